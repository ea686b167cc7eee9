// What happened to one code, read back from the history of the project: the fields that changed,
// where it was moved, what was merged into it or split off. Undoing and redoing are told as what
// they did.
#pragma once

#include <string>
#include <vector>

#include "coding/codebook_versions.h"
#include "coding/project.h"
#include "transcripts/watch.h"

namespace coding {

class ProjectWriting;

struct CodeEvent {
  HistoryEntry entry;
  CodeDifference code;  // neither before nor after where only its codings changed
  // Codings that stayed and came from or went to another code, which is named as it was then.
  struct Codings {
    std::string code;
    std::size_t count = 0;
  };
  std::vector<Codings> from;
  std::vector<Codings> to;
};

struct CodeHistory {
  std::vector<CodeEvent> events;  // the oldest first
  bool older_is_gone = false;     // the code is older than what the history still tells
};

// Goes back through the whole history. A code that is gone has its history too. Throws ProjectError
// where the history is damaged.
CodeHistory history_of(const Project& project, const CodeId& code);
// By a job, with how far it is.
CodeHistory history_of(const ProjectWriting& project, const CodeId& code,
                       transcripts::Watch& watch);

}  // namespace coding
