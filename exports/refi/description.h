// A code's fields that have no place of their own in REFI-QDA, as the text of its Description:
//
//   Korte definitie: Het gat tussen onderzoek en markt
//   Wel coderen: Als iemand zegt dat een vinding
//   blijft liggen.
//   Herkomst: deductief
//
// Each begins a line with its label; fields that are empty or as usual (a theme) are left out, the
// origin always stands last. A further line of a text that looks like a label gets a backslash in
// front, one that has backslashes before a label one more, so that every text comes back as it was.
#pragma once

#include <string>
#include <string_view>

#include "coding/rows.h"

namespace exports::refi {

// With Dutch labels. Texts become NFC with \n, and hold U+FFFD for what XML cannot.
std::string description_of(const coding::Code& code);

// The same; but of a code that has nothing to tell beside its definition only that, without labels,
// as other programs write it and as it came from them. Whoever reads it must know by other means
// that the code has no other fields (FileCode::whole).
std::string bare_description_of(const coding::Code& code);

// Puts what the Description says into `code`. Labels may be Dutch or English, in either case.
// Where the origin is named the Description is whole, and fields that it does not name become
// empty; without it they stay. A Description that does not begin with a label is the definition.
// Nothing of the text is dropped: what follows the origin joins the definition.
void take_description(std::string_view description, coding::Code& code);

}  // namespace exports::refi
