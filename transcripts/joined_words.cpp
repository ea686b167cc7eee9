#include "transcripts/joined_words.h"

#include <algorithm>

#include "transcripts/unicode.h"
#include "transcripts/utf8_scan.h"

namespace transcripts {
namespace {

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

bool is_ascii_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// `character` is one of more than one byte.
bool is_letter_or_digit(std::string_view character) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  if (byte(0) == 0xC3) return byte(1) != 0x97 && byte(1) != 0xB7;  // À to ÿ without × and ÷
  char32_t c = byte(0) & (0xFFU >> (character.size() + 1));
  for (std::size_t i = 1; i < character.size(); ++i) c = c << 6 | (byte(i) & 0x3FU);
  return kind_of_character(c) != CharacterKind::Other;
}

// The end of the word in [begin, end), after which nothing of a word follows there. All letters
// and digits are in words, so it ends with the last of these.
std::size_t end_of_word(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t at = end; at > begin;) {
    const std::size_t after = at--;
    if (is_ascii(text[at])) {
      if (is_ascii_letter_or_digit(text[at])) return after;
      continue;
    }
    while (at > begin && !starts_character(text[at])) --at;
    if (is_letter_or_digit(text.substr(at, after - at))) return after;
  }
  return end;
}

bool is_hyphen(std::string_view between) {
  return between == "-" || between == "\u2010" || between == "\u2011" || between == "\u2013";
}

// The length of the apostrophe that ends at `at`; 0 where there is none or a letter before it.
std::size_t apostrophe_before(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  for (const std::string_view apostrophe : {"'", "\u2019", "\u2018", "`"}) {
    if (!before.ends_with(apostrophe)) continue;
    const std::size_t rest = at - apostrophe.size();
    const bool free = rest == 0 || (is_ascii(text[rest - 1]) && text[rest - 1] != '\'' &&
                                    !is_ascii_letter_or_digit(text[rest - 1]));
    return free ? apostrophe.size() : 0;
  }
  return 0;
}

// The letters of 't, 's, 'k, 'n, 'm, 'r.
bool loses_its_vowel(char letter) {
  return std::string_view("tsknmrTSKNMR").find(letter) != std::string_view::npos;
}

}  // namespace

void add_joined_words(std::string_view text, const std::vector<std::uint32_t>& starts,
                      const Span& stretch, std::vector<Span>& words) {
  auto start = std::lower_bound(starts.begin(), starts.end(), stretch.begin.value);
  const auto last = std::lower_bound(start, starts.end(), stretch.end.value);
  std::size_t end = 0;
  for (; start != last; ++start) {
    const std::size_t begin = *start;
    const std::size_t limit = start + 1 == last ? stretch.end.value : *(start + 1);
    const bool joined = end != 0 && begin - end <= 3 && is_hyphen(text.substr(end, begin - end));
    end = end_of_word(text, begin, limit);
    if (joined) {
      words.back().end.value = static_cast<std::uint32_t>(end);
      continue;
    }
    const std::size_t apostrophe =
        end - begin == 1 && loses_its_vowel(text[begin]) ? apostrophe_before(text, begin) : 0;
    words.push_back(make_span(begin - apostrophe, end));
  }
}

ByteOffset first_letter(std::string_view text, const Span& word) {
  std::size_t at = word.begin.value;
  if (text[at] == '\'' || text[at] == '`') ++at;
  if (text.substr(at).starts_with("\u2019") || text.substr(at).starts_with("\u2018")) at += 3;
  return {static_cast<std::uint32_t>(at)};
}

}  // namespace transcripts
