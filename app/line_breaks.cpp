#include "app/line_breaks.h"

#include "transcripts/unicode.h"
#include "transcripts/utf8.h"

namespace app {
namespace {

bool breaks_after(char32_t c) {
  return c == ' ' || c == '\t' || c == '-' || c == U'–' || c == U'—' || c == '/';
}

}  // namespace

std::uint32_t end_of_line(std::string_view text, std::uint32_t begin, std::uint32_t end,
                          float width, const GlyphWidths& glyphs) {
  float taken = 0;
  std::uint32_t fits = begin;    // what surely fits, up to any character
  std::uint32_t chance = begin;  // the last place to break at
  std::size_t at = begin;
  while (at < end) {
    const char32_t c = transcripts::next_code_point(text, at);
    taken += glyphs.of(c);
    if (taken > width && c != ' ') break;
    fits = static_cast<std::uint32_t>(at);
    if (breaks_after(c)) chance = fits;
  }
  if (fits >= end) return end;
  if (chance > begin) return chance;
  std::uint32_t stop = fits > begin ? fits : static_cast<std::uint32_t>(at);
  while (stop > begin && !transcripts::is_grapheme_boundary(text, {stop})) --stop;
  return stop > begin ? stop : transcripts::next_grapheme(text, {begin}).value;
}

}  // namespace app
