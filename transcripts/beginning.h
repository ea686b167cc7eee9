// The beginning of a text that is too long to show, to send or to name a file by.
#pragma once

#include <cstdint>
#include <string_view>

namespace transcripts {

// All of it where it has no more than `most` bytes, else fewer, in whole letters.
std::string_view beginning_of(std::string_view text, std::uint32_t most);

}  // namespace transcripts
