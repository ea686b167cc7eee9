// What views may ask for: they push these while they draw; Workspace carries them out after the
// frame, so that nothing changes while it is drawn.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "app/export_files.h"
#include "app/people_changes.h"
#include "app/selection.h"
#include "coding/frequencies.h"
#include "coding/rows.h"
#include "exports/tables_in.h"

namespace app {

// --- Changes to the study; each is one entry in the history --------------------------------------

struct AddCoding {  // on the selected text, by the chosen coder
  coding::CodeId code;
};
struct AddCodingWithNewCode {  // makes the code, at the top, and puts it on the selected text
  std::string name;
  coding::Origin origin = coding::Origin::Inductive;
};
struct RemoveCodings {
  std::vector<coding::CodingId> ids;
};
struct Recode {
  coding::CodingId coding;
  coding::CodeId code;
};
struct SetMemo {
  coding::OwnerKind kind = coding::OwnerKind::Project;
  coding::Guid owner;
  std::string text;
};
struct AddCode {
  std::string name;
  std::optional<coding::CodeId> parent;
};
struct ChangeCode {
  coding::Code code;
};
struct MoveCode {
  coding::CodeId code;
  std::optional<coding::CodeId> parent;
  std::optional<coding::CodeId> before;
};
struct MergeCodes {
  coding::CodeId code;
  coding::CodeId into;
};
struct DeleteCode {
  coding::CodeId code;
};
struct RenameTranscript {
  coding::TranscriptId id;
  std::string name;
};
struct DeleteTranscript {
  coding::TranscriptId id;
};
struct SetTranscriptPps {
  coding::TranscriptId id;
  std::vector<coding::PpsId> pps;
};
struct AddPpsTo {  // makes the PPS
  coding::TranscriptId id;
  std::string name;
};
struct MapSpeaker {
  coding::TranscriptId transcript;
  std::string label;
  coding::ParticipantId participant;
};
struct MapSpeakerToNew {
  coding::TranscriptId transcript;
  std::string label;
  std::string name;
};
struct MarkInterviewer {
  coding::TranscriptId transcript;
  std::string label;
};
struct UnmapSpeaker {
  coding::TranscriptId transcript;
  std::string label;
};
using Change = std::variant<AddCoding, AddCodingWithNewCode, RemoveCodings, Recode, SetMemo,
                            AddCode, ChangeCode, MoveCode, MergeCodes, DeleteCode, RenameTranscript,
                            DeleteTranscript, SetTranscriptPps, AddPpsTo, MapSpeaker,
                            MapSpeakerToNew, MarkInterviewer, UnmapSpeaker, ChangePeople>;

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
struct ImportFiles {  // transcripts and codebooks; a project among them is opened instead
  std::vector<std::filesystem::path> paths;
};
struct CancelImport {};
struct ImportTable {
  exports::TableKind kind = exports::TableKind::Participants;
  std::filesystem::path path;
};
struct ExportTo {  // the format goes by the ending of `path`
  ExportKind kind = ExportKind::Codebook;
  std::filesystem::path path;
};
struct BackUp {};
struct RestoreFrom {
  std::filesystem::path path;
};
struct Quit {};

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
struct SelectText {
  Selection selection;
  bool reveal = false;                    // bring the caret in sight
  std::vector<coding::CodingId> codings;  // those that lie at the caret
};
struct GoTo {  // shows the transcript with the passage in sight and selected
  coding::TranscriptId transcript;
  coding::Span span;
};
struct SelectCode {
  std::optional<coding::CodeId> id;
};
struct SelectCodings {  // what a click in the margin or on coded text picked out
  std::vector<coding::CodingId> ids;
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
struct Search {
  std::string text;
};
struct FocusSearch {};
struct ChooseFrequencies {
  coding::FrequencyQuery query;
};
struct SelectCell {
  coding::CodeId code;
  std::optional<coding::FrequencyColumn> column;  // none: the total
};
struct ChooseLanguage {
  transcripts::Language language = transcripts::Language::Dutch;
};
struct ChooseTheme {
  bool dark = false;
};
struct ChooseScale {
  float scale = 1.0F;  // 1 is 100 %
};
struct Tell {  // a sentence for the status bar: why something cannot be done
  transcripts::Message message;
};
struct SaveDraft {  // half-typed text; empty text removes it
  std::string field;
  std::string text;
};
struct Undo {};
struct Redo {};

using Action =
    std::variant<Change, OpenProject, NewProject, NewDemo, ImportFiles, CancelImport, ImportTable,
                 ExportTo, BackUp, RestoreFrom, Quit, ShowView, ShowDialog, EditMemo,
                 SelectTranscript, SelectText, GoTo, SelectCode, SelectCodings, SelectCoder,
                 AddCoder, ShowPalette, Search, FocusSearch, ChooseFrequencies, SelectCell,
                 ChooseLanguage, ChooseTheme, ChooseScale, Tell, SaveDraft, Undo, Redo>;

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
