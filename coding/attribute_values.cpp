#include "coding/attribute_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <vector>

#include <fmt/format.h>

#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace coding {
namespace {

using transcripts::without_blank_ends;

// Digits, with a sign and a point where needed: "-1.5". Not "1e3", "inf" or ".5".
bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto digits = [&text] {
    const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(count);
    return count > 0;
  };
  if (!digits()) return false;
  if (text.empty()) return true;
  if (!text.starts_with('.')) return false;
  text.remove_prefix(1);
  return digits() && text.empty();
}

// The whole text as a number of at most `most` digits; -1 where it is something else.
int small_number(std::string_view text, std::size_t most) {
  int value = -1;
  if (text.empty() || text.size() > most) return -1;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? value : -1;
}

bool is_day(int year, int month, int day) {
  return year >= 1 && month >= 1 && day >= 1 &&
         std::chrono::year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
             .ok();
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return is_day(small_number(text.substr(0, 4), 4), small_number(text.substr(5, 2), 2),
                small_number(text.substr(8, 2), 2));
}

// A month's name in Dutch or English, whole or its first three letters or more.
int month_named(std::string_view word) {
  constexpr std::array<std::array<std::string_view, 2>, 12> kMonths = {{{"januari", "january"},
                                                                        {"februari", "february"},
                                                                        {"maart", "march"},
                                                                        {"april", "april"},
                                                                        {"mei", "may"},
                                                                        {"juni", "june"},
                                                                        {"juli", "july"},
                                                                        {"augustus", "august"},
                                                                        {"september", "september"},
                                                                        {"oktober", "october"},
                                                                        {"november", "november"},
                                                                        {"december", "december"}}};
  const std::string folded = transcripts::fold(word);
  if (folded == "mrt") return 3;
  if (folded == "sept") return 9;
  if (folded.size() < 3) return -1;
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    for (const std::string_view name : kMonths[i])
      if (name.starts_with(folded)) return static_cast<int>(i) + 1;
  return -1;
}

std::vector<std::string_view> parts_of(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// The time of day behind a date: "14:30", "14:30:05.123Z".
bool is_time(std::string_view text) {
  return text.find(':') != std::string_view::npos && text.size() <= 20 &&
         text.find_first_not_of("0123456789:.+-Z apmAPM") == std::string_view::npos;
}

std::string_view without_time(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return text;
  const std::size_t before = text.find_last_of(" T", colon);
  if (before == std::string_view::npos || !is_time(text.substr(before + 1))) return text;
  return without_blank_ends(text.substr(0, before));
}

// The year first, the day first, or (in English) the month's name first.
std::optional<std::string> read_date(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  if (text.size() > kLongest) return std::nullopt;
  const auto parts = parts_of(without_time(text), "-/. ,");
  if (parts.size() != 3) return std::nullopt;
  const bool year_first = parts[0].size() == 4 && small_number(parts[0], 4) >= 0;
  if (!year_first && parts[2].size() != 4) return std::nullopt;
  const int year = small_number(parts[year_first ? 0 : 2], 4);
  int day = small_number(parts[year_first ? 2 : 0], 2);
  int month = small_number(parts[1], 2);
  if (!year_first && day < 0) {
    day = month;
    month = month_named(parts[0]);
  } else if (month < 0) {
    month = month_named(parts[1]);
  }
  if (!is_day(year, month, day)) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

// Thousands in groups of three behind `mark`: "1.234.567".
bool is_grouped(std::string_view digits, char mark) {
  const auto groups = parts_of(digits, std::string_view(&mark, 1));
  if (groups.size() < 2 || groups[0].size() > 3) return false;
  return std::all_of(groups.begin() + 1, groups.end(),
                     [](std::string_view group) { return group.size() == 3; });
}

std::optional<std::string> read_number(std::string_view text) {
  constexpr std::size_t kLongest = 400;
  if (text.size() > kLongest) return std::nullopt;
  std::string number(text);
  for (std::string_view minus : {"\u2212", "\u2013"})
    if (number.starts_with(minus)) number.replace(0, minus.size(), "-");
  const std::size_t sign = number.starts_with('-') ? 1 : 0;
  const std::size_t comma = number.find(',');
  const std::string_view whole = std::string_view(number).substr(sign);
  if (comma != std::string::npos) {
    const std::string_view thousands = std::string_view(number).substr(sign, comma - sign);
    if (is_grouped(thousands, '.')) std::erase(number, '.');
    if (const std::size_t point = number.find(','); point != std::string::npos) number[point] = '.';
  } else if (is_grouped(whole, '.') && std::count(whole.begin(), whole.end(), '.') > 1) {
    std::erase(number, '.');
  }
  if (!is_number(number)) return std::nullopt;
  return number;
}

}  // namespace

bool fits(AttributeType type, std::string_view value) {
  switch (type) {
    case AttributeType::Number:
      return is_number(value);
    case AttributeType::Date:
      return is_date(value);
    case AttributeType::Text:
    case AttributeType::Choice:
      return !value.empty();
  }
  return false;
}

std::optional<std::string> read_value(AttributeType type, std::string_view written) {
  const std::string_view text = without_blank_ends(written);
  if (text.empty()) return std::nullopt;
  if (type == AttributeType::Number) return read_number(text);
  if (type == AttributeType::Date) return read_date(text);
  return std::string(text);
}

transcripts::Message word_for(AttributeType type) {
  switch (type) {
    case AttributeType::Number:
      return {"getal", "number"};
    case AttributeType::Date:
      return {"datum", "date"};
    case AttributeType::Choice:
      return {"keuze", "choice"};
    case AttributeType::Text:
      break;
  }
  return {"tekst", "text"};
}

std::optional<AttributeType> type_named(std::string_view word) {
  const std::string folded = transcripts::fold(word);
  for (const AttributeType type :
       {AttributeType::Text, AttributeType::Number, AttributeType::Date, AttributeType::Choice}) {
    const transcripts::Message name = word_for(type);
    if (folded == name.nl || folded == name.en) return type;
  }
  return std::nullopt;
}

}  // namespace coding
