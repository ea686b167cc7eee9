// What the researcher agreed about the code at hand, and the codings that a click picked out.
#pragma once

#include <string>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class CodeDetails {
 public:
  // In what is left of the current ImGui window.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);

 private:
  struct Field {
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

  Cached<std::vector<Field>, Key> fields_;
  using CodingsKey = std::pair<std::uint64_t, std::vector<coding::CodingId>>;
  Cached<std::vector<Picked>, CodingsKey> codings_;
};

}  // namespace app
