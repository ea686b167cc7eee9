#include "transcripts/speaker_names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "transcripts/digits.h"
#include "transcripts/name_parts.h"
#include "transcripts/name_words.h"
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

// Written with a capital where it begins a line, and no name of a person.
bool is_thing(std::string_view folded) {
  return is_word(WordKind::Opener, folded) || is_name_word(NameWord::Common, folded) ||
         is_name_word(NameWord::Place, folded);
}

bool is_address(std::string_view word) {
  const auto at = word.find('@');
  return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
}

// "+31 6 12345678", as Teams calls who dials in.
bool is_phone(std::string_view text) {
  constexpr auto kFewest = 9;
  return text.find_first_not_of("+0123456789 -()") == std::string_view::npos &&
         std::count_if(text.begin(), text.end(), is_digit) >= kFewest;
}

// Nothing in it is of a sentence only.
bool could_be_name(const Words& words) {
  constexpr std::size_t kMostWords = 5;
  const bool named = std::any_of(words.begin(), words.end(), is_word_of_name);
  const auto bars = [named](std::string_view word) {
    const auto folded = folded_without_point(word);
    return is_word(WordKind::Within, folded) ||
           (!is_particle(word) && is_word(WordKind::Sentence, folded)) || has_foreign_sign(word) ||
           (word.find('.') != std::string_view::npos && !is_initials(word) && !is_title(word) &&
            !is_number_of_room(word) && !(named && is_abbreviation(word)));
  };
  const auto first = static_cast<unsigned char>(words[0][0]);
  const bool letter = (first | 0x20U) >= 'a' && ((first | 0x20U) <= 'z' || first >= 0xC3);
  return letter && words.size() <= kMostWords && std::none_of(words.begin(), words.end(), bars);
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
  if (is_word(WordKind::Speaker, folded)) return NameForm::Speaker;
  if (is_word(WordKind::Sentence, folded) || is_word(WordKind::Heading, folded)) {
    return NameForm::None;
  }
  if (is_word(WordKind::Role, folded) && !is_word(WordKind::Opener, folded)) return NameForm::Role;
  if (is_thing(folded)) return NameForm::Unknown;
  if (is_code(word) || is_numbered_word(folded)) return NameForm::Speaker;
  if (is_address(word)) return NameForm::Name;
  if (is_word_of_name(word) || is_joined_particle(word)) return NameForm::Word;
  return could_be_name({word}) ? NameForm::Unknown : NameForm::None;
}

// "Onbekende spreker", "Tweede deelnemer".
bool is_described_speaker(const Words& words) {
  constexpr std::string_view kWhich =
      "|onbekende|vrouwelijke|mannelijke|nieuwe|andere|unknown|female|male|";
  const auto last = folded_without_point(words.back());
  return words.size() == 2 && last.size() > 1 && is_word(WordKind::Speaker, last) &&
         kWhich.find("|" + fold(words[0]) + "|") != std::string_view::npos;
}

// "Respondent 3", "Docent B", "Interviewer Jan", "docent agro".
NameForm form_after_role(const Words& words) {
  constexpr std::size_t kMostWords = 4;
  if (is_described_speaker(words)) return NameForm::Speaker;
  const auto first = folded_without_point(words[0]);
  const bool speaker = first.size() > 1 && is_word(WordKind::Speaker, first);
  if (words.size() > kMostWords || (!speaker && !is_word(WordKind::Role, first))) {
    return NameForm::None;
  }
  const bool counted = words.size() == 2 && (is_number(words[1]) || words[1].size() == 1);
  // "Vraag 1" is one of the guide's.
  if (is_word(WordKind::Opener, first)) return counted ? NameForm::Unknown : NameForm::None;
  const bool named = speaker && std::all_of(words.begin() + 1, words.end(), is_name_part);
  return counted || named ? NameForm::Speaker : NameForm::Role;
}

// How many of the first words stand before the name: "De heer", "Prof. dr.", "em. prof.".
std::size_t titles_of(const Words& words) {
  if (words.size() < 2) return 0;
  const bool before_title = fold(words[0]) == "de" || is_abbreviation(words[0]);
  std::size_t titles = before_title && is_title(words[1]) ? 1 : 0;
  while (titles < words.size() && is_title(words[titles])) ++titles;
  return titles;
}

// "De heer Hijink", "Minister De Jonge", "Jan de Wit", "Annie en Marie".
NameForm form_of_words(const Words& words, std::string_view whole) {
  const auto first = folded_without_point(words[0]);
  if (is_word(WordKind::Sentence, first) || is_word(WordKind::Heading, first)) {
    return NameForm::None;
  }
  const auto titles = titles_of(words);
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(titles);
  const auto names = std::count_if(begin, words.end(), is_word_of_name);
  const bool numbered = std::any_of(begin, words.end(), [](std::string_view word) {
    return is_number(word) || is_number_of_room(word);
  });
  if (names > 0 && std::all_of(begin, words.end(), is_name_part)) {
    if (titles > 0) return NameForm::Speaker;
    if (is_word(WordKind::Opener, first) || is_thing(fold(whole)) || (names == 1 && numbered)) {
      return NameForm::Unknown;
    }
    return is_capital(words[0]) ? NameForm::Name : NameForm::Word;
  }
  return could_be_name(words) ? NameForm::Unknown : NameForm::None;
}

// "Meer, M. van der", "Khatib, Ahmed El": the surname first, as a list of staff has it.
NameForm form_of_surname_first(const Words& before, const Words& after) {
  constexpr std::size_t kMostWords = 6;
  const bool names = std::all_of(before.begin(), before.end(), is_name_part) &&
                     std::all_of(after.begin(), after.end(), is_name_part) &&
                     std::any_of(before.begin(), before.end(), is_word_of_name);
  if (!names || before.size() + after.size() > kMostWords || !is_word_of_name(after[0])) {
    return NameForm::None;
  }
  if (is_initials(after[0]) || is_particle(after.back())) return NameForm::Name;
  return is_thing(fold(before[0])) ? NameForm::None : NameForm::Word;
}

// "Jan de Wit, docent mbo": the name before the comma, where no more than a few words follow.
NameForm form_before_comma(std::string_view name, std::size_t comma) {
  constexpr std::size_t kMostWords = 4;
  const auto before = words_of(name.substr(0, comma));
  const auto after = words_of(name.substr(comma + 1));
  if (before.empty() || after.empty() || after.size() > kMostWords) return NameForm::None;
  for (const auto& word : {before[0], after[0]}) {
    if (is_word(WordKind::Sentence, folded_without_point(word))) return NameForm::None;
  }
  const auto form = form_of_name(name.substr(0, comma));
  return form >= NameForm::Name ? NameForm::Name : form_of_surname_first(before, after);
}

}  // namespace

NameForm form_of_name(std::string_view name) {
  constexpr std::size_t kMostWords = 7;
  const auto base = without_role(name);
  if (const auto comma = base.find(", "); comma != std::string_view::npos) {
    return form_before_comma(base, comma);
  }
  const auto words = words_of(base);
  if (words.empty() || words.size() > kMostWords + titles_of(words)) return NameForm::None;
  if (fold(base) == "de voorzitter") return NameForm::Speaker;
  if (is_phone(base)) return NameForm::Name;
  const auto form = words.size() == 1
                        ? form_of_one_word(words[0])
                        : std::max(form_after_role(words), form_of_words(words, base));
  const bool role = base.size() < trimmed(name).size();
  if (role && form == NameForm::Unknown) return NameForm::Word;
  return role && (form == NameForm::Word || form == NameForm::Role) ? NameForm::Name : form;
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
