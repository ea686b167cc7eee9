// Everything that a key or a menu entry can start: name, menu, key, and what it needs to be
// possible. One table, which the menus, the keys and F1 read.
#pragma once

#include <optional>
#include <span>

#include "app/actions.h"
#include "app/keys.h"
#include "app/wording/wording.h"
#include "app/workspace.h"

namespace app {

enum class Menu { Project, Edit, Code, Read, Go, Screen };

enum class Command {
  NewProject,
  OpenProject,
  MakeDemo,
  Import,
  ExportProject,
  ExportCodebook,
  ExportQuotations,
  ExportFrequencies,
  ExportTranscripts,
  ExportParticipants,
  ExportPps,
  ExportMemos,
  BackUp,
  SaveCopy,
  Restore,
  Settings,
  Quit,
  Undo,
  Redo,
  UndoTo,
  ProjectMemo,
  TranscriptMemo,
  RenameTranscript,
  TranscriptPps,
  DeleteTranscript,
  CorrectText,
  ReplaceAll,
  NewVersion,
  ChooseCode,
  CodeAgain,
  InVivo,
  RemoveCoding,
  Recode,
  CodingMemo,
  NextCodingHere,
  WeighCoding,
  SplitCoding,
  StretchEnd,
  ShrinkEnd,
  StretchBegin,
  ShrinkBegin,
  CodeHits,
  NewCode,
  EditCode,
  CodeMemo,
  MergeCode,
  DeleteCode,
  EditCodeHere,
  MoveCode,
  SplitCode,
  ChooseExample,
  CodeHistory,
  CodebookVersions,
  CompareCodebook,
  CodesBetweenYears,
  ReviewOlder,
  CheckCoding,
  FocusCodebook,
  CountOwn,
  NextSentence,
  PreviousSentence,
  ExtendSentence,
  ShrinkSentence,
  SelectTurn,
  NextCharacter,
  PreviousCharacter,
  ExtendCharacter,
  ShrinkCharacter,
  ExtendWord,
  ShrinkWord,
  NextTranscript,
  PreviousTranscript,
  Unselect,
  ReadUpTo,
  NotRead,
  NothingHere,
  Bookmark,
  FilterText,
  ClearFilter,
  NextCoded,
  PreviousCoded,
  NextUncoded,
  PreviousUncoded,
  NextDisagreement,
  PreviousDisagreement,
  NextBookmark,
  PreviousBookmark,
  Bookmarks,
  Find,
  ShowCoding,
  ShowFigures,
  FiguresTable,
  FiguresYears,
  FiguresSources,
  FiguresDominance,
  FiguresTogether,
  FiguresSaturation,
  FiguresCourse,
  FiguresWords,
  ShowQuotations,
  ShowPeople,
  ShowExports,
  ShowMemos,
  ShowHistory,
  ShowPast,
  ShowPresent,
  SwitchTheme,
  SwitchLanguage,
  Bigger,
  Smaller,
  NormalSize,
  BiggerText,
  SmallerText,
  WiderColumn,
  NarrowerColumn,
  MoreSpacing,
  LessSpacing,
  NormalReading,
  ShowKeys,
  FindCommand,
  Pseudonyms,
  ForgetOriginals,
  EraseParticipant,
  OldCopies,
  SideBySide,
  OtherPane,
};

// What must be there: a project, one to write in, a transcript in it, selected text, a chosen
// coding or code. Those after TranscriptWrite all write.
enum class Needs { Nothing, Project, Write, Transcript, TranscriptWrite, Selection, Coding, Code };

struct CommandInfo {
  Command command;
  Menu menu;
  Phrase name;
  Key key;  // unless the user has set another: ask key_of()
  Needs needs = Needs::Nothing;
  Dialog dialog = Dialog::None;  // that it opens; None: perform() says what it does
};

// In the order of the menus.
std::span<const CommandInfo> all_commands();
const CommandInfo& info_of(Command command);
Phrase name_of(Menu menu);

// What it is called in the user's settings: its English name, "import-files".
std::string config_name(Command command);
// The key that does it: the user's own, else that of the table. Its name is empty for none.
Key key_of(Command command, const Config& config);
std::string key_name_of(Command command, const Workspace& workspace);
// The same behind a name: " (Ctrl+F)"; empty for none.
std::string key_hint(Command command, const Workspace& workspace);
// Whose key it is, of those beside `command`; none where it is free.
std::optional<Command> owner_of(const Key& key, Command command, const Config& config);
// Why no command can have it.
std::optional<transcripts::Message> why_no_key(const Key& key);

// As a menu shows it: Undo is named after what it undoes.
std::string label_of(Command command, const Workspace& workspace);
// Why it cannot be done now; none where it can.
std::optional<transcripts::Message> why_not(Command command, const Workspace& workspace);
// Pushes what the command asks for. Where it cannot be done, a sentence that says why.
void perform(Command command, const Workspace& workspace, Actions& actions);

// The command of a key press; 1 to 9 code with a code used lately, Alt and a code's own shortcut
// with that code. `typing`: a text field has the
// keyboard, so that only keys with Ctrl and function keys are commands. True where it was one.
bool press(const Key& key, bool typing, const Workspace& workspace, Actions& actions);

// Where the demo project goes: in the user's folder, under a name that is free.
std::filesystem::path free_demo_path();

}  // namespace app
