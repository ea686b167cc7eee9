#include "transcripts/name_parts.h"

#include <algorithm>

#include "transcripts/digits.h"
#include "transcripts/speaker_words.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

// What stands before one point of "Th.J." or "M.v.d.M.".
bool is_initial(std::string_view piece) {
  constexpr std::string_view kLonger = "|th|ch|chr|ph|fr|st|gr|sj|kl|tj|ij|joh|";
  if (piece.empty() || piece.find_first_of("0123456789") != std::string_view::npos) return false;
  return next_grapheme(piece, {0}).value == piece.size() ||
         kLonger.find("|" + fold(piece) + "|") != std::string_view::npos;
}

bool is_apart(std::string_view word) {
  return word == "&" || word == "/" || word == "+" || word == "-" || word == "|" || word == "–";
}

// Whether all that stands between points is so.
template <typename Is>
bool all_between_points(std::string_view word, Is is) {
  while (!word.empty()) {
    const auto point = std::min(word.find('.'), word.size());
    if (!is(word.substr(0, point))) return false;
    word.remove_prefix(std::min(point + 1, word.size()));
  }
  return true;
}

}  // namespace

bool is_number(std::string_view word) {
  return word.size() <= 3 && all_digits(word);
}

bool is_number_of_room(std::string_view word) {
  const auto point = word.find('.');
  return point != std::string_view::npos && is_number(word.substr(0, point)) &&
         is_number(word.substr(point + 1));
}

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

std::string folded_without_point(std::string_view word) {
  auto folded = fold(word);
  if (folded.ends_with('.')) folded.pop_back();
  return folded;
}

bool has_foreign_sign(std::string_view word) {
  return word.find_first_of(",;:!?\"/[]{}<>=%*") != std::string_view::npos;
}

bool is_title(std::string_view word) {
  return !word.empty() && all_between_points(word, [](std::string_view piece) {
    return is_word(WordKind::Title, fold(piece));
  });
}

bool is_initials(std::string_view word) {
  return word.find('.') != std::string_view::npos && all_between_points(word, is_initial);
}

bool is_abbreviation(std::string_view word) {
  constexpr std::size_t kLongest = 4;  // letters before a point
  return word.ends_with('.') && all_between_points(word, [](std::string_view piece) {
           return !piece.empty() && piece.size() <= kLongest;
         });
}

bool is_particle(std::string_view word) {
  return is_word(WordKind::Particle, fold(word)) || (!is_capital(word) && is_initials(word));
}

bool is_joined_particle(std::string_view word) {
  return (word.starts_with("d'") || word.starts_with("d\u2019") || word.starts_with("l'")) &&
         is_capital(word.substr(word[1] == '\'' ? 2 : 4));
}

bool is_word_of_name(std::string_view word) {
  return is_capital(word) && !has_foreign_sign(word) &&
         (word.find('.') == std::string_view::npos || is_initials(word) || is_title(word));
}

bool is_name_part(std::string_view word) {
  return is_word_of_name(word) || is_number(word) || is_number_of_room(word) || is_apart(word) ||
         is_particle(word);
}

}  // namespace transcripts
