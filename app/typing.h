// What is being typed in a transcript and not yet written: the study as it will be, shown while the
// words come, so that one pause makes one entry in the history and not one a letter. No ImGui.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "coding/text_edits.h"

namespace app {

class Typing {
 public:
  // On a snapshot of the study as it is in the file.
  Typing(coding::Study study, const coding::TranscriptId& transcript,
         std::optional<coding::CoderId> coder);

  const coding::TranscriptId& transcript() const { return transcript_; }
  // The study with what was typed.
  const coding::Study& shown() const { return shown_; }
  // The change so far; without edits where all is as it was.
  const coding::EditGroup& group() const { return group_; }

  // Whether an edit of `span`, in the text as shown, goes on where the typing is.
  bool goes_on_at(const coding::Span& span) const;
  // `text` in the place of `span`, both in the text as shown. Gives where the caret comes. Throws
  // EditError; then all is as it was.
  coding::ByteOffset type(const coding::Span& span, std::string_view text);
  // What the typing so far takes away.
  coding::Swallowed swallowed() const;

 private:
  coding::Study study_;
  coding::TranscriptId transcript_;
  std::optional<coding::CoderId> coder_;
  coding::Study shown_;
  coding::EditGroup group_;
  bool typed_ = false;
  coding::Replacement typing_;  // in the text of study_
  coding::Span place_;          // of its words in the text of shown_
};

}  // namespace app
