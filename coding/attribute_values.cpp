#include "coding/attribute_values.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace coding {
namespace {

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

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = -1;
    const char* end = text.data() + at + length;
    const auto read = std::from_chars(text.data() + at, end, value);
    return read.ptr == end && value >= 0 ? value : 0;
  };
  const std::chrono::year_month_day date{std::chrono::year(number(0, 4)),
                                         std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                         std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  return date.ok();
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

}  // namespace coding
