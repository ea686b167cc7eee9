#include "app/commands.h"

#include <algorithm>
#include <cctype>

#include <GLFW/glfw3.h>

#include "app/perform_passages.h"

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
  const bool of_entry = command == Command::UndoTo || command == Command::ShowPast;
  if (of_entry && !w.entry())
    return say("Kies eerst een regel in de geschiedenis{}.",
               "Choose a line of the history first{}.", key_hint(Command::ShowHistory, w));
  if (command == Command::ShowPresent && w.past() == nullptr)
    return say("Dit is het project zoals het nu is.", "This is the project as it is now.");
  if (command == Command::CodeHits && w.search().found.hits.empty())
    return say("Zoek eerst wat u wilt coderen{}.", "Search first for what to code{}.",
               key_hint(Command::Find, w));
  if (command == Command::CodeHistory && !w.code())
    return say("Kies eerst een code in het codeboek.", "Choose a code in the codebook first.");
  if (command == Command::CodeAgain && w.recent_codes().empty() && w.transcript())
    return say("Er is nog niet gecodeerd.", "Nothing has been coded yet.");
  if (command == Command::ClearFilter && !w.filter().on())
    return say("Er is geen filter.", "There is no filter.");
  if (command == Command::OtherPane && !w.beside())
    return say("Er staat maar één gesprek in beeld; zet er eerst een naast{}.",
               "There is one transcript alone; put another beside it first{}.",
               key_hint(Command::SideBySide, w));
  if ((is_on_passages(command) || command == Command::OtherPane) && w.view() != View::Coding)
    return say("Dat kan in het beeld Coderen{}.", "That is for the view Coding{}.",
               key_hint(Command::ShowCoding, w));
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
    case Menu::Go:
      return {"Ga naar", "Go to"};
    case Menu::Screen:
      break;
  }
  return {"Beeld", "Screen"};
}

std::string config_name(Command command) {
  std::string name;
  for (const char c : std::string_view(info_of(command).name.en)) {
    const bool letter = std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (letter)
      name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    else if (!name.empty() && name.back() != '-')
      name += '-';
  }
  while (name.ends_with('-')) name.pop_back();
  return name;
}

Key key_of(Command command, const Config& config) {
  if (!config.keys.empty()) {
    const auto own = config.keys.find(config_name(command));
    if (own != config.keys.end()) return own->second;
  }
  return info_of(command).key;
}

std::string key_name_of(Command command, const Workspace& workspace) {
  return name_of(key_of(command, workspace.config()), workspace.language());
}

std::string key_hint(Command command, const Workspace& workspace) {
  const std::string key = key_name_of(command, workspace);
  return key.empty() ? key : " (" + key + ")";
}

std::optional<Command> owner_of(const Key& key, Command command, const Config& config) {
  if (key.code == 0) return std::nullopt;
  for (const CommandInfo& info : all_commands())
    if (info.command != command && key_of(info.command, config) == key) return info.command;
  return std::nullopt;
}

std::optional<Message> why_no_key(const Key& key) {
  if (key.code == GLFW_KEY_ESCAPE)
    return say("Esc sluit en heft op, en blijft dat doen.",
               "Esc closes and unselects, and goes on doing so.");
  if (!key.ctrl && !key.alt && !key.shift && key.code >= '1' && key.code <= '9')
    return say("1 tot en met 9 coderen met een recente code.", "1 to 9 code with a recent code.");
  if (name_of(Key{key.code}, transcripts::Language::Dutch).empty())
    return say("Deze toets kent Zwerm niet; kies een andere.",
               "Zwerm does not know this key; choose another.");
  return std::nullopt;
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
  if (!w.has_project() && command == Command::Import) return std::nullopt;  // asks for a project
  if (!w.has_project())
    return say("Open of maak eerst een project.", "Open or make a project first.");
  if (needs != Needs::Project && needs != Needs::Transcript && w.read_only())
    return w.read_only_reason();
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
