// What the view of people, PPS and transcripts may ask for; each is one entry in the history.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "coding/operations_attributes.h"

namespace app {

struct ChangeCells {
  coding::OwnerKind kind = coding::OwnerKind::Participant;
  std::vector<coding::CellChange> cells;
};
struct DeletePerson {  // a participant, PPS or transcript
  coding::OwnerKind kind = coding::OwnerKind::Participant;
  coding::Guid owner;
};
struct AddAttribute {
  coding::OwnerKind owner = coding::OwnerKind::Participant;
  std::string name;
  coding::AttributeType type = coding::AttributeType::Text;
};
struct RenameAttribute {
  coding::AttributeId id;
  std::string name;
};
struct RetypeAttribute {
  coding::AttributeId id;
  coding::AttributeType type = coding::AttributeType::Text;
};
struct DeleteAttribute {
  coding::AttributeId id;
};

struct ChangePeople {
  std::variant<ChangeCells, DeletePerson, AddAttribute, RenameAttribute, RetypeAttribute,
               DeleteAttribute>
      what;
};

// Throws EditError where it cannot be made.
coding::EditGroup group_for(const coding::Study& study, const ChangePeople& change);

}  // namespace app
