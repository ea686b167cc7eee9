#include "coding/word_choice.h"

#include <algorithm>
#include <array>

#include "coding/stop_words.h"
#include "coding/word_index.h"
#include "transcripts/digits.h"

namespace coding {
namespace {

// Written out: twee, vijfentwintig, tachtig, driehonderd. Not miljoen, which tells of money.
bool is_numeral(std::string_view folded) {
  constexpr std::array<std::string_view, 18> kSmall = {
      "nul", "twee",   "tweeen", "drie", "drieen", "vier", "vieren", "vijf",   "vijven",
      "zes", "zessen", "zeven",  "acht", "negen",  "tien", "elf",    "twaalf", "anderhalf"};
  constexpr std::array<std::string_view, 16> kEndings = {
      "dertien",   "veertien", "vijftien", "zestien", "zeventien", "achttien",
      "negentien", "twintig",  "dertig",   "veertig", "vijftig",   "zestig",
      "zeventig",  "tachtig",  "negentig", "honderd"};
  const auto ends_so = [folded](std::string_view ending) { return folded.ends_with(ending); };
  return std::find(kSmall.begin(), kSmall.end(), folded) != kSmall.end() || folded == "duizend" ||
         std::any_of(kEndings.begin(), kEndings.end(), ends_so);
}

// 2025, 3,5 and 2017-2021; not mbo-4.
bool is_number(std::string_view folded) {
  if (is_numeral(folded)) return true;
  return std::any_of(folded.begin(), folded.end(), transcripts::is_digit) &&
         std::none_of(folded.begin(), folded.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
         });
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  }));
}

bool leaves_out(const WordChoice& choice, std::string_view folded) {
  return characters(folded) < choice.least_length || (!choice.numbers && is_number(folded)) ||
         (!choice.written_stop_words && is_stop_word(StopWords::Written, folded)) ||
         (!choice.spoken_stop_words && is_stop_word(StopWords::Spoken, folded));
}

}  // namespace

WordJudge::WordJudge(const WordChoice& choice) : choice_(choice) {
  const transcripts::WordFamilies families;
  for (const std::string& word : choice.left_out)
    left_out_.emplace(family_of(written_word(word, families)));
}

bool WordJudge::counts(const WrittenWord& word) const {
  return !leaves_out(choice_, word.form) && !left_out_.contains(family_of(word));
}

std::string_view WordJudge::family_of(const WrittenWord& word) const {
  return choice_.join == WordJoin::Stems ? word.family : word.form;
}

}  // namespace coding
