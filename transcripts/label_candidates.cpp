#include "transcripts/label_candidates.h"

#include <algorithm>
#include <utility>

#include "transcripts/digits.h"
#include "transcripts/label_marks.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

constexpr std::size_t kLongestName = 100;  // bytes, with a role in brackets
constexpr std::size_t kLongestLine = 120;  // of a line that is only a name

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
  const auto begin = space == std::string_view::npos ? 0 : space + 1;
  const bool initials = line.substr(begin, at - begin).find('.') != std::string_view::npos;
  return at - begin > kLongestAbbreviation && !initials;
}

bool opens_bracket(char c) {
  return c == '(' || c == '[';
}

// A time at the start of a word ends the name.
NameEnd time_after_name(std::string_view line, const TimeStamp& time) {
  return {time.begin, time, skip_blanks(line, time.end)};
}

// Without the brackets around all of it: "[SPEAKER_00]", "[Jan de Wit]", "<R1>".
std::string_view without_brackets(std::string_view name) {
  for (const std::string_view pair : {"[]", "()", "<>"}) {
    if (name.size() < 3 || name.front() != pair[0] || name.back() != pair[1]) continue;
    const auto inside = name.substr(1, name.size() - 2);
    if (inside.find_first_of(pair) == std::string_view::npos) return trimmed(inside);
  }
  return name;
}

// "[R1] tekst", as the Dutch guideline for oral history has it; "<Anna> tekst".
std::optional<LabelCandidate> name_in_brackets(std::string_view line) {
  constexpr std::size_t kLongest = 60;
  if (line.empty() || (line[0] != '[' && line[0] != '<')) return std::nullopt;
  const auto close = line.substr(0, kLongest).find(line[0] == '[' ? ']' : '>');
  if (close == std::string_view::npos || close + 1 >= line.size()) return std::nullopt;
  if (is_digit(line[1])) return std::nullopt;  // a time
  const auto text = skip_blanks(line, close + 1);
  if (text == close + 1 || text == line.size() || time_at(line, text)) return std::nullopt;
  LabelCandidate found;
  found.label.name = single_spaced(line.substr(1, close - 1));
  found.form = form_of_name(found.label.name);
  if (found.form <= NameForm::None) return std::nullopt;
  found.bracketed = true;
  found.label.cut = text;
  found.capital_after = begins_as_sentence(line.substr(text));
  return found;
}

// "Spreker<tab>Tekst" above the columns of a table.
bool heads_a_table(std::string_view name, std::string_view text) {
  constexpr std::string_view kNames = "|spreker|sprekers|speaker|naam|name|wie|who|";
  constexpr std::string_view kTexts =
      "|tekst|text|uitspraak|wat|what|transcript|transcriptie|gesprek|inhoud|antwoord|";
  const auto among = [](std::string_view list, std::string_view word) {
    return list.find("|" + fold(word) + "|") != std::string_view::npos;
  };
  return among(kNames, name) && among(kTexts, text);
}

std::optional<NameEnd> name_end(std::string_view line, std::size_t begin) {
  const auto limit = std::min(line.size(), begin + kLongestName);
  bool comma = false;  // one may part a name from its role
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
    } else if (c == ',' && !time_at(line, skip_blanks(line, at + 1))) {
      if (std::exchange(comma, true)) return std::nullopt;
    } else if (ends_sentence(line, at)) {
      return std::nullopt;
    }
  }
  if (limit < line.size()) return std::nullopt;
  return NameEnd{line.size(), std::nullopt, line.size()};
}

// Whether a time behind the colon or tab is the label's: "R1: [00:15:10] tekst", "R1: 00:15:10
// tekst", "R1<tab>0:15<tab>". People say "14:02", and nobody says the seconds.
bool belongs_to_label(std::string_view line, const TimeStamp& time, LabelLayout layout) {
  if (opens_bracket(line[time.begin]) || line[time.begin] == '#') return true;
  const auto digits = line.substr(time.begin, time.end - time.begin);
  const bool ends = time.end == line.size() || is_blank(line[time.end]);
  if (ends && std::count(digits.begin(), digits.end(), ':') >= 2) return true;
  return layout == LabelLayout::Tab && (time.end == line.size() || line[time.end] == '\t');
}

// A label with something behind it on its line.
void finish_before_text(std::string_view line, std::size_t after, LabelCandidate& found) {
  const bool sign = line[after] == ':' || line[after] == '\t';
  found.label.layout = line[after] == '\t' ? LabelLayout::Tab : LabelLayout::Colon;
  auto text = skip_all_blanks(line, sign ? after + 1 : after);
  if (!found.label.time) {
    const auto time = time_at(line, text);
    if (time && belongs_to_label(line, *time, found.label.layout)) {
      found.label.time = time->time;
      text = skip_all_blanks(line, time->end);
    }
  }
  found.label.cut = text;
  found.capital_after = begins_as_sentence(line.substr(text));
  // "[Jan de Wit]<tab>14:02:33", the words below it, as Zoom writes.
  const bool alone = found.label.layout == LabelLayout::Tab && text == line.size();
  if (alone && found.label.time) found.label.layout = LabelLayout::TimedLine;
}

// Without a colon only a time in brackets, or the words of a speaker before it, make a label of
// "R1 (00:00:05) tekst".
bool time_parts(std::string_view line, const NameEnd& name, NameForm form) {
  if (line[name.after] == ':' || line[name.after] == '\t') return true;
  return form == NameForm::Speaker ||
         (form > NameForm::None && opens_bracket(line[name.time->begin]));
}

// Nobody says "om   9:30", with as many spaces.
bool stands_apart(std::string_view line, const NameEnd& name) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  if (!name.time) return false;
  const auto before = line.substr(0, name.end);
  return before.ends_with("  ") || before.ends_with('\t') || before.ends_with(kNoBreakSpace);
}

bool finish_line(std::string_view line, LabelCandidate& found) {
  const auto& name = found.label.name;
  const bool sentence = name.ends_with('.') && found.form == NameForm::None && !found.apart;
  if (line.size() > kLongestLine || sentence) return false;
  found.label.layout = found.label.time ? LabelLayout::TimedLine : LabelLayout::NameLine;
  found.label.cut = line.size();
  return true;
}

bool finish_with_text(std::string_view line, const NameEnd& name, LabelCandidate& found) {
  if (name.time && !time_parts(line, name, found.form)) return false;
  finish_before_text(line, name.after, found);
  if (found.label.layout == LabelLayout::Tab &&
      heads_a_table(found.label.name, line.substr(found.label.cut))) {
    return false;
  }
  found.tight =
      line[name.after] == ':' && found.label.cut == name.after + 1 && found.label.cut < line.size();
  found.alone = line[name.after] == ':' && found.label.cut == line.size();
  return !found.tight || (found.form > NameForm::None && !is_digit(line[found.label.cut]) &&
                          line[found.label.cut] != '/');
}

// Where a dash or bar stands between spaces near the line's start, and the bytes of all three.
std::pair<std::size_t, std::size_t> dash_in(std::string_view line) {
  constexpr std::size_t kLongest = 60;
  const auto last = std::min(line.size(), kLongest);
  for (std::size_t at = 1; at + 1 < last; ++at) {
    if (line[at] != ' ') continue;
    for (const std::string_view sign : {" - ", " – ", " — ", " | "}) {
      if (line.substr(at).starts_with(sign)) return {at, sign.size()};
    }
  }
  return {0, 0};
}

// "Anna - tekst", "Anna | tekst". Anything may stand before a dash, so that the name's form says
// less.
std::optional<LabelCandidate> name_before_dash(std::string_view line) {
  const auto [at, size] = dash_in(line);
  if (size == 0) return std::nullopt;
  LabelCandidate found;
  found.label.name = single_spaced(line.substr(0, at));
  found.form = std::min(form_of_name(found.label.name), NameForm::Word);
  if (found.form == NameForm::None) return std::nullopt;
  found.label.cut = skip_all_blanks(line, at + size);
  found.capital_after = begins_as_sentence(line.substr(found.label.cut));
  found.bracketed = found.dashed = true;
  return found;
}

std::optional<LabelCandidate> name_before_sign(std::string_view line) {
  LabelCandidate found;
  const auto mark = mark_before_name(line);
  const auto begin = mark.end;
  found.label.time = mark.time;
  found.marked = mark.number;
  const auto name = name_end(line, begin);
  if (!name) return std::nullopt;
  if (name->time) found.label.time = name->time->time;
  found.label.name =
      single_spaced(without_brackets(without_separator(line.substr(begin, name->end - begin))));
  if (begin > 0 && found.label.time) found.label.name = without_recipient(found.label.name);
  if (found.label.name.empty()) return std::nullopt;
  found.form = form_of_name(found.label.name);
  found.apart = name->after == line.size() && stands_apart(line, *name);
  const bool sound =
      name->after == line.size() ? finish_line(line, found) : finish_with_text(line, *name, found);
  found.marked |= found.label.time.has_value();
  // A list of who was there names nobody as a speaker.
  const bool listed = found.label.layout == LabelLayout::NameLine && mark.bullet;
  if (!sound || listed) return std::nullopt;
  return found;
}

}  // namespace

NameForm LabelCandidate::form_with_mark() const {
  if (!marked) return form;
  switch (form) {
    case NameForm::None:
      return apart ? NameForm::Word : NameForm::None;
    case NameForm::Unknown:
      return apart ? NameForm::Name : NameForm::Word;
    case NameForm::Word:
    case NameForm::Role:
      return NameForm::Name;
    default:
      return NameForm::Speaker;
  }
}

std::optional<LabelCandidate> dashed_candidate(std::string_view line) {
  return name_before_dash(line);
}

std::optional<LabelCandidate> label_candidate(std::string_view line) {
  if (auto name = name_in_brackets(line)) return name;
  auto name = name_before_sign(line);
  if (name && (name->form > NameForm::None || name->apart)) return name;
  auto dashed = name_before_dash(line);
  return dashed ? dashed : name;
}

}  // namespace transcripts
