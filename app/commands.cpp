#include "app/commands.h"

#include <algorithm>

#include <GLFW/glfw3.h>

namespace app {
namespace {

using transcripts::Message;
using transcripts::say;

constexpr Key key(int code) {
  return {code, false, false};
}
constexpr Key ctrl(int code) {
  return {code, true, false};
}
constexpr Key shift(int code) {
  return {code, false, true};
}
constexpr Key ctrl_shift(int code) {
  return {code, true, true};
}

constexpr CommandInfo kCommands[] = {
    {Command::NewProject, Menu::Project, {"Nieuw project…", "New project…"}, ctrl('N')},
    {Command::OpenProject, Menu::Project, {"Project openen…", "Open project…"}, ctrl('O')},
    {Command::MakeDemo, Menu::Project, {"Demoproject maken", "Make the demo project"}, {}},
    {Command::Import, Menu::Project, {"Bestanden inlezen…", "Import files…"}, ctrl('I')},
    {Command::ExportCodebook,
     Menu::Project,
     {"Codeboek exporteren…", "Export codebook…"},
     ctrl('E')},
    {Command::ExportQuotations, Menu::Project, {"Citaten exporteren…", "Export quotations…"}, {}},
    {Command::ExportFrequencies, Menu::Project, {"Cijfers exporteren…", "Export figures…"}, {}},
    {Command::ExportTranscripts,
     Menu::Project,
     {"Gesprekken als tabel exporteren…", "Export transcripts as a table…"},
     {}},
    {Command::ExportParticipants, Menu::Project, {"Personen exporteren…", "Export people…"}, {}},
    {Command::ExportPps, Menu::Project, {"PPS'en exporteren…", "Export PPS…"}, {}},
    {Command::BackUp, Menu::Project, {"Back-up maken", "Make a backup"}, ctrl('B')},
    {Command::Restore, Menu::Project, {"Back-up terugzetten…", "Restore a backup…"}, {}},
    {Command::Pseudonyms, Menu::Project, {"Pseudoniemen…", "Pseudonyms…"}, {}},
    {Command::ForgetOriginals,
     Menu::Project,
     {"Originelen vergeten…", "Forget the originals…"},
     {}},
    {Command::EraseParticipant,
     Menu::Project,
     {"Deelnemer verwijderen…", "Remove a participant…"},
     {}},
    {Command::OldCopies,
     Menu::Project,
     {"Back-ups met originelen…", "Backups with originals…"},
     {}},
    {Command::Quit, Menu::Project, {"Afsluiten", "Quit"}, ctrl('Q')},
    {Command::Undo, Menu::Edit, {"Ongedaan maken", "Undo"}, ctrl('Z')},
    {Command::Redo, Menu::Edit, {"Opnieuw", "Redo"}, ctrl('Y')},
    {Command::ProjectMemo, Menu::Edit, {"Memo bij het project…", "Memo on the project…"}, {}},
    {Command::TranscriptMemo, Menu::Edit, {"Memo bij het gesprek…", "Memo on the transcript…"}, {}},
    {Command::RenameTranscript,
     Menu::Edit,
     {"Gesprek hernoemen…", "Rename transcript…"},
     key(GLFW_KEY_F2)},
    {Command::TranscriptPps, Menu::Edit, {"PPS van het gesprek…", "PPS of the transcript…"}, {}},
    {Command::DeleteTranscript, Menu::Edit, {"Gesprek verwijderen…", "Delete transcript…"}, {}},
    {Command::CorrectText, Menu::Edit, {"Tekst verbeteren", "Correct the text"}, key(GLFW_KEY_F4)},
    {Command::ReplaceAll, Menu::Edit, {"Vervangen…", "Replace…"}, ctrl('H')},
    {Command::NewVersion,
     Menu::Edit,
     {"Nieuwe versie van het gesprek…", "New version of the transcript…"},
     {}},
    {Command::ChooseCode, Menu::Code, {"Coderen…", "Code…"}, key('C')},
    {Command::CodeAgain,
     Menu::Code,
     {"Nog eens met de laatste code", "Again with the last code"},
     key('L')},
    {Command::InVivo, Menu::Code, {"In vivo coderen", "Code in vivo"}, key('V')},
    {Command::RemoveCoding,
     Menu::Code,
     {"Codering verwijderen", "Remove coding"},
     key(GLFW_KEY_DELETE)},
    {Command::Recode, Menu::Code, {"Andere code geven…", "Recode…"}, key('H')},
    {Command::CodingMemo, Menu::Code, {"Memo bij de codering…", "Memo on the coding…"}, key('M')},
    {Command::CodeHits, Menu::Code, {"Treffers coderen…", "Code the hits…"}, {}},
    {Command::NewCode, Menu::Code, {"Nieuwe code…", "New code…"}, ctrl_shift('N')},
    {Command::EditCode, Menu::Code, {"Code bewerken…", "Edit code…"}, key('E')},
    {Command::CodeMemo, Menu::Code, {"Memo bij de code…", "Memo on the code…"}, {}},
    {Command::MergeCode, Menu::Code, {"Code samenvoegen met…", "Merge code with…"}, {}},
    {Command::DeleteCode, Menu::Code, {"Code verwijderen…", "Delete code…"}, {}},
    {Command::NextSentence, Menu::Read, {"Volgende zin", "Next sentence"}, key('J')},
    {Command::PreviousSentence, Menu::Read, {"Vorige zin", "Previous sentence"}, key('K')},
    {Command::ExtendSentence,
     Menu::Read,
     {"Selectie een zin verder", "Extend by a sentence"},
     shift('J')},
    {Command::ShrinkSentence,
     Menu::Read,
     {"Selectie een zin terug", "Back by a sentence"},
     shift('K')},
    {Command::SelectTurn, Menu::Read, {"Hele beurt selecteren", "Select the turn"}, key('B')},
    {Command::NextCharacter, Menu::Read, {"Volgend teken", "Next character"}, key(GLFW_KEY_RIGHT)},
    {Command::PreviousCharacter,
     Menu::Read,
     {"Vorig teken", "Previous character"},
     key(GLFW_KEY_LEFT)},
    {Command::ExtendCharacter,
     Menu::Read,
     {"Selectie een teken verder", "Extend by a character"},
     shift(GLFW_KEY_RIGHT)},
    {Command::ShrinkCharacter,
     Menu::Read,
     {"Selectie een teken terug", "Back by a character"},
     shift(GLFW_KEY_LEFT)},
    {Command::ExtendWord,
     Menu::Read,
     {"Selectie een woord verder", "Extend by a word"},
     ctrl_shift(GLFW_KEY_RIGHT)},
    {Command::ShrinkWord,
     Menu::Read,
     {"Selectie een woord terug", "Back by a word"},
     ctrl_shift(GLFW_KEY_LEFT)},
    {Command::NextTranscript,
     Menu::Read,
     {"Volgend gesprek", "Next transcript"},
     ctrl(GLFW_KEY_PAGE_DOWN)},
    {Command::PreviousTranscript,
     Menu::Read,
     {"Vorig gesprek", "Previous transcript"},
     ctrl(GLFW_KEY_PAGE_UP)},
    {Command::Unselect, Menu::Read, {"Selectie opheffen", "Unselect"}, key(GLFW_KEY_ESCAPE)},
    {Command::Find, Menu::Read, {"Zoeken in alle gesprekken", "Search all transcripts"}, ctrl('F')},
    {Command::ShowCoding, Menu::Screen, {"Coderen", "Coding"}, ctrl('1')},
    {Command::ShowFigures, Menu::Screen, {"Cijfers", "Figures"}, ctrl('2')},
    {Command::ShowPeople, Menu::Screen, {"Personen en PPS", "People and PPS"}, ctrl('P')},
    {Command::SwitchTheme, Menu::Screen, {"Licht of donker", "Light or dark"}, ctrl('D')},
    {Command::SwitchLanguage, Menu::Screen, {"In English", "In het Nederlands"}, {}},
    {Command::Bigger, Menu::Screen, {"Groter", "Bigger"}, ctrl(GLFW_KEY_EQUAL)},
    {Command::Smaller, Menu::Screen, {"Kleiner", "Smaller"}, ctrl(GLFW_KEY_MINUS)},
    {Command::NormalSize, Menu::Screen, {"Gewone grootte", "Normal size"}, ctrl('0')},
    {Command::ShowKeys, Menu::Screen, {"Alle toetsen", "All keys"}, key(GLFW_KEY_F1)},
};

enum class Needs { Nothing, Project, Write, Transcript, Selection, Coding, Code };

Needs needs_of(Command command) {
  switch (command) {
    case Command::ExportCodebook:
    case Command::ExportQuotations:
    case Command::ExportFrequencies:
    case Command::BackUp:
    case Command::Find:
    case Command::ShowFigures:
    case Command::ShowPeople:
    case Command::ExportTranscripts:
    case Command::ExportParticipants:
    case Command::ExportPps:
      return Needs::Project;
    case Command::Import:
    case Command::Restore:
    case Command::Pseudonyms:
    case Command::ForgetOriginals:
    case Command::EraseParticipant:
    case Command::OldCopies:
    case Command::NewCode:
    case Command::CodeHits:
    case Command::ProjectMemo:
    case Command::Undo:
    case Command::Redo:
      return Needs::Write;
    case Command::ChooseCode:
    case Command::CodeAgain:
    case Command::InVivo:
      return Needs::Selection;
    case Command::RemoveCoding:
    case Command::Recode:
    case Command::CodingMemo:
      return Needs::Coding;
    case Command::EditCode:
    case Command::CodeMemo:
    case Command::MergeCode:
    case Command::DeleteCode:
      return Needs::Code;
    case Command::NewProject:
    case Command::OpenProject:
    case Command::MakeDemo:
    case Command::Quit:
    case Command::ShowCoding:
    case Command::SwitchTheme:
    case Command::SwitchLanguage:
    case Command::Bigger:
    case Command::Smaller:
    case Command::NormalSize:
    case Command::ShowKeys:
      return Needs::Nothing;
    default:
      return Needs::Transcript;
  }
}

bool changes_transcript(Command command) {
  return command == Command::RenameTranscript || command == Command::TranscriptPps ||
         command == Command::DeleteTranscript || command == Command::TranscriptMemo ||
         command == Command::CorrectText || command == Command::ReplaceAll ||
         command == Command::NewVersion;
}

}  // namespace

std::span<const CommandInfo> all_commands() {
  return kCommands;
}

const CommandInfo& info_of(Command command) {
  return *std::find_if(std::begin(kCommands), std::end(kCommands),
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
  const Needs needs = needs_of(command);
  if (needs == Needs::Nothing) return std::nullopt;
  if (!w.has_project())
    return say("Open of maak eerst een project.", "Open or make a project first.");
  if ((needs > Needs::Write && needs != Needs::Transcript) || needs == Needs::Write ||
      changes_transcript(command)) {
    if (w.read_only()) return *w.project().read_only_reason();
  }
  if (command == Command::Undo && w.project().next_undo() == nullptr && !w.typing())
    return say("Er is niets om ongedaan te maken.", "There is nothing to undo.");
  if (command == Command::Redo && w.project().next_redo() == nullptr)
    return say("Er is niets om opnieuw te doen.", "There is nothing to redo.");
  if (command == Command::CodeHits && w.search().found.hits.empty())
    return say("Zoek eerst wat u wilt coderen (Ctrl+F).",
               "Search first for what to code (Ctrl+F).");
  if (needs == Needs::Code && !w.code())
    return say("Kies eerst een code in het codeboek.", "Choose a code in the codebook first.");
  if (needs <= Needs::Write || needs == Needs::Code) return std::nullopt;
  if (!w.transcript())
    return say("Er is nog geen gesprek: lees er eerst een in.",
               "There is no transcript yet: import one first.");
  if (needs == Needs::Selection && w.selection().span().empty())
    return say("Selecteer eerst tekst om te coderen.", "Select the text to code first.");
  if (command == Command::CodeAgain && w.recent_codes().empty())
    return say("Er is nog niet gecodeerd.", "Nothing has been coded yet.");
  if (needs == Needs::Coding && w.codings().empty())
    return say("Kies eerst een codering, in de marge of in de tekst.",
               "Choose a coding first, in the margin or the text.");
  return std::nullopt;
}

bool press(const Key& pressed, bool typing, const Workspace& workspace, Actions& actions) {
  const bool function_key = pressed.code >= GLFW_KEY_F1 && pressed.code <= GLFW_KEY_F25;
  if (typing && !pressed.ctrl && !function_key) return false;
  // What a text field does itself with Ctrl.
  constexpr int kOfFields[] = {'Z', 'Y', 'A', 'C', 'V', 'X', GLFW_KEY_LEFT, GLFW_KEY_RIGHT};
  if (typing &&
      std::find(std::begin(kOfFields), std::end(kOfFields), pressed.code) != std::end(kOfFields))
    return false;
  if (!pressed.ctrl && !pressed.shift && pressed.code >= '1' && pressed.code <= '9') {
    const auto number = static_cast<std::size_t>(pressed.code - '1');
    if (number < workspace.recent_codes().size())
      actions.push(AddCoding{workspace.recent_codes()[number]});
    return true;
  }
  for (const CommandInfo& info : kCommands) {
    if (info.key.code == 0 || !(info.key == pressed)) continue;
    perform(info.command, workspace, actions);
    return true;
  }
  // Second keys for the same.
  struct Second {
    Key key;
    Command command;
  };
  constexpr Second kSeconds[] = {{ctrl_shift('Z'), Command::Redo},
                                 {key(GLFW_KEY_ENTER), Command::ChooseCode},
                                 {key(GLFW_KEY_DOWN), Command::NextSentence},
                                 {key(GLFW_KEY_UP), Command::PreviousSentence},
                                 {shift(GLFW_KEY_DOWN), Command::ExtendSentence},
                                 {shift(GLFW_KEY_UP), Command::ShrinkSentence},
                                 {key(GLFW_KEY_BACKSPACE), Command::RemoveCoding},
                                 {ctrl(GLFW_KEY_KP_ADD), Command::Bigger},
                                 {ctrl(GLFW_KEY_KP_SUBTRACT), Command::Smaller}};
  for (const Second& second : kSeconds) {
    if (!(second.key == pressed)) continue;
    perform(second.command, workspace, actions);
    return true;
  }
  return false;
}

}  // namespace app
