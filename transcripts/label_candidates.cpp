#include "transcripts/label_candidates.h"

#include <algorithm>

#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

constexpr std::size_t kLongestName = 100;  // bytes, with a role in brackets
constexpr std::size_t kLongestLine = 120;  // of a line that is only a name

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t skip_blanks(std::string_view line, std::size_t at) {
  while (at < line.size() && is_blank(line[at])) ++at;
  return at;
}

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

std::string_view without_separator(std::string_view name) {
  name = trimmed(name);
  for (const std::string_view sign : {"-", "–", "—", "|", ","}) {
    if (name.ends_with(sign)) return trimmed(name.substr(0, name.size() - sign.size()));
  }
  return name;
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

constexpr std::string_view kNoBreakSpace = "\u00A0";

// Word puts a no-break space where it likes, behind a colon for one.
std::size_t skip_all_blanks(std::string_view line, std::size_t at) {
  for (at = skip_blanks(line, at); line.substr(at).starts_with(kNoBreakSpace);
       at = skip_blanks(line, at)) {
    at += kNoBreakSpace.size();
  }
  return at;
}

std::string single_spaced(std::string_view name) {
  std::string out;
  name = trimmed(name);
  for (std::size_t at = 0; at < name.size();) {
    const auto after = skip_all_blanks(name, at);
    if (after == at) {
      out += name[at++];
    } else {
      out += ' ';
      at = after;
    }
  }
  return out;
}

bool begins_as_sentence(std::string_view text) {
  const auto first = text.find_first_not_of("\"'([-. ");
  if (first == std::string_view::npos) return true;
  text.remove_prefix(first);
  for (const std::string_view sign : {"\u2026", "\u201C", "\u2018", "\u2013", "\u201E"}) {
    if (text.starts_with(sign)) return true;
  }
  const auto letter = text.substr(0, next_grapheme(text, {0}).value);
  return capitalised(letter) == letter;
}

// Where a name ends, and by what.
struct NameEnd {
  std::size_t end = 0;
  std::optional<TimeStamp> time;  // behind the name
  std::size_t after = 0;          // at ':' or a tab, or the line's end
};

// A sign that ends a sentence or a part of one. "J. de Wit", "Dhr. X" and "R2?" have none.
bool ends_sentence(std::string_view line, std::size_t at) {
  constexpr std::size_t kLongestAbbreviation = 5;
  const char c = line[at];
  if (c == '!' || c == ';') return true;
  if (c == '?') return at == 0 || !is_digit(line[at - 1]);
  if (c != '.' || (at + 1 < line.size() && !is_blank(line[at + 1]))) return false;
  const auto space = line.substr(0, at).find_last_of(" \t");
  const auto word = space == std::string_view::npos ? at : at - space - 1;
  return word > kLongestAbbreviation;
}

bool opens_bracket(char c) {
  return c == '(' || c == '[';
}

// A time at the start of a word ends the name; only a colon or nothing may follow it.
std::optional<NameEnd> time_after_name(std::string_view line, const TimeStamp& time) {
  const auto after = skip_blanks(line, time.end);
  if (after < line.size() && line[after] != ':') return std::nullopt;
  return NameEnd{time.begin, time, after};
}

std::optional<NameEnd> name_end(std::string_view line, std::size_t begin) {
  const auto limit = std::min(line.size(), begin + kLongestName);
  for (auto at = begin; at < limit; ++at) {
    const char c = line[at];
    const bool could_be_time = is_digit(c) || opens_bracket(c) || c == '#';
    if (could_be_time && at > begin && is_blank(line[at - 1])) {
      if (const auto time = time_at(line, at)) return time_after_name(line, *time);
    }
    if (opens_bracket(c)) {
      at = line.substr(0, limit).find(c == '(' ? ')' : ']', at);
      if (at == std::string_view::npos) return std::nullopt;
    } else if (c == ':' || c == '\t') {
      return NameEnd{at, std::nullopt, at};
    } else if ((c == ',' && !time_at(line, skip_blanks(line, at + 1))) || ends_sentence(line, at)) {
      return std::nullopt;
    }
  }
  if (limit < line.size()) return std::nullopt;
  return NameEnd{line.size(), std::nullopt, line.size()};
}

// A label with something behind it on its line. "R1: [00:15:10] tekst" has its time there.
void finish_before_text(std::string_view line, std::size_t after, LabelCandidate& found) {
  found.layout = line[after] == ':' ? LabelLayout::Colon : LabelLayout::Tab;
  auto text = skip_all_blanks(line, after + 1);
  const bool bracket = text < line.size() && (line[text] == '[' || line[text] == '#');
  if (bracket && !found.label.time) {
    if (const auto time = time_at(line, text)) {
      found.label.time = time->time;
      text = skip_all_blanks(line, time->end);
    }
  }
  found.label.cut = text;
  found.capital_after = begins_as_sentence(line.substr(text));
}

// The time or number before a name; gives where the name begins.
std::size_t read_mark(std::string_view line, LabelCandidate& found) {
  if (const auto time = time_at(line, 0)) {
    found.label.time = time->time;
    return skip_separator(line, time->end);
  }
  const auto number = number_at(line, 0);
  found.marked = number > 0;
  return number;
}

}  // namespace

std::optional<LabelCandidate> label_candidate(std::string_view line) {
  LabelCandidate found;
  const auto begin = read_mark(line, found);
  const auto name = name_end(line, begin);
  if (!name) return std::nullopt;
  if (name->time) found.label.time = name->time->time;
  found.marked |= found.label.time.has_value();
  found.label.name = single_spaced(without_separator(line.substr(begin, name->end - begin)));
  found.form = form_of_name(found.label.name);
  if (name->after == line.size()) {
    if (line.size() > kLongestLine || found.label.name.ends_with('.')) return std::nullopt;
    found.layout = found.label.time ? LabelLayout::TimedLine : LabelLayout::NameLine;
    found.label.cut = line.size();
  } else {
    finish_before_text(line, name->after, found);
    const bool tight = found.label.cut == name->after + 1 && found.label.cut < line.size();
    if (tight && line[name->after] == ':' && found.form != NameForm::Speaker) return std::nullopt;
  }
  if (found.form == NameForm::None) return std::nullopt;
  return found;
}

}  // namespace transcripts
