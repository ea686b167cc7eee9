#include "transcripts/speaker_labels.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "transcripts/common_words.h"
#include "transcripts/inner_labels.h"
#include "transcripts/label_candidates.h"
#include "transcripts/label_evidence.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

constexpr std::size_t kMostLines = 1'000'000;
constexpr std::size_t kSure = 5;  // labels of one name

// Where the head of a transcript ends ("Datum: ...", "Interviewer: Jan"): after the last line that
// begins with a heading word among the short lines at the text's start, and after the block that
// this line stands in if a blank line ends it.
std::size_t end_of_head(const std::vector<std::string>& lines) {
  constexpr std::size_t kMostHeadLines = 20;
  constexpr std::size_t kLongestHeadLine = 160;
  std::set<std::string> seen;
  std::size_t end = 0;
  std::size_t last = 0;
  while (last < std::min(lines.size(), kMostHeadLines) && lines[last].size() <= kLongestHeadLine) {
    const std::string_view line = lines[last++];
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    // A head names each thing once; who comes back speaks.
    if (!seen.insert(fold(line.substr(0, colon))).second) break;
    if (is_heading_word(line.substr(0, colon))) end = last;
  }
  auto block_end = end;
  while (block_end < last && !lines[block_end].empty()) ++block_end;
  return end > 0 && block_end < last ? block_end : end;
}

// Whether the line is a time and nothing else: Teams once wrote the name below it.
bool is_time(std::string_view line) {
  const auto time = time_at(line, 0);
  return time && time->end == line.size();
}

struct Candidates {
  std::vector<PlacedLabel> placed;
  std::size_t lines = 0;  // that are not blank, from the end of the head on
};

// Nothing for a candidate that cannot stand here.
bool stands_well(const std::vector<std::string>& lines, std::size_t line, bool has_blanks,
                 LabelCandidate& candidate) {
  if (candidate.label.layout != LabelLayout::NameLine) return true;
  if (line > 0 && is_time(lines[line - 1])) {
    candidate.label.layout = LabelLayout::TimedLine;
    candidate.marked = true;
    return true;
  }
  return !has_blanks || line == 0 || lines[line - 1].empty();
}

Candidates candidates_in(const std::vector<std::string>& lines, const LabelWishes& wishes) {
  const bool has_blanks =
      std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.empty(); });
  Candidates found;
  for (auto i = end_of_head(lines); i < lines.size(); ++i) {
    found.lines += lines[i].empty() ? 0 : 1;
    auto candidate = label_candidate(lines[i]);
    if (!candidate) continue;
    if (candidate->form == NameForm::None && wishes.labels.empty()) continue;
    bool wished = wishes.layout.has_value() && candidate->form > NameForm::Unknown;
    if (!wishes.labels.empty() || !wishes.no_labels.empty()) {
      const std::string name = fold(candidate->label.name);
      if (wishes.no_labels.contains(name)) continue;
      wished |= wishes.labels.contains(name);
    }
    if (candidate->form == NameForm::None && !wished) continue;
    if (!stands_well(lines, i, has_blanks, *candidate) && !wished) continue;
    const auto layout = candidate->label.layout;
    // Any short answer could be a name without a form, on a line of its own.
    const bool any = layout == LabelLayout::NameLine && candidate->form == NameForm::Unknown;
    if (any && !wished) continue;
    if (wishes.places == LabelPlaces::BeforeText && layout != LabelLayout::Colon) continue;
    if (wishes.layout && layout != *wishes.layout) continue;
    candidate->label.line = i;
    found.placed.push_back({std::move(*candidate), i == 0 || lines[i - 1].empty(), wished});
  }
  return found;
}

using Layouts = std::array<LabelEvidence, 4>;

LabelEvidence& evidence_of(LabelLayout layout, Layouts& layouts) {
  return layouts[static_cast<std::size_t>(layout)];
}

// A text has one way of naming its speakers; others are believed only where they say so.
void choose_layout(Layouts& layouts) {
  auto& colon = evidence_of(LabelLayout::Colon, layouts);
  auto& tab = evidence_of(LabelLayout::Tab, layouts);
  auto& timed = evidence_of(LabelLayout::TimedLine, layouts);
  auto& alone = evidence_of(LabelLayout::NameLine, layouts);
  const bool alone_wins =
      alone.believed() >= 2 && alone.believed() > colon.believed() + timed.believed();
  const bool tab_wins = tab.believed() >= 2 && tab.believed() > colon.believed();
  if (!alone_wins) alone.drop_all();
  if (!tab_wins) tab.drop_all();
  if (alone_wins || tab_wins || timed.believed() > colon.believed()) colon.keep_speakers_only();
}

// What was not believed and could be a name all the same.
std::vector<DoubtfulLabel> doubtful_among(const std::vector<PlacedLabel>& placed) {
  constexpr std::size_t kMost = 40;
  std::map<std::string, DoubtfulLabel> by_name;
  for (const auto& each : placed) {
    const auto& candidate = each.candidate;
    if (each.believed || candidate.label.layout == LabelLayout::NameLine) continue;
    auto& doubtful = by_name[fold(candidate.label.name)];
    if (doubtful.count++ == 0) {
      doubtful.name = candidate.label.name;
      doubtful.line = candidate.label.line;
    }
    doubtful.in_table = candidate.label.layout == LabelLayout::Tab;
    doubtful.like_a_name |= candidate.form > NameForm::Unknown;
  }
  std::vector<DoubtfulLabel> found;
  found.reserve(by_name.size());
  for (auto& [name, doubtful] : by_name) {
    if (doubtful.like_a_name || doubtful.count > 1) found.push_back(std::move(doubtful));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.count > b.count; });
  if (found.size() > kMost) found.resize(kMost);
  return found;
}

// What the text itself writes with a small letter elsewhere is seldom somebody's name.
void doubt_common_words(const std::vector<std::string>& lines, std::vector<PlacedLabel>& placed) {
  std::map<std::string, std::size_t> counts;
  for (const auto& each : placed) {
    if (each.candidate.form == NameForm::Word) ++counts[fold(each.candidate.label.name)];
  }
  std::erase_if(counts, [](const auto& entry) { return entry.second >= kSure; });
  const auto common = common_among(counts, lines);
  for (auto& each : placed) {
    auto& form = each.candidate.form;
    if (form == NameForm::Word && common.contains(fold(each.candidate.label.name))) {
      form = NameForm::Unknown;
    }
  }
}

}  // namespace

JudgedLabels judged_labels(const std::vector<std::string>& lines, const LabelWishes& wishes) {
  JudgedLabels judged;
  if (lines.size() > kMostLines) return judged;
  auto found = candidates_in(lines, wishes);
  doubt_common_words(lines, found.placed);
  const TextAsked text{found.lines, wishes.places == LabelPlaces::BeforeText,
                       wishes.layout.has_value()};
  Layouts layouts;
  for (auto& placed : found.placed) {
    evidence_of(placed.candidate.label.layout, layouts).add(placed);
  }
  for (auto& layout : layouts) layout.judge(text);
  choose_layout(layouts);
  judged.doubtful = doubtful_among(found.placed);
  for (auto& each : found.placed) {
    if (each.believed) judged.labels.push_back(std::move(each.candidate.label));
  }
  add_inner_labels(lines, judged.labels);
  return judged;
}

}  // namespace transcripts
