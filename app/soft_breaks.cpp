#include "app/soft_breaks.h"

#include <algorithm>
#include <cstdint>

namespace app {
namespace {

constexpr std::string_view kBreak = "\r\n";

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// How many bytes of breaks stand before the offset.
std::size_t breaks_before(std::string_view shown, std::size_t offset) {
  std::size_t bytes = 0;
  for (std::size_t at = 0; at < offset; ++at)
    if (shown[at] == '\r' || (shown[at] == '\n' && at > 0 && shown[at - 1] == '\r')) ++bytes;
  return bytes;
}

void erase_before(TextAndCursor& edited) {
  while (edited.cursor > 0) {
    const char erased = edited.text[--edited.cursor];
    edited.text.erase(edited.cursor, 1);
    if (!is_continuation(erased)) return;
  }
}

void erase_after(TextAndCursor& edited) {
  if (edited.cursor == edited.text.size()) return;
  do edited.text.erase(edited.cursor, 1);
  while (edited.cursor < edited.text.size() && is_continuation(edited.text[edited.cursor]));
}

}  // namespace

std::string with_soft_breaks(std::string_view text, float width, const GlyphWidths& glyphs) {
  std::string shown;
  shown.reserve(text.size() + text.size() / 16);
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    while (begin < end) {
      const std::size_t stop = end_of_line(text, static_cast<std::uint32_t>(begin),
                                           static_cast<std::uint32_t>(end), width, glyphs);
      shown += text.substr(begin, stop - begin);
      if (stop < end) shown += kBreak;
      begin = stop;
    }
    if (end == text.size()) return shown;
    shown += '\n';
    begin = end + 1;
  }
}

std::string without_soft_breaks(std::string_view shown) {
  std::string text;
  text.reserve(shown.size());
  for (std::size_t at = 0; at < shown.size(); ++at) {
    if (shown[at] != '\r')
      text += shown[at];
    else if (shown.substr(at, 2) == kBreak)
      ++at;
  }
  return text;
}

std::size_t offset_in_text(std::string_view shown, std::size_t offset) {
  return offset - breaks_before(shown, offset);
}

std::size_t offset_in_shown(std::string_view shown, std::size_t text_offset) {
  std::size_t at = 0;
  for (std::size_t in_text = 0; at < shown.size(); ++at) {
    if (shown.substr(at, 2) == kBreak)
      ++at;
    else if (in_text++ == text_offset)
      break;
  }
  return at;
}

std::size_t out_of_break(std::string_view shown, std::size_t offset) {
  return offset > 0 && shown.substr(offset - 1, 2) == kBreak ? offset - 1 : offset;
}

std::size_t after_step(std::string_view shown, std::size_t from, std::size_t to) {
  std::size_t at = offset_in_text(shown, from);
  if (to != from && at == offset_in_text(shown, to)) {
    const std::string text = without_soft_breaks(shown);
    const std::size_t step = to > from ? 1 : std::size_t{0} - 1;
    do at += step;
    while (at > 0 && at < text.size() && is_continuation(text[at]));
    return offset_in_shown(shown, at);
  }
  if (to > from && shown.substr(to, 2) == kBreak) return to + kBreak.size();
  return out_of_break(shown, to);
}

TextAndCursor after_edit(std::string_view before, std::string_view after, std::size_t cursor) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t same = 0;  // at the front
  while (same < shorter && before[same] == after[same]) ++same;
  std::size_t rest = 0;  // the same at the back
  while (rest < shorter - same &&
         before[before.size() - 1 - rest] == after[after.size() - 1 - rest])
    ++rest;
  const std::string text = without_soft_breaks(before);
  const std::size_t from = offset_in_text(before, same);
  const std::size_t to = offset_in_text(before, before.size() - rest);
  std::string typed(after.substr(same, after.size() - rest - same));
  std::erase(typed, '\r');

  TextAndCursor edited{text.substr(0, from) + typed + text.substr(to), 0};
  if (cursor <= same)
    edited.cursor = offset_in_text(before, cursor);
  else if (cursor >= after.size() - rest)
    edited.cursor = edited.text.size() - text.size() +
                    offset_in_text(before, cursor + before.size() - after.size());
  else
    edited.cursor = from + std::min(cursor - same, typed.size());
  if (edited.text == text && before.size() == after.size() + 1)
    before[same] == '\n' ? erase_before(edited) : erase_after(edited);
  return edited;
}

}  // namespace app
