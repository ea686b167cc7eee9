#include "app/places.h"

#include "coding/cases.h"

namespace app {
namespace {

using coding::OwnerKind;
using coding::Study;

std::optional<GoTo> first_words_of(const Study& study, const coding::ParticipantId& id) {
  for (const auto* info : coding::transcripts_in_order(study)) {
    const coding::SpeakerRoles roles(study, info->id);
    for (const auto& turn : study.text(info->id).turns())
      if (roles.participant(turn.speaker) == id && !turn.span.empty())
        return GoTo{info->id, turn.span};
  }
  return std::nullopt;
}

void go_to_coding(const Study& study, const coding::CodingId& id, Actions& actions) {
  const coding::Coding* coding = study.codings().find(id);
  if (coding == nullptr) return;
  actions.push(GoTo{coding->transcript, coding->span});
  actions.push(SelectCodings{{id}});
}

}  // namespace

void go_to(const Study& study, OwnerKind kind, const coding::Guid& id, Actions& actions) {
  switch (kind) {
    case OwnerKind::Coding:
      return go_to_coding(study, {id}, actions);
    case OwnerKind::Mark:
      if (const coding::Mark* mark = study.table<coding::Mark>().find({id}))
        actions.push(GoTo{mark->transcript, mark->span});
      return;
    case OwnerKind::Participant:
      if (const auto words = first_words_of(study, {id})) return actions.push(*words);
      break;
    case OwnerKind::Pps:
      break;
    case OwnerKind::Transcript:
      actions.push(SelectTranscript{{id}});
      return actions.push(ShowView{View::Coding});
    case OwnerKind::Code:
      actions.push(SelectCode{coding::CodeId{id}});
      [[fallthrough]];
    case OwnerKind::Project:
      return actions.push(ShowView{View::Coding});
  }
  actions.push(ShowView{View::People});
}

}  // namespace app
