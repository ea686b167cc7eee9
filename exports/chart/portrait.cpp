#include <algorithm>
#include <cmath>

#include "exports/chart/layouts.h"

namespace exports::chart {
namespace {

constexpr TextStyle kName;
constexpr TextStyle kShare{kSmallSize, kMuted};
constexpr double kTile = 12;  // with the gap
constexpr double kGap = 1;
constexpr double kNumber = 6.5;  // font size
constexpr double kEntry = 170;   // the least width of an entry of the key
constexpr double kEntryHeight = 15;

class Layout {
 public:
  Layout(const Portrait& portrait, const Room& room, Pen& pen)
      : portrait_(portrait), room_(room), pen_(pen) {
    columns_ = std::max<std::size_t>(1, static_cast<std::size_t>(room_.width / kTile));
    tile_ = room_.width / static_cast<double>(columns_);
  }

  double draw() {
    for (std::size_t i = 0; i < portrait_.tiles.size(); ++i) draw_tile(i);
    const std::size_t rows = (portrait_.tiles.size() + columns_ - 1) / columns_;
    return key(room_.top + static_cast<double>(rows) * kTile + 10);
  }

 private:
  // Each stretch of one code says which at its first tile, by its number in the key: for those who
  // cannot tell the colours.
  void draw_tile(std::size_t i) {
    const std::size_t code = portrait_.tiles[i];
    const std::size_t row = i / columns_;
    const Point at{room_.left + static_cast<double>(i % columns_) * tile_,
                   room_.top + static_cast<double>(row) * kTile};
    const Colour colour = code == Portrait::kNone ? kGround : portrait_.codes[code].colour;
    const std::string tip = i < portrait_.tips.size() ? portrait_.tips[i] : std::string();
    pen_.add(Rectangle{at, {tile_ - kGap, kTile - kGap}, colour}, tip);
    if (code == Portrait::kNone || (i > 0 && portrait_.tiles[i - 1] == code)) return;
    number(code, {at.x + (tile_ - kGap) / 2, at.y + (kTile - kGap) / 2}, tip);
  }

  void number(std::size_t code, Point middle, const std::string& tip) {
    const TextStyle style{kNumber, readable_on(portrait_.codes[code].colour), Weight::Bold};
    const std::string text = std::to_string(code + 1);
    if (pen_.width_of(text, style) > tile_ - kGap) return;
    pen_.lines_around(middle.x, middle.y, {text}, style, Anchor::Middle, tip);
  }

  double key(double y) {
    const auto columns = std::max<std::size_t>(1, static_cast<std::size_t>(room_.width / kEntry));
    const double width = room_.width / static_cast<double>(columns);
    const std::size_t count = portrait_.codes.size() + (portrait_.uncoded.empty() ? 0 : 1);
    const std::size_t rows = (count + columns - 1) / columns;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t column = i / rows;
      entry(i,
            {room_.left + static_cast<double>(column) * width,
             y + static_cast<double>(i % rows) * kEntryHeight},
            width - 12);
    }
    return y + static_cast<double>(rows) * kEntryHeight;
  }

  void entry(std::size_t i, Point at, double width) {
    const bool coded = i < portrait_.codes.size();
    const double middle = at.y + kEntryHeight / 2;
    pen_.add(Rectangle{{at.x, middle - (kTile - kGap) / 2},
                       {kTile - kGap, kTile - kGap},
                       coded ? portrait_.codes[i].colour : kGround});
    if (coded) number(i, {at.x + (kTile - kGap) / 2, middle}, {});
    const std::string& name = coded ? portrait_.codes[i].name : portrait_.uncoded;
    const std::string share = coded ? portrait_.codes[i].share : std::string();
    const double beside = pen_.width_of(share, kShare) + 6;
    const double left = at.x + kTile + 5;
    const std::string shown = pen_.shortened(name, width - kTile - 5 - beside, kName);
    pen_.lines_around(left, middle, {shown}, kName, Anchor::Start, name);
    pen_.lines_around(left + pen_.width_of(shown, kName) + 6, middle, {share}, kShare,
                      Anchor::Start);
  }

  const Portrait& portrait_;
  const Room room_;
  Pen& pen_;
  std::size_t columns_ = 1;
  double tile_ = kTile;  // wide
};

}  // namespace

bool empty(const Portrait& portrait) {
  return portrait.tiles.empty() || portrait.codes.empty();
}

double lay_out(const Portrait& portrait, const Room& room, Pen& pen) {
  return Layout(portrait, room, pen).draw();
}

}  // namespace exports::chart
