// The rules that bind the rows of a study together.
#pragma once

#include <vector>

#include "coding/study.h"

namespace coding {

// Throws EditError for the first rule that `study`, as it is after `group`, breaks in the rows that
// the group touched or in those that refer to them. Costs a sweep over all rows only where
// something that others refer to was erased.
void check_rules(const Study& study, const EditGroup& group);

// A sentence for every rule that is broken anywhere.
std::vector<Message> all_broken_rules(const Study& study);

}  // namespace coding
