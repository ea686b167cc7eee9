// Queries of passages that are kept in the project under a name.
//
// As text: first the expression with ids in place of names, then one line each for what narrows it:
// "filter pps=#01234567-...", "filter coded>=2026-11-01", "speaker R1", "with interviewers". So a
// query still means the same after a code or a PPS was renamed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/operations.h"
#include "coding/passage_query.h"

namespace coding {

std::string kept_text(const Study& study, const PassageQuery& query);
// Throws EditError where a code, PPS or person of it is gone.
PassageQuery read_kept(const Study& study, std::string_view text);

// By name, as a Dutch reader sorts.
std::vector<const KeptQuery*> kept_queries(const Study& study);

// Takes the place of the one of that name.
EditGroup keep_query(const Study& study, std::string_view name, const PassageQuery& query,
                     const By& by);
EditGroup forget_query(const Study& study, const KeptQueryId& id);

// A new code with one coding by the coder on each passage.
EditGroup code_passages(const Study& study, std::string_view name,
                        const std::vector<FoundPassage>& passages, const By& by);

}  // namespace coding
