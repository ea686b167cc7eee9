// Renaming and deleting a transcript, and which PPS it is about.
#pragma once

#include <set>

#include "app/cached.h"
#include "app/views/dialog_frame.h"

namespace app {

class RenameTranscriptDialog {
 public:
  explicit RenameTranscriptDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  coding::TranscriptId transcript_;
  std::string name_;
};

class DeleteTranscriptDialog {
 public:
  explicit DeleteTranscriptDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  coding::TranscriptId transcript_;
  std::size_t codings_ = 0;
  std::size_t memos_ = 0;  // on the transcript and on those codings
};

class TranscriptPpsDialog {
 public:
  explicit TranscriptPpsDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  void take_up(const coding::Study& study);
  void list(DialogCall& call);

  coding::TranscriptId transcript_;
  std::vector<std::pair<coding::PpsId, std::string>> pps_;
  std::set<coding::PpsId> chosen_;
  std::uint64_t revision_;
  std::string filter_;  // also the name of a new one
};

}  // namespace app
