// The speakers of the chosen conversation: whose label is whose, and saying so.
#pragma once

#include <string>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/people_words.h"
#include "app/views/speaker_menu.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class SpeakersView {
 public:
  // In what is left of the current ImGui window. Only with a conversation chosen.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);
  // What it takes to show all of them.
  float height(const Workspace& workspace, const Ui& ui);

 private:
  struct Line {
    SpeakerWords words;
    bool interviewer = false;
    bool known = false;  // an interviewer or a participant
    std::string where;   // the participant's organisation, else PPS
    std::uint32_t turns = 0;
    std::uint32_t spoken = 0;  // words
  };
  struct Lines {
    std::vector<Line> lines;
    std::string pps;  // of the conversation, with commas
  };
  struct Key {
    std::uint64_t revision;
    coding::TranscriptId transcript;
    bool dark;
    friend bool operator==(const Key&, const Key&) = default;
  };
  static Lines lines_of(const coding::Study& study, const coding::TranscriptId& id, const Ui& ui);
  static float height_of(const Line& line);
  const Lines& shown(const Workspace& workspace, const Ui& ui);
  void line(const Workspace& workspace, Ui& ui, const Line& line);

  Cached<Lines, Key> lines_;
  std::uint64_t lines_of_ = 0;  // the revision; while somebody types, the one before
  SpeakerMenu menu_;
};

}  // namespace app
