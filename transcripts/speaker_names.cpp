#include "transcripts/speaker_names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "transcripts/speaker_words.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
  Words words;
  for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
    const auto end = std::min(text.find_first_of(" \t"), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_number(std::string_view word) {
  return !word.empty() && word.size() <= 3 && std::all_of(word.begin(), word.end(), is_digit);
}

// "R1", "I2", "MD03", "S12?": up to three letters and up to three digits.
bool is_code(std::string_view word) {
  if (word.ends_with('?')) word.remove_suffix(1);
  const auto digits = word.find_first_of("0123456789");
  if (digits == std::string_view::npos || digits == 0 || digits > 3) return false;
  const auto letters = word.substr(0, digits);
  return is_number(word.substr(digits)) && std::all_of(letters.begin(), letters.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
         });
}

bool is_capital(std::string_view word) {
  while (word.starts_with('\'') || word.starts_with('"')) word.remove_prefix(1);
  if (word.empty() || (word[0] >= 'a' && word[0] <= 'z')) return false;
  if (word[0] >= 'A' && word[0] <= 'Z') return true;
  const bool letter = static_cast<unsigned char>(word[0]) >= 0xC3;  // from U+00C0 on
  return letter && capitalised(word) == word;
}

// A point belongs to an initial or a title: "J.", "P.J.", "Dhr.".
bool is_name_word(std::string_view word) {
  constexpr std::size_t kLongestWithPoint = 6;
  const bool points = word.find('.') != std::string_view::npos;
  return is_capital(word) && word.find_first_of(",;:!\"/[]{}<>=%*") == std::string_view::npos &&
         (!points || word.size() <= kLongestWithPoint);
}

bool is_name_part(std::string_view word) {
  return is_name_word(word) || is_number(word) || word == "&" || word == "/" || word == "+" ||
         word == "-" || is_word(WordKind::Particle, fold(word));
}

std::string folded_without_point(std::string_view word) {
  auto folded = fold(word);
  if (folded.ends_with('.')) folded.pop_back();
  return folded;
}

// Without the last brackets: "R1 (docent)" -> "R1".
std::string_view without_role(std::string_view name) {
  name = trimmed(name);
  if (!name.ends_with(')') && !name.ends_with(']')) return name;
  const auto open = name.find_last_of(name.back() == ')' ? '(' : '[');
  return open == std::string_view::npos || open == 0 ? name : trimmed(name.substr(0, open));
}

// "SPEAKER_00", "Spreker1", "docent-2": what speakers are called, with a number tied to it.
bool is_numbered_word(std::string_view folded) {
  const auto last = folded.find_last_not_of("0123456789");
  if (last == std::string_view::npos || !is_number(folded.substr(last + 1))) return false;
  auto word = folded.substr(0, last + 1);
  if (word.ends_with('_') || word.ends_with('-') || word.ends_with('.')) word.remove_suffix(1);
  return is_word(WordKind::Speaker, word) || is_word(WordKind::Role, word);
}

NameForm form_of_one_word(std::string_view word) {
  const auto folded = folded_without_point(word);
  if (is_word(WordKind::Speaker, folded) || is_code(word) || is_numbered_word(folded)) {
    return NameForm::Speaker;
  }
  if (is_word(WordKind::Sentence, folded) || is_word(WordKind::Heading, folded)) {
    return NameForm::None;
  }
  return is_name_word(word) || is_word(WordKind::Role, folded) ? NameForm::Word : NameForm::None;
}

// "Respondent 3", "Docent B", "Interviewer Jan", "docent agro".
NameForm form_after_role(const Words& words) {
  constexpr std::size_t kMostWords = 4;
  const auto first = folded_without_point(words[0]);
  const bool speaker = first.size() > 1 && is_word(WordKind::Speaker, first);
  if (words.size() > kMostWords || (!speaker && !is_word(WordKind::Role, first))) {
    return NameForm::None;
  }
  const bool counted = words.size() == 2 && (is_number(words[1]) || words[1].size() == 1);
  const bool named = speaker && std::all_of(words.begin() + 1, words.end(), is_name_part);
  return counted || named ? NameForm::Speaker : NameForm::Word;
}

// "De heer Hijink", "Minister De Jonge", "Jan de Wit", "Annie en Marie".
NameForm form_of_words(const Words& words) {
  const auto first = fold(words[0]);
  const bool article = first == "de" && is_word(WordKind::Title, fold(words[1]));
  const bool title = article || is_word(WordKind::Title, first);
  const bool sentence = is_word(WordKind::Sentence, first) ||
                        is_word(WordKind::Heading, folded_without_point(words[0]));
  if (sentence || (!title && !is_capital(words[0]))) return NameForm::None;
  const std::size_t titles = article ? 2 : title ? 1 : 0;
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(titles);
  const bool parts = std::all_of(begin, words.end(), is_name_part);
  if (!parts || std::none_of(begin, words.end(), is_name_word)) return NameForm::None;
  return title ? NameForm::Speaker : NameForm::Name;
}

// "Jan de Wit, docent mbo": the name before the comma, where no more than a few words follow.
NameForm form_before_comma(std::string_view name, std::size_t comma) {
  constexpr std::size_t kMostWords = 4;
  const auto role = words_of(name.substr(comma + 1));
  if (role.empty() || role.size() > kMostWords) return NameForm::None;
  if (is_word(WordKind::Sentence, fold(role[0]))) return NameForm::None;
  const auto form = form_of_name(name.substr(0, comma));
  return form < NameForm::Name ? NameForm::None : NameForm::Name;
}

}  // namespace

NameForm form_of_name(std::string_view name) {
  constexpr std::size_t kMostWords = 7;
  const auto base = without_role(name);
  if (const auto comma = base.find(", "); comma != std::string_view::npos) {
    return form_before_comma(base, comma);
  }
  const auto words = words_of(base);
  if (words.empty() || words.size() > kMostWords) return NameForm::None;
  if (fold(base) == "de voorzitter") return NameForm::Speaker;
  const auto form = words.size() == 1 ? form_of_one_word(words[0])
                                      : std::max(form_after_role(words), form_of_words(words));
  const bool role = base.size() < trimmed(name).size();
  return role && form == NameForm::Word ? NameForm::Name : form;
}

bool is_heading_word(std::string_view name) {
  constexpr std::size_t kMostWords = 4;
  const auto words = words_of(name);
  return !words.empty() && words.size() <= kMostWords &&
         is_word(WordKind::Heading, folded_without_point(words[0]));
}

bool is_interviewer_label(std::string_view label) {
  constexpr std::size_t kMostWords = 4;
  const auto words = words_of(without_role(label));
  if (words.empty() || words.size() > kMostWords) return false;
  auto first = fold(words[0]);
  while (!first.empty() && (is_digit(first.back()) || first.back() == '.' || first.back() == '?')) {
    first.pop_back();
  }
  const bool counted = words.size() == 2 && (is_number(words[1]) || words[1].size() == 1);
  const bool named = first.starts_with("interview");
  return is_word(WordKind::Interviewer, first) && (words.size() == 1 || counted || named);
}

}  // namespace transcripts
