// What edits do, in words: for showing what an entry of the history did.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/edit.h"
#include "coding/study.h"

namespace coding {

struct ToldEdit {
  enum class What { Put, Erased };
  What what = What::Put;
  Message words;  // "codering Leercultuur door AV in gesprek 3: “…”"
};

// One an edit, the first `most`. Names are those of `now`; what is erased is described as far as it
// is in there.
std::vector<ToldEdit> told_edits(const std::vector<Edit>& edits, const Study& now,
                                 std::size_t most);

}  // namespace coding
