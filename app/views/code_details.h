// The code at hand beside the text: what the researcher agreed about it, to be read and edited in
// place; its codings from before it came to mean this; and the codings that a click picked out. Of
// several chosen codes, what can be done to all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/code_form.h"
#include "app/window/controls.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class CodeDetails {
 public:
  // In what is left of the current ImGui window.
  // `older`: how many codings of the code at hand are older than what it means now.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui, std::size_t older);
  // The fields of the code can be typed in.
  bool editing() const { return form_.has_value(); }
  void keep_typed(Actions& actions) {
    if (form_) form_->keep_now(actions);
  }

 private:
  struct Field {
    std::string id;  // of the form's field; empty where it is not edited there
    Phrase label;
    std::string text;
    std::string coder;  // of a memo
    bool memo = false;
  };
  using Key = std::pair<std::uint64_t, coding::CodeId>;
  static std::vector<Field> fields_of(const coding::Study& study, const coding::CodeId& id);
  void codings(const Workspace& workspace, Actions& actions, Ui& ui);
  struct Picked {  // out by a click or a step
    coding::Coding coding;
    std::vector<std::string> memos;
  };
  static std::vector<Picked> picked_of(const Workspace& workspace);
  void coding(const Workspace& workspace, Actions& actions, Ui& ui, const Picked& picked);

  void coding_buttons(const Workspace& workspace, Actions& actions, Ui& ui,
                      const coding::Coding& coding) const;

  void keep_form(const Workspace& workspace, Actions& actions);
  void open_form(const Workspace& workspace, std::string focus);
  void title(const Workspace& workspace, Actions& actions, Ui& ui, const coding::Code& code);
  void read(const Workspace& workspace, Actions& actions, Ui& ui, const coding::Code& code);
  void field(const Workspace& workspace, Ui& ui, const Field& field);
  void all_fields(Ui& ui, const coding::Code& code) const;
  void edit(const Workspace& workspace, Actions& actions, Ui& ui);

  Cached<std::vector<Field>, Key> fields_;
  using CodingsKey = std::pair<std::uint64_t, std::vector<coding::CodingId>>;
  Cached<std::vector<Picked>, CodingsKey> codings_;
  bool all_ = false;  // empty fields too, and what is chosen
  std::optional<CodeForm> form_;
  std::string focus_;  // the field of the form that takes the keyboard
  int focus_frames_ = 0;
  std::uint64_t form_asked_ = 0;
  std::optional<std::uint64_t> saved_at_;  // the revision at which saving was asked for
};

// What can be done to the several codes that are chosen.
void draw_chosen_codes(const Workspace& workspace, Actions& actions, Ui& ui);
// How many codings of the code at hand are older than what it means, and going through them.
void draw_older_codings(const Workspace& workspace, Actions& actions, Ui& ui, std::size_t older);

}  // namespace app
