#include "transcripts/formats/pdf_hyphens.h"

#include <algorithm>
#include <array>

#include "transcripts/digits.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";

// U+2010 is a hyphen as well, and some programs break words with it.
std::size_t hyphen_size(std::string_view text) {
  if (text.ends_with('-')) return 1;
  return text.ends_with("\u2010") ? 3 : 0;
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
// Of a word: letters beyond ASCII are bytes below zero.
bool is_letter(char c) {
  return c < 0 || is_upper(c) || (c >= 'a' && c <= 'z');
}

std::string_view last_word(std::string_view text) {
  constexpr std::size_t kLongest = 200;  // bytes
  text.remove_prefix(text.size() - std::min(text.size(), kLongest));
  const auto space = text.find_last_of(" \t(/\"");
  return space == std::string_view::npos ? text : text.substr(space + 1);
}
// Letters, digits and hyphens at the start.
std::string_view first_word(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '\'';
  });
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

// How many letters a word begins with after its last inner hyphen.
std::string_view last_part(std::string_view word) {
  const auto hyphen = word.rfind('-');
  return hyphen == std::string_view::npos ? word : word.substr(hyphen + 1);
}

bool takes_a_hyphen(std::string_view part) {
  constexpr std::array kWords = std::to_array<std::string_view>(
      {"mbo",  "hbo", "vmbo", "wo",   "roc", "aoc",  "pps",  "mkb",   "bbl",     "bol",  "ict",
       "it",   "zzp", "hr",   "tv",   "cao", "ai",   "cve",  "rif",   "hip",     "oud",  "ex",
       "niet", "non", "co",   "semi", "pro", "vice", "anti", "quasi", "adjunct", "stage"});
  const auto folded = fold(part);
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

}  // namespace

LineEndHyphens::LineEndHyphens(const std::vector<std::string_view>& lines) {
  for (auto line : lines) {
    while (!line.empty()) {
      const auto begin = std::find_if(line.begin(), line.end(), is_letter);
      line.remove_prefix(static_cast<std::size_t>(begin - line.begin()));
      const auto word = first_word(line);
      line.remove_prefix(word.size());
      if (line.empty() && word.ends_with('-')) break;  // broken itself
      if (!word.empty()) ++words_[fold(word)];
    }
  }
}

bool LineEndHyphens::breaks_word(std::string_view line, std::string_view next) {
  if (next.empty()) return false;
  if (line.ends_with(kSoftHyphen)) return true;
  const auto hyphen = hyphen_size(line);
  if (hyphen == 0 || line.size() == hyphen) return false;
  const char before = line[line.size() - hyphen - 1];
  return (is_letter(before) || is_digit(before)) && (is_letter(next.front()) || is_digit(next[0]));
}

bool LineEndHyphens::is_typesetters(std::string_view head, std::string_view tail) const {
  const auto times = [&](const std::string& word) {
    const auto found = words_.find(fold(word));
    return found == words_.end() ? 0 : found->second;
  };
  const int with = times(std::string(head) + "-" + std::string(tail));
  const int without = times(std::string(head) + std::string(tail));
  if (with != without) return without > with;
  if (is_upper(tail.front()) || is_digit(tail.front())) return false;
  const auto part = last_part(head);
  const bool inner_sign =
      std::any_of(part.begin() + 1, part.end(), [](char c) { return is_upper(c) || is_digit(c); });
  return part.size() > 1 && !inner_sign && !is_digit(part.front()) && !takes_a_hyphen(part);
}

void LineEndHyphens::join(std::string& text, std::string_view next) const {
  if (!breaks_word(text, next)) {
    if (!text.empty()) text += ' ';
    text += next;
    return;
  }
  const auto hyphen = hyphen_size(text);
  const auto tail = first_word(next);
  if (hyphen == 0) {
    text.resize(text.size() - kSoftHyphen.size());
  } else if (tail == "en" || tail == "of" || tail == "and" || tail == "or") {
    text += ' ';
  } else {
    auto head = last_word(std::string_view(text).substr(0, text.size() - hyphen));
    if (!head.empty() && is_typesetters(head, tail)) text.resize(text.size() - hyphen);
  }
  text += next;
}

}  // namespace transcripts
