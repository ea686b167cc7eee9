#include "app/window/wide_characters.h"

#include <algorithm>

#include "transcripts/utf8.h"

namespace app {
namespace {

// Yi syllables. Private-use characters would be plainer, but ImGui takes none that are typed.
constexpr char32_t kFirst = 0xA000;
constexpr char32_t kLast = 0xA48C;

bool is_stand_in(char32_t c) {
  return c >= kFirst && c <= kLast;
}

}  // namespace

std::string WideCharacters::to_field(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = transcripts::next_code_point(text, at);
    if (c <= 0xFFFF && !is_stand_in(c)) {
      transcripts::append_code_point(out, c);
      continue;
    }
    auto known = std::find(stand_ins_.begin(), stand_ins_.end(), c);
    if (known == stand_ins_.end() && stand_ins_.size() <= kLast - kFirst)
      known = stand_ins_.insert(stand_ins_.end(), c);
    transcripts::append_code_point(
        out, known == stand_ins_.end()
                 ? char32_t{0xFFFD}
                 : kFirst + static_cast<char32_t>(known - stand_ins_.begin()));
  }
  return out;
}

std::string WideCharacters::from_field(std::string_view text) const {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = transcripts::next_code_point(text, at);
    transcripts::append_code_point(
        out, is_stand_in(c) && c - kFirst < stand_ins_.size() ? stand_ins_[c - kFirst] : c);
  }
  return out;
}

}  // namespace app
