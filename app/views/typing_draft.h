// What is being typed in a transcript, as a draft of the project: a program that is killed loses no
// more of it than the last moment.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/actions.h"
#include "app/workspace.h"

namespace app {

// The field of the draft; SCHEMA.md has what is in it.
inline constexpr std::string_view kTypingDraft = "typing";

// One edit of the text as it was shown then; places in code points.
struct TypedEdit {
  std::uint32_t start = 0;
  std::string replaced;
  std::string text;
};

struct TypedBefore {
  coding::TranscriptId transcript;
  // It is in the transcript already: the program was killed before the draft went.
  bool written = false;
  // What to do again, one after the other; empty where the transcript has changed otherwise since.
  std::vector<EditText> edits;
  std::string words;  // what was typed, for the user to read
};
// Nothing where the draft is none of ours, or its transcript is gone.
std::optional<TypedBefore> typed_before(const coding::Study& study, const std::string& draft);

class TypingDraft {
 public:
  // Call it each frame, `now` in seconds. In a project that has just been opened it puts back what
  // was typed when the program was killed.
  void keep(const Workspace& workspace, double now, Actions& actions);
  // An edit that was asked for in this frame. The next frame shows what became of it.
  void note(const Workspace& workspace, const coding::Span& span, std::string text);
  // Something was typed that is not in the drafts yet; it is when the keys rest for a moment.
  bool waiting() const { return waiting_; }

 private:
  void put_back(const Workspace& workspace, Actions& actions);
  void take_up(const Workspace& workspace, double now);

  std::uint64_t looked_in_ = 0;  // Workspace::opened()
  std::optional<TypedEdit> asked_;
  std::vector<TypedEdit> edits_;  // since the file's text
  std::uint64_t written_ = 0;     // the project's revision that they begin at
  std::uint64_t seen_ = 0;        // the workspace's
  bool waiting_ = false;
  bool in_file_ = false;
  double typed_at_ = 0;
  double waiting_since_ = 0;
};

}  // namespace app
