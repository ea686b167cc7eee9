#include "tests/support/run_program.h"

#include <array>
#include <cstdio>

#include <sys/wait.h>

namespace tests {

Ran zwerm(const TempFolder& folder, const std::string& arguments) {
  const std::string command = "cd '" + (folder / "").string() +
                              "' && LC_ALL=nl_NL.UTF-8 XDG_CONFIG_HOME=. '" ZWERM_PROGRAM "' " +
                              arguments + " 2>&1";
  Ran ran;
  FILE* pipe = popen(command.c_str(), "r");
  std::array<char, 4096> buffer{};
  for (std::size_t size = 0; (size = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    ran.output.append(buffer.data(), size);
  ran.status = WEXITSTATUS(pclose(pipe));
  return ran;
}

}  // namespace tests
