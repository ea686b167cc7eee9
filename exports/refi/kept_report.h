// What of other programs' kept elements and files cannot go out again, counted.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "transcripts/message.h"

namespace exports::refi {

struct KeptReport {
  std::size_t malformed = 0;                    // elements that are no XML
  std::map<std::string, std::size_t> left_out;  // elements and attributes that would be invalid
  std::size_t moved = 0;                        // places in a text that was corrected since
  std::size_t gone_files = 0;                   // references to a file that is not there any more

  std::vector<transcripts::Message> messages() const;
};

}  // namespace exports::refi
