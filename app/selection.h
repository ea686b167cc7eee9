// What is chosen on the screen: a view, a dialog, a stretch of text.
#pragma once

#include <algorithm>

#include "transcripts/span.h"

namespace app {

enum class View { Coding, Figures, Quotations, People, Exports, History, Memos };

enum class Dialog {
  None,
  Open,           // choose a project
  New,            // make one
  Import,         // choose files
  ImportPreview,  // what is in the files that were chosen
  ImportTable,    // what is in the table that was chosen
  ImportResults,  // what became of each file
  ExportProject,
  ExportCodebook,
  ExportQuotations,
  ExportShownQuotations,  // what Workspace::quotations_wanted() says
  ExportFrequencies,
  ExportPage,  // of Cijfers: Workspace::figures()
  ExportTranscripts,
  ExportParticipants,
  ExportPps,
  Restore,
  NewCode,
  EditCode,       // the fields of the selected code
  DeleteCode,     // of the selected codes: says what goes with them
  MergeCode,      // the selected codes into another
  MoveCode,       // the selected codes under another
  SplitCode,      // some codings of the code at hand to a new code beside it
  ChooseExample,  // of the code at hand, from its codings
  CodebookVersions,
  CompareCodebook,  // chooses the file
  ReviewCodebook,   // exports::codebook::Review in Workspace::found()
  CodeHistory,      // coding::CodeHistory in Workspace::found()
  Weight,           // of the chosen coding
  CodeHits,         // the hits of Workspace::search()
  RenameTranscript,
  DeleteTranscript,
  TranscriptPps,
  Memo,        // on what Workspace::memo_subject() says
  Bookmarks,   // all of them, to go to
  FilterText,  // what Workspace::filter() lets through
  Keys,        // F1
  NewCoder,
  ConfirmEdit,  // what Workspace::held_edit() takes away
  Pseudonyms,
  ForgetOriginals,
  EraseParticipant,
  ReplaceAll,
  NewVersion,     // chooses the file
  ReviewVersion,  // coding::NewVersion in Workspace::found()
  DeleteCopies,   // FoundCopies in Workspace::found()
  UndoTo,         // Workspace::entry(): says how much is undone
  ExportMemos,
  ExportChosen,  // as the view Exporteren has it
  Settings,
  SaveCopy,
  KeepQuery,     // that of Workspace::quotations_wanted(), under a name
  CodePassages,  // what it finds, as a new code
  LeaveUnsaved,  // what is not saved would be lost: says what, and asks
  CodesBetweenYears,
};

// Which of two panes.
enum class Side { Left, Right };
constexpr Side other(Side side) {
  return side == Side::Left ? Side::Right : Side::Left;
}

// What choosing a code in the palette does.
enum class Palette {
  Closed,
  Code,      // puts it on the selected text
  Recode,    // puts it in the place of the selected coding's
  Commands,  // is one of the things there: commands, codes, transcripts and people
};

// Selected text: `caret` moves, `anchor` stays where the selection began. Both on graphemes.
struct Selection {
  transcripts::ByteOffset anchor;
  transcripts::ByteOffset caret;
  transcripts::Span span() const { return {std::min(anchor, caret), std::max(anchor, caret)}; }
  friend bool operator==(const Selection&, const Selection&) = default;
};

}  // namespace app
