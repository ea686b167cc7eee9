// The desktop's own dialog for choosing files: what it is asked, what it answers, and one question
// at a time that a job waits with, so that the window goes on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "app/jobs.h"

namespace app {

struct FilesWanted {
  enum class Mode { Open, OpenMany, Save };
  Mode mode = Mode::Open;
  // In the user's words: above the dialog, and the two choices of which files it shows.
  std::string title = {};
  std::string kind = {};
  std::string all = {};
  std::vector<std::string> endings = {};  // those of `kind` (".docx"); none: all files
  std::filesystem::path folder = {};      // to save in, proposed
  std::string name = {};                  // to save as, proposed
};

struct FilesAnswer {
  // Elsewhere: among what was chosen is what is not on this machine.
  enum class How { Chosen, Cancelled, Elsewhere, Failed };
  How how = How::Failed;
  // Whole ones. Of a file to save that is there already, the user has agreed to its end.
  std::vector<std::filesystem::path> paths = {};
};

// Asks and waits for the answer, until a stop is asked for.
using AskForFiles = std::function<FilesAnswer(const FilesWanted&, const std::stop_token&)>;

class DesktopDialog {
 public:
  // Null, or not called: there is none.
  void use(AskForFiles ask) { ask_ = std::move(ask); }
  // One that failed is not asked again.
  bool there() const { return ask_ && !failed_; }

  // What was asked before gets no answer any more. `wake` as of a Job.
  void ask(FilesWanted wanted, std::function<void()> wake);
  void stop() { job_.reset(); }
  bool asking() const { return job_ != nullptr; }
  // Takes the answer up; true where there is one.
  bool collect();

  // The number of the last question, and of the last that was answered.
  std::uint64_t asked() const { return asked_; }
  std::uint64_t answered() const { return answered_; }
  const FilesAnswer& answer() const { return answer_; }

 private:
  AskForFiles ask_;
  bool failed_ = false;
  std::uint64_t asked_ = 0;
  std::uint64_t answered_ = 0;
  FilesAnswer answer_;
  std::unique_ptr<Job<FilesAnswer>> job_;
};

}  // namespace app
