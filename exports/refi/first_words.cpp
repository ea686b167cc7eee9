#include "exports/refi/first_words.h"

#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

}  // namespace

std::string first_words(std::string_view text) {
  std::string out;
  std::size_t characters = 0;
  std::size_t full = 0;  // bytes of the first 70 characters, where there are more
  for (const char c : text) {
    const char next = is_white(c) ? ' ' : c;
    if (next == ' ' && (out.empty() || out.back() == ' ')) continue;
    if (begins_character(next) && ++characters == kMostNameCharacters + 1) full = out.size();
    // The one after them too, which may be an accent of the last.
    if (characters == kMostNameCharacters + 2) break;
    out += next;
  }
  if (full > 0) {
    const transcripts::ByteOffset end{static_cast<std::uint32_t>(full)};
    const bool whole = transcripts::is_grapheme_boundary(out, end);
    out.resize(whole ? full : transcripts::previous_grapheme(out, end).value);
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace exports::refi
