// A codebook as text, for comparing and for reading in a test's failure: one line a code, in the
// codebook's order, indented by depth, then one a set.
#pragma once

#include <string>

#include "coding/study.h"

namespace tests {

// Every field, and the GUIDs.
std::string codebook_text(const coding::Study& study);
// Only the tree: "Regie\n  Valley of death\n"; a code that is not codable in brackets.
std::string code_names(const coding::Study& study);
// "set: code code\n", by id
std::string set_names(const coding::Study& study);

}  // namespace tests
