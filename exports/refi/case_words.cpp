#include "exports/refi/case_words.h"

#include <array>

#include "exports/refi/xml_text.h"
#include "transcripts/message.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace exports::refi {
namespace {

using coding::OwnerKind;
using transcripts::Message;

const Message kKindLabel = {"Soort", "Kind"};
const Message kOwnerLabel = {"Van", "Of"};
const Message kPpsLabel = {"PPS", "PPS"};
const Message kChoice = {"keuze", "choice"};

template <class Value>
struct Word {
  Value value;
  Message words;
};

const std::array<Word<CaseKind>, 3> kKinds = {
    {{CaseKind::Pps, {"PPS", "PPS"}},
     {CaseKind::Participant, {"persoon", "participant"}},
     {CaseKind::Interviewers, {"interviewers", "interviewers"}}}};
const std::array<Word<OwnerKind>, 3> kOwners = {
    {{OwnerKind::Pps, {"PPS", "PPS"}},
     {OwnerKind::Participant, {"persoon", "participant"}},
     {OwnerKind::Transcript, {"gesprek", "transcript"}}}};

// Labels and values are short; a long line is somebody's sentence and is not folded.
constexpr std::size_t kLongestLabel = 20;

bool is(const Message& words, std::string_view text) {
  const std::string_view word = transcripts::trimmed(text);
  if (word.empty() || word.size() > kLongestLabel) return false;
  const std::string folded = transcripts::fold(word);
  return folded == transcripts::fold(words.nl) || folded == transcripts::fold(words.en);
}

template <class Value, std::size_t kSize>
std::optional<Value> value_named(const std::array<Word<Value>, kSize>& known,
                                 std::string_view text) {
  for (const Word<Value>& word : known)
    if (is(word.words, text)) return word.value;
  return std::nullopt;
}

template <class Value, std::size_t kSize>
const std::string& word_of(const std::array<Word<Value>, kSize>& known, Value value) {
  for (const Word<Value>& word : known)
    if (word.value == value) return word.words.nl;
  return known.front().words.nl;
}

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find('\n'));
}

// What stands behind "label:" on the first line of `text`; none where another label does.
std::optional<std::string_view> labelled(std::string_view text, const Message& label) {
  const std::string_view line = first_line(text);
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is(label, line.substr(0, colon))) return std::nullopt;
  return without_blank_ends(line.substr(colon + 1));
}

void drop_line(std::string_view& text) {
  const std::size_t line = first_line(text).size();
  text.remove_prefix(std::min(line + 1, text.size()));
}

void add_line(const Message& label, std::string_view value, std::string& out) {
  if (!out.empty()) out += '\n';
  out += label.nl + ": ";
  out += value;
}

void add_rest(const std::string& rest, std::string& out) {
  if (rest.empty()) return;
  if (!out.empty()) out += '\n';
  out += rest;
}

}  // namespace

std::string case_description(const CaseWords& words) {
  std::string out;
  if (words.kind) {
    add_line(kKindLabel, word_of(kKinds, *words.kind), out);
    for (const std::string& name : words.pps)
      add_line(kPpsLabel, transcripts::on_one_line(name), out);
  }
  add_rest(words.rest, out);
  return out;
}

CaseWords case_words(std::string_view description) {
  CaseWords words;
  std::string_view text = without_blank_ends(description);
  if (const auto kind = labelled(text, kKindLabel)) words.kind = value_named(kKinds, *kind);
  if (words.kind) {
    drop_line(text);
    while (const auto name = labelled(text, kPpsLabel)) {
      words.pps.emplace_back(*name);
      drop_line(text);
    }
  }
  words.rest = text;
  return words;
}

std::string variable_description(const VariableWords& words) {
  std::string out;
  if (words.owner) {
    add_line(kOwnerLabel, word_of(kOwners, *words.owner), out);
    if (words.choice) add_line(kKindLabel, kChoice.nl, out);
  }
  add_rest(words.rest, out);
  return out;
}

VariableWords variable_words(std::string_view description) {
  VariableWords words;
  std::string_view text = without_blank_ends(description);
  if (const auto owner = labelled(text, kOwnerLabel)) words.owner = value_named(kOwners, *owner);
  if (words.owner) {
    drop_line(text);
    const auto kind = labelled(text, kKindLabel);
    words.choice = kind && is(kChoice, *kind);
    if (words.choice) drop_line(text);
  }
  words.rest = text;
  return words;
}

}  // namespace exports::refi
