// Soft hyphens are the typesetter's, and would hide a word from whoever searches elsewhere in an
// export.
#pragma once

#include <string>
#include <string_view>

namespace transcripts {

std::string without_soft_hyphens(std::string_view text);

}  // namespace transcripts
