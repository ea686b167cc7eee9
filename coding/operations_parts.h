// Pieces that several operations share.
#pragma once

#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <string_view>

#include "coding/operations.h"
#include "transcripts/unicode.h"

namespace coding {

// Throw EditError where it is not there any more.
const Coding& coding_of(const Study& study, const CodingId& id);
const Code& code_of(const Study& study, const CodeId& id);

// What people code by is as it was: definitions, when to use it and when not.
bool means_the_same(const Code& a, const Code& b);

void erase_memos(const Study& study, OwnerKind kind, const Guid& owner, EditGroup& group);

// What another program's file had of these rows and Zwerm has no place for.
void erase_kept(const Study& study, const std::set<Guid>& owners, EditGroup& group);
// The files alone: they show the words as they were.
void erase_kept_files(const Study& study, const std::set<Guid>& owners, EditGroup& group);

// What was noted on `from` comes to lie on `to`.
void move_memos(const Study& study, const CodingId& from, const CodingId& to, EditGroup& group);

// Another coding of the same code by the same coder on the same words; null where there is none.
// The next change of the study ends it.
const Coding* double_of(const Study& study, const Coding& coding);

// Puts the changed coding, or takes it away where it would be the double of another.
void put_or_collapse(const Study& study, const Coding& changed, EditGroup& group);

// The place behind one at `position`. A hostile file may hold the last there is.
inline std::int64_t position_after(std::int64_t position) {
  return position == std::numeric_limits<std::int64_t>::max() ? position : position + 1;
}

// A name as it is kept: NFC, on one line, without white space around it. Control characters become
// spaces: a tab or line end would break tables, lists and the lines that `zwerm code P -` reads.
inline std::string clean_name(std::string_view name) {
  std::string line(name);
  for (char& c : line)
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') c = ' ';
  const auto first = line.find_first_not_of(' ');
  if (first == std::string::npos)
    throw EditError(say("Een naam mag niet leeg zijn.", "A name must not be empty."));
  return transcripts::to_nfc(line.substr(first, line.find_last_not_of(' ') - first + 1));
}

}  // namespace coding
