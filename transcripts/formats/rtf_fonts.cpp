#include "transcripts/formats/rtf_fonts.h"

namespace transcripts {

bool RtfFonts::take(const RtfWord& word, std::optional<int> number, std::optional<int> defined) {
  switch (word.meaning) {
    case RtfMeaning::CodePage:
      if (number.value_or(0) > 0) document_ = *number;
      return true;
    case RtfMeaning::NamedCodePage:
      document_ = word.number;
      return true;
    case RtfMeaning::DefaultFont:
      default_ = number.value_or(0);
      return true;
    case RtfMeaning::FontCharset:
      set(defined, code_page_of_charset(number.value_or(0)));
      return true;
    case RtfMeaning::FontCodePage:
      set(defined, number.value_or(0));
      return true;
    default:
      return false;
  }
}

void RtfFonts::set(std::optional<int> font, int code_page) {
  constexpr std::size_t kMost = 10'000;
  if (font && code_pages_.size() < kMost) code_pages_[*font] = code_page;
}

int RtfFonts::code_page_of(int font) const {
  const auto found = code_pages_.find(font >= 0 ? font : default_);
  return found == code_pages_.end() || found->second == 0 ? document_ : found->second;
}

}  // namespace transcripts
