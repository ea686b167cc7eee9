// Soft breaks: what keeps the lines of a text field within its width, without being part of the
// text. No ImGui.
//
// ImGui 1.86 does not wrap a field's lines, so the field is shown a text in which every line that
// is too wide has the pair "\r\n" put in; a line end of the text itself is "\n". ImGui neither
// draws nor measures '\r'. A text has no '\r', and no two breaks are neighbours.
//
// An offset is in bytes: in the text, or in what is shown. Two offsets of what is shown are one in
// the text, where a break is: before the pair (the end of a line) and after it (the next one's
// begin).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/line_breaks.h"

namespace app {

std::string with_soft_breaks(std::string_view text, float width, const GlyphWidths& glyphs);
// Half a pair, at an end of a selection, goes too.
std::string without_soft_breaks(std::string_view shown);

std::size_t offset_in_text(std::string_view shown, std::size_t offset);
// At a break, the begin of the line after it.
std::size_t offset_in_shown(std::string_view shown, std::size_t text_offset);
// Out of the middle of a pair, to the end of the line before it.
std::size_t out_of_break(std::string_view shown, std::size_t offset);

// Where the cursor goes when an arrow key took it from `from` to `to`: one character on in the text
// at each press, and past the end of a line to the begin of the next.
std::size_t after_step(std::string_view shown, std::size_t from, std::size_t to);

struct TextAndCursor {
  std::string text;
  std::size_t cursor = 0;
  friend bool operator==(const TextAndCursor&, const TextAndCursor&) = default;
};

// The text after an edit of what was shown, which knew nothing of breaks and made `before` into
// `after`, with the cursor there. Where it took half a pair (Backspace at the begin of a line,
// Delete at its end), the character goes that the user meant: the one before, or the one after.
TextAndCursor after_edit(std::string_view before, std::string_view after, std::size_t cursor);

}  // namespace app
