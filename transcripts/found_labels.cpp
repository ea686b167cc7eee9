#include "transcripts/found_labels.h"

#include <algorithm>

#include "transcripts/label_pattern.h"
#include "transcripts/speaker_names.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

// As much of a line as a list can show.
std::string begin_of(std::string_view line) {
  constexpr std::size_t kLongest = 80;  // bytes
  if (line.size() <= kLongest) return std::string(line);
  const auto end = previous_grapheme(line, {kLongest});
  return std::string(line.substr(0, end.value)) + "…";
}

std::optional<LabelLayout> way_of(Layout layout) {
  switch (layout) {
    case Layout::Colon:
      return LabelLayout::Colon;
    case Layout::TimedLine:
    case Layout::Teams:
    case Layout::Zoom:
    case Layout::Otter:
      return LabelLayout::TimedLine;
    case Layout::NameLine:
      return LabelLayout::NameLine;
    case Layout::Tab:
      return LabelLayout::Tab;
    default:
      return std::nullopt;
  }
}

}  // namespace

LabelWishes wishes_of(const Recognition& how) {
  LabelWishes wishes;
  wishes.layout = way_of(how.layout);
  for (const auto& label : how.labels) wishes.labels.insert(fold(label));
  for (const auto& label : how.no_labels) wishes.no_labels.insert(fold(label));
  return wishes;
}

JudgedLabels labels_as_wished(const std::vector<std::string>& lines, const LabelWishes& wishes,
                              const Recognition& how) {
  if (how.layout == Layout::None) return {};
  if (how.layout != Layout::OwnPattern) return judged_labels(lines, wishes);
  JudgedLabels judged{LabelPattern(how.pattern).labels_in(lines), {}};
  std::erase_if(judged.labels, [&](const Label& label) {
    return !wishes.no_labels.empty() && wishes.no_labels.contains(fold(label.name));
  });
  return judged;
}

FoundLabels::FoundLabels(const Recognition& how) : how_(how), wishes_(wishes_of(how)) {
  for (const auto& [label, name] : how.names) {
    if (!trimmed(name).empty()) names_[fold(label)] = trimmed(name);
  }
  for (const auto& [label, interviewer] : how.interviewers) {
    interviewers_[fold(label)] = interviewer;
  }
}

const std::string& FoundLabels::take(const std::string& label, std::size_t line,
                                     std::string_view example) {
  const std::string folded = fold(label);
  const auto [place, is_new] = places_.try_emplace(folded, labels_.size());
  if (is_new) {
    FoundLabel found{label, label, 0, line, begin_of(example), true, is_interviewer_label(label)};
    if (const auto name = names_.find(folded); name != names_.end()) found.name = name->second;
    if (const auto said = interviewers_.find(folded); said != interviewers_.end()) {
      found.interviewer = said->second;
    }
    labels_.push_back(std::move(found));
  }
  FoundLabel& found = labels_[place->second];
  ++found.count;
  return found.name;
}

bool FoundLabels::refused(std::string_view label) const {
  return !wishes_.no_labels.empty() && wishes_.no_labels.contains(fold(label));
}

void FoundLabels::add_doubtful(const std::vector<DoubtfulLabel>& doubtful,
                               const std::vector<std::string>& lines) {
  for (const auto& each : doubtful) {
    if (!places_.try_emplace(fold(each.name), labels_.size()).second) continue;
    labels_.push_back({each.name, each.name, each.count, each.line + 1,
                       begin_of(std::string_view(lines[each.line]).substr(each.begin)), false,
                       false});
  }
}

void FoundLabels::add_refused() {
  for (const auto& label : how_.no_labels) {
    if (!places_.try_emplace(fold(label), labels_.size()).second) continue;
    labels_.push_back({label, label, 0, 0, {}, false, false});
  }
}

}  // namespace transcripts
