// Which texts an attribute of each type takes as its value, and what people write for them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "coding/rows.h"
#include "transcripts/message.h"

namespace coding {

// Not the empty text. A number is digits with a sign and a point where needed ("-1.5"), a date
// a day that exists, "2025-11-24"; a text and a choice can be anything.
bool fits(AttributeType type, std::string_view value);

// What somebody wrote, as the type keeps it: 3,5 -> 3.5; 1.234,5 -> 1234.5; 24-11-2025,
// 24 november 2025, 24 Nov. 2025, 2025-11-24 14:30 -> 2025-11-24. White space at the ends goes.
// None where it does not fit.
std::optional<std::string> read_value(AttributeType type, std::string_view written);

// "getal", "number".
transcripts::Message word_for(AttributeType type);
// Either language, without regard to case.
std::optional<AttributeType> type_named(std::string_view word);

}  // namespace coding
