// What views may ask for: they push these while they draw; Workspace carries them out after the
// frame, so that nothing changes while it is drawn.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/export_files.h"
#include "app/selection.h"
#include "coding/frequencies.h"
#include "coding/rows.h"

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
struct ImportFiles {
  std::vector<std::filesystem::path> paths;
};
struct CancelImport {};
// The format goes by the ending of `path`.
struct ExportTo {
  ExportKind kind;
  std::filesystem::path path;
};
struct BackUp {};
struct Quit {};

// --- What is on the screen ---------------------------------------------------------------------
struct ShowView {
  View view;
};
struct ShowDialog {
  Dialog dialog;
};  // Dialog::None closes it
struct SelectTranscript {
  coding::TranscriptId id;
};
struct SelectText {
  Selection selection;
};
// Shows the transcript with the passage in sight and selected.
struct GoTo {
  coding::TranscriptId transcript;
  coding::Span span;
};
struct SelectCode {
  std::optional<coding::CodeId> id;
};
// The codings that a click in the margin or on coded text picked out.
struct SelectCodings {
  std::vector<coding::CodingId> ids;
};
struct SelectCoder {
  coding::CoderId id;
};
struct ShowPalette {
  bool open = true;
};
struct ChooseFrequencies {
  coding::FrequencyQuery query;
};
struct SelectCell {
  coding::CodeId code;
  std::optional<coding::FrequencyColumn> column;
};
struct ChooseLanguage {
  transcripts::Language language;
};
struct ChooseTheme {
  bool dark = false;
};
struct ChooseScale {
  float scale = 1.0F;
};  // 1 is 100 %
// A sentence for the status bar: why something cannot be done.
struct Tell {
  transcripts::Message message;
};

// --- Changes to the study; each is one entry in the history --------------------------------------
struct AddCoding {
  coding::CodeId code;
};  // on the selected text, by the chosen coder
// Makes the code and puts it on the selected text; Origin::InVivo names it after the words.
struct AddCodingWithNewCode {
  std::string name;
  coding::Origin origin;
};
struct RemoveCodings {
  std::vector<coding::CodingId> ids;
};
struct Recode {
  coding::CodingId coding;
  coding::CodeId code;
};
struct SetMemo {
  coding::OwnerKind kind;
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
struct AddPpsTo {
  coding::TranscriptId id;
  std::string name;
};  // makes the PPS
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
struct AddCoder {
  std::string name;
};  // and chooses it
struct Undo {};
struct Redo {};

using Action =
    std::variant<OpenProject, NewProject, ImportFiles, CancelImport, ExportTo, BackUp, Quit,
                 ShowView, ShowDialog, SelectTranscript, SelectText, GoTo, SelectCode,
                 SelectCodings, SelectCoder, ShowPalette, ChooseFrequencies, SelectCell,
                 ChooseLanguage, ChooseTheme, ChooseScale, Tell, AddCoding, AddCodingWithNewCode,
                 RemoveCodings, Recode, SetMemo, AddCode, ChangeCode, MoveCode, MergeCodes,
                 DeleteCode, RenameTranscript, DeleteTranscript, SetTranscriptPps, AddPpsTo,
                 MapSpeaker, MapSpeakerToNew, MarkInterviewer, UnmapSpeaker, AddCoder, Undo, Redo>;

class Actions {
 public:
  void push(Action action) { actions_.push_back(std::move(action)); }
  // Hands over what was asked for since the last call.
  std::vector<Action> take() { return std::exchange(actions_, {}); }

 private:
  std::vector<Action> actions_;
};

}  // namespace app
