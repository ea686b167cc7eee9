#include "transcripts/speaker_labels.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "transcripts/common_words.h"
#include "transcripts/inner_labels.h"
#include "transcripts/label_candidates.h"
#include "transcripts/label_evidence.h"
#include "transcripts/paragraph_labels.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

constexpr std::size_t kMostLines = 1'000'000;
constexpr std::size_t kSure = 5;  // labels of one name

// Whether somebody speaks here: "Anna de Wit   0:03" and nothing else, or a name before a sentence.
bool is_spoken(std::string_view line) {
  constexpr auto kFewestSpaces = 8;
  const auto candidate = label_candidate(line);
  if (!candidate || candidate->form < NameForm::Word) return false;
  if (candidate->label.layout == LabelLayout::TimedLine) return true;
  const auto words = line.substr(candidate->label.cut);
  return candidate->label.layout == LabelLayout::Colon && !words.empty() &&
         std::string_view(".?!").find(words.back()) != std::string_view::npos &&
         std::count(words.begin(), words.end(), ' ') >= kFewestSpaces;
}

// Where the head of a transcript ends ("Datum: ...", "Interviewer: Jan"): after the last line that
// begins with a heading word among the short lines at the text's start, and after the block that
// this line stands in if a blank line ends it. Where somebody speaks it has ended.
std::size_t end_of_head(const std::vector<std::string>& lines) {
  constexpr std::size_t kMostHeadLines = 20;
  constexpr std::size_t kLongestHeadLine = 160;
  std::set<std::string> seen;
  std::size_t end = 0;
  std::size_t last = 0;
  while (last < std::min(lines.size(), kMostHeadLines) && lines[last].size() <= kLongestHeadLine) {
    if (is_spoken(lines[last])) break;
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

// The times that have a line of their own.
struct TimeLines {
  bool below_names = false;  // else above them
  bool name_lines = false;   // whatever stands beside one is a name
};

TimeLines time_lines_in(const std::vector<std::string>& lines) {
  constexpr std::size_t kFewest = 4;
  std::size_t times = 0;
  std::size_t above = 0;
  std::size_t below = 0;
  const auto could_name = [&](std::size_t line) {
    const auto candidate = label_candidate(lines[line]);
    const bool alone = candidate && candidate->label.layout == LabelLayout::NameLine;
    return alone && candidate->form > NameForm::None ? 1U : 0U;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_time(lines[i])) continue;
    ++times;
    if (i + 1 < lines.size()) above += could_name(i + 1);
    if (i > 0) below += could_name(i - 1);
  }
  return {below > above, times >= kFewest && std::max(above, below) * 3 >= times * 2};
}

struct Candidates {
  std::vector<PlacedLabel> placed;
  // Of the lines that are not blank, from the end of the head on.
  std::size_t lines = 0;
  std::size_t after_blank = 0;
  std::size_t after_question = 0;  // without a candidate
};

// A name with a time on the line above or below is named with that time.
void find_time(const std::vector<std::string>& lines, std::size_t line, const TimeLines& times,
               LabelCandidate& candidate) {
  if (candidate.label.layout != LabelLayout::NameLine) return;
  const bool timed = times.below_names ? line + 1 < lines.size() && is_time(lines[line + 1])
                                       : line > 0 && is_time(lines[line - 1]);
  if (!timed) return;
  candidate.label.layout = LabelLayout::TimedLine;
  candidate.marked = true;
  candidate.apart = times.name_lines;
}

bool ends_in_question(std::string_view line) {
  constexpr std::size_t kTail = 24;  // a time may follow
  const auto tail = line.substr(line.size() - std::min(line.size(), kTail));
  const auto sign = tail.find_last_of(".?!");
  return sign != std::string_view::npos && tail[sign] == '?';
}

// Nothing where none stands, or none that is asked for.
std::optional<PlacedLabel> placed_label(const std::vector<std::string>& lines, std::size_t line,
                                        const TimeLines& times, const LabelWishes& wishes) {
  auto candidate = label_candidate(lines[line]);
  if (!candidate) return std::nullopt;
  find_time(lines, line, times, *candidate);
  const bool unnamed = candidate->form == NameForm::None && !candidate->apart;
  if (unnamed && wishes.labels.empty()) return std::nullopt;
  bool wished = wishes.layout.has_value() && candidate->form > NameForm::Unknown;
  if (!wishes.labels.empty() || !wishes.no_labels.empty()) {
    const std::string name = fold(candidate->label.name);
    if (wishes.no_labels.contains(name)) return std::nullopt;
    wished |= wishes.labels.contains(name);
  }
  if (unnamed && !wished) return std::nullopt;
  const auto layout = candidate->label.layout;
  if (wishes.places == LabelPlaces::BeforeText && layout != LabelLayout::Colon) return std::nullopt;
  if (wishes.layout && layout != *wishes.layout) return std::nullopt;
  candidate->label.line = line;
  return PlacedLabel{.candidate = std::move(*candidate),
                     .after_blank = line == 0 || lines[line - 1].empty(),
                     .wished = wished};
}

// "Anna - Ja" and "Anna - Kijk: ..." are turns where "Anna - " begins others.
void part_at_dashes(const std::vector<std::string>& lines, const LabelWishes& wishes,
                    std::vector<PlacedLabel>& placed) {
  std::set<std::string> dashed;
  for (const auto& each : placed) {
    if (each.candidate.dashed) dashed.insert(fold(each.candidate.label.name));
  }
  if (dashed.empty()) return;
  for (auto& each : placed) {
    const auto& label = each.candidate.label;
    const bool whole = label.layout == LabelLayout::NameLine || label.layout == LabelLayout::Colon;
    if (!whole || each.candidate.dashed) continue;
    auto candidate = dashed_candidate(lines[label.line]);
    if (!candidate || !dashed.contains(fold(candidate->label.name))) continue;
    candidate->label.line = label.line;
    each.wished = wishes.labels.contains(fold(candidate->label.name));
    each.candidate = std::move(*candidate);
  }
}

Candidates candidates_in(const std::vector<std::string>& lines, const LabelWishes& wishes) {
  const auto times = time_lines_in(lines);
  Candidates found;
  bool after_question = false;
  for (auto i = end_of_head(lines); i < lines.size(); ++i) {
    if (lines[i].empty()) continue;
    if (auto placed = placed_label(lines, i, times, wishes)) {
      placed->number = found.lines;
      placed->after_question = after_question;
      found.placed.push_back(std::move(*placed));
    } else {
      found.after_question += after_question ? 1 : 0;
    }
    ++found.lines;
    found.after_blank += i == 0 || lines[i - 1].empty() ? 1 : 0;
    after_question = ends_in_question(lines[i]);
  }
  part_at_dashes(lines, wishes, found.placed);
  return found;
}

// How often a paragraph within a turn stands behind a question, or ends in one.
double questions_beside_paragraphs(const Candidates& found) {
  constexpr double kLeast = 0.1;
  constexpr double kMost = 0.5;
  const auto paragraphs = found.lines - found.placed.size();
  const auto share =
      static_cast<double>(2 * found.after_question + 1) / static_cast<double>(paragraphs + 5);
  return std::clamp(share, kLeast, kMost);
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

bool may_stand_within(const LabelWishes& wishes) {
  return wishes.places == LabelPlaces::Anywhere &&
         wishes.layout.value_or(LabelLayout::Colon) == LabelLayout::Colon;
}

// What was not believed and could be a name all the same. A line that only recurs, or words before
// a dash, may name somebody where nobody else is named.
std::vector<DoubtfulLabel> doubtful_among(const std::vector<PlacedLabel>& placed) {
  constexpr std::size_t kMost = 40;
  constexpr std::size_t kFewestLines = 3;
  const bool somebody =
      std::any_of(placed.begin(), placed.end(), [](const auto& each) { return each.believed; });
  std::map<std::string, DoubtfulLabel> by_name;
  for (const auto& each : placed) {
    const auto& candidate = each.candidate;
    const bool on_its_own = candidate.label.layout == LabelLayout::NameLine || candidate.dashed;
    if (each.believed || (on_its_own && somebody)) continue;
    auto& doubtful = by_name[fold(candidate.label.name)];
    if (doubtful.count++ == 0) {
      doubtful.name = candidate.label.name;
      doubtful.line = candidate.label.line;
    }
    doubtful.in_table = candidate.label.layout == LabelLayout::Tab;
    doubtful.like_a_name |= candidate.form > NameForm::Unknown && !on_its_own;
    doubtful.on_its_own |= on_its_own;
  }
  std::vector<DoubtfulLabel> found;
  found.reserve(by_name.size());
  for (auto& [name, doubtful] : by_name) {
    const auto fewest = doubtful.on_its_own ? kFewestLines : 2;
    if (doubtful.like_a_name || doubtful.count >= fewest) found.push_back(std::move(doubtful));
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
  const TextAsked text{.lines = found.lines,
                       .after_blank = found.after_blank,
                       .questions = questions_beside_paragraphs(found),
                       .captions = wishes.places == LabelPlaces::BeforeText,
                       .asked = wishes.layout.has_value()};
  Layouts layouts;
  for (auto& placed : found.placed) {
    evidence_of(placed.candidate.label.layout, layouts).add(placed);
  }
  for (auto& layout : layouts) layout.judge(text);
  choose_layout(layouts);
  judged.doubtful = doubtful_among(found.placed);
  for (const auto& each : found.placed) {
    if (each.believed) judged.labels.push_back(each.candidate.label);
  }
  const bool colons =
      std::all_of(judged.labels.begin(), judged.labels.end(),
                  [](const auto& label) { return label.layout == LabelLayout::Colon; });
  add_inner_labels(lines, judged.labels);
  if (colons && may_stand_within(wishes)) {
    add_paragraph_labels(lines, wishes, found.placed, judged);
  }
  return judged;
}

}  // namespace transcripts
