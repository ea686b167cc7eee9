// Runs the built zwerm as a user does, in the tests' language (Dutch) and without a config.
#pragma once

#include <string>

#include "tests/support/temp_folder.h"

namespace tests {

struct Ran {
  int status = -1;
  std::string output;  // standard output and error together
};

// `arguments` as a shell reads them; runs in the folder.
Ran zwerm(const TempFolder& folder, const std::string& arguments);

}  // namespace tests
