// What each kind of source (interview, survey, peer review) says of a code: do they bear each other
// out?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "coding/frequencies.h"

namespace coding {

enum class Verdict {
  Silent,  // no source mentions it
  Alone,   // one source mentions it, others that were heard do not, or there are none
  Agree,   // all that were heard mention it, about as often
  Differ,  // several mention it, not all or not about as often
  Untold,  // a share is hidden, and each of the others would say something of it
};

struct TriangulationRow {
  CodeId code;
  std::vector<double> shares;  // one a source: percent of what is counted of that source's base
  std::vector<bool> hidden;    // one a source: of too few people to be shown (small_cells.h)
  Verdict verdict = Verdict::Silent;
};

struct Triangulation {
  std::vector<std::string> sources;  // values of transcript.source, as the file keeps them
  std::vector<Base> bases;
  std::vector<TriangulationRow> rows;
  std::uint32_t hide_below = 0;  // of the query
  // What stands in place of a share that is hidden.
  std::string below() const { return "<" + std::to_string(hide_below); }
};

// `within`: shares that lie no further apart, in percentage points, are about the same. Counts
// participants or transcripts, as the query says; `query.by` and `query.as` are not looked at.
// Throws EditError for another count, and where transcripts have no attribute "source".
Triangulation triangulate(const Study& study, FrequencyQuery query, double within);

}  // namespace coding
