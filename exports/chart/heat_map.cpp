#include <algorithm>
#include <cmath>

#include "exports/chart/headings.h"
#include "exports/chart/layouts.h"

namespace exports::chart {
namespace {

constexpr TextStyle kName;
constexpr TextStyle kHeading{kTextSize, kInk};
constexpr TextStyle kHeadingRow{kTextSize, kMuted, Weight::Bold};
constexpr TextStyle kBase{kTextSize, kMuted};
constexpr Colour kLightest{0xE6ECF7};
constexpr double kGap = 1.5;  // between cells
constexpr double kSwatch = 7;
constexpr double kIndent = 9;  // a level in the codebook
constexpr double kLeastColumn = 24;
constexpr double kMostColumn = 72;
constexpr double kClimb = 66;
constexpr double kLeastRow = 17;
constexpr double kMostNames = 0.4;  // of the width
constexpr double kBetweenBlocks = 14;
constexpr std::size_t kNameLines = 2;

// Columns that do not fit beside each other come below, with the names once more: blocks.
class Layout {
 public:
  Layout(const HeatMap& map, const Room& room, Pen& pen) : map_(map), room_(room), pen_(pen) {
    measure_names();
    measure_columns();
    for (const auto& row : map_.rows)
      for (const Figure& figure : row.cells) most_ = std::max(most_, figure.value);
  }

  double draw() {
    const std::size_t all = map_.columns.size() + 1;  // with the total
    const std::size_t blocks = (all + per_block_ - 1) / per_block_;
    const std::size_t each = (all + blocks - 1) / blocks;
    double y = room_.top;
    for (std::size_t first = 0; first < all; first += each) {
      if (first > 0) y += kBetweenBlocks;
      y = block(first, std::min(all, first + each), y);
    }
    return y;
  }

 private:
  static double name_left(const HeatMap::Row& row) {
    return std::min(row.depth, 5) * kIndent + kSwatch + 5;
  }

  void measure_names() {
    const double most = room_.width * kMostNames;
    names_ = pen_.width_of(map_.base_name, kBase) + 8;
    for (const auto& row : map_.rows)
      names_ = std::max(names_, name_left(row) + pen_.width_of(row.name, kName) + 8);
    names_ = std::min(names_, most);
  }

  void measure_columns() {
    const TextStyle bold{kTextSize, kInk, Weight::Bold};
    least_ = kLeastColumn;
    const auto hold = [this](const std::string& text, const TextStyle& style) {
      least_ = std::max(least_, pen_.width_of(text, style) + 7);
    };
    for (const auto& row : map_.rows) {
      for (const Figure& figure : row.cells) hold(figure.text, kName);
      hold(row.total.text, bold);
    }
    for (const std::string& base : map_.bases) hold(base, bold);
    const double room = room_.width - names_;
    const auto fitting = [this](double width) {
      return std::max<std::size_t>(1, static_cast<std::size_t>(std::max(width, 0.0) / least_));
    };
    per_block_ = fitting(room);
    // Where there are blocks anyway, the last heading of each gets room to climb.
    if (per_block_ <= map_.columns.size()) per_block_ = fitting(room - kClimb);
    widest_ = kMostColumn;
  }

  const std::string& heading(std::size_t column) const {
    return column < map_.columns.size() ? map_.columns[column] : map_.total_name;
  }
  const Figure& figure(const HeatMap::Row& row, std::size_t column) const {
    return column < row.cells.size() ? row.cells[column] : row.total;
  }

  double middle_of(std::size_t place, double column) const {
    return names_ + (static_cast<double>(place) + 0.5) * column;
  }

  // The headings of a block and how wide its columns are: so that none reaches past the right.
  Headings headings(std::size_t first, std::size_t last, double& column) const {
    std::vector<std::string> names;
    for (std::size_t i = first; i < last; ++i) names.push_back(heading(i));
    const double count = static_cast<double>(last - first);
    column = std::max(least_, std::min((room_.width - names_) / count, widest_));
    for (int pass = 0;; ++pass) {
      Headings made(names, column, kHeading, pen_);
      double fits = column;
      for (std::size_t i = 0; i < names.size(); ++i)
        fits =
            std::min(fits, (room_.width - names_ - made.reach(i)) / (static_cast<double>(i) + 0.5));
      if (fits < column && column > least_ && pass < 3) {
        column = std::max(least_, fits);
        continue;
      }
      for (std::size_t i = 0; i < names.size(); ++i)
        made.limit(i, room_.width - middle_of(i, column), pen_);
      return made;
    }
  }

  double block(std::size_t first, std::size_t last, double y) {
    double column = 0;
    const Headings heads = headings(first, last, column);
    widest_ = column;
    y += heads.height();
    for (std::size_t i = first; i < last; ++i) {
      heads.write(i - first, room_.left + middle_of(i - first, column), y, pen_);
    }
    for (const auto& row : map_.rows) y = draw_row(row, first, last, column, y);
    return map_.bases.empty() ? y : draw_bases(first, last, column, y);
  }

  double draw_row(const HeatMap::Row& row, std::size_t first, std::size_t last, double column,
                  double y) {
    const double left = room_.left + name_left(row);
    const TextStyle style = row.heading ? kHeadingRow : kName;
    const auto lines = pen_.wrapped(row.name, room_.left + names_ - left - 6, style, kNameLines);
    const double height =
        std::max(kLeastRow, static_cast<double>(lines.size()) * line_height(kName) + 4);
    const double middle = y + height / 2;
    pen_.add(Rectangle{
        {left - kSwatch - 5, middle - kSwatch / 2}, {kSwatch, kSwatch}, row.colour, {}, 1.5});
    pen_.lines_around(left, middle, lines, style, Anchor::Start, row.name);
    if (row.heading) return y + height;
    for (std::size_t i = first; i < last; ++i) {
      const Figure& value = figure(row, i);
      const bool total = i == map_.columns.size();
      const double share = most_ > 0 ? value.value / most_ : 0;
      Colour ground = value.value > 0 ? mixed(kLightest, kAccent, share) : Colour{0xFFFFFF};
      if (total) ground = kGround;
      cell(cell_at(i - first, column, y), {column, height}, ground, value, total);
    }
    return y + height;
  }

  Point cell_at(std::size_t place, double column, double y) const {
    return {room_.left + names_ + static_cast<double>(place) * column, y};
  }

  void cell(Point at, Size size, Colour ground, const Figure& value, bool bold) {
    pen_.add(
        Rectangle{
            {at.x + kGap / 2, at.y + kGap / 2}, {size.width - kGap, size.height - kGap}, ground},
        value.tip);
    TextStyle style{kTextSize, readable_on(ground), bold ? Weight::Bold : Weight::Normal};
    if (value.value == 0 && !bold) style.colour = kFaint;
    pen_.lines_around(at.x + size.width / 2, at.y + size.height / 2, {value.text}, style,
                      Anchor::Middle, value.tip);
  }

  double draw_bases(std::size_t first, std::size_t last, double column, double y) {
    const double middle = y + kLeastRow / 2;
    pen_.lines_around(room_.left, middle, {pen_.shortened(map_.base_name, names_ - 6, kBase)},
                      kBase, Anchor::Start);
    for (std::size_t i = first; i < last; ++i)
      cell(cell_at(i - first, column, y), {column, kLeastRow}, kGround, {1, map_.bases[i]}, true);
    return y + kLeastRow;
  }

  const HeatMap& map_;
  const Room room_;
  Pen& pen_;
  double names_ = 0;   // wide
  double least_ = 0;   // a column
  double most_ = 0;    // the highest figure
  double widest_ = 0;  // the columns: as wide as those of the block before
  std::size_t per_block_ = 1;
};

}  // namespace

bool empty(const HeatMap& map) {
  return map.rows.empty();
}

double lay_out(const HeatMap& map, const Room& room, Pen& pen) {
  return Layout(map, room, pen).draw();
}

}  // namespace exports::chart
