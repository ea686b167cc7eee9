// The open project and what is selected in it: all that views show. No ImGui.
//
// Views read it and push Actions; run() carries one out. An action that fails leaves the project as
// it was and gives a sentence in status().
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/actions.h"
#include "app/config.h"
#include "app/desktop_dialog.h"
#include "app/import_files.h"
#include "app/jobs.h"
#include "app/looks.h"
#include "app/pane.h"
#include "app/search_job.h"
#include "app/selection.h"
#include "app/typing.h"
#include "coding/project.h"
#include "coding/told_edits.h"

namespace app {

// What the status bar tells: the last error, notice or "why not".
struct Status {
  transcripts::Message message;
  bool error = false;
  bool stopped = false;  // what was asked for was stopped, and has done nothing
};

// What takes long and is going on, while the window does nothing else.
struct WorkShown {
  transcripts::Message what;  // "Namen vervangen"
  transcripts::Stage stage = transcripts::Stage::Looking;
  std::size_t done = 0;
  std::size_t steps = 0;   // 0: nobody can tell
  bool stopping = false;   // CancelWork was asked for
  bool then_quit = false;  // Quit was
  friend bool operator==(const WorkShown&, const WorkShown&) = default;
};

// What a memo is on.
struct MemoSubject {
  coding::OwnerKind kind = coding::OwnerKind::Project;
  coding::Guid owner;
  friend bool operator==(const MemoSubject&, const MemoSubject&) = default;
};

// An entry of the history, and what is known of it.
struct EntryShown {
  std::int64_t number = 0;
  std::vector<coding::ToldEdit> told;  // of its payload, the first of them
  std::size_t edits = 0;               // how many there are in all
  bool too_large = false;              // to be told
};

// Files of the import, by their place in it, with their speakers found anew.
using RecognisedFiles = std::vector<std::pair<std::size_t, ReadTranscript>>;

enum class Loss {
  None,
  Typed,    // what was typed in a transcript last
  Project,  // all that is in no copy
  Drafts,   // half-typed text of fields
};

class Workspace {
 public:
  // `wake` is called from a job's thread when it has finished; it may only wake the window up.
  Workspace(Config config, std::function<void()> wake);
  ~Workspace();

  bool has_project() const { return project_.has_value(); }
  // Only while has_project().
  const coding::Project& project() const { return *project_; }
  // With what is being typed, which is not in the file yet.
  // Or, while past() says so, as it was.
  const coding::Study& study() const {
    return past_ ? past_->study : typing_ ? typing_->shown() : project_->study();
  }
  // Rises when another project is opened.
  std::uint64_t opened() const { return opened_; }
  // Rises with every change of the study, also when another project is opened.
  std::uint64_t revision() const { return revision_; }
  bool read_only() const;
  // Only while read_only().
  transcripts::Message read_only_reason() const;

  // The entry of the history after which the study is shown as it was; null where it is shown as it
  // is.
  const coding::HistoryEntry* past() const { return past_ ? &past_->entry : nullptr; }
  // The entry that is chosen in the history, and what it did.
  const std::optional<EntryShown>& entry() const { return entry_; }

  // Why the project's file cannot be written at the moment, or the last change could not.
  const std::optional<coding::FileTrouble>& trouble() const { return trouble_; }
  // Looks whether the file is still there and may be written, which takes no time; call it before a
  // frame, now and then.
  void look_at_file();
  // What of the screen is in no file, so that leaving the project would lose it.
  Loss would_lose() const;

  View view() const { return view_; }
  Dialog dialog() const { return dialog_; }
  // Rises with every ShowDialog, so that a dialog knows when it opens anew.
  std::uint64_t dialog_number() const { return dialog_number_; }
  // What the active pane holds, which is all that most of the window is about.
  const Pane& pane() const { return pane_; }
  const std::optional<coding::TranscriptId>& transcript() const { return pane_.transcript; }
  const Selection& selection() const { return pane_.selection; }
  // The other pane; none where there is one alone. Two can hold the same conversation.
  const std::optional<Pane>& beside() const { return beside_; }
  // Where the active pane stands: at the left, where there is one alone.
  Side side() const { return side_; }
  // Null where nothing stands on that side.
  const Pane* pane_on(Side side) const {
    return side == side_ ? &pane_ : beside_ ? &*beside_ : nullptr;
  }
  const std::optional<coding::CodeId>& code() const { return code_; }
  // Those that are chosen in the codebook, code() among them; code() alone where no others are.
  std::vector<coding::CodeId> codes() const;
  // Arrows and some other keys are those of the tree of codes.
  bool codebook_focus() const { return codebook_focus_; }
  // Rises when the fields of the code at hand should be opened beside the text.
  std::uint64_t code_form() const { return code_form_; }
  // The code into which Dialog::MergeCode merges, where it was chosen before.
  const std::optional<coding::CodeId>& merge_into() const { return merge_into_; }
  // The code whose older codings are gone through, one by one.
  const std::optional<coding::CodeId>& review() const { return review_; }
  const std::vector<coding::CodingId>& codings() const { return pane_.codings; }
  const std::optional<coding::CodingId>& coding() const { return pane_.coding; }
  // What of the transcript is shown; its lists name only what is there.
  const TextFilter& filter() const { return pane_.filter; }
  const std::optional<coding::CoderId>& coder() const { return coder_; }
  // The text of the transcript can be typed in.
  bool editing() const { return editing_; }
  // Something was typed that is not in the file yet; it is within some seconds.
  bool typing() const { return typing_.has_value(); }
  // Half-typed text of a field that was kept, in the file or, until it can be written, here.
  std::optional<std::string> draft(const std::string& field) const;
  // What Dialog::ConfirmEdit is about: an edit, and what it takes away.
  const EditText& held_edit() const { return held_edit_; }
  const coding::Swallowed& losses() const { return losses_; }
  // What the last look found (looks.h); null where it looked for something else, or where the study
  // has changed since.
  template <class What>
  const What* found() const {
    return found_revision_ == revision_ ? std::get_if<What>(&found_) : nullptr;
  }
  // Rises with every look.
  std::uint64_t found_number() const { return found_number_; }
  Palette palette() const { return palette_; }
  // Rises when the selection should be brought in sight; a view scrolls once.
  std::uint64_t reveal() const { return reveal_; }
  // Rises when the search box should take the keyboard.
  std::uint64_t search_focus() const { return search_focus_; }
  const SearchResult& search() const { return search_; }
  const coding::FrequencyQuery& frequency_query() const { return frequency_query_; }
  const std::optional<SelectCell>& cell() const { return cell_; }
  // What was made last for a page of Cijfers; null before anything was.
  const std::shared_ptr<const FiguresMade>& figures() const { return figures_; }
  // Of its table's rows; ends where another kind of table is made.
  const std::optional<exports::TableOrder>& figures_order() const { return figures_order_; }
  // What is being made, or was made last.
  const FiguresWanted& figures_wanted() const { return figures_wanted_; }
  bool making_figures() const { return figures_job_ != nullptr; }
  FiguresPage figures_page() const { return figures_page_; }
  // What Citaten shows; the second is what was made last, null before anything was.
  const QuotationsWanted& quotations_wanted() const { return quotations_wanted_; }
  const std::shared_ptr<const QuotationsMade>& quotations() const { return quotations_; }
  // Those that are chosen now.
  bool making_quotations() const {
    return quotations_job_ != nullptr &&
           quotations_asked_ == std::pair(quotations_wanted_, revision_);
  }
  // What the last LookAtOutgoing found; null before any did.
  const std::shared_ptr<const OutgoingMade>& outgoing() const { return outgoing_; }
  // What is looked at now.
  const OutgoingWanted* looking_at_outgoing() const {
    return outgoing_job_ == nullptr ? nullptr : &outgoing_wanted_;
  }
  const Status& status() const { return status_; }
  // The work that is going on. Until it is done run() refuses everything but CancelWork and Quit,
  // so that nothing changes under what it found out.
  std::optional<WorkShown> work() const;
  // What Dialog::ImportPreview is about: the files that were read, and what to say of those that
  // are known already, one entry a file. The number rises with every change of these.
  const ReadFiles& import_batch() const { return import_batch_; }
  const std::vector<std::optional<transcripts::Message>>& import_known() const {
    return import_known_;
  }
  // Files that wait for the project of Dialog::New to come into.
  const std::vector<std::filesystem::path>& import_waiting() const { return import_waiting_; }
  // What stood beside them in their folder and is not read.
  const std::optional<transcripts::Message>& import_skipped() const { return import_skipped_; }
  std::uint64_t import_number() const { return import_number_; }
  const std::vector<FileResult>& import_results() const { return import_results_; }
  // What Dialog::ImportTable is about; its number rises with every other look at it.
  const TableLook& table() const { return table_; }
  std::uint64_t table_number() const { return table_number_; }
  bool reading_table() const { return table_job_ != nullptr; }
  // The desktop's dialog for choosing files, and whether there is one that the user wants.
  const DesktopDialog& desktop() const { return desktop_; }
  bool files_by_desktop() const { return config_.desktop_files && desktop_.there(); }
  void use_desktop(AskForFiles ask) { desktop_.use(std::move(ask)); }
  const MemoSubject& memo_subject() const { return memo_subject_; }
  // Codes that were used last, most recent first, at most 9.
  const std::vector<coding::CodeId>& recent_codes() const { return recent_codes_; }
  const Config& config() const { return config_; }
  // For this run only: what is not given stays as the user has it set.
  void show_as(std::optional<transcripts::Language> language, std::optional<bool> dark,
               std::optional<float> scale);
  transcripts::Language language() const { return language_of(config_); }
  bool quitting() const { return quitting_; }

  // Carries one action out. Errors of the program's own kinds become status(); never throws them.
  void run(const Action& action);
  // Takes up what jobs have finished. True where something changed. Call it before each frame.
  bool collect();
  // Waits for the work that is going on, takes it up, and so on with what that begins.
  void finish_work();
  // The system wants the program to end: work is stopped, what was typed is saved where it can be,
  // and nobody is asked.
  void end();
  // How long run() waits for work that it begins, so that what is soon done is not shown as work
  // that goes on; 0: not at all, and only collect() and finish_work() take it up.
  void wait_for_work(std::chrono::milliseconds time) { patience_ = time; }
  bool searching() const { return search_job_ != nullptr; }
  bool busy() const {
    return work_ != nullptr || recognise_job_ != nullptr || search_job_ != nullptr ||
           figures_job_ != nullptr || quotations_job_ != nullptr || table_job_ != nullptr ||
           outgoing_job_ != nullptr;
  }

 private:
  struct Run;   // one operator() an action
  struct Work;  // workspace_run.h
  void take_project(coding::Project project);
  void apply(const coding::EditGroup& group);
  template <class Do>
  void guarded(Do what);  // errors become status()
  void take_work_up();
  void take_figures_up();
  void take_quotations_up();
  void take_outgoing_up();
  void make_counting_ready();
  void show_import(ReadFiles files);
  void show_results(std::vector<FileResult> results);
  void forget_import();
  void forget_table();
  void finish_typing();
  void note_not_saved(const coding::NotSaved& error);
  void note_saved();
  void save_drafts();  // throws where they cannot be; then they stay
  void keep_selection_valid();
  void close_gone_panes();
  void typed_beside(const transcripts::TextChange& change);
  void pick(std::vector<coding::CodingId> codings, std::optional<coding::CodingId> one = {});
  coding::CodingId nearest_at_hand() const;
  void choose_coder();
  void use_code(const coding::CodeId& code);
  void set_status(transcripts::Message message, bool error);
  template <class Value>
  void set(Value Config::*setting, Value value) {
    config_.*setting = value;
    saved_.*setting = value;
    save_config(saved_);
  }

  Config config_;  // as shown
  Config saved_;   // as in the user's settings
  std::function<void()> wake_;
  std::optional<coding::Project> project_;
  std::uint64_t opened_ = 0;
  std::uint64_t revision_ = 1;
  std::optional<coding::FileTrouble> trouble_;
  std::uint64_t trouble_revision_ = 0;                 // of the project when that came up
  std::map<std::string, std::string> unsaved_drafts_;  // by field; they go in with what can be next
  std::optional<Action> leaving_;                      // what Dialog::LeaveUnsaved was opened for
  bool may_lose_ = false;  // the user said so, for what is carried out now
  View view_ = View::Coding;
  Dialog dialog_ = Dialog::None;
  std::uint64_t dialog_number_ = 0;
  std::optional<Action> after_coder_;  // what Dialog::NewCoder was opened for
  Pane pane_;
  std::optional<Pane> beside_;
  std::optional<Pane> closed_;  // what stood at the right last
  Side side_ = Side::Left;
  std::optional<coding::CodeId> code_;
  // Several codes; they hold for as long as the one they were chosen with is code_.
  std::vector<coding::CodeId> codes_;
  std::optional<coding::CodeId> codes_at_;
  bool codebook_focus_ = false;
  std::uint64_t code_form_ = 0;
  std::optional<coding::CodeId> merge_into_;
  std::optional<coding::CodeId> review_;
  std::optional<coding::CoderId> coder_;
  bool editing_ = false;
  struct PastShown {
    coding::HistoryEntry entry;
    coding::Study study;
  };
  std::optional<PastShown> past_;
  std::optional<EntryShown> entry_;
  std::optional<Typing> typing_;
  std::chrono::steady_clock::time_point typing_began_;
  std::chrono::steady_clock::time_point typed_last_;
  EditText held_edit_;
  coding::Swallowed losses_;
  Found found_;
  std::uint64_t found_revision_ = 0;
  std::uint64_t found_number_ = 0;
  Palette palette_ = Palette::Closed;
  std::uint64_t reveal_ = 0;
  std::uint64_t search_focus_ = 0;
  coding::FrequencyQuery frequency_query_;
  std::optional<SelectCell> cell_;
  Status status_;
  std::vector<coding::CodeId> recent_codes_;
  ReadFiles import_batch_;
  std::vector<std::optional<transcripts::Message>> import_known_;
  std::optional<transcripts::Message> import_skipped_;
  std::vector<std::filesystem::path> import_waiting_;
  std::uint64_t import_number_ = 0;
  std::vector<FileResult> import_results_;
  TableLook table_;
  std::uint64_t table_number_ = 0;
  std::uint64_t table_revision_ = 0;  // of the study that it was looked at with
  MemoSubject memo_subject_;
  SearchResult search_;
  SearchTextsPtr search_texts_;
  bool quitting_ = false;
  std::set<std::size_t> to_recognise_;  // what recognise_job_ works on
  std::unique_ptr<Job<RecognisedFiles>> recognise_job_;
  std::unique_ptr<Job<SearchResult>> search_job_;
  std::shared_ptr<const FiguresMade> figures_;
  std::optional<exports::TableOrder> figures_order_;
  FiguresPage figures_page_ = FiguresPage::Matrix;
  FiguresWanted figures_wanted_;
  SearchTextsPtr figures_texts_;
  std::unique_ptr<Job<FiguresMade>> figures_job_;
  QuotationsWanted quotations_wanted_;
  std::shared_ptr<const QuotationsMade> quotations_;
  std::pair<QuotationsWanted, std::uint64_t> quotations_asked_;  // at which revision
  std::unique_ptr<Job<QuotationsMade>> quotations_job_;
  OutgoingWanted outgoing_wanted_;
  std::shared_ptr<const OutgoingMade> outgoing_;
  std::unique_ptr<Job<OutgoingMade>> outgoing_job_;
  std::unique_ptr<Job<bool>> counting_job_;  // what counting needs is made ready, after opening
  std::unique_ptr<Job<TableLook>> table_job_;
  DesktopDialog desktop_;
  std::uint64_t asking_dialog_ = 0;  // the dialog_number_ that desktop_ was asked for
  std::chrono::milliseconds patience_{30};
  std::unique_ptr<Work> work_;  // goes before the project that it writes to
};

// How the project's file is called, without its folder and ending.
std::string project_name(const Workspace& workspace);

}  // namespace app
