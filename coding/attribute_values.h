// Which texts an attribute of each type takes as its value.
#pragma once

#include <string_view>

#include "coding/rows.h"

namespace coding {

// Not the empty text. A number is digits with a sign and a point where needed ("-1.5"), a date
// a day that exists, "2025-11-24"; a text and a choice can be anything.
bool fits(AttributeType type, std::string_view value);

}  // namespace coding
