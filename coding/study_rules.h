// The rules that bind the rows of a study together: which of them a change must be checked against.
#pragma once

#include <vector>

#include "coding/study.h"

namespace coding {

// Throws EditError where `group` puts what no study can hold.
void check_before(const EditGroup& group);

// Throws EditError for the first rule that `study`, as it is after `group`, breaks in the rows that
// the group touched or in those that refer to them. Costs a sweep over all rows only where
// something that others refer to was erased.
void check_rules(const Study& study, const EditGroup& group);

// A sentence for every rule that is broken anywhere, at most 200.
std::vector<Message> all_broken_rules(const Study& study);

// What must be erased for the rules to hold; erasing it may break further rules.
std::vector<Edit> broken_rows_erased(const Study& study);

}  // namespace coding
