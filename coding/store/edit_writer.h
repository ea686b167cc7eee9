// Edits as rows of the project file. Only for project_store_write.cpp.
#pragma once

#include <vector>

#include "coding/edit.h"
#include "coding/store/project_store.h"

namespace coding::store {

// In the transaction that is open. `after` is the study as the edits leave it: by its texts
// positions become code points.
void write_edits(ProjectStore::Impl& impl, const Study& after, const std::vector<Edit>& edits,
                 Watch& watch);

}  // namespace coding::store
