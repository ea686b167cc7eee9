// What the layouts write with: text that is measured, wrapped and shortened, and the looks that all
// charts share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exports/chart/drawing.h"

namespace exports::chart {

inline constexpr Colour kInk{0x1F2328};     // text
inline constexpr Colour kMuted{0x57606A};   // captions, axes: 4.5 : 1 on white and more
inline constexpr Colour kFaint{0x9A9FA6};   // zeros
inline constexpr Colour kGrid{0xE3E3E0};    // lines behind
inline constexpr Colour kGround{0xF2F1EE};  // totals, what is not coded
inline constexpr Colour kAccent{0x2A56B8};  // the darkest cell
inline constexpr double kTextSize = 8.5;
inline constexpr double kSmallSize = 7.5;

struct TextStyle {
  double size = kTextSize;
  Colour colour = kInk;
  Weight weight = Weight::Normal;
};

inline double line_height(const TextStyle& style) {
  return style.size * 1.3;
}

class Pen {
 public:
  Pen(Drawing& drawing, const TextMeasure& measure) : drawing_(drawing), measure_(measure) {}

  double width_of(std::string_view text, const TextStyle& style) const {
    return measure_(text, style.size, style.weight);
  }
  const std::string& language() const { return drawing_.language; }
  // Broken between words, and within a word that is too long for a line; at most `most` lines, the
  // last of which then ends in "…". Never empty.
  std::vector<std::string> wrapped(std::string_view text, double width, const TextStyle& style,
                                   std::size_t most) const;
  // On one line; with "…" at its end where it is too long. Empty where not even that fits.
  std::string shortened(std::string_view text, double width, const TextStyle& style) const;

  void text(Point at, std::string_view text, const TextStyle& style, Anchor anchor = Anchor::Start,
            double rotation = 0, std::string tip = {});
  // Lines below each other in the middle of `middle_y`, or the first at `top`.
  void lines_around(double x, double middle_y, const std::vector<std::string>& lines,
                    const TextStyle& style, Anchor anchor, const std::string& tip = {});
  // Gives where it ends, below the last line.
  double lines_below(Point top_left, const std::vector<std::string>& lines, const TextStyle& style);
  void add(auto shape, std::string tip = {}) {
    drawing_.shapes.push_back({std::move(shape), std::move(tip)});
  }

 private:
  // How many bytes of `text` fit in `width`, at the edge of a letter.
  std::size_t fitting(std::string_view text, double width, const TextStyle& style) const;

  Drawing& drawing_;
  const TextMeasure& measure_;
};

}  // namespace exports::chart
