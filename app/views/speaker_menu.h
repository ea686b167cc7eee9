// Saying who a speaker is: type to find a participant, or make a new one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class SpeakerMenu {
 public:
  // Call it with the same ImGui id stack as draw().
  void open(const Workspace& workspace, const std::string& label);
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);

 private:
  struct Person {
    coding::ParticipantId id;
    std::string name;
    std::string folded;
    std::string pps;  // to tell people apart
  };
  void find(const std::string& wanted);
  void people(Actions& actions, Ui& ui, const char* why_not);
  void others(const Workspace& workspace, Actions& actions, Ui& ui, const char* why_not);
  void first(Actions& actions);

  coding::TranscriptId transcript_;
  std::string label_;
  std::optional<coding::ParticipantId> now_;  // whose it is already
  std::string typed_;
  std::vector<Person> people_;      // those of the transcript's PPS first, then by name
  std::vector<std::size_t> found_;  // of people_
  bool exact_ = false;              // someone has just the typed name
  int frames_ = 0;                  // since it opened
};

}  // namespace app
