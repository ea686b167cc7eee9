#include "exports/refi/values_in.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "exports/code_words.h"
#include "exports/refi/xml_text.h"
#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

std::optional<coding::Colour> rgb_from(std::string_view text) {
  const std::size_t open = text.find('(');
  if (!text.starts_with("rgb") || open == std::string_view::npos) return std::nullopt;
  text.remove_prefix(open + 1);
  coding::Colour colour;
  for (int i = 0; i < 3; ++i) {
    text.remove_prefix(std::min(text.find_first_not_of(" ,"), text.size()));
    unsigned part = 256;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), part);
    if (read.ec != std::errc() || part > 255) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    colour.rgb = colour.rgb << 8 | part;
  }
  return colour;
}

// Digits at `at`, which moves past them; -1 where there are not so many.
int digits(std::string_view text, std::size_t& at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (const std::size_t end = at + count; at < end; ++at) {
    if (text[at] < '0' || text[at] > '9') return -1;
    value = 10 * value + (text[at] - '0');
  }
  return value;
}

bool sign_at(std::string_view text, std::size_t& at, char sign) {
  const bool there = at < text.size() && text[at] == sign;
  if (there) ++at;
  return there;
}

// "Z", "+01:00", or nothing; none where it is something else.
std::optional<std::chrono::minutes> zone_at(std::string_view text, std::size_t at) {
  if (at == text.size() || text.substr(at) == "Z") return std::chrono::minutes(0);
  const bool west = text[at] == '-';
  if (!west && text[at] != '+') return std::nullopt;
  const int hours = digits(text, ++at, 2);
  if (!sign_at(text, at, ':')) return std::nullopt;
  const int minutes = digits(text, at, 2);
  if (hours < 0 || minutes < 0 || at != text.size()) return std::nullopt;
  const std::chrono::minutes zone(60 * hours + minutes);
  return west ? -zone : zone;
}

}  // namespace

std::optional<std::int64_t> integer_from(std::string_view text) {
  std::string_view word = without_blank_ends(text);
  if (word.starts_with('+')) word.remove_prefix(1);
  std::int64_t value = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
  if (word.empty() || read.ec != std::errc() || read.ptr != word.data() + word.size())
    return std::nullopt;
  return value;
}

std::optional<coding::Timestamp> time_from(std::string_view text) {
  using namespace std::chrono;
  const std::string_view word = without_blank_ends(text);
  std::size_t at = 0;
  const int y = digits(word, at, 4);
  bool sound = sign_at(word, at, '-');
  const int m = digits(word, at, 2);
  sound = sound && sign_at(word, at, '-');
  const int d = digits(word, at, 2);
  sound = sound && sign_at(word, at, 'T');
  const int hour = digits(word, at, 2);
  sound = sound && sign_at(word, at, ':');
  const int minute = digits(word, at, 2);
  sound = sound && sign_at(word, at, ':');
  const int second = digits(word, at, 2);
  if (!sound || std::min({y, m, d, hour, minute, second}) < 0) return std::nullopt;
  const year_month_day date{year(y), month(static_cast<unsigned>(m)),
                            day(static_cast<unsigned>(d))};
  if (!date.ok() || hour > 24 || minute > 59 || second > 60) return std::nullopt;
  std::chrono::milliseconds fraction(0);
  if (sign_at(word, at, '.')) {
    int scale = 100;
    for (; at < word.size() && word[at] >= '0' && word[at] <= '9'; ++at, scale /= 10)
      fraction += std::chrono::milliseconds(scale * (word[at] - '0'));
  }
  const auto zone = zone_at(word, at);
  if (!zone) return std::nullopt;
  const auto time = sys_days(date).time_since_epoch() + hours(hour) + minutes(minute) +
                    seconds(second) + fraction - *zone;
  return coding::Timestamp{duration_cast<std::chrono::milliseconds>(time).count()};
}

std::optional<coding::Guid> guid_from(std::string_view text) {
  const auto guid = coding::Guid::parse(without_blank_ends(text));
  return guid == coding::Guid{} ? std::nullopt : guid;
}

std::optional<bool> truth_from(std::string_view text) {
  const std::string_view word = without_blank_ends(text);
  if (word == "1") return true;
  if (word == "0") return false;
  const std::string folded = transcripts::is_utf8(word) ? transcripts::fold(word) : "";
  if (folded == "true") return true;
  if (folded == "false") return false;
  return std::nullopt;
}

std::optional<coding::Colour> file_colour_from(std::string_view text) {
  const std::string_view word = without_blank_ends(text);
  const auto colour = colour_from(word);
  return colour ? colour : rgb_from(word);
}

}  // namespace exports::refi
