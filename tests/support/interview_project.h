// A small project on disk for tests that open it in the window: one conversation long enough to
// scroll, one coder (AV, the user), five codes.
#pragma once

#include <string>
#include <vector>

#include "tests/support/real_window.h"
#include "tests/support/temp_folder.h"

namespace tests {

class InterviewProject {
 public:
  InterviewProject();

  const TempFolder& folder() const { return folder_; }
  // "p.zwerm", in the folder.
  static std::vector<std::string> arguments() { return {"p.zwerm"}; }
  // Where these words are in the conversation; throws where they are not.
  TextRange words(const std::string& words) const;
  // What is coded, as the program tells it from the file: "code: words" each, in reading order.
  std::vector<std::string> codings() const;
  // Codes by command line, as AV.
  void code(const std::string& words, const std::string& code) const;

 private:
  TempFolder folder_;
  std::string text_;
};

// Where `words` are in `text`, in code points; throws where they are not.
TextRange range_of(const std::string& words, const std::string& text);
// The quotations of a project in the folder, as `zwerm quotes --json` gives them: "code: words".
std::vector<std::string> codings_of(const TempFolder& folder, const std::string& project);

}  // namespace tests
