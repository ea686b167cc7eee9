// Single values as the attributes of REFI-QDA files have them, in the standard's form and in those
// that programs write instead.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "coding/rows.h"

namespace exports::refi {

// In braces or not, of either case. Not the one of noughts, which programs write for "none".
std::optional<coding::Guid> guid_from(std::string_view text);
std::optional<bool> truth_from(std::string_view text);
// "#d9703a", "#abc", and "rgba(217, 112, 58, 0.5)", whose last number is dropped.
std::optional<coding::Colour> file_colour_from(std::string_view text);
// xsd:dateTime: a zone and a fraction may lack; without a zone it is taken for UTC.
std::optional<coding::Timestamp> time_from(std::string_view text);
std::optional<std::int64_t> integer_from(std::string_view text);

}  // namespace exports::refi
