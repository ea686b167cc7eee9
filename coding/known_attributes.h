// Attributes that the program knows by itself: their names in English, as the file keeps them, and
// in Dutch; their type; and the values of those that have a fixed list ("survey", in Dutch
// "enquête").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/rows.h"
#include "transcripts/message.h"

namespace coding {

// The type of a known attribute; none for one of the user's own.
std::optional<AttributeType> known_type(OwnerKind owner, std::string_view name);

// The value as the file keeps it: "enquete" of a transcript's source -> "survey". Other values
// unchanged.
std::string canonical_value(OwnerKind owner, std::string_view attribute, std::string_view value);
// The value as people of that language read it: "survey" -> "enquête".
std::string shown_value(OwnerKind owner, std::string_view attribute, std::string_view value,
                        transcripts::Language language);
// The values that the program offers by itself, as the file keeps them: the source types, and the
// years of the three studies.
std::vector<std::string> offered_values(OwnerKind owner, std::string_view attribute);

// The English name under which the program knows an attribute: "rol" -> "role", "bron" ->
// "source"; other names unchanged. The Dutch word for a known one: "role" -> "rol".
std::string canonical_attribute(std::string_view name);
std::string dutch_attribute(std::string_view name);
std::string shown_attribute(std::string_view name, transcripts::Language language);

}  // namespace coding
