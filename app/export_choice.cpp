#include "app/export_choice.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace app {
namespace {

using exports::Redaction;
using exports::UnitKind;

constexpr std::array<std::pair<ExportKind, std::string_view>, 10> kKinds = {
    {{ExportKind::Project, "project"},
     {ExportKind::Codebook, "codebook"},
     {ExportKind::ShownQuotations, "quotations"},
     {ExportKind::Frequencies, "frequencies"},
     {ExportKind::CodedText, "transcript"},
     {ExportKind::Units, "units"},
     {ExportKind::Transcripts, "transcripts"},
     {ExportKind::Participants, "participants"},
     {ExportKind::Pps, "pps"},
     {ExportKind::Memos, "memos"}}};
constexpr std::array<std::pair<UnitKind, std::string_view>, 4> kUnits = {
    {{UnitKind::Participant, "participant"},
     {UnitKind::Pps, "pps"},
     {UnitKind::Transcript, "transcript"},
     {UnitKind::Turn, "turn"}}};

template <class Names, class Value>
std::string_view name_in(const Names& names, Value value) {
  for (const auto& [known, name] : names)
    if (known == value) return name;
  return names.front().second;
}

template <class Names, class Value>
void take_named(const Names& names, std::string_view name, Value& value) {
  for (const auto& [known, called] : names)
    if (called == name) value = known;
}

template <class Number>
void take_number(std::string_view text, Number& value) {
  Number read = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
  if (error == std::errc() && end == text.data() + text.size()) value = read;
}

// One word of the line: "no-memos", "words=50".
void take(std::string_view word, ExportChoice& choice) {
  const std::size_t equals = word.find('=');
  const std::string_view name = word.substr(0, equals);
  const std::string_view value =
      equals == std::string_view::npos ? std::string_view() : word.substr(equals + 1);
  ExportHow& how = choice.how;
  if (name == "as") take_named(kKinds, value, choice.kind);
  if (name == "unit") take_named(kUnits, value, how.unit);
  if (name == "ending") choice.ending = "." + std::string(value);
  if (name == "words") take_number(value, how.redaction.most_words);
  if (name == "below") take_number(value, how.redaction.hide_below);
  if (name == "examples") take_number(value, how.examples);
  if (name == "semicolon") how.separator = exports::Separator::Semicolon;
  if (name == "counts") how.counts = true;
  if (name == "pseudonyms") how.redaction.pseudonyms = true;
  if (name == "no-coders") how.redaction.no_coders = true;
  if (name == "no-memos") how.redaction.no_memos = true;
  if (name == "no-times") how.redaction.no_times = true;
  if (name == "stay") choice.open_folder = false;
}

}  // namespace

Redaction redaction_for(Audience audience) {
  switch (audience) {
    case Audience::Team:
      break;
    case Audience::Reviewers:
      return {.pseudonyms = true, .no_coders = true};
    case Audience::Public:
      return {.pseudonyms = true,
              .no_coders = true,
              .no_memos = true,
              .no_times = true,
              .most_words = 50,
              .hide_below = 5};
  }
  return {};
}

std::vector<std::string> endings_of(ExportKind kind) {
  switch (kind) {
    case ExportKind::Project:
      return {".qdpx"};
    case ExportKind::Codebook:
      return {".docx", ".html", ".md", ".xlsx", ".csv", ".qdc"};
    case ExportKind::Memos:
      return {".html", ".md", ".xlsx", ".csv"};
    case ExportKind::Quotations:
    case ExportKind::ShownQuotations:
      return {".xlsx", ".csv", ".docx", ".html", ".md"};
    case ExportKind::Frequencies:
      return {".xlsx", ".csv", ".html", ".md", ".svg", ".png", ".pdf"};
    case ExportKind::Page:
      return {".png", ".svg", ".pdf", ".xlsx", ".csv", ".html", ".md"};
    case ExportKind::Units:
      return {".csv"};
    case ExportKind::CodedText:
      return {".docx", ".html"};
    case ExportKind::Transcripts:
    case ExportKind::Participants:
    case ExportKind::Pps:
      break;
  }
  return {".xlsx", ".csv"};
}

bool has_quotations(ExportKind kind) {
  return kind == ExportKind::Codebook || kind == ExportKind::Quotations ||
         kind == ExportKind::ShownQuotations;
}

bool has_counts(ExportKind kind) {
  return kind == ExportKind::Codebook || kind == ExportKind::Frequencies;
}

std::string in_one_line(const ExportChoice& choice) {
  const ExportHow& how = choice.how;
  const Redaction& redaction = how.redaction;
  std::string line =
      fmt::format("as={} ending={} words={} below={} examples={} unit={}",
                  name_in(kKinds, choice.kind), choice.ending.substr(1), redaction.most_words,
                  redaction.hide_below, how.examples, name_in(kUnits, how.unit));
  const auto flag = [&line](bool on, const char* name) {
    if (on) line += std::string(" ") + name;
  };
  flag(how.separator == exports::Separator::Semicolon, "semicolon");
  flag(how.counts, "counts");
  flag(redaction.pseudonyms, "pseudonyms");
  flag(redaction.no_coders, "no-coders");
  flag(redaction.no_memos, "no-memos");
  flag(redaction.no_times, "no-times");
  flag(!choice.open_folder, "stay");
  return line;
}

ExportChoice export_choice_of(std::string_view line) {
  ExportChoice choice;
  while (!line.empty()) {
    const std::size_t space = line.find(' ');
    take(line.substr(0, space), choice);
    line.remove_prefix(space == std::string_view::npos ? line.size() : space + 1);
  }
  const auto endings = endings_of(choice.kind);
  if (std::find(endings.begin(), endings.end(), choice.ending) == endings.end())
    choice.ending = endings.front();
  return choice;
}

}  // namespace app
