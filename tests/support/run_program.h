// Runs the built zwerm as a user does, in the tests' language (Dutch) and without a config.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "tests/support/temp_folder.h"

namespace tests {

struct Ran {
  int status = -1;
  std::string output;  // standard output and error together
  bool says(std::string_view words) const { return output.find(words) != std::string::npos; }
};

// `arguments` as a shell reads them; runs in the folder.
Ran zwerm(const TempFolder& folder, const std::string& arguments);
// Standard output alone.
Ran zwerm_data(const TempFolder& folder, const std::string& arguments);

// Another program than zwerm.
Ran run_other(const TempFolder& folder, const std::string& program, const std::string& arguments);

// A folder with a project in it, p.zwerm, worked on by AV, for tests of one command after another:
// the conversation g1 is "En dan?" by an interviewer, "Een gat." (8 to 16) by R1 and "Ook een gat."
// (17 to 29) by R2; the codes are Gat, Regie and below it Netwerk.
class SmallStudy {
 public:
  SmallStudy();
  // "zwerm COMMAND p.zwerm ARGUMENTS"
  Ran run(const std::string& command, const std::string& arguments = {}) const;
  // The same, which must succeed, with --json.
  nlohmann::json json(const std::string& command, const std::string& arguments = {}) const;
  // One figure of info.
  int count(const std::string& key) const { return json("info").at(key); }
  std::string state() const { return json("info").at("state"); }
  // Codes a range of g1 and gives the coding's id.
  std::string code(int start, int end, const std::string& code,
                   const std::string& coder = "AV") const;

  TempFolder folder;
};

}  // namespace tests
