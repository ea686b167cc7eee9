#include "transcripts/label_pattern.h"

#include <algorithm>
#include <array>

#include "transcripts/white_space.h"

namespace transcripts {
namespace {

struct Placeholder {
  std::string_view nl;
  std::string_view en;
  std::string_view expression;
};

constexpr std::string_view kText = R"((?<tekst>.*))";
constexpr std::array<Placeholder, 5> kPlaceholders = {{
    {"{naam}", "{name}", R"((?<naam>\S.{0,99}?))"},
    {"{rol}", "{role}", R"((?<rol>\S.{0,79}?))"},
    {"{tijd}", "{time}",
     R"((?<tijd>\d{1,3}(?::\d{1,2}){1,3}(?:[.,]\d{1,9}|-\d)?(?:\s*-+>\s*\d[\d:.,]*)?))"},
    {"{tekst}", "{text}", kText},
    {"{tab}", "{tab}", R"(\t)"},
}};

bool is_expression(std::string_view pattern) {
  return pattern.find("(?<naam>") != std::string_view::npos ||
         pattern.find("(?<name>") != std::string_view::npos;
}

const Placeholder* placeholder_at(std::string_view pattern, std::size_t at, std::size_t& size) {
  for (const auto& known : kPlaceholders) {
    for (const auto word : {known.nl, known.en}) {
      if (!pattern.substr(at).starts_with(word)) continue;
      size = word.size();
      return &known;
    }
  }
  return nullptr;
}

void add_literal(char c, std::string& expression) {
  constexpr std::string_view kSigns = R"(\^$.|?*+()[]{}-#&)";
  if (kSigns.find(c) != std::string_view::npos) expression += '\\';
  expression += c;
}

// White space may be missing beside a sign, and stands between two placeholders.
void add_space(std::string_view pattern, std::size_t begin, std::size_t end,
               std::string& expression) {
  const bool between =
      begin > 0 && pattern[begin - 1] == '}' && end < pattern.size() && pattern[end] == '{';
  expression += between ? R"([\s\x{A0}]+)" : R"([\s\x{A0}]*)";
}

std::string expression_of(std::string_view pattern) {
  pattern = trimmed(pattern);
  if (is_expression(pattern)) return std::string(pattern);
  std::string expression = "^";
  bool text = false;
  bool ends_in_placeholder = false;
  for (std::size_t at = 0; at < pattern.size();) {
    std::size_t size = 1;
    ends_in_placeholder = false;
    if (is_blank(pattern[at])) {
      auto end = at;
      while (end < pattern.size() && is_blank(pattern[end])) ++end;
      add_space(pattern, at, end, expression);
      size = end - at;
    } else if (const auto* found = placeholder_at(pattern, at, size)) {
      text |= found->expression == kText;
      ends_in_placeholder = found->nl != "{tab}";
      expression += found->expression;
    } else {
      add_literal(pattern[at], expression);
    }
    at += size;
  }
  if (!text && !ends_in_placeholder) expression += R"([\s\x{A0}]*)" + std::string(kText);
  return expression + R"(\s*$)";
}

std::string_view slice(std::string_view line, const std::optional<Span>& span) {
  if (!span) return {};
  return trimmed(line.substr(span->begin.value, span->end.value - span->begin.value));
}

}  // namespace

LabelPattern::LabelPattern(std::string_view pattern)
    : expression_(expression_of(pattern)), regex_(expression_, RegexCase::Matters) {
  if (group("naam", "name")) return;
  throw RegexError(say(
      "Het patroon \"{}\" zegt niet waar de naam staat. Schrijf daar {{naam}}, bijvoorbeeld "
      "[{{tijd}}] {{naam}}: {{tekst}}.",
      "The pattern \"{}\" does not say where the name stands. Write {{name}} there, for example "
      "[{{time}}] {{name}}: {{text}}.",
      pattern));
}

std::optional<int> LabelPattern::group(std::string_view nl, std::string_view en) const {
  const auto found = regex_.group_named(nl);
  return found ? found : regex_.group_named(en);
}

std::vector<Label> LabelPattern::labels_in(const std::vector<std::string>& lines) const {
  const auto name = group("naam", "name");
  const auto role = group("rol", "role");
  const auto time = group("tijd", "time");
  const auto text = group("tekst", "text");
  std::vector<Label> labels;
  RegexBudget budget;
  RegexMatcher matcher(regex_, budget);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    if (line.empty()) continue;
    matcher.set_line(line);
    if (!matcher.next() || matcher.match().begin.value > 0) continue;
    Label label;
    label.line = i;
    label.name = slice(line, matcher.group(name));
    if (label.name.empty()) continue;
    const auto of_role = slice(line, matcher.group(role));
    if (!of_role.empty()) label.name += " (" + std::string(of_role) + ")";
    label.time = parse_time(slice(line, matcher.group(time)));
    const auto words = matcher.group(text);
    label.cut = words ? words->begin.value : matcher.match().end.value;
    label.tail = words ? line.size() - words->end.value : 0;
    labels.push_back(std::move(label));
  }
  return labels;
}

const std::vector<std::string>& example_patterns(Language language) {
  static const std::vector<std::string> dutch = {
      "{naam}: {tekst}",         "[{tijd}] {naam}: {tekst}",
      "{naam} ({rol}): {tekst}", "{naam} - {tekst}",
      "{naam} {tijd}",           "{tijd} {naam}",
      "{naam}: {tekst} ({tijd})"};
  static const std::vector<std::string> english = {
      "{name}: {text}", "[{time}] {name}: {text}", "{name} ({role}): {text}", "{name} - {text}",
      "{name} {time}",  "{time} {name}",           "{name}: {text} ({time})"};
  return language == Language::Dutch ? dutch : english;
}

}  // namespace transcripts
