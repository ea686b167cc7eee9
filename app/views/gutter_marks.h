// The marks of a transcript beside its lines: everybody's bookmarks, and what the chosen
// coder has read or judged to hold nothing.
#pragma once

#include <vector>

#include "app/cached.h"
#include "app/workspace.h"

namespace app {

class GutterMarks {
 public:
  struct Marks {
    std::vector<coding::Mark> bookmarks;  // in reading order
    std::vector<transcripts::Span> read;  // these two in order, and apart
    std::vector<transcripts::Span> nothing;
  };
  const Marks& of(const Workspace& workspace, const coding::TranscriptId& transcript);

 private:
  struct Key {
    std::uint64_t revision;
    coding::TranscriptId transcript;
    std::optional<coding::CoderId> coder;
    friend bool operator==(const Key&, const Key&) = default;
  };
  Cached<Marks, Key> marks_;
};

}  // namespace app
