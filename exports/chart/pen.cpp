#include "exports/chart/pen.h"

#include <algorithm>

#include "transcripts/unicode.h"

namespace exports::chart {
namespace {

constexpr std::string_view kCut = "…";

std::string without_space_at_end(std::string_view text) {
  const std::size_t end = text.find_last_not_of(' ');
  return std::string(text.substr(0, end == std::string_view::npos ? 0 : end + 1));
}

// Where a line may end at or before `fits`: after a hyphen or slash, at a space; else at `fits`.
std::size_t break_at(std::string_view text, std::size_t fits) {
  if (fits >= text.size()) return text.size();
  for (std::size_t at = fits; at > 0; --at) {
    if (text[at] == ' ') return at;
    if (at > 2 && (text[at - 1] == '-' || text[at - 1] == '/')) return at;
  }
  return fits;
}

}  // namespace

std::size_t Pen::fitting(std::string_view text, double width, const TextStyle& style) const {
  if (width_of(text, style) <= width) return text.size();
  std::size_t fits = 0;
  std::size_t too_long = text.size();
  while (too_long - fits > 1) {
    const std::size_t middle = fits + (too_long - fits) / 2;
    const auto edge =
        transcripts::previous_grapheme(text, {static_cast<std::uint32_t>(middle + 1)}).value;
    if (edge <= fits) {
      fits = std::max<std::size_t>(fits, edge);
      const auto next = transcripts::next_grapheme(text, {static_cast<std::uint32_t>(fits)}).value;
      if (next >= too_long || width_of(text.substr(0, next), style) > width) return fits;
      fits = next;
    } else if (width_of(text.substr(0, edge), style) <= width) {
      fits = edge;
    } else {
      too_long = edge;
    }
  }
  return fits;
}

std::string Pen::shortened(std::string_view given, double width, const TextStyle& style) const {
  std::string text = transcripts::on_one_line(given);
  if (width_of(text, style) <= width) return text;
  const double cut = width_of(kCut, style);
  if (cut > width) return {};
  return without_space_at_end(std::string_view(text).substr(0, fitting(text, width - cut, style))) +
         std::string(kCut);
}

std::vector<std::string> Pen::wrapped(std::string_view given, double width, const TextStyle& style,
                                      std::size_t most) const {
  const std::string text = transcripts::on_one_line(given);
  std::string_view rest = text;
  std::vector<std::string> lines;
  while (lines.size() + 1 < most) {
    const std::size_t fits = fitting(rest, width, style);
    if (fits >= rest.size()) break;
    std::size_t end = break_at(rest, fits);
    // A letter that is wider than the line stands there all the same, for something must.
    if (end == 0) end = transcripts::next_grapheme(rest, {0}).value;
    lines.push_back(without_space_at_end(rest.substr(0, end)));
    rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(' ', end)));
  }
  if (!rest.empty() || lines.empty()) lines.push_back(shortened(rest, width, style));
  return lines;
}

void Pen::text(Point at, std::string_view text, const TextStyle& style, Anchor anchor,
               double rotation, std::string tip) {
  if (text.empty()) return;
  add(TextLine{at, transcripts::on_one_line(text), style.size, style.weight, style.colour, anchor,
               rotation},
      std::move(tip));
}

void Pen::lines_around(double x, double middle_y, const std::vector<std::string>& lines,
                       const TextStyle& style, Anchor anchor, const std::string& tip) {
  // The base line of a line in the middle lies a third of its size below the middle: half of a
  // capital letter's height.
  const double height = line_height(style);
  double y = middle_y - height * (static_cast<double>(lines.size()) - 1) / 2 + style.size * 0.36;
  for (const std::string& line : lines) {
    text({x, y}, line, style, anchor, 0, tip);
    y += height;
  }
}

double Pen::lines_below(Point top_left, const std::vector<std::string>& lines,
                        const TextStyle& style) {
  for (const std::string& line : lines) {
    text({top_left.x, top_left.y + style.size}, line, style);
    top_left.y += line_height(style);
  }
  return top_left.y;
}

}  // namespace exports::chart
