#include "exports/number_formats.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

namespace exports {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower(c); });
  return out;
}

// The first section of a format without what stands there literally: quoted text, escaped
// characters, colours and languages in brackets. "[h]" stays.
std::string placeholders(std::string_view code) {
  std::string left;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      const std::size_t end = std::min(code.find(']', i), code.size());
      const std::string inside = lower(code.substr(i + 1, end - i - 1));
      if (!inside.empty() && inside.find_first_not_of("hms") == std::string::npos)
        left += '[' + inside + ']';
      i = end;
    } else {
      left += lower(c);
    }
  }
  for (const std::string_view noon : {"am/pm", "a/p"})
    if (const std::size_t at = left.find(noon); at != std::string::npos)
      left.erase(at, noon.size());
  return left;
}

std::string plain(double value) {
  constexpr double kLongest = 1e21;
  if (std::abs(value) < kLongest && value == std::trunc(value)) return fmt::format("{:.0f}", value);
  std::string text = fmt::format("{:.15g}", value);
  if (text.find('e') != std::string::npos && std::abs(value) < 1) {
    text = fmt::format("{:.30f}", value);
    text.erase(text.find_last_not_of('0') + 1);
  }
  return text;
}

std::string clock(long long seconds) {
  const std::string text = fmt::format("{}:{:02}", seconds / 3600, seconds / 60 % 60);
  return seconds % 60 == 0 ? text : text + fmt::format(":{:02}", seconds % 60);
}

}  // namespace

NumberFormat builtin_format(unsigned id) {
  NumberFormat format;
  format.date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
                (id >= 50 && id <= 54) || id == 57 || id == 58;
  format.time = (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ||
                id == 55 || id == 56;
  format.elapsed = id == 46;
  return format;
}

NumberFormat custom_format(std::string_view code) {
  const std::string left = placeholders(code);
  NumberFormat format;
  if (left.find("general") != std::string::npos) return format;
  const auto has = [&left](char c) { return left.find(c) != std::string::npos; };
  format.elapsed = has('[');
  format.time = format.elapsed || has('h') || has('s');
  format.date = has('y') || has('d') || (has('m') && !format.time);
  if (left.size() > 1 && left.find_first_not_of('0') == std::string::npos)
    format.zeros = std::min<std::size_t>(left.size(), 15);
  return format;
}

std::string shown_number(double value, const NumberFormat& format, bool from_1904) {
  if (!std::isfinite(value)) return {};
  if (format.zeros > 0 && value >= 0 && value == std::trunc(value))
    return fmt::format("{:0{}.0f}", value, format.zeros);
  // 31 December 9999.
  constexpr double kLastDay = 2'958'466;
  if ((!format.date && !format.time) || value < 0 || value >= kLastDay) return plain(value);
  constexpr long long kDay = 86'400;
  const auto seconds = std::llround(value * static_cast<double>(kDay));
  if (format.elapsed && !format.date) return clock(seconds);
  long long day = seconds / kDay;
  const long long rest = seconds % kDay;
  if (!format.date) return clock(rest);
  if (day == 0 && !from_1904) return rest == 0 ? plain(value) : clock(rest);
  // The 1900 system has a 29 February 1900, as Lotus 1-2-3 had: days before it lie one further.
  constexpr long long kFalseLeapDay = 60;
  if (!from_1904 && day < kFalseLeapDay) ++day;
  const auto first = std::chrono::sys_days(
      from_1904 ? std::chrono::year_month_day(std::chrono::year(1904), std::chrono::January,
                                              std::chrono::day(1))
                : std::chrono::year_month_day(std::chrono::year(1899), std::chrono::December,
                                              std::chrono::day(30)));
  const std::chrono::year_month_day date(first + std::chrono::days(day));
  std::string text =
      fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  if (format.time && rest != 0) text += ' ' + clock(rest);
  return text;
}

}  // namespace exports
