#include "coding/saturation.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>

#include "coding/codebook.h"
#include "coding/frequency_sweep.h"
#include "coding/lookup.h"
#include "coding/share_out.h"
#include "coding/voices.h"

namespace coding {
namespace {

// The codes of one conversation, as bits by row.
using Codes = std::vector<std::uint64_t>;

struct Conversation {
  TranscriptId transcript;
  Codes codes;
};

std::uint32_t add(Codes& to, const Codes& codes) {
  std::uint32_t added = 0;
  for (std::size_t i = 0; i < to.size(); ++i) {
    const std::uint64_t fresh = codes[i] & ~to[i];
    if (fresh == 0) continue;
    added += static_cast<std::uint32_t>(std::popcount(fresh));
    to[i] |= fresh;
  }
  return added;
}

// How many orders had so many codes after so many conversations.
class Orders {
 public:
  Orders(const std::vector<Conversation>& conversations, std::size_t rows, std::uint32_t orders,
         const std::stop_token& stop)
      : width_(rows + 1),
        orders_(orders),
        seen_(conversations.size() * width_),
        all_((rows + 63) / 64),
        complete_(conversations.size()) {
    for (const Conversation& each : conversations) count_of_all_ += add(all_, each.codes);
    std::vector<std::uint32_t> order(conversations.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::mt19937_64 chance(20200505);  // any number: the same orders on every run
    for (std::uint32_t k = 0; k < orders && !stop.stop_requested(); ++k) {
      // By Fisher and Yates; std::shuffle differs from one library to another.
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[chance() % i]);
      follow(conversations, order);
    }
    spread_complete();
  }

  // The number of codes that the order of this rank has, from the fewest, ranks from 1.
  std::uint32_t at_rank(std::size_t step, std::uint32_t rank) const {
    std::uint32_t below = 0;
    std::uint32_t codes = 0;
    while (codes + 1 < width_ && (below += seen_[step * width_ + codes]) < rank) ++codes;
    return codes;
  }
  std::uint32_t quantile(std::size_t step, double share) const {
    const double rank = std::ceil(share * orders_);
    return at_rank(step, std::max(1U, static_cast<std::uint32_t>(rank)));
  }
  double median(std::size_t step) const {
    return (at_rank(step, (orders_ + 1) / 2) + at_rank(step, orders_ / 2 + 1)) / 2.0;
  }

 private:
  // Nothing is left to look for once an order has all codes, as most soon have.
  void follow(const std::vector<Conversation>& conversations,
              const std::vector<std::uint32_t>& order) {
    Codes met(all_.size());
    std::uint32_t count = 0;
    std::size_t at = 0;
    for (; at < order.size() && count < count_of_all_; ++at) {
      count += add(met, conversations[order[at]].codes);
      ++seen_[at * width_ + count];
    }
    if (at < order.size()) ++complete_[at];
  }
  void spread_complete() {
    std::uint32_t complete = 0;
    for (std::size_t at = 0; at < complete_.size(); ++at)
      seen_[at * width_ + count_of_all_] += complete += complete_[at];
  }

  std::size_t width_;
  std::uint32_t orders_;
  std::vector<std::uint32_t> seen_;
  Codes all_;
  std::uint32_t count_of_all_ = 0;
  std::vector<std::uint32_t> complete_;  // by step: orders that had all codes before it
};

void apply_rule(const SaturationQuery& query, Saturation& made) {
  auto& steps = made.steps;
  if (steps.size() < query.base) return;
  made.base_codes = steps[query.base - 1].cumulative;
  if (made.base_codes == 0) return;
  for (std::size_t last = std::size_t{query.base} + query.run - 1; last < steps.size(); ++last) {
    const std::uint32_t added = steps[last].cumulative - steps[last - query.run].cumulative;
    steps[last].run_adds = 100.0 * added / made.base_codes;
    if (!made.reached && *steps[last].run_adds <= query.threshold) made.reached = last;
  }
}

Saturation follow(const std::vector<Conversation>& conversations, std::size_t rows,
                  const SaturationQuery& query, const std::stop_token& stop) {
  Saturation made;
  const Orders orders(conversations, rows, query.orders, stop);
  Codes met(conversations.empty() ? 0 : conversations.front().codes.size());
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < conversations.size(); ++i) {
    SaturationStep& step = made.steps.emplace_back();
    step.transcript = conversations[i].transcript;
    step.new_codes = add(met, conversations[i].codes);
    step.cumulative = count += step.new_codes;
    step.median = orders.median(i);
    step.low = orders.quantile(i, 0.025);
    step.high = orders.quantile(i, 0.975);
  }
  apply_rule(query, made);
  return made;
}

// Of one transcript: the codes of all, and of each PPS.
class Gathering {
 public:
  Gathering(const Study& study, const SaturationQuery& query)
      : study_(study), query_(query), entries_(in_order(study)), slots_(entries_) {
    for (const Pps* pps : pps_in_order(study)) pps_.push_back(pps->id);
    of_.resize(pps_.size() + 1);
  }
  std::size_t rows() const { return entries_.size(); }
  const std::vector<PpsId>& pps() const { return pps_; }
  // All first, then as pps().
  const std::vector<Conversation>& of(std::size_t group) const { return of_[group]; }

  void take(const TranscriptId& id) {
    const transcripts::TranscriptPtr& text = study_.table<Text>().find(id)->content;
    const SpeakerRoles roles(study_, id);
    const Voices voices(study_, query_.filter, query_.with_interviewers, id, roles);
    std::vector<std::vector<std::size_t>> groups(voices.size());  // of each voice
    for (std::uint32_t voice = 0; voice < voices.size(); ++voice) {
      if (!voices.counts(voice)) continue;
      groups[voice] = groups_of(id, voices.participant(voice));
      if (speaks(*text, roles, voice))
        for (const std::size_t group : groups[voice]) open(group, id);
    }
    const CodingList& codings = study_.codings().list_of(id);
    if (codings.empty()) return;
    const auto placed = placed_codings(codings, text, roles, query_.with_interviewers);
    const ChosenCodings chosen(query_.filter);
    for (std::size_t i = 0; i < codings.size(); ++i) {
      const std::uint32_t voice = placed->codings[i].voice;
      if (!voices.counts(voice) || !chosen(codings[i])) continue;
      const std::uint32_t row = slots_.of(placed->codings[i].code, codings[i].code);
      if (row == ColumnChoice::kNone) continue;
      for (const std::size_t group : groups[voice])
        open(group, id).codes[row / 64] |= std::uint64_t{1} << row % 64;
    }
  }

 private:
  static bool speaks(const transcripts::Transcript& text, const SpeakerRoles& roles,
                     std::uint32_t voice) {
    if (voice < roles.size()) return text.shares()[voice].turns > 0;
    return voice == roles.size() && text.turns().empty();
  }
  std::vector<std::size_t> groups_of(const TranscriptId& id,
                                     const std::optional<ParticipantId>& participant) const {
    std::vector<std::size_t> groups = {0};
    for (const PpsId& pps : pps_of_speech(study_, id, participant))
      groups.push_back(
          static_cast<std::size_t>(std::find(pps_.begin(), pps_.end(), pps) - pps_.begin() + 1));
    return groups;
  }
  Conversation& open(std::size_t group, const TranscriptId& id) {
    std::vector<Conversation>& list = of_[group];
    if (list.empty() || list.back().transcript != id)
      list.push_back({id, Codes((entries_.size() + 63) / 64)});
    return list.back();
  }

  const Study& study_;
  const SaturationQuery& query_;
  std::vector<CodebookEntry> entries_;
  CodeSlots slots_;
  std::vector<PpsId> pps_;
  std::vector<std::vector<Conversation>> of_;
};

// All first, since following those takes as long as following each PPS.
std::vector<Saturation> follow_all(const Gathering& gathered, const SaturationQuery& query,
                                   const std::stop_token& stop) {
  std::vector<std::size_t> groups = {0};
  for (std::size_t i = 1; i <= gathered.pps().size(); ++i)
    if (!gathered.of(i).empty()) groups.push_back(i);
  std::vector<Saturation> made(groups.size());
  constexpr std::size_t kConversationsEach = 100;
  share_out(threads_for(gathered.of(0).size(), kConversationsEach), groups.size(), stop,
            [&](std::size_t, std::size_t at) {
              made[at] = follow(gathered.of(groups[at]), gathered.rows(), query, stop);
              if (groups[at] > 0) made[at].pps = gathered.pps()[groups[at] - 1];
            });
  return made;
}

// By date, then as the project has them; gives how many have none.
std::size_t sort_by_date(const Study& study, std::vector<const TranscriptInfo*>& transcripts) {
  const Attribute* date = find_attribute(study, OwnerKind::Transcript, "date");
  const auto date_of = [&](const TranscriptInfo* info) {
    return date == nullptr ? nullptr : value_of(study, date->id, info->id.guid);
  };
  const auto undated =
      std::stable_partition(transcripts.begin(), transcripts.end(),
                            [&](const TranscriptInfo* info) { return date_of(info) != nullptr; });
  std::stable_sort(transcripts.begin(), undated,
                   [&](const auto* a, const auto* b) { return *date_of(a) < *date_of(b); });
  return static_cast<std::size_t>(transcripts.end() - undated);
}

}  // namespace

SaturationFigures saturation(const Study& study, const SaturationQuery& query,
                             const std::stop_token& stop) {
  if (query.base == 0 || query.run == 0 || query.orders == 0)
    throw EditError(say("De basis, de reeks en het aantal volgorden zijn ten minste 1.",
                        "The base, the run and the number of orders are at least 1."));
  SaturationFigures made;
  made.query = query;
  std::vector<const TranscriptInfo*> transcripts = transcripts_in_order(study);
  sort_by_date(study, transcripts);
  place_all_codings(study, query.with_interviewers);
  Gathering gathered(study, query);
  for (const TranscriptInfo* info : transcripts)
    if (!stop.stop_requested()) gathered.take(info->id);
  made.of = follow_all(gathered, query, stop);
  std::vector<const TranscriptInfo*> used;
  for (const Conversation& conversation : gathered.of(0))
    used.push_back(study.transcripts().find(conversation.transcript));
  made.undated = sort_by_date(study, used);
  return made;
}

}  // namespace coding
