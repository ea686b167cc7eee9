// The visitor behind Workspace::run: one operator() an action, each carried out or thrown out of.
// What concerns files is in workspace_files.cpp, importing transcripts in workspace_import.cpp, all
// else in workspace_run.cpp.
#pragma once

#include "app/workspace.h"

namespace app {

struct Workspace::Run {
  Workspace& w;

  void operator()(const Change& change) const;
  void operator()(const OpenProject& action) const;
  void operator()(const NewProject& action) const;
  void operator()(const NewDemo& action) const;
  void operator()(const ImportFiles& action) const;
  void operator()(const ChooseOfImport& action) const;
  void operator()(const RecogniseImport& action) const;
  void operator()(const FinishImport&) const;
  void operator()(const CancelImport&) const;
  void operator()(const ImportTable& action) const;
  void operator()(const ExportTo& action) const;
  void operator()(const BackUp&) const;
  void operator()(const RestoreFrom& action) const;
  void operator()(const ReplaceNames& action) const;
  void operator()(const ForgetOriginals& action) const;
  void operator()(const EraseParticipant& action) const;
  void operator()(const Quit&) const { w.quitting_ = true; }
  void operator()(const ShowView& action) const { w.view_ = action.view; }
  void operator()(const ShowDialog& action) const;
  void operator()(const EditMemo& action) const;
  void operator()(const SelectTranscript& action) const;
  void operator()(const SelectText& action) const;
  void operator()(const GoTo& action) const;
  void operator()(const SelectCode& action) const { w.code_ = action.id; }
  void operator()(const SelectCodings& action) const;
  void operator()(const SelectCoder& action) const;
  void operator()(const AddCoder& action) const;
  void operator()(const ShowPalette& action) const;
  void operator()(const Search& action) const;
  void operator()(const FocusSearch&) const { ++w.search_focus_; }
  void operator()(const ChooseFrequencies& action) const;
  void operator()(const SelectCell& action) const;
  void operator()(const ChooseLanguage& action) const;
  void operator()(const ChooseTheme& action) const;
  void operator()(const ChooseScale& action) const;
  void operator()(const Tell& action) const { w.set_status(action.message, false); }
  void operator()(const SetEditing& action) const;
  void operator()(const EditText& action) const;
  void operator()(const CompareVersion& action) const;
  void operator()(const TakeVersion& action) const;
  void operator()(const SaveDraft& action) const;
  void operator()(const Undo&) const;
  void operator()(const Redo&) const;

  // Throw EditError or ProjectError, with what the user can do.
  void need_project() const;
  void need_write() const;
  void show(Dialog dialog) const;
  // For an edit that takes codings or turns away: what these are, and the question.
  void ask_edit(EditText edit, coding::Swallowed losses) const;
  void forget(const coding::EditGroup& group, const std::vector<std::string>& withdrawn) const;
  // `action` is carried out once the dialog has said who codes.
  void ask_coder(Action action) const;
  // The chosen transcript's, with what is being typed; null where none is chosen.
  transcripts::TranscriptPtr shown_text() const;
  void show_change(const transcripts::TranscriptPtr& before) const;
  // After an undo or redo, which had something to do or not.
  void step(bool done, transcripts::Message nothing) const;
};

}  // namespace app
