#include "app/people_changes.h"

#include "coding/operations.h"

namespace app {
namespace {

using coding::EditGroup;
using coding::OwnerKind;

struct Maker {
  const coding::Study& study;

  EditGroup operator()(const ChangeCells& change) const {
    return coding::change_cells(study, change.kind, change.cells);
  }
  EditGroup operator()(const DeletePerson& change) const {
    if (change.kind == OwnerKind::Transcript)
      return coding::delete_transcript(study, coding::TranscriptId{change.owner});
    if (change.kind == OwnerKind::Participant)
      return coding::delete_participant(study, coding::ParticipantId{change.owner});
    return coding::delete_pps(study, coding::PpsId{change.owner});
  }
  EditGroup operator()(const AddAttribute& change) const {
    return coding::add_attribute(study, change.owner, change.name, change.type);
  }
  EditGroup operator()(const RenameAttribute& change) const {
    return coding::rename_attribute(study, change.id, change.name);
  }
  EditGroup operator()(const RetypeAttribute& change) const {
    return coding::retype_attribute(study, change.id, change.type);
  }
  EditGroup operator()(const DeleteAttribute& change) const {
    return coding::delete_attribute(study, change.id);
  }
};

}  // namespace

EditGroup group_for(const coding::Study& study, const ChangePeople& change) {
  return std::visit(Maker{study}, change.what);
}

}  // namespace app
