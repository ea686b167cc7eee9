// What differs between two texts that are mostly the same, found at the speed of memory.
#pragma once

#include <string_view>

#include "transcripts/span.h"

namespace transcripts {

// The one change that makes `after` of `before`, as few bytes as it takes: it may cut a letter.
TextChange difference(std::string_view before, std::string_view after);

}  // namespace transcripts
