#include "transcripts/words_around.h"

#include <algorithm>

#include "transcripts/unicode.h"
#include "transcripts/utf8_scan.h"

namespace transcripts {
namespace {

bool is_space(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_letter_or_digit(char byte) {
  return is_ascii_letter(byte) || (byte >= '0' && byte <= '9');
}

// A stretch of ASCII letters alone but for punctuation around it is one word, whatever ICU would
// say of it; empty for any other.
Span plain_word(std::string_view stretch) {
  constexpr std::string_view kAround = ".,?!;:()\"'";
  std::size_t begin = stretch.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = stretch.find_last_not_of(kAround) + 1;
  const auto inner = stretch.substr(begin, end - begin);
  return std::all_of(inner.begin(), inner.end(), is_ascii_letter) ? make_span(begin, end) : Span();
}

}  // namespace

const std::vector<Span>& WordsAround::at(ByteOffset at) {
  if (at >= around_.begin && at < around_.end) return words_;
  std::size_t begin = at.value;
  while (begin > 0 && !is_space(text_[begin - 1])) --begin;
  std::size_t end = at.value;
  while (end < text_.size() && !is_space(text_[end])) ++end;
  around_ = make_span(begin, end);
  const std::string_view stretch = text_.substr(begin, end - begin);
  words_.clear();
  if (const Span plain = plain_word(stretch); !plain.empty())
    words_.push_back(plain);
  else if (!stretch.empty())
    words_ = words(stretch);
  for (Span& word : words_) word = make_span(begin + word.begin.value, begin + word.end.value);
  return words_;
}

std::optional<Span> WordsAround::word_over(ByteOffset place) {
  const auto& around = at(place);
  const auto after =
      std::upper_bound(around.begin(), around.end(), place,
                       [](ByteOffset offset, const Span& word) { return offset < word.end; });
  if (after == around.end() || after->begin > place) return std::nullopt;
  return *after;
}

bool WordsAround::whole(const Span& hit) {
  if (inside_letters(hit.begin) || inside_letters(hit.end)) return false;
  if (stands_free(hit)) return true;
  if (cuts(hit.begin) || cuts(hit.end)) return false;
  const std::string_view inner = text_.substr(hit.begin.value, hit.size());
  return std::any_of(inner.begin(), inner.end(), is_letter_or_digit) || !words(inner).empty();
}

// Between two ASCII letters there is no end of a word, whatever stands around them.
bool WordsAround::inside_letters(ByteOffset at) const {
  return at.value > 0 && at.value < text_.size() && is_ascii_letter(text_[at.value - 1]) &&
         is_ascii_letter(text_[at.value]);
}

// Between two white spaces, with an ASCII letter or digit on either side.
bool WordsAround::stands_free(const Span& hit) const {
  return (hit.begin.value == 0 || is_space(text_[hit.begin.value - 1])) &&
         (hit.end.value == text_.size() || is_space(text_[hit.end.value])) &&
         is_letter_or_digit(text_[hit.begin.value]) && is_letter_or_digit(text_[hit.end.value - 1]);
}

// A soft hyphen after the last letter belongs to the word for ICU, though not to a hit.
bool WordsAround::cuts(ByteOffset place) {
  const auto word = word_over(place);
  if (!word || word->begin == place) return false;
  std::uint32_t next = place.value;
  for (std::uint32_t at = next; at < word->end.value; at = next) {
    do ++next;
    while (next < word->end.value && !starts_character(text_[next]));
    if (!fold(text_.substr(at, next - at)).empty()) return true;
  }
  return false;
}

}  // namespace transcripts
