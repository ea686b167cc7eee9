// QualCoder's codes and categories as one tree (from_qualcoder.h has the tables). A category is a
// code that is not put on text; a code stands below another code, else below its category.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "coding/store/foreign_tables.h"
#include "exports/foreign/guids.h"
#include "exports/foreign/project.h"

namespace exports::foreign {

// Categories first. `places` takes the place in the list of each code, by its number.
std::vector<Code> qualcoder_codes(const coding::store::ForeignTables& tables, const Guids& guids,
                                  std::map<std::int64_t, std::size_t>& places);

}  // namespace exports::foreign
