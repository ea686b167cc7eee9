#include "coding/word_choice.h"

#include <algorithm>
#include <array>

#include "coding/stop_words.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

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
  return std::any_of(folded.begin(), folded.end(), is_digit) &&
         std::none_of(folded.begin(), folded.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
         });
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  }));
}

}  // namespace

WordJudge::WordJudge(const WordChoice& choice) : choice_(choice) {
  for (const std::string& word : choice.left_out)
    left_out_.insert(joined(transcripts::fold(word, transcripts::InnerHyphens::Dropped)));
}

std::string WordJudge::joined(std::string_view folded) const {
  return choice_.join == WordJoin::Stems ? families_.family(folded) : std::string(folded);
}

bool WordJudge::leaves_out(std::string_view folded) const {
  return characters(folded) < choice_.least_length || (!choice_.numbers && is_number(folded)) ||
         (!choice_.written_stop_words && is_stop_word(StopWords::Written, folded)) ||
         (!choice_.spoken_stop_words && is_stop_word(StopWords::Spoken, folded));
}

std::optional<std::string> WordJudge::family_of(std::string_view folded) const {
  if (leaves_out(folded)) return std::nullopt;
  std::string family = joined(folded);
  if (left_out_.contains(family)) return std::nullopt;
  return family;
}

}  // namespace coding
