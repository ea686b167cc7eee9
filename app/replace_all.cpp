#include "app/replace_all.h"

#include "coding/cases.h"
#include "transcripts/search.h"

namespace app {

using coding::TranscriptId;

std::vector<coding::TextEdit> replacements_of(const coding::Study& study, const ReplaceAll& wish,
                                              transcripts::Watch& watch) {
  const transcripts::Query query{
      wish.wanted, wish.exact ? transcripts::Matching::Exact : transcripts::Matching::Folded,
      wish.whole_words ? transcripts::Words::Whole : transcripts::Words::Any};
  std::vector<coding::TextEdit> edits;
  const auto add = [&](const TranscriptId& id) {
    coding::TextEdit edit{id, {}};
    for (const auto& hit : transcripts::find(study.text(id).text(), query))
      edit.replacements.push_back({hit, wish.text});
    if (!edit.replacements.empty()) edits.push_back(std::move(edit));
  };
  if (wish.transcript) {
    add(*wish.transcript);
  } else {
    const auto order = coding::transcripts_in_order(study);
    watch.begin(transcripts::Stage::Looking, order.size());
    for (const auto* info : order) {
      add(info->id);
      watch.step();
    }
  }
  return edits;
}

coding::EditGroup replace_all(const coding::Study& study, const ReplaceAll& wish,
                              std::optional<coding::CoderId> coder, transcripts::Watch& watch) {
  return coding::replace_texts(
      study, replacements_of(study, wish, watch), "replace",
      transcripts::say("\"{}\" vervangen door \"{}\"", "\"{}\" replaced by \"{}\"", wish.wanted,
                       wish.text),
      coder);
}

}  // namespace app
