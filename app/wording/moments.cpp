#include "app/wording/moments.h"

#include <array>
#include <cstdio>
#include <ctime>

#include <fmt/chrono.h>

namespace app {

using transcripts::Language;

std::string moment_in_words(coding::Timestamp time, Language language) {
  constexpr std::array<const char*, 12> kDutch = {"januari",   "februari", "maart",    "april",
                                                  "mei",       "juni",     "juli",     "augustus",
                                                  "september", "oktober",  "november", "december"};
  constexpr std::array<const char*, 12> kEnglish = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const std::time_t seconds = time.milliseconds / 1000;
  std::tm local{};
  localtime_r(&seconds, &local);
  const auto month = static_cast<std::size_t>(local.tm_mon);
  return fmt::format("{} {} {} {:02}:{:02}", local.tm_mday,
                     (language == Language::Dutch ? kDutch : kEnglish).at(month),
                     local.tm_year + 1900, local.tm_hour, local.tm_min);
}

std::string utc_of(coding::Timestamp time) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}Z", fmt::gmtime(std::time_t{time.milliseconds / 1000}));
}

std::optional<coding::Timestamp> moment_named(std::string_view words, Whole whole) {
  std::string text(words);
  const bool utc = text.ends_with('Z');
  if (utc) text.pop_back();
  std::tm time{};
  int used = 0;
  const bool date = std::sscanf(text.c_str(), "%4d-%2d-%2d%n", &time.tm_year, &time.tm_mon,
                                &time.tm_mday, &used) == 3;
  if (!date || time.tm_mon < 1 || time.tm_mon > 12 || time.tm_mday < 1 || time.tm_mday > 31)
    return std::nullopt;
  std::string_view rest = std::string_view(text).substr(static_cast<std::size_t>(used));
  std::int64_t lasts = 86'400;
  if (!rest.empty()) {
    if (rest.front() != 'T' && rest.front() != ' ') return std::nullopt;
    const std::string clock(rest.substr(1));
    int end = 0;
    if (std::sscanf(clock.c_str(), "%2d:%2d%n", &time.tm_hour, &time.tm_min, &end) != 2)
      return std::nullopt;
    lasts = 60;
    if (clock.size() > static_cast<std::size_t>(end)) {
      int seconds_end = 0;
      const char* behind = clock.c_str() + end;
      if (std::sscanf(behind, ":%2d%n", &time.tm_sec, &seconds_end) != 1 ||
          behind[seconds_end] != '\0')
        return std::nullopt;
      lasts = 1;
    }
    if (time.tm_hour > 23 || time.tm_min > 59 || time.tm_sec > 59) return std::nullopt;
  }
  time.tm_year -= 1900;
  time.tm_mon -= 1;
  time.tm_isdst = -1;
  // A day of 23 or 25 hours ends where the next begins.
  std::tm next = time;
  if (lasts == 86'400) next.tm_mday += 1;
  const int day = time.tm_mday;
  const std::time_t begin = utc ? timegm(&time) : mktime(&time);
  if (time.tm_mday != day) return std::nullopt;  // the 31st of February
  std::time_t end = lasts == 86'400 ? (utc ? timegm(&next) : mktime(&next)) : begin + lasts;
  return coding::Timestamp{whole == Whole::Begin ? begin * 1000 : end * 1000 - 1};
}

}  // namespace app
