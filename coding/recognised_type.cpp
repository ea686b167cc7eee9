#include "coding/recognised_type.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "coding/attribute_values.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace coding {
namespace {

using transcripts::without_blank_ends;

using Values = std::vector<std::string_view>;

bool is_date(std::string_view word) {
  return read_value(AttributeType::Date, word).has_value();
}

bool is_number(std::string_view word) {
  return read_value(AttributeType::Number, word).has_value();
}

// Digits that are no figure: a telephone, the number of a room.
bool is_code(std::string_view word) {
  const auto number = read_value(AttributeType::Number, word);
  if (!number) return false;
  const std::string_view digits = std::string_view(*number).substr(number->starts_with('-'));
  constexpr std::ptrdiff_t kMostDigits = 15;
  const auto count = std::count_if(digits.begin(), digits.end(), [](char c) { return c != '.'; });
  return count > kMostDigits || (digits.size() > 1 && digits[0] == '0' && digits[1] != '.');
}

// "1.200" is one thousand two hundred to a Dutch reader and little more than one to others.
bool may_be_thousands(std::string_view number) {
  const std::string_view digits = number.substr(number.starts_with('-') ? 1 : 0);
  const std::size_t point = digits.find('.');
  return point != std::string_view::npos && point >= 1 && point <= 3 &&
         digits.size() == point + 4 && digits.rfind('.') == point && digits[0] != '0' &&
         digits.find(',') == std::string_view::npos;
}

// Numbers that read one way only, or beside one that shows that the point is the decimal one.
bool are_clear(const Values& numbers) {
  bool doubtful = false;
  for (const std::string_view number : numbers) {
    const bool thousands = may_be_thousands(number);
    if (!thousands && number.find('.') != std::string_view::npos &&
        number.find(',') == std::string_view::npos && number.find('.') == number.rfind('.'))
      return true;
    doubtful = doubtful || thousands;
  }
  return !doubtful;
}

// Few differ: each value stands there twice on the average, and a person can choose from them.
bool is_choice(const Values& words) {
  constexpr std::size_t kMostChoices = 20;
  constexpr std::size_t kLongest = 60;
  std::unordered_set<std::string> different;
  for (const std::string_view word : words) {
    if (word.size() > kLongest || different.size() > kMostChoices) return false;
    different.insert(transcripts::fold(word));
  }
  return different.size() <= kMostChoices && !words.empty() && different.size() * 2 <= words.size();
}

// Those of `words` for which `fits`; nothing once more than one in ten does not.
template <class Fits>
Values fitting(const Values& words, Fits fits) {
  Values found;
  const std::size_t most_others = words.size() / 10;
  std::size_t others = 0;
  for (const std::string_view word : words) {
    if (fits(word))
      found.push_back(word);
    else if (++others > most_others)
      return {};
  }
  return found;
}

}  // namespace

RecognisedType recognised_type(const Values& values) {
  Values words;
  Values saying;
  for (const std::string_view value : values) {
    const std::string_view word = without_blank_ends(value);
    if (word.empty()) continue;
    words.push_back(word);
    if (!says_nothing(word)) saying.push_back(word);
  }
  const Values dates = fitting(saying, is_date);
  if (!dates.empty()) return {AttributeType::Date, saying.size(), dates.size()};
  const Values numbers = fitting(saying, is_number);
  if (!numbers.empty() && std::none_of(saying.begin(), saying.end(), is_code) && are_clear(numbers))
    return {AttributeType::Number, saying.size(), numbers.size()};
  return {is_choice(words) ? AttributeType::Choice : AttributeType::Text, words.size(),
          words.size()};
}

bool says_nothing(std::string_view value) {
  constexpr std::size_t kLongest = 24;
  constexpr std::array<std::string_view, 24> kWords = {"-",
                                                       "--",
                                                       "---",
                                                       "—",
                                                       "?",
                                                       "n.v.t.",
                                                       "n.v.t",
                                                       "nvt",
                                                       "nvt.",
                                                       "niet van toepassing",
                                                       "onbekend",
                                                       "niet bekend",
                                                       "niet ingevuld",
                                                       "geen antwoord",
                                                       "n.a.",
                                                       "n.a",
                                                       "n/a",
                                                       "#n/a",
                                                       "na",
                                                       "n.b.",
                                                       "unknown",
                                                       "no answer",
                                                       "not applicable",
                                                       "not available"};
  const std::string_view word = without_blank_ends(value);
  if (word.empty()) return true;
  // Most values are none, and folding is dear.
  if (word.size() > kLongest || (word[0] >= '0' && word[0] <= '9')) return false;
  const std::string folded = transcripts::fold(word);
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

}  // namespace coding
