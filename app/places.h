// Where something of the study is to be seen.
#pragma once

#include "app/actions.h"
#include "coding/study.h"

namespace app {

// Shows it: a transcript, the passage of a coding or bookmark (selected), a code in the codebook,
// the first words of a participant; a PPS, and who says nothing, in the table of people.
void go_to(const coding::Study& study, coding::OwnerKind kind, const coding::Guid& id,
           Actions& actions);

}  // namespace app
