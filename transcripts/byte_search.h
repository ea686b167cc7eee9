// Finding bytes in a long text: for searching tens of megabytes while the user types.
#pragma once

#include <string_view>

namespace transcripts {

// As haystack.find(needle, from), three times as fast as that and as memmem on running text.
std::size_t find_bytes(std::string_view haystack, std::string_view needle, std::size_t from);

}  // namespace transcripts
