// A change as data: put a row, or erase one; a group of them is one command of the user.
//
// A group is applied as a whole or not at all, and has an exact inverse, which is a group again.
// Operations (operations.h) make groups from a const Study; Project::apply carries them out.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "coding/ids.h"
#include "coding/rows.h"
#include "transcripts/message.h"

namespace coding {

using transcripts::Message;
using transcripts::say;

template <class Row>
struct Put {
  Row row;
};

template <class Row>
struct Erase {
  typename Row::Key key;
};

template <class... Rows>
using EditOf = std::variant<Put<Rows>..., Erase<Rows>...>;
using Edit = ForAllRows<EditOf>;

struct EditGroup {
  // What was done, for machines: "code", "import". Stays when erasing drops the title.
  std::string kind;
  // The same for people, with names: "Gecodeerd als Valley of death". Names undo in the menu.
  Message title;
  std::optional<CoderId> coder;  // who did it, where known
  std::vector<Edit> edits;
};

// Thrown when a change would break a rule of the study, or names what is not there. The study is
// as it was.
class EditError : public transcripts::Error {
  using Error::Error;
};

}  // namespace coding
