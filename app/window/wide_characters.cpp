#include "app/window/wide_characters.h"

#include <algorithm>

namespace app {
namespace {

// Yi syllables. Private-use characters would be plainer, but ImGui takes none that are typed.
constexpr char32_t kFirst = 0xA000;
constexpr char32_t kLast = 0xA48C;

bool is_stand_in(char32_t c) {
  return c >= kFirst && c <= kLast;
}

// The character at `at` of valid UTF-8, which moves past it.
char32_t next(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at++]);
  const int more = byte < 0xC0 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
  char32_t c = more == 0 ? byte : byte & (0x3F >> more);
  for (int i = 0; i < more && at < text.size(); ++i)
    c = c << 6 | (static_cast<unsigned char>(text[at++]) & 0x3F);
  return c;
}

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

}  // namespace

std::string WideCharacters::to_field(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next(text, at);
    if (c <= 0xFFFF && !is_stand_in(c)) {
      append(out, c);
      continue;
    }
    auto known = std::find(stand_ins_.begin(), stand_ins_.end(), c);
    if (known == stand_ins_.end() && stand_ins_.size() <= kLast - kFirst)
      known = stand_ins_.insert(stand_ins_.end(), c);
    append(out, known == stand_ins_.end()
                    ? char32_t{0xFFFD}
                    : kFirst + static_cast<char32_t>(known - stand_ins_.begin()));
  }
  return out;
}

std::string WideCharacters::from_field(std::string_view text) const {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next(text, at);
    append(out, is_stand_in(c) && c - kFirst < stand_ins_.size() ? stand_ins_[c - kFirst] : c);
  }
  return out;
}

}  // namespace app
