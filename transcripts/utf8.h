// Characters of valid UTF-8, one by one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace transcripts {

// The code point that begins at `at`, which moves past it.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at++]);
  const int more = byte < 0xC0 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
  char32_t c = more == 0 ? byte : byte & (0x3F >> more);
  for (int i = 0; i < more && at < text.size(); ++i)
    c = c << 6 | (static_cast<unsigned char>(text[at++]) & 0x3F);
  return c;
}

inline void append_code_point(std::string& text, char32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c);
    return;
  }
  const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  text += static_cast<char>((0xF0 << (3 - more) & 0xFF) | c >> (6 * more));
  for (int i = more - 1; i >= 0; --i) text += static_cast<char>(0x80 | (c >> (6 * i) & 0x3F));
}

}  // namespace transcripts
