// What the command palette finds: commands, and codes, transcripts and participants to go to.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/commands.h"

namespace app {

// Of the study: what is gone to (places.h).
struct PalettePlace {
  coding::OwnerKind kind = coding::OwnerKind::Code;
  coding::Guid id;
};

struct PaletteEntry {
  std::variant<Command, PalettePlace> what;
  std::string name;
  std::string where;  // its menu; what it is, and below which code
};

// What fits, best first: every word that was typed stands in the name, in either language, or in
// the menu's, whatever the order, case and accents. Without anything typed: all commands as the
// menus have them. "code: ", "gesprek: ", "persoon: " and "opdracht: " (in English as well) before
// it leave the others out. At most a hundred that are no commands.
std::vector<PaletteEntry> palette_entries(const Workspace& workspace, std::string_view typed);

// Why it cannot be done now; none where it can.
std::optional<transcripts::Message> why_not(const PaletteEntry& entry, const Workspace& workspace);
void perform(const PaletteEntry& entry, const Workspace& workspace, Actions& actions);

}  // namespace app
