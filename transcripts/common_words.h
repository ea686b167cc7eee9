// Which names are common words in a text: it writes them with a small letter as well.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace transcripts {

// Those of `names` (single words, folded) that stand in `lines` as a word that begins with a small
// letter a to z. Takes time in proportion to the text.
std::set<std::string> common_among(const std::map<std::string, std::size_t>& names,
                                   const std::vector<std::string>& lines);

}  // namespace transcripts
