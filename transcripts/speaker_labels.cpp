#include "transcripts/speaker_labels.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "transcripts/inner_labels.h"
#include "transcripts/label_candidates.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

constexpr std::size_t kMostLines = 1'000'000;

struct Placed {
  LabelCandidate candidate;
  bool after_blank = true;  // or at the text's start
  bool believed = false;
};

// All that could be a label of one name.
struct NameEvidence {
  NameForm form = NameForm::None;
  std::size_t count = 0;
  std::size_t capital_after = 0;
  bool wished = false;  // by the user
  bool believed = false;
};

// A time or number beside a name makes it more of a speaker.
NameForm form_with_mark(const LabelCandidate& candidate) {
  if (!candidate.marked) return candidate.form;
  return candidate.form == NameForm::Word ? NameForm::Name : NameForm::Speaker;
}

// What the believed labels of one layout have in common.
struct Pattern {
  std::size_t names = 0;
  std::size_t labels = 0;
  std::size_t after_blank = 0;
  std::size_t marked = 0;
  std::size_t capital_after = 0;
  bool captions = false;
  bool mostly(std::size_t part) const { return part * 10 >= labels * 9; }
};

// Whether somebody who speaks once does so as the others do. After a colon within a sentence Dutch
// goes on with a small letter.
bool fits(const Pattern& pattern, const Placed& placed, NameForm form) {
  const bool one_word = form == NameForm::Word;
  const auto& candidate = placed.candidate;
  if (pattern.names < (one_word ? 2U : 1U)) return false;
  if (form == NameForm::Name && candidate.label.layout == LabelLayout::Colon && pattern.captions) {
    return true;  // speech recognition may write no capitals at all
  }
  if (!candidate.capital_after || !pattern.mostly(pattern.capital_after)) return false;
  if (pattern.mostly(pattern.after_blank) && !placed.after_blank) return false;
  if (pattern.mostly(pattern.marked) && !candidate.marked) return false;
  // Any answer of one word could be a name on a line of its own, any cell a name before a tab.
  if (candidate.label.layout == LabelLayout::NameLine) {
    return !one_word && pattern.mostly(pattern.after_blank);
  }
  return candidate.label.layout != LabelLayout::Tab;
}

// The candidates of one layout, and which of them can be believed.
class LayoutEvidence {
 public:
  void add(Placed& placed, bool wished) {
    auto& name = names_[fold(placed.candidate.label.name)];
    name.wished |= wished;
    name.form = std::max(name.form, form_with_mark(placed.candidate));
    ++name.count;
    name.capital_after += placed.candidate.capital_after ? 1 : 0;
    candidates_.emplace_back(&placed, &name);
  }

  // First what says that it is a speaker and what recurs, then what looks like these in all.
  void judge(bool captions) {
    for (auto& [key, name] : names_) {
      const bool recurs =
          name.count > 1 && (name.form == NameForm::Name || name.capital_after * 2 >= name.count);
      name.believed = name.form == NameForm::Speaker || recurs || name.wished;
    }
    auto pattern = pattern_of_believed();
    pattern.captions = captions;
    for (auto& [placed, name] : candidates_) {
      if (!name->believed && name->count == 1) name->believed = fits(pattern, *placed, name->form);
    }
    for (auto& [placed, name] : candidates_) {
      placed->believed = name->believed;
      believed_ += name->believed ? 1 : 0;
    }
  }

  std::size_t believed() const { return believed_; }

  void drop_all() {
    for (auto& [placed, name] : candidates_) placed->believed &= name->wished;
  }
  void keep_speakers_only() {
    for (auto& [placed, name] : candidates_) {
      placed->believed &= name->form == NameForm::Speaker || name->wished;
    }
  }

 private:
  Pattern pattern_of_believed() const {
    Pattern pattern;
    for (const auto& [key, name] : names_) pattern.names += name.believed ? 1 : 0;
    for (const auto& [placed, name] : candidates_) {
      if (!name->believed) continue;
      ++pattern.labels;
      pattern.after_blank += placed->after_blank ? 1 : 0;
      pattern.marked += placed->candidate.marked ? 1 : 0;
      pattern.capital_after += placed->candidate.capital_after ? 1 : 0;
    }
    return pattern;
  }

  std::map<std::string, NameEvidence> names_;
  std::vector<std::pair<Placed*, NameEvidence*>> candidates_;
  std::size_t believed_ = 0;
};

// Where the head of a transcript ends ("Datum: ...", "Interviewer: Jan"): after the last line that
// begins with a heading word among the short lines at the text's start, and after the block that
// this line stands in if a blank line ends it.
std::size_t end_of_head(const std::vector<std::string>& lines) {
  constexpr std::size_t kMostHeadLines = 20;
  constexpr std::size_t kLongestHeadLine = 160;
  std::size_t end = 0;
  std::size_t last = 0;
  while (last < std::min(lines.size(), kMostHeadLines) && lines[last].size() <= kLongestHeadLine) {
    const std::string_view line = lines[last++];
    const auto colon = line.find(':');
    if (colon != std::string_view::npos && is_heading_word(line.substr(0, colon))) end = last;
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
  std::vector<Placed> placed;
  std::vector<bool> wished;  // for each of them
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
    auto candidate = label_candidate(lines[i]);
    if (!candidate) continue;
    if (candidate->form == NameForm::None && wishes.labels.empty()) continue;
    bool wished = wishes.layout.has_value() && candidate->form != NameForm::None;
    if (!wishes.labels.empty() || !wishes.no_labels.empty()) {
      const std::string name = fold(candidate->label.name);
      if (wishes.no_labels.contains(name)) continue;
      wished |= wishes.labels.contains(name);
    }
    if (candidate->form == NameForm::None && !wished) continue;
    if (!stands_well(lines, i, has_blanks, *candidate) && !wished) continue;
    const auto layout = candidate->label.layout;
    if (wishes.places == LabelPlaces::BeforeText && layout != LabelLayout::Colon) continue;
    if (wishes.layout && layout != *wishes.layout) continue;
    candidate->label.line = i;
    found.placed.push_back({std::move(*candidate), i == 0 || lines[i - 1].empty()});
    found.wished.push_back(wished);
  }
  return found;
}

using Layouts = std::array<LayoutEvidence, 4>;

LayoutEvidence& evidence_of(LabelLayout layout, Layouts& layouts) {
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
std::vector<DoubtfulLabel> doubtful_among(const std::vector<Placed>& placed) {
  constexpr std::size_t kMost = 40;
  std::map<std::string, DoubtfulLabel> by_name;
  for (const auto& each : placed) {
    if (each.believed || each.candidate.label.layout == LabelLayout::NameLine) continue;
    const Label& label = each.candidate.label;
    auto& doubtful = by_name[fold(label.name)];
    if (doubtful.count++ == 0) doubtful = {label.name, 1, label.line};
  }
  std::vector<DoubtfulLabel> found;
  found.reserve(by_name.size());
  for (auto& [name, doubtful] : by_name) found.push_back(std::move(doubtful));
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.count > b.count; });
  if (found.size() > kMost) found.resize(kMost);
  return found;
}

}  // namespace

JudgedLabels judged_labels(const std::vector<std::string>& lines, const LabelWishes& wishes) {
  JudgedLabels judged;
  if (lines.size() > kMostLines) return judged;
  auto [placed, wished] = candidates_in(lines, wishes);
  Layouts layouts;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    evidence_of(placed[i].candidate.label.layout, layouts).add(placed[i], wished[i]);
  }
  for (auto& layout : layouts) layout.judge(wishes.places == LabelPlaces::BeforeText);
  choose_layout(layouts);
  judged.doubtful = doubtful_among(placed);
  for (auto& each : placed) {
    if (each.believed) judged.labels.push_back(std::move(each.candidate.label));
  }
  add_inner_labels(lines, judged.labels);
  return judged;
}

}  // namespace transcripts
