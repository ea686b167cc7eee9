#include "transcripts/paragraph_labels.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "transcripts/name_parts.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

constexpr std::size_t kLongestName = 100;    // bytes
constexpr std::size_t kMostTries = 200'000;  // no conversation has as many

bool ends_sentence(std::string_view text) {
  for (const std::string_view sign : {".", "?", "!", "…", "\"", "”", "’", ")", "]"}) {
    if (text.ends_with(sign)) return true;
  }
  return false;
}

// "Dr.", "(mw.", which end in a point and in no sentence.
bool ends_in_title(std::string_view text) {
  const auto begin = text.find_last_of(" \t*_(\"") + 1;  // 0 where there is none
  return text.ends_with('.') && is_title(text.substr(begin));
}

struct Taken {
  std::size_t line = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  friend auto operator<=>(const Taken&, const Taken&) = default;
};

// The labels that are known and those that could be at the start of a line.
std::vector<Taken> taken_by(const std::vector<Label>& labels,
                            const std::vector<PlacedLabel>& placed) {
  std::vector<Taken> taken;
  const auto add = [&](const Label& label) {
    if (label.layout == LabelLayout::Colon) {
      taken.push_back({label.line, label.begin, label.begin + label.cut});
    }
  };
  for (const auto& label : labels) add(label);
  for (const auto& each : placed) add(each.candidate.label);
  std::sort(taken.begin(), taken.end());
  return taken;
}

// What could be a label within the lines, apart from what is taken.
class Paragraphs {
 public:
  Paragraphs(const std::vector<std::string>& lines, const LabelWishes& wishes,
             const std::vector<Taken>& taken)
      : wishes_(wishes), next_taken_(taken.begin()), last_taken_(taken.end()) {
    for (std::size_t i = 0; i < lines.size(); ++i) add_line(lines[i], i);
  }

  std::vector<PlacedLabel> found() && { return std::move(found_); }

 private:
  void add_line(std::string_view line, std::size_t number) {
    std::size_t from = 0;
    for (auto colon = line.find(':'); colon != std::string_view::npos;
         colon = line.find(':', colon + 1)) {
      from = std::max(from, end_of_taken(number, colon));
      if (colon < from) continue;
      auto candidate = label_before(line, from, colon);
      if (!candidate) continue;
      from = candidate->label.begin + candidate->label.cut;
      candidate->label.line = number;
      add(std::move(*candidate), trimmed(line.substr(0, candidate->label.begin)).ends_with('?'));
    }
  }

  // The label before the colon at `colon`, begun behind the end of a sentence. "Dr. Anna Kok" is
  // begun before what looks like such an end.
  std::optional<LabelCandidate> label_before(std::string_view line, std::size_t from,
                                             std::size_t colon) {
    constexpr int kMostBegins = 5;
    std::optional<LabelCandidate> best;
    const auto least = std::max(from, colon > kLongestName ? colon - kLongestName : 0);
    int begins = 0;
    for (auto at = colon; at > least && begins < kMostBegins; --at) {
      if (!is_blank(line[at - 1]) || at == colon || is_blank(line[at])) continue;
      const auto before = trimmed(line.substr(from, at - from));
      if (!ends_sentence(before) || ends_in_title(before)) continue;
      ++begins;
      if (++tries_ > kMostTries) return std::nullopt;
      auto candidate = label_candidate(line.substr(at));
      const bool here = candidate && candidate->label.layout == LabelLayout::Colon &&
                        candidate->label.cut > colon - at && !candidate->alone &&
                        candidate->form > NameForm::None;
      if (!here) continue;
      // Only titles and initials go before what is a name already.
      const bool longer = !best || candidate->form > best->form ||
                          (candidate->form == best->form && candidate->form >= NameForm::Name);
      if (!longer) continue;
      candidate->label.begin = at;
      best = std::move(candidate);
    }
    return best;
  }

  std::size_t end_of_taken(std::size_t line, std::size_t before) {
    std::size_t end = 0;
    for (; next_taken_ != last_taken_ && *next_taken_ < Taken{line, before, 0}; ++next_taken_) {
      if (next_taken_->line == line) end = std::max(end, next_taken_->end);
    }
    return end;
  }

  void add(LabelCandidate candidate, bool after_question) {
    const std::string name = fold(candidate.label.name);
    if (wishes_.no_labels.contains(name)) return;
    found_.push_back({.candidate = std::move(candidate),
                      .after_blank = false,
                      .after_question = after_question,
                      .wished = wishes_.labels.contains(name)});
  }

  const LabelWishes& wishes_;
  std::vector<Taken>::const_iterator next_taken_;
  std::vector<Taken>::const_iterator last_taken_;
  std::size_t tries_ = 0;
  std::vector<PlacedLabel> found_;
};

// As lines of which each holds a sentence.
TextAsked sentences_in(const std::vector<std::string>& lines) {
  TextAsked text;
  std::size_t questions = 0;
  for (const std::string_view line : lines) {
    for (auto at = line.find_first_of(".?!"); at != std::string_view::npos;
         at = line.find_first_of(".?!", at + 1)) {
      if (at + 1 < line.size() && !is_blank(line[at + 1])) continue;
      ++text.lines;
      questions += line[at] == '?' ? 1 : 0;
    }
  }
  const auto share = static_cast<double>(questions + 1) / static_cast<double>(text.lines + 5);
  text.questions = std::clamp(share, 0.1, 0.5);
  return text;
}

std::size_t names_in(const std::vector<Label>& labels) {
  std::set<std::string> names;
  for (const auto& label : labels) names.insert(fold(label.name));
  return names.size();
}

// The labels where enough of them recur; else none.
std::vector<Label> labels_of(std::vector<PlacedLabel>& all, const TextAsked& text) {
  constexpr std::size_t kFewest = 4;
  LabelEvidence evidence;
  for (auto& each : all) evidence.add(each);
  evidence.judge(text);
  std::vector<Label> labels;
  std::size_t capital_after = 0;
  for (const auto& each : all) {
    if (!each.believed) continue;
    labels.push_back(each.candidate.label);
    capital_after += each.candidate.capital_after ? 1 : 0;
  }
  const bool coded = std::any_of(all.begin(), all.end(), [](const auto& each) {
    return each.believed && each.candidate.form == NameForm::Speaker;
  });
  const bool enough = names_in(labels) > 1 && labels.size() + (coded ? 1 : 0) >= kFewest;
  // "... Werkdruk: die was hoog. Rooster: dat klopte niet." goes on as a sentence does.
  if (!enough || capital_after * 2 < labels.size()) labels.clear();
  return labels;
}

bool before(const PlacedLabel& a, const PlacedLabel& b) {
  return std::pair(a.candidate.label.line, a.candidate.label.begin) <
         std::pair(b.candidate.label.line, b.candidate.label.begin);
}

// What recurs within paragraphs, looks like a name and is no label of the text's.
void add_doubtful(const std::vector<PlacedLabel>& found, JudgedLabels& judged) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kFewestNames = 2;
  std::set<std::string> known;
  for (const auto& label : judged.labels) known.insert(fold(label.name));
  for (const auto& each : judged.doubtful) known.insert(fold(each.name));
  std::map<std::string, std::pair<DoubtfulLabel, NameForm>> by_name;
  for (const auto& each : found) {
    const auto& label = each.candidate.label;
    auto name = fold(label.name);
    if (known.contains(name)) continue;
    auto& [doubtful, form] = by_name[std::move(name)];
    if (doubtful.count++ > 0) continue;
    doubtful = {.name = label.name, .count = 1, .line = label.line, .begin = label.begin};
    form = each.candidate.form;
  }
  for (auto& [name, entry] : by_name) {
    auto& [doubtful, form] = entry;
    const auto least = judged.labels.empty() ? NameForm::Unknown : NameForm::Word;
    const auto fewest = form >= NameForm::Role ? kFewestNames : kFewest;
    if (form < least || doubtful.count < fewest) continue;
    doubtful.like_a_name = form > NameForm::Unknown;
    judged.doubtful.push_back(std::move(doubtful));
  }
}

// What has become a label is not doubtful.
void forget_taken(JudgedLabels& judged) {
  std::set<std::string> names;
  for (const auto& label : judged.labels) names.insert(fold(label.name));
  std::erase_if(judged.doubtful,
                [&](const DoubtfulLabel& each) { return names.contains(fold(each.name)); });
}

void sort_by_place(std::vector<Label>& labels) {
  std::stable_sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) {
    return std::pair(a.line, a.begin) < std::pair(b.line, b.begin);
  });
}

}  // namespace

void add_paragraph_labels(const std::vector<std::string>& lines, const LabelWishes& wishes,
                          const std::vector<PlacedLabel>& placed, JudgedLabels& judged) {
  const auto found = Paragraphs(lines, wishes, taken_by(judged.labels, placed)).found();
  if (found.empty()) return;
  if (names_in(judged.labels) < 2) {
    auto all = found;
    for (const auto& each : placed) {
      if (each.candidate.label.layout == LabelLayout::Colon) all.push_back(each);
    }
    std::stable_sort(all.begin(), all.end(), before);
    auto labels = labels_of(all, sentences_in(lines));
    if (labels.size() > judged.labels.size()) {
      judged.labels = std::move(labels);
      forget_taken(judged);
      return;
    }
  }
  for (const auto& each : found) {
    if (each.wished) judged.labels.push_back(each.candidate.label);
  }
  sort_by_place(judged.labels);
  add_doubtful(found, judged);
}

}  // namespace transcripts
