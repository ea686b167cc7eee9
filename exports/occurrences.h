// How often something was met in a file, with the first case as an example for the message.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace exports {

struct Occurrences {
  std::size_t count = 0;
  std::string first;  // on one line, cut short

  void add(std::string_view example);
};

// On one line and cut to what a message can hold.
std::string shortened(std::string_view text);

}  // namespace exports
