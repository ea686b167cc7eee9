#include "coding/code_history.h"

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>

#include "coding/past.h"
#include "coding/project_writing.h"

namespace coding {
namespace {

using State = HistoryEntry::State;

// What an entry does to codes and to which code codings carry; all else of it is left out.
struct Step {
  std::vector<Edit> codes;
  std::vector<std::pair<CodingId, std::optional<CodeId>>> codings;
  bool empty() const { return codes.empty() && codings.empty(); }
};

Step step_of(std::vector<Edit> edits) {
  Step step;
  for (Edit& edit : edits) {
    if (const auto* put = std::get_if<Put<Coding>>(&edit))
      step.codings.emplace_back(put->row.id, put->row.code);
    else if (const auto* erase = std::get_if<Erase<Coding>>(&edit))
      step.codings.emplace_back(erase->key.second, std::nullopt);
    else if (std::holds_alternative<Put<Code>>(edit) || std::holds_alternative<Erase<Code>>(edit))
      step.codes.push_back(std::move(edit));
  }
  return step;
}

// The study's codes and codings, taken back one entry at a time.
class GoingBack {
 public:
  using Payload = std::function<std::vector<Edit>(const HistoryEntry&)>;
  GoingBack(const Study& study, const std::vector<HistoryEntry>& history, Payload payload,
            const CodeId& code)
      : history_(history), payload_(std::move(payload)), code_(code) {
    for (const auto& [id, row] : study.codes()) codes_.load(row);
    codings_.reserve(study.codings().size());
    for (const auto& [transcript, list] : study.codings().by_transcript())
      for (const Coding& coding : *list) codings_.emplace(coding.id, coding.code);
  }

  CodeHistory run(transcripts::Watch& watch) {
    CodeHistory history;
    watch.begin(transcripts::Stage::Looking, 0);
    for (auto entry = history_.rbegin(); entry != history_.rend(); ++entry) {
      if (forgets(*entry)) break;
      watch.step();
      take_back(*entry, history.events);
    }
    std::reverse(history.events.begin(), history.events.end());
    history.older_is_gone = codes_.codes().contains(code_);
    return history;
  }

 private:
  // An undo or redo turned its entry's edits round: going back past it turns them round again. An
  // entry that was undone and can never be redone has none left, and what undid it neither: that
  // comes to nothing.
  void take_back(const HistoryEntry& entry, std::vector<CodeEvent>& events) {
    const std::int64_t number = entry.of.value_or(entry.number);
    const auto turned = turned_.find(number);
    const Step step =
        turned != turned_.end() ? turned->second : step_of(payload_(entry_of(number)));
    if (step.empty()) return;
    const Study after = codes_;
    CodeEvent event;
    event.entry = entry;
    Step back;
    take_back_codes(step, back);
    take_back_codings(step, after, back, event);
    turned_[number] = std::move(back);
    for (CodeDifference& difference : compare(step, after)) {
      const Code& row = difference.before ? *difference.before : *difference.after;
      if (row.id == code_) event.code = std::move(difference);
    }
    const bool of_code = event.code.before || event.code.after;
    const bool of_codings = entry.kind == "code book" || entry.of;
    if (of_code || (of_codings && !(event.from.empty() && event.to.empty())))
      events.push_back(std::move(event));
  }

  const HistoryEntry& entry_of(std::int64_t number) const {
    const auto place = place_of(history_, number);
    if (place) return history_[*place];
    throw ProjectError(say("De geschiedenis in dit project is beschadigd.",
                           "The history in this project is damaged."));
  }

  std::vector<CodeDifference> compare(const Step& step, const Study& after) const {
    if (step.codes.empty()) return {};
    return compare_codebooks(codes_, after);
  }

  void take_back_codes(const Step& step, Step& back) {
    if (step.codes.empty()) return;
    back.codes = codes_.change({"", {}, std::nullopt, step.codes}).edits;
  }

  void take_back_codings(const Step& step, const Study& after, Step& back, CodeEvent& event) {
    std::map<CodeId, std::size_t> from;
    std::map<CodeId, std::size_t> to;
    for (const auto& [coding, was] : step.codings) {
      const auto now = codings_.find(coding);
      const bool there = now != codings_.end();
      back.codings.emplace_back(coding, there ? std::optional(now->second) : std::nullopt);
      if (there && was && now->second != *was) {
        if (now->second == code_) ++from[*was];
        if (*was == code_) ++to[now->second];
      }
      if (!was)
        codings_.erase(coding);
      else
        codings_[coding] = *was;
    }
    std::reverse(back.codings.begin(), back.codings.end());
    event.from = named(from, after);
    event.to = named(to, after);
  }

  std::vector<CodeEvent::Codings> named(const std::map<CodeId, std::size_t>& counts,
                                        const Study& after) const {
    std::vector<CodeEvent::Codings> all;
    for (const auto& [id, count] : counts) {
      const Code* code = codes_.codes().find(id);
      if (code == nullptr) code = after.codes().find(id);
      all.push_back({code == nullptr ? std::string() : code->name, count});
    }
    return all;
  }

  const std::vector<HistoryEntry>& history_;
  const Payload payload_;
  const CodeId code_;
  Study codes_;  // holds nothing but codes
  std::unordered_map<CodingId, CodeId, GuidHash> codings_;
  std::map<std::int64_t, Step> turned_;  // by entry: what it has done, the other way round
};

}  // namespace

CodeHistory history_of(const Project& project, const CodeId& code) {
  const auto payload = [&project](const HistoryEntry& entry) { return project.payload(entry); };
  return GoingBack(project.study(), project.history(), payload, code)
      .run(transcripts::Watch::nobody());
}

CodeHistory history_of(const ProjectWriting& project, const CodeId& code,
                       transcripts::Watch& watch) {
  const auto payload = [&project](const HistoryEntry& entry) { return project.payload(entry); };
  return GoingBack(project.before(), project.history(), payload, code).run(watch);
}

}  // namespace coding
