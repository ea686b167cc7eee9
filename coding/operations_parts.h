// Pieces that several operations share.
#pragma once

#include <string>
#include <string_view>

#include "coding/operations.h"
#include "transcripts/unicode.h"

namespace coding {

void erase_memos(const Study& study, OwnerKind kind, const Guid& owner, EditGroup& group);

// Puts the changed coding, or takes it away where it would be the double of another.
void put_or_collapse(const Study& study, const Coding& changed, EditGroup& group);

// A name as it is kept: NFC, without white space around it.
inline std::string clean_name(std::string_view name) {
  const auto first = name.find_first_not_of(" \t\n\r");
  if (first == std::string_view::npos)
    throw EditError(say("Een naam mag niet leeg zijn.", "A name must not be empty."));
  return transcripts::to_nfc(name.substr(first, name.find_last_not_of(" \t\n\r") - first + 1));
}

}  // namespace coding
