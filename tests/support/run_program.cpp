#include "tests/support/run_program.h"

#include <array>
#include <cstdio>

#include <sys/wait.h>

#include "tests/support/small_project.h"

namespace tests {
namespace {

Ran run_shell(const TempFolder& folder, const std::string& program, const std::string& arguments,
              const char* error_to) {
  const std::string command =
      "cd '" + (folder / "").string() +
      "' && unset DBUS_SESSION_BUS_ADDRESS && LC_ALL=nl_NL.UTF-8 XDG_CONFIG_HOME=. " + program +
      " " + arguments + " 2>" + error_to;
  Ran ran;
  FILE* pipe = popen(command.c_str(), "r");
  std::array<char, 4096> buffer{};
  for (std::size_t size = 0; (size = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    ran.output.append(buffer.data(), size);
  ran.status = WEXITSTATUS(pclose(pipe));
  return ran;
}

}  // namespace

Ran zwerm(const TempFolder& folder, const std::string& arguments) {
  return run_shell(folder, "'" ZWERM_PROGRAM "'", arguments, "&1");
}

Ran zwerm_data(const TempFolder& folder, const std::string& arguments) {
  return run_shell(folder, "'" ZWERM_PROGRAM "'", arguments, "/dev/null");
}

Ran run_other(const TempFolder& folder, const std::string& program, const std::string& arguments) {
  return run_shell(folder, program, arguments, "&1");
}

SmallStudy::SmallStudy() {
  write_bytes(folder / "g1.txt", "Interviewer: En dan?\n\nR1: Een gat.\n\nR2: Ook een gat.\n");
  write_bytes(folder / "codes.csv", "naam,ouder\nGat,\nRegie,\nNetwerk,Regie\n");
  zwerm(folder, "new p.zwerm --codebook codes.csv --coder AV");
  run("import", "g1.txt");
}

Ran SmallStudy::run(const std::string& command, const std::string& arguments) const {
  return zwerm(folder, command + " p.zwerm " + arguments);
}

nlohmann::json SmallStudy::json(const std::string& command, const std::string& arguments) const {
  const Ran ran = zwerm_data(folder, command + " p.zwerm " + arguments + " --json");
  if (ran.status != 0) throw std::runtime_error(command + " failed: " + ran.output);
  return nlohmann::json::parse(ran.output);
}

std::string SmallStudy::code(int start, int end, const std::string& code,
                             const std::string& coder) const {
  std::string id = zwerm_data(folder, "code p.zwerm g1 " + std::to_string(start) + " " +
                                          std::to_string(end) + " '" + code + "' --coder " + coder)
                       .output;
  while (id.ends_with('\n')) id.pop_back();
  return id;
}

}  // namespace tests
