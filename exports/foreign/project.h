// What another program's project file holds, in one shape whatever the program, on its way into a
// study: it is written as a bare project of REFI-QDA (as_qde) and read as any other of those
// (refi/project.h), so that merging, warnings and undo are the same for all.
//
// Texts are as refi::SourceText cleans them, positions code points in them. GUIDs are derived from
// what stays the same in the other program (guids.h), so that a file read twice makes nothing
// twice. Times are as REFI-QDA writes them, empty where the file tells none.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "coding/ids.h"
#include "transcripts/message.h"

namespace exports::foreign {

using coding::Guid;

// A note, and what becomes a memo of it.
struct Note {
  Guid id;
  std::string text;  // none where this is blank
  std::optional<Guid> user;
  std::string time;
};

struct Code {
  Guid id;
  std::optional<std::size_t> parent;  // in the list of codes; never itself above itself
  std::string name;
  std::string colour;  // as the file has it
  std::string description;
  bool codable = true;
};

// A passage of a text, and the code on it; without one a bookmark.
struct Passage {
  Guid id;  // of the coding
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::optional<Guid> code;
  std::string words;  // that the file says it holds
  std::optional<Guid> user;
  std::string time;
  Note note;
};

struct Value {
  Guid variable;
  std::string text;
};

struct Source {
  Guid id;
  std::string name;
  std::string text;
  std::string time;
  std::optional<Guid> user;
  std::vector<Passage> passages;
  std::vector<Value> values;
  Note note;
};

struct Variable {
  Guid id;
  std::string name;
  std::string description;
  bool number = false;
};

// A person or whatever else passages and sources were gathered under.
struct Case {
  Guid id;
  std::string name;
  std::vector<Guid> passages;  // by their id
  std::vector<Guid> sources;
  std::vector<Value> values;
  Note note;
};

struct Project {
  std::string origin;  // the program
  Guid id;
  std::string name;
  std::vector<std::pair<Guid, std::string>> users;
  std::vector<Code> codes;
  std::vector<Variable> variables;
  std::vector<Case> cases;
  std::vector<Source> sources;
  std::vector<Note> notes;   // on the project as a whole
  std::set<Guid> important;  // codings that are marked so
  std::vector<transcripts::Message> warnings;
};

// The project as the text of a .qde.
std::string as_qde(const Project& project);

// Of a passage with this id, as REFI-QDA needs one: what a case refers to.
Guid selection_id(const Guid& passage);

}  // namespace exports::foreign
