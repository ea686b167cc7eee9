// GUIDs of elements that REFI-QDA asks for and no row of a study has, made from the row's own:
// version 8 (RFC 9562), the same at every export, so that other programs know the element again.
#pragma once

#include <cstdint>
#include <string_view>

#include "coding/ids.h"

namespace exports::refi {

// What is derived from the row. Their numbers are in files that went out: append, never reorder.
enum class Derived : std::uint8_t {
  Selection,       // of the first coding in it
  Turn,            // of the transcript, by the turn's number
  Interviewers,    // the case of all interviewers; of the project
  Link,            // from a memo to the case it is on; of the memo
  Description,     // the memo that a selection's Description is here
  Representation,  // the text of a pdf; of the PDFSource
  Attribute,       // of what else has values of the variable, by OwnerKind; of the first attribute
};

// Of words: the same for the same ones.
coding::Guid guid_made_of(std::string_view words);

coding::Guid derived_guid(const coding::Guid& row, Derived what, std::uint32_t number = 0);
// False for what is surely not derived, so that nothing need be derived to compare it with.
bool may_be_derived(const coding::Guid& guid);

}  // namespace exports::refi
