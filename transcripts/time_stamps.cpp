#include "transcripts/time_stamps.h"

#include <algorithm>
#include <array>

#include "transcripts/digits.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

// The digits after the sign at `at`, as thousandths; `at` moves past them.
int fraction(std::string_view text, std::size_t& at) {
  constexpr std::size_t kMostDigits = 9;  // Teams once wrote seven
  const auto count = digits_at(text, at + 1);
  if (count == 0 || count > kMostDigits) return 0;
  int value = number(text.substr(at + 1, std::min<std::size_t>(count, 3)));
  for (auto place = count; place < 3; ++place) value *= 10;
  at += 1 + count;
  return value;
}

// Teams writes 0:0:6.90: parts of one digit are a time where hours and a fraction stand with them.
bool of_short_parts(std::string_view text, std::size_t count, std::size_t end) {
  return count == 3 && end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1]);
}

// A time of day's parts at `at`, without brackets. Inside # # a hyphen begins the fraction.
std::optional<TimeStamp> clock_at(std::string_view text, std::size_t at, bool hyphen_fraction) {
  std::array<int, 4> parts{};
  std::size_t count = 0;
  std::size_t end = at;
  bool short_parts = false;
  while (count < parts.size()) {
    const auto digits = digits_at(text, end);
    if (digits == 0 || digits > (count == 0 ? 3U : 2U)) return std::nullopt;
    short_parts |= count > 0 && digits == 1;
    parts[count++] = number(text.substr(end, digits));
    end += digits;
    if (end + 1 >= text.size() || text[end] != ':' || !is_digit(text[end + 1])) break;
    ++end;
  }
  if (count < 2 || (end < text.size() && is_digit(text[end]))) return std::nullopt;
  if (short_parts && !of_short_parts(text, count, end)) return std::nullopt;
  const bool has_hours = count >= 3;
  const int minutes = has_hours ? parts[1] : parts[0];
  const int seconds = has_hours ? parts[2] : parts[1];
  if (seconds >= 60 || (has_hours && minutes >= 60)) return std::nullopt;
  int thousandths = 0;
  if (end < text.size() &&
      (text[end] == '.' || text[end] == ',' || (hyphen_fraction && text[end] == '-'))) {
    thousandths = fraction(text, end);
  }
  const int hours = has_hours ? parts[0] : 0;
  return TimeStamp{at, end,
                   std::chrono::hours(hours) + std::chrono::minutes(minutes) +
                       std::chrono::seconds(seconds) + Milliseconds(thousandths)};
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

// Where the second time of a range ends, or `end` where there is none.
std::size_t end_of_range(std::string_view text, std::size_t end) {
  auto at = skip_spaces(text, end);
  for (const std::string_view arrow : {"-->", "->", "-", "–"}) {
    if (text.substr(at, arrow.size()) != arrow) continue;
    at = skip_spaces(text, at + arrow.size());
    const auto second = clock_at(text, at, false);
    return second ? second->end : end;
  }
  return end;
}

// "[12:01 min]"
std::size_t skip_unit(std::string_view text, std::size_t at) {
  for (const std::string_view unit : {"min.", "min"}) {
    if (text.substr(at).starts_with(unit)) return skip_spaces(text, at + unit.size());
  }
  return at;
}

char closing_of(char open) {
  switch (open) {
    case '[':
      return ']';
    case '(':
      return ')';
    case '#':
      return '#';
    default:
      return '\0';
  }
}

}  // namespace

std::optional<Milliseconds> parse_time(std::string_view text) {
  const bool f4 = text.size() > 2 && text.front() == '#' && text.back() == '#';
  if (f4) text = text.substr(1, text.size() - 2);
  const auto clock = clock_at(text, 0, f4);
  if (!clock || clock->end != text.size()) return std::nullopt;
  return clock->time;
}

std::optional<TimeStamp> time_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  const char close = closing_of(text[at]);
  const auto first = close == '\0' ? at : skip_spaces(text, at + 1);
  auto stamp = clock_at(text, first, close == '#');
  if (!stamp) return std::nullopt;
  stamp->begin = at;
  stamp->end = end_of_range(text, stamp->end);
  if (close == '\0') return stamp;
  stamp->end = skip_unit(text, skip_spaces(text, stamp->end));
  if (stamp->end >= text.size() || text[stamp->end] != close) return std::nullopt;
  ++stamp->end;
  return stamp;
}

std::optional<TimeStamp> next_marked_time(std::string_view text, std::size_t from) {
  for (auto at = text.find_first_of("[#", from); at != std::string_view::npos;
       at = text.find_first_of("[#", at + 1)) {
    const auto stamp = time_at(text, at);
    if (!stamp) continue;
    const bool free_before = at == 0 || is_blank(text[at - 1]);
    const bool free_after = stamp->end == text.size() || is_blank(text[stamp->end]);
    if (free_before || free_after) return stamp;
  }
  return std::nullopt;
}

}  // namespace transcripts
