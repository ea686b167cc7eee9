#include "coding/turn_codes.h"

#include <map>

#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/placed_codings.h"
#include "coding/voices.h"

namespace coding {
namespace {

// By code, the places in `codes` that it counts for: its own, and those of the codes above it.
using Places = std::map<CodeId, std::vector<std::size_t>>;

Places places_of(const Study& study, const std::vector<CodeId>& codes, bool with_subcodes) {
  Places places;
  for (std::size_t i = 0; i < codes.size(); ++i)
    for (const CodeId& code :
         with_subcodes ? with_descendants(study, codes[i]) : std::vector<CodeId>{codes[i]})
      places[code].push_back(i);
  return places;
}

class TurnSweep {
 public:
  TurnSweep(const Study& study, const FrequencyQuery& query, const TranscriptId& transcript)
      : text_(study.table<Text>().find(transcript)->content),
        roles_(study, transcript),
        voices_(study, query.filter, query.with_interviewers, transcript, roles_),
        codings_(study.codings().list_of(transcript)),
        chosen_(query.filter),
        with_interviewers_(query.with_interviewers) {}

  void add_to(std::vector<TurnCodes>& all, const TranscriptId& transcript, const Places& places,
              std::size_t width) {
    const std::size_t first = all.size();
    const auto& turns = text_->turns();
    std::vector<std::size_t> row_of(turns.size(), kNoRow);
    for (std::size_t turn = 0; turn < turns.size(); ++turn) {
      if (!voices_.speaker_counts(turns[turn].speaker)) continue;
      row_of[turn] = all.size();
      all.push_back({transcript, static_cast<std::uint32_t>(turn), std::vector<bool>(width)});
    }
    if (all.size() == first || codings_.empty()) return;
    const auto placed = placed_codings(codings_, text_, roles_, with_interviewers_);
    for (std::size_t i = 0; i < codings_.size(); ++i) {
      const auto found = places.find(codings_[i].code);
      if (found == places.end() || !voices_.counts(placed->codings[i].voice) ||
          !chosen_(codings_[i]))
        continue;
      const Span& span = codings_[i].span;
      for (std::size_t turn = text_->first_turn_after(span.begin);
           turn < turns.size() && turns[turn].span.begin < span.end; ++turn)
        if (row_of[turn] != kNoRow && belongs(turns[turn].speaker, placed->codings[i].voice))
          for (const std::size_t place : found->second) all[row_of[turn]].has[place] = true;
    }
  }

 private:
  static constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);

  // `voice` as SpeakerRoles::voice_of() numbers them: what belongs to nobody lies on no turn.
  bool belongs(std::uint32_t speaker, std::uint32_t voice) const {
    if (voice < roles_.size())
      return !roles_.interviewer(speaker) && roles_.same_person(speaker, voice);
    return voice > roles_.size() && roles_.interviewer(speaker);
  }

  transcripts::TranscriptPtr text_;
  SpeakerRoles roles_;
  Voices voices_;
  const CodingList& codings_;
  ChosenCodings chosen_;
  bool with_interviewers_;
};

}  // namespace

std::vector<TurnCodes> codes_by_turn(const Study& study, const FrequencyQuery& query,
                                     const std::vector<CodeId>& codes) {
  const Places places = places_of(study, codes, query.with_subcodes);
  std::vector<TurnCodes> all;
  for (const TranscriptInfo* info : transcripts_in_order(study))
    TurnSweep(study, query, info->id).add_to(all, info->id, places, codes.size());
  return all;
}

}  // namespace coding
