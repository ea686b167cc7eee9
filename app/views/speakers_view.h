// The speakers of the chosen conversation: whose label is whose, and saying so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/speaker_menu.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class SpeakersView {
 public:
  // In what is left of the current ImGui window. Only with a conversation chosen.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);

 private:
  struct Line {
    std::string label;
    bool interviewer = false;
    std::optional<coding::ParticipantId> participant;
    std::string name;   // of the participant
    std::string role;   // "onderwijs"
    std::string where;  // organisation, else PPS
    std::uint32_t turns = 0;
    std::uint32_t words = 0;
  };
  struct Lines {
    std::vector<Line> lines;
    std::string pps;  // of the conversation, with commas
  };
  using Key = std::pair<std::uint64_t, coding::TranscriptId>;
  static Lines lines_of(const coding::Study& study, const coding::TranscriptId& id);
  static void describe(const coding::Study& study, Line& line);
  static ImU32 colour(const Ui& ui, const Line& line);
  void line(const Workspace& workspace, Ui& ui, const Line& line);

  Cached<Lines, Key> lines_;
  SpeakerMenu menu_;
};

}  // namespace app
