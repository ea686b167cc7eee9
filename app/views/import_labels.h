// The part of the import window that lists the labels of one file: which are labels, how each is
// called, who it is.
#pragma once

#include <string>
#include <vector>

#include "app/actions.h"
#include "app/known_people.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class ImportLabels {
 public:
  explicit ImportLabels(const coding::Study& study) : people_(study) {}
  // Of file `file` of the import, which is a transcript.
  void draw(const Workspace& workspace, std::size_t file, Actions& actions, Ui& ui);
  // In the last frame: the keyboard is its menu's.
  bool menu_open() const { return menu_open_; }

 private:
  struct Shown {
    const ReadFile& file;
    const ReadTranscript& transcript;
    std::size_t place;
  };
  void label(const Shown& shown, const transcripts::FoundLabel& label, Actions& actions, Ui& ui);
  std::string who(const Shown& shown, const transcripts::FoundLabel& label, const Ui& ui) const;
  void open_menu(const transcripts::FoundLabel& label);
  void menu(const Shown& shown, Actions& actions, Ui& ui);
  void menu_people(const Shown& shown, Actions& actions, Ui& ui);
  void menu_name(const Shown& shown, Actions& actions, Ui& ui);
  void be(const Shown& shown, std::optional<SpeakerIs> is, Actions& actions) const;

  KnownPeople people_;
  bool menu_open_ = false;
  transcripts::FoundLabel menu_label_;
  std::string typed_;  // to find a person, or a new one's name
  std::string name_;   // how the label is called in the transcript
};

}  // namespace app
