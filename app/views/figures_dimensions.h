// What codings can be divided by, for columns and for filters alike: PPS, every attribute,
// participant, transcript, coder; and the things or values of each. No ImGui.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coding/frequencies.h"
#include "transcripts/message.h"

namespace app {

struct Dimension {
  coding::GroupBy by = coding::GroupBy::Pps;
  std::optional<coding::AttributeId> attribute;
  std::string id;    // "pps", "participant.role"
  std::string name;  // in the user's language, told apart by owner where two are called the same
};

// PPS, the attributes by owner and position, participant, transcript, coder.
std::vector<Dimension> dimensions(const coding::Study& study, transcripts::Language language);

// One thing or value that a filter can let through.
struct FilterValue {
  std::optional<coding::Guid> id;  // none for an attribute's
  std::string name;                // of an attribute's: as the file keeps it
  std::string shown;               // as the user reads it
};

std::vector<FilterValue> filter_values(const coding::Study& study, const Dimension& dimension,
                                       transcripts::Language language);
bool lets_through(const coding::Filter& filter, const Dimension& dimension,
                  const FilterValue& value);
// The filter with the value added, or taken out where it is in it.
coding::Filter toggled(coding::Filter filter, const Dimension& dimension, const FilterValue& value);
// Without what it says of the dimension in that way: = alone, or ≠, ≥, ≤.
coding::Filter without(coding::Filter filter, const Dimension& dimension,
                       coding::Compare compare = coding::Compare::Is);
// What of the dimension the filter names in that way, as the user reads it; empty where it says
// nothing of it.
std::vector<std::string> names_in(const coding::Study& study, const coding::Filter& filter,
                                  const Dimension& dimension, transcripts::Language language,
                                  coding::Compare compare = coding::Compare::Is);

}  // namespace app
