// The study as it was after an entry of the history, made from a project without changing it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "coding/project.h"
#include "coding/study.h"
#include "transcripts/watch.h"

namespace coding {

// Holds all it takes to make it, so that any one thread may do so, by a connection to the file of
// its own that only reads. The file must not be written to in between.
class StudyThen {
 public:
  // Throws ProjectError where there is no such entry, or the history does not lead back to it.
  StudyThen(const Project& project, std::int64_t entry);
  // Throws ProjectError where the file cannot be read, or another process has written to it.
  Study make(transcripts::Watch& watch) const;

 private:
  std::filesystem::path path_;
  Study now_;
  std::int64_t last_ = 0;            // entry that the file ends with; 0: none
  std::vector<std::int64_t> steps_;  // entries whose payloads lead there, in this order
};

}  // namespace coding
