#include "transcripts/label_marks.h"

#include <algorithm>
#include <array>
#include <utility>

#include "transcripts/digits.h"
#include "transcripts/white_space.h"

namespace transcripts {

std::size_t skip_blanks(std::string_view line, std::size_t at) {
  while (at < line.size() && is_blank(line[at])) ++at;
  return at;
}

std::size_t skip_all_blanks(std::string_view line, std::size_t at) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  for (at = skip_blanks(line, at); line.substr(at).starts_with(kNoBreakSpace);
       at = skip_blanks(line, at)) {
    at += kNoBreakSpace.size();
  }
  return at;
}

namespace {

// What stands between a name and its time: "Jan - 00:03:12", "Jan | 0:03", "Jan, 0:03".
std::size_t separator_at(std::string_view line, std::size_t at) {
  for (const std::string_view sign : {"-", "–", "—", "|", ","}) {
    if (line.substr(at).starts_with(sign)) return sign.size();
  }
  return 0;
}

std::size_t skip_separator(std::string_view line, std::size_t at) {
  at = skip_blanks(line, at);
  return skip_blanks(line, at + separator_at(line, at));
}

// "01.01 " as the Belgian Chamber numbers its speakers; the bytes it takes.
std::size_t number_at(std::string_view line, std::size_t begin) {
  const auto digits_end = [&](std::size_t at) {
    while (at < line.size() && is_digit(line[at])) ++at;
    return at;
  };
  const auto point = digits_end(begin);
  if (point == begin || point - begin > 3 || point >= line.size() || line[point] != '.') return 0;
  const auto end = digits_end(point + 1);
  if (end == point + 1 || end - point > 4 || end >= line.size() || !is_blank(line[end])) return 0;
  return skip_blanks(line, end) - begin;
}

// "12<tab>", as the rows of a table are numbered; the bytes it takes.
std::size_t row_number_at(std::string_view line) {
  constexpr std::size_t kMostDigits = 5;
  std::size_t at = 0;
  while (at < line.size() && is_digit(line[at])) ++at;
  if (at == 0 || at > kMostDigits || at >= line.size() || line[at] != '\t') return 0;
  return skip_blanks(line, at);
}

// "12. ", "3) ", as lists are numbered; the bytes it takes.
std::size_t list_number_at(std::string_view line) {
  constexpr std::size_t kMostDigits = 4;
  std::size_t at = 0;
  while (at < line.size() && is_digit(line[at])) ++at;
  if (at == 0 || at > kMostDigits || at >= line.size() || (line[at] != '.' && line[at] != ')')) {
    return 0;
  }
  const auto end = skip_all_blanks(line, at + 1);
  return end > at + 1 ? end : 0;
}

// "- Anna: ...", "• Anna: ..."; the bytes of the sign and the white space behind it.
std::size_t bullet_at(std::string_view line) {
  for (const std::string_view sign : {"-", "–", "—", "•", "·", "‣", "*", "\uF0B7"}) {
    if (!line.starts_with(sign)) continue;
    const auto end = skip_all_blanks(line, sign.size());
    return end > sign.size() ? end : 0;
  }
  return 0;
}

}  // namespace

NameMark mark_before_name(std::string_view line) {
  NameMark mark;
  const auto bullet = std::max(bullet_at(line), list_number_at(line));
  mark.bullet = bullet > 0;
  mark.end = mark.bullet ? bullet : row_number_at(line);
  if (const auto time = time_at(line, mark.end)) {
    mark.time = time->time;
    mark.end = skip_separator(line, time->end);
  } else if (mark.end == 0) {
    mark.end = number_at(line, 0);
    mark.number = mark.end > 0;
  }
  return mark;
}

std::string_view without_separator(std::string_view name) {
  name = trimmed(name);
  for (const std::string_view sign : {"-", "–", "—", "|", ","}) {
    if (name.ends_with(sign)) return trimmed(name.substr(0, name.size() - sign.size()));
  }
  return name;
}

std::string_view without_recipient(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kWays = {
      {{"From ", " to "}, {"From ", " To "}, {"Van ", " naar "}}};
  for (const auto& [from, to] : kWays) {
    const auto at = name.find(to);
    if (!name.starts_with(from) || at == std::string_view::npos) continue;
    return trimmed(name.substr(from.size(), at - from.size()));
  }
  return name;
}

}  // namespace transcripts
