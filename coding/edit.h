// A change as data: put a row, erase one, or correct a text; a group of them is one command of the
// user.
//
// A group is applied as a whole or not at all, and has an exact inverse, which is a group again.
// Operations (operations.h) make groups from a const Study; Project::apply carries them out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "coding/ids.h"
#include "coding/rows.h"
#include "transcripts/message.h"
#include "transcripts/replacement.h"

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

// A piece of a transcript's list of turns gives way to other turns.
struct TurnSplice {
  std::uint32_t first = 0;             // number of the first that goes, in the list as it is
  std::uint32_t removed = 0;           // how many go
  std::vector<transcripts::Turn> put;  // their spans lie in the new text
};

// A correction of a transcript's words or turns, as small as the correction itself. All codings and
// turns of the transcript move with their words, by map_span(), but for the turns in `turns`. No
// coding may lose all its words: edits of the same group erase those first.
struct ChangeText {
  TranscriptId transcript;
  std::vector<transcripts::Replacement> replacements;  // transcripts/replacement.h
  std::vector<TurnSplice> turns;                       // in order
  std::optional<std::vector<std::string>> speakers;    // the labels, where they change
};

template <class... Rows>
using EditOf = std::variant<Put<Rows>..., Erase<Rows>..., ChangeText>;
using AnyEdit = ForAllRows<EditOf>;

// Copied, moved and ended in edit.cpp: a variant of so many makes a quarter of what compiling takes
// where each file does that anew.
struct Edit : AnyEdit {
  using AnyEdit::AnyEdit;
  Edit();
  Edit(const Edit&);
  Edit(Edit&&) noexcept;
  Edit& operator=(const Edit&);
  Edit& operator=(Edit&&) noexcept;
  ~Edit();
};

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
