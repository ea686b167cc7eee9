// The visitor behind Workspace::run: one operator() an action, each carried out or thrown out of.
// What concerns files is in workspace_files.cpp and workspace_trouble.cpp, importing in
// workspace_import.cpp and workspace_tables.cpp, what takes long in workspace_work.cpp, selecting
// text and codings in workspace_selecting.cpp, the two panes in workspace_panes.cpp, the history in
// workspace_history.cpp, the user's settings in workspace_settings.cpp, counting and quotations in
// workspace_counting.cpp, all else in workspace_run.cpp.
#pragma once

#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "app/workspace.h"
#include "coding/project_writing.h"

namespace app {

// The edits of a change, and the code that then counts as used.
struct MadeChange {
  coding::EditGroup group;
  std::optional<coding::CodeId> used;
};

// Work that takes long, by a job. What it comes to is carried out before a frame.
struct Workspace::Work {
  using Outcome = std::function<void(const Run&)>;
  transcripts::Message what;
  std::shared_ptr<coding::ProjectWriting> writing;  // where it writes to the project
  bool writes_file = false;  // what it wrote stays though a stop was asked for since
  bool then_quit = false;    // the user wants that once it is done
  std::unique_ptr<Job<Outcome>> job;
};

struct Workspace::Run {
  Workspace& w;
  using MakeAndWrite = std::function<Work::Outcome(coding::ProjectWriting&, Progress&)>;

  void operator()(const Change& change) const;
  void operator()(const OpenProject& action) const;
  void operator()(const NewProject& action) const;
  void operator()(const NewDemo& action) const;
  void operator()(const ImportFiles& action) const;
  void operator()(const ChooseOfImport& action) const;
  void operator()(const RecogniseImport& action) const;
  void operator()(const FinishImport&) const;
  void operator()(const CancelWork&) const;
  void operator()(const LookAtTable& action) const;
  void operator()(const ImportTable&) const;
  void operator()(const ExportTo& action) const;
  void operator()(const ChooseExport& action) const;
  void operator()(const LookAtOutgoing& action) const;
  void operator()(const AskDesktop& action) const;
  void operator()(const StopAsking&) const { w.desktop_.stop(); }
  void operator()(const BackUp&) const;
  void operator()(const SaveCopy& action) const;
  void operator()(const GoOnIn& action) const;
  void operator()(const LeaveUnsaved&) const;
  void operator()(const RestoreFrom& action) const;
  void operator()(const ReplaceNames& action) const;
  void operator()(const ForgetOriginals& action) const;
  void operator()(const EraseParticipant& action) const;
  void operator()(const Quit& action) const;
  void operator()(const DeleteCopies& action) const;
  void operator()(const LookAtReplacements& wish) const;
  void operator()(const LookForNames& wish) const;
  void operator()(const LookAtNames& wish) const;
  void operator()(const LookAtErasure& wish) const;
  void operator()(const LookAroundHits& wish) const;
  void operator()(const LookForCopies&) const;
  void operator()(const LookAtCodeHistory&) const;
  void operator()(const SelectCodes& action) const;
  void operator()(const FocusCodebook& action) const;
  void operator()(const EditCodeHere&) const;
  void operator()(const AskMerge& action) const;
  void operator()(const ReviewOlder& action) const;
  void operator()(const ChooseCounts& action) const;
  void operator()(const ShowView& action) const { w.view_ = action.view; }
  void operator()(const ShowDialog& action) const;
  void operator()(const EditMemo& action) const;
  void operator()(const SelectTranscript& action) const;
  void operator()(const ShowBeside& action) const;
  void operator()(const ShowTwo& action) const;
  void operator()(const ChoosePane& action) const;
  void operator()(const SelectText& action) const;
  void operator()(const GoTo& action) const;
  void operator()(const SelectCode& action) const { w.code_ = action.id; }
  void operator()(const SelectCodings& action) const;
  void operator()(const ChooseCoding& action) const;
  void operator()(const FilterText& action) const;
  void operator()(const SelectCoder& action) const;
  void operator()(const AddCoder& action) const;
  void operator()(const ShowPalette& action) const;
  void operator()(const Search& action) const;
  void operator()(const FocusSearch&) const { ++w.search_focus_; }
  void operator()(const ChooseFrequencies& action) const;
  void operator()(const MakeFigures& action) const;
  void operator()(const ShowFiguresPage& action) const;
  void operator()(const SortFigures& action) const { w.figures_order_ = action.order; }
  void operator()(const SelectCell& action) const;
  void operator()(const ChooseQuotations& action) const;
  void operator()(const MakeQuotations&) const;
  void operator()(const ChooseLanguage& action) const;
  void operator()(const ChooseCoder& action) const;
  void operator()(const ChooseTheme& action) const;
  void operator()(const ChooseFileDialog& action) const;
  void operator()(const ChooseScale& action) const;
  void operator()(const ChooseReading& action) const;
  void operator()(const GroupConversations& action) const;
  void operator()(const SetKey& action) const;
  void operator()(const ResetKeys&) const { w.set(&Config::keys, std::map<std::string, Key>()); }
  void operator()(const Tell& action) const { w.set_status(action.message, false); }
  void operator()(const SetEditing& action) const;
  void operator()(const EditText& action) const;
  void operator()(const CompareVersion& action) const;
  void operator()(const TakeVersion& action) const;
  void operator()(const CompareCodebook& action) const;
  void operator()(const TakeFromCodebook& action) const;
  void operator()(const SaveDraft& action) const;
  void operator()(const Undo&) const;
  void operator()(const Redo&) const;
  void operator()(const SelectEntry& action) const;
  void operator()(const UndoTo& action) const;
  void operator()(const ShowPast& action) const;
  void operator()(const ShowPresent&) const;

  // Throw EditError or ProjectError, with what the user can do.
  void need_project() const;
  void export_figures_page(const std::filesystem::path& path) const;
  static auto written();
  void need_write() const;
  void show(Dialog dialog) const;
  // The desktop's dialog stays no longer than the one that it was asked for.
  void stop_asking() const {
    if (w.dialog_ == Dialog::None || w.dialog_number_ != w.asking_dialog_) w.desktop_.stop();
  }
  // False where leaving the project would lose something; the user is then asked about `action`.
  bool may_leave(const Action& action) const;
  // Work at the end of which another project is open; what is open now stays until then.
  using MakeProject = std::function<coding::Project(Progress&)>;
  void open(transcripts::Message what, MakeProject make) const;
  // Work that takes copies of the project, by one connection to the file.
  void copy(transcripts::Message what, MakeAndWrite make) const;
  void go_on_in_copy(transcripts::Message done) const;
  // For an edit that takes codings or turns away: what these are, and the question.
  void ask_edit(EditText edit, coding::Swallowed losses) const;
  // Work that only reads: `make(study, progress)` in a job, then `take(run, value)`.
  template <class Make, class Take>
  void work(transcripts::Message what, Make make, Take take) const {
    begin(std::move(what), nullptr,
          [study = w.study(), make = std::move(make),
           take = std::move(take)](Progress& progress) -> Work::Outcome {
            auto value = std::make_shared<decltype(make(study, progress))>(make(study, progress));
            return [value, take](const Run& run) { take(run, std::move(*value)); };
          });
  }
  // Work whose value goes to Workspace::found().
  template <class Make>
  void look(transcripts::Message what, Make make) const {
    work(std::move(what), std::move(make),
         [](const Run& run, auto found) { run.keep(std::move(found)); });
  }
  void keep(Found found) const;
  void table_imported(const TableLook& look) const;
  // Work that writes to the project: `make(writing, progress)` in a job, then what it gives.
  void write(transcripts::Message what, MakeAndWrite make) const;
  void begin(transcripts::Message what, std::shared_ptr<coding::ProjectWriting> writing,
             Job<Work::Outcome>::Work work) const;
  // Opens Dialog::DeleteCopies where there are some; the status then says `some`, else `none`.
  void show_copies(transcripts::Message some, transcripts::Message none) const;
  // `action` is carried out once the dialog has said who codes.
  void ask_coder(Action action) const;
  // The coding in its place in the text, chosen.
  void show_coding(const coding::Coding& coding) const;
  // After one of them was kept, changed or removed: the next, or the end.
  void go_on_reviewing(const coding::CodeId& code) const;
  // What remains to be done after a change was written, or came to nothing.
  void changed(const Change& change, const MadeChange& made, const coding::CoderId& coder) const;
  // What was selected as the words of a coding goes with its ends.
  void selection_moved(const SetSpan& change) const;
  // Undo or redo of `entry`, the last that can be, or null.
  void step(const coding::HistoryEntry* entry, bool back, transcripts::Message nothing) const;
  // The chosen transcript's, with what is being typed; null where none is chosen.
  transcripts::TranscriptPtr shown_text() const;
  void show_change(const transcripts::TranscriptPtr& before) const;
};

template <class Do>
void Workspace::guarded(Do what) {
  using transcripts::say;
  try {
    what();
  } catch (const transcripts::Stopped&) {
    set_status(say("Gestopt; er is niets veranderd.", "Stopped; nothing has changed."), false);
    status_.stopped = true;
  } catch (const coding::NotSaved& error) {
    note_not_saved(error);
  } catch (const transcripts::Error& error) {
    set_status(error.message(), true);
  } catch (const std::bad_alloc&) {
    set_status(say("Er is te weinig geheugen; het project is als tevoren.",
                   "There is not enough memory; the project is as it was."),
               true);
  }
}

}  // namespace app
