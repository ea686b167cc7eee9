// What views may ask for: they push these while they draw; Workspace carries them out after the
// frame, so that nothing changes while it is drawn.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "app/config.h"
#include "app/desktop_dialog.h"
#include "app/export_files.h"
#include "app/figures_job.h"
#include "app/import_tables.h"
#include "app/keys.h"
#include "app/outgoing.h"
#include "app/quotations_wanted.h"
#include "app/read_files.h"
#include "app/search_job.h"
#include "app/selection.h"
#include "app/study_changes.h"
#include "app/text_filter.h"
#include "coding/autocode.h"
#include "coding/frequencies.h"
#include "coding/rows.h"
#include "transcripts/pseudonyms.h"

namespace app {

// --- Projects and files ------------------------------------------------------------------------

struct OpenProject {
  std::filesystem::path path;
};
struct NewProject {
  std::filesystem::path path;
  std::string coder;
  bool with_pps_codebook = true;
};
struct NewDemo {
  std::filesystem::path path;
};
struct ImportFiles {  // reads transcripts, codebooks and folders of these, and shows what is in
                      // them; a project alone is opened instead. Without a project they wait for
                      // one, for which Dialog::New then asks
  std::vector<std::filesystem::path> paths;
};
struct ChooseOfImport {  // what the user decides of one file of Workspace::import_batch()
  std::size_t file = 0;
  FileChoices choices;
};
struct RecogniseImport {  // its speakers anew; of every file where `all` is set
  std::size_t file = 0;
  transcripts::Recognition how;
  bool all = false;
};
struct FinishImport {};  // the files that are wanted go into the project
struct CancelWork {};    // what Workspace::work() is about
struct LookAtTable {     // reads it and shows what it would change
  TableRequest request;
  bool guess = false;  // its kind
};
struct ImportTable {};  // what Workspace::table() shows goes into the project
struct ExportTo {       // the format goes by the ending of `path`
  ExportKind kind = ExportKind::Codebook;
  std::filesystem::path path;
  ExportHow how = {};
  bool open_folder = false;  // after
};
struct ChooseExport {  // in the view Exporteren; remembered
  ExportChoice choice;
};
struct LookAtOutgoing {  // Workspace::outgoing() then tells what that would write
  OutgoingWanted wanted;
};
struct AskDesktop {  // Workspace::desktop() then tells what it answers
  FilesWanted wanted;
};
struct StopAsking {};  // its dialog goes
struct BackUp {};
struct SaveCopy {  // of the project; where its file cannot be written, the work goes on in the copy
  std::filesystem::path path;
};
struct GoOnIn {  // the project's own file, where it was moved to while it was open
  std::filesystem::path path;
};
struct LeaveUnsaved {};  // does what Dialog::LeaveUnsaved was opened for, whatever is lost
struct RestoreFrom {
  std::filesystem::path path;
};
struct ReplaceNames {  // adds to the key, then replaces
  std::vector<transcripts::Pseudonym> rows;
  std::filesystem::path key;
};
struct ForgetOriginals {
  bool backup = true;  // before
};
struct EraseParticipant {
  coding::ParticipantId id;
  bool backup = true;  // before
};
struct Quit {};

struct DeleteCopies {  // of the project, beside it
  std::vector<std::filesystem::path> paths;
};

// --- What a change would do, for a dialog to show: it then stands in Workspace::found() ----------

struct LookAtReplacements {
  ReplaceAll wish;
};
struct LookForNames {
  std::filesystem::path key;  // what it knows already keeps its pseudonym; need not be there
};
struct LookAtNames {
  std::vector<transcripts::Pseudonym> rows;
};
struct LookAtErasure {
  coding::ParticipantId id;
};
struct LookAroundHits {
  std::shared_ptr<const std::vector<coding::StudyHit>> hits;
  coding::CodingUnit unit = coding::CodingUnit::Match;
};
struct LookForCopies {};      // that may hold what was forgotten
struct LookAtCodeHistory {};  // of the code at hand; opens Dialog::CodeHistory

// --- What is on the screen ---------------------------------------------------------------------

struct ShowView {
  View view = View::Coding;
};
struct ShowDialog {
  Dialog dialog = Dialog::None;  // None closes it
};
struct EditMemo {  // opens the memo of the chosen coder on something
  coding::OwnerKind kind = coding::OwnerKind::Project;
  coding::Guid owner;
};
struct SelectTranscript {
  coding::TranscriptId id;
};
struct ShowBeside {  // in the other pane, which stays or becomes that; the active one stays it
  coding::TranscriptId id;
};
struct ShowTwo {   // true: what stood at the right last, else the next of the list, and makes that
  bool on = true;  // pane active; false: the right one closes
};
struct ChoosePane {  // makes it the active one, which ends typing in the other's text
  Side side = Side::Left;
};
struct SelectText {
  Selection selection;
  bool reveal = false;                    // bring the caret in sight
  std::vector<coding::CodingId> codings;  // those that lie at the caret; where none are named, a
                                          // caret within the chosen coding leaves it chosen
};
struct GoTo {  // shows the transcript with the passage in sight and selected
  coding::TranscriptId transcript;
  coding::Span span;
};
struct SelectCode {
  std::optional<coding::CodeId> id;
};
struct SelectCodes {  // in the codebook; `at` is the one at hand, whose fields are shown
  std::vector<coding::CodeId> ids;
  coding::CodeId at;
};
struct FocusCodebook {  // arrows and some other keys are those of the tree of codes
  bool on = true;
};
struct EditCodeHere {};  // the fields of the code at hand, beside the text
struct AskMerge {        // what Dialog::MergeCode then has chosen already
  coding::CodeId into;
};
struct ReviewOlder {  // shows the next coding that is older than what the code at hand means now
  bool on = true;     // false: ends going through them
};
struct ChooseCounts {  // of codings beside the codes
  bool own = false;    // those of the chosen coder alone
};
struct SelectCodings {  // what a click in the margin or on coded text picked out
  std::vector<coding::CodingId> ids;
};
struct ChooseCoding {  // which of Workspace::codings() keys and handles are about
  coding::CodingId id;
};
struct FilterText {  // what of the transcript is shown
  TextFilter filter;
};
struct SelectCoder {  // what waited for it in Dialog::NewCoder is then carried out
  coding::CoderId id;
};
struct AddCoder {  // and chooses it; one of that name is only chosen
  std::string name;
};
struct ShowPalette {
  Palette palette = Palette::Code;
};
struct Search {  // with nothing typed: none
  SearchWanted wanted;
};
struct FocusSearch {};
struct ChooseFrequencies {
  coding::FrequencyQuery query;
};
struct MakeFigures {  // what a page of Cijfers shows; Workspace::figures() has it when it is made
  FiguresWanted wanted;
};
struct ShowFiguresPage {  // of Cijfers, which comes to the front
  FiguresPage page = FiguresPage::Matrix;
};
struct SortFigures {  // the table of the page of Cijfers, on the screen and in what is saved
  std::optional<exports::TableOrder> order;  // none: as it comes
};
struct SelectCell {
  coding::CodeId code;
  std::optional<coding::ColumnKey> column;  // none: the total
};
struct ChooseQuotations {
  QuotationsWanted wanted;
};
struct MakeQuotations {};  // those that are chosen; Workspace::quotations() has them when made
struct ChooseLanguage {
  // None: that of the desktop.
  std::optional<transcripts::Language> language = transcripts::Language::Dutch;
};
struct ChooseCoder {  // who codes on this computer; empty: nobody in particular
  std::string name;
};
struct ChooseTheme {
  bool dark = false;
};
struct ChooseFileDialog {
  bool desktop = true;  // its own, where it has one
};
struct ChooseScale {
  float scale = 1.0F;  // 1 is 100 %
};
struct ChooseReading {  // how the transcript is set
  ReadingLook look;
};
struct GroupConversations {
  Grouping by;
};
enum class Command;  // commands.h
struct SetKey {
  Command command;
  std::optional<Key> key;  // none: the standard one; one without a code: no key
};
struct ResetKeys {};  // all standard again
struct Tell {         // a sentence for the status bar: why something cannot be done
  transcripts::Message message;
};
struct SetEditing {  // the transcript's text can be typed in
  bool editing = false;
};
struct EditText {  // in the chosen transcript, as it is shown; becomes history at a pause
  coding::Span span;
  std::string text;
  bool confirmed = false;  // even where codings or turns go
};
struct CompareVersion {  // reads a new version of the chosen transcript and shows what it changes
  std::filesystem::path path;
};
struct CompareCodebook {  // reads a codebook that came back and shows what it would change
  std::filesystem::path path;
};
struct TakeFromCodebook {  // of what was compared last the changes with these numbers, as one step
  std::set<std::size_t> taken;
};
struct TakeVersion {  // what was compared last, as one step
  std::vector<coding::CodingId> removed;
};
struct SaveDraft {  // half-typed text; empty text removes it
  std::string field;
  std::string text;
};
struct Undo {};
struct Redo {};

// --- The history -------------------------------------------------------------------------------

struct SelectEntry {  // shows what it did
  std::int64_t number = 0;
};
struct UndoTo {  // everything that was done after it and stands
  std::int64_t number = 0;
};
struct ShowPast {  // the study as it was after that entry, for reading
  std::int64_t number = 0;
};
struct ShowPresent {};

using AnyAction = std::variant<
    Change, OpenProject, NewProject, NewDemo, ImportFiles, ChooseOfImport, RecogniseImport,
    FinishImport, CancelWork, LookAtTable, ImportTable, ExportTo, ChooseExport, LookAtOutgoing,
    AskDesktop, StopAsking, ChooseFileDialog, BackUp, SaveCopy, GoOnIn, LeaveUnsaved, RestoreFrom,
    ReplaceNames, ForgetOriginals, EraseParticipant, Quit, DeleteCopies, LookAtReplacements,
    LookForNames, LookAtNames, LookAtErasure, LookAroundHits, LookForCopies, LookAtCodeHistory,
    SelectCodes, FocusCodebook, EditCodeHere, AskMerge, ReviewOlder, ChooseCounts, ShowView,
    ShowDialog, EditMemo, SelectTranscript, ShowBeside, ShowTwo, ChoosePane, SelectText, GoTo,
    SelectCode, SelectCodings, ChooseCoding, FilterText, SelectCoder, AddCoder, ShowPalette, Search,
    FocusSearch, ChooseFrequencies, MakeFigures, ShowFiguresPage, SortFigures, SelectCell,
    ChooseQuotations, MakeQuotations, ChooseLanguage, ChooseCoder, ChooseTheme, ChooseScale,
    ChooseReading, GroupConversations, SetKey, ResetKeys, Tell, SetEditing, EditText,
    CompareVersion, TakeVersion, CompareCodebook, TakeFromCodebook, SaveDraft, Undo, Redo,
    SelectEntry, UndoTo, ShowPast, ShowPresent>;

// Copied, moved and ended in actions.cpp, for the reason that coding::Edit is.
struct Action : AnyAction {
  using AnyAction::AnyAction;
  Action();
  Action(const Action&);
  Action(Action&&) noexcept;
  Action& operator=(const Action&);
  Action& operator=(Action&&) noexcept;
  ~Action();
};

class Actions {
 public:
  template <class What>
  void push(What what) {
    if constexpr (std::is_convertible_v<What, Change> && !std::is_same_v<What, Change>)
      actions_.emplace_back(Change(std::move(what)));
    else
      actions_.emplace_back(std::move(what));
  }
  // Hands over what was asked for since the last call.
  std::vector<Action> take() { return std::exchange(actions_, {}); }
  bool empty() const { return actions_.empty(); }

 private:
  std::vector<Action> actions_;
};

}  // namespace app
