#include "app/commands.h"

#include <algorithm>

namespace app {
namespace {

using transcripts::Message;
using transcripts::say;

// What a command needs that others do not.
std::optional<Message> why_not_by_itself(Command command, const Workspace& w) {
  if (command == Command::Undo && w.project().next_undo() == nullptr && !w.typing())
    return say("Er is niets om ongedaan te maken.", "There is nothing to undo.");
  if (command == Command::Redo && w.project().next_redo() == nullptr)
    return say("Er is niets om opnieuw te doen.", "There is nothing to redo.");
  if (command == Command::CodeHits && w.search().found.hits.empty())
    return say("Zoek eerst wat u wilt coderen (Ctrl+F).",
               "Search first for what to code (Ctrl+F).");
  if (command == Command::CodeHistory && !w.code())
    return say("Kies eerst een code in het codeboek.", "Choose a code in the codebook first.");
  if (command == Command::CodeAgain && w.recent_codes().empty() && w.transcript())
    return say("Er is nog niet gecodeerd.", "Nothing has been coded yet.");
  return std::nullopt;
}

}  // namespace

const CommandInfo& info_of(Command command) {
  const auto all = all_commands();
  return *std::find_if(all.begin(), all.end(),
                       [command](const CommandInfo& info) { return info.command == command; });
}

Phrase name_of(Menu menu) {
  switch (menu) {
    case Menu::Project:
      return {"Project", "Project"};
    case Menu::Edit:
      return {"Bewerken", "Edit"};
    case Menu::Code:
      return {"Coderen", "Coding"};
    case Menu::Read:
      return {"Lezen", "Reading"};
    case Menu::Screen:
      break;
  }
  return {"Beeld", "Screen"};
}

std::string label_of(Command command, const Workspace& workspace) {
  const auto language = workspace.language();
  std::string label = say(info_of(command).name, language);
  if (!workspace.has_project()) return label;
  const auto* entry = command == Command::Undo   ? workspace.project().next_undo()
                      : command == Command::Redo ? workspace.project().next_redo()
                                                 : nullptr;
  if (entry != nullptr) label += ": " + transcripts::in(entry->title, language);
  return label;
}

std::optional<Message> why_not(Command command, const Workspace& w) {
  const Needs needs = info_of(command).needs;
  if (needs == Needs::Nothing) return std::nullopt;
  if (!w.has_project())
    return say("Open of maak eerst een project.", "Open or make a project first.");
  if (needs != Needs::Project && needs != Needs::Transcript && w.read_only())
    return *w.project().read_only_reason();
  if (auto reason = why_not_by_itself(command, w)) return reason;
  if (needs == Needs::Code && !w.code())
    return say("Kies eerst een code in het codeboek.", "Choose a code in the codebook first.");
  if (needs <= Needs::Write || needs == Needs::Code) return std::nullopt;
  if (!w.transcript())
    return say("Er is nog geen gesprek: lees er eerst een in.",
               "There is no transcript yet: import one first.");
  if (needs == Needs::Selection && w.selection().span().empty())
    return say("Selecteer eerst tekst om te coderen.", "Select the text to code first.");
  if (needs == Needs::Coding && w.codings().empty())
    return say("Kies eerst een codering, in de marge of in de tekst.",
               "Choose a coding first, in the margin or the text.");
  return std::nullopt;
}

}  // namespace app
