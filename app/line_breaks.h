// Where a line of a width ends, for the transcript and for text fields alike. No ImGui.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace app {

// How wide a font's characters are, by code point up to U+FFFF.
struct GlyphWidths {
  std::span<const float> by_code_point;
  float fallback = 0;  // of all others
  float of(char32_t c) const {
    return c < by_code_point.size() ? by_code_point[static_cast<std::size_t>(c)] : fallback;
  }
};

// Where the line that begins at `begin` ends: `end` where all fits, else after the last white space
// or hyphen that fits, or within a word that alone is too wide, between two graphemes. White space
// may hang over the edge. Past `begin` unless that is `end`. There is no line end in the range.
std::uint32_t end_of_line(std::string_view text, std::uint32_t begin, std::uint32_t end,
                          float width, const GlyphWidths& glyphs);

}  // namespace app
