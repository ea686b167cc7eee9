// The open project and what is selected in it: all that views show. No ImGui.
//
// Views read it and push Actions; run() carries one out. An action that fails leaves the project as
// it was and gives a sentence in status().
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/config.h"
#include "app/import_files.h"
#include "app/jobs.h"
#include "app/selection.h"
#include "coding/project.h"

namespace app {

// What the status bar tells: the last error, notice or "why not".
struct Status {
  transcripts::Message message;
  bool error = false;
};

// An import that runs in the background.
struct ImportProgress {
  std::size_t done = 0;
  std::size_t total = 0;
};

class Workspace {
 public:
  // `wake` is called from a job's thread when it has finished; it may only wake the window up.
  Workspace(Config config, std::function<void()> wake);
  ~Workspace();

  bool has_project() const { return project_.has_value(); }
  // Only while has_project().
  const coding::Project& project() const { return *project_; }
  const coding::Study& study() const { return project_->study(); }
  // Rises with every change of the study, also when another project is opened.
  std::uint64_t revision() const { return revision_; }
  bool read_only() const;

  View view() const { return view_; }
  Dialog dialog() const { return dialog_; }
  const std::optional<coding::TranscriptId>& transcript() const { return transcript_; }
  const Selection& selection() const { return selection_; }
  const std::optional<coding::CodeId>& code() const { return code_; }
  const std::vector<coding::CodingId>& codings() const { return codings_; }
  const std::optional<coding::CoderId>& coder() const { return coder_; }
  bool palette_open() const { return palette_open_; }
  // Rises when the selection should be brought in sight (after GoTo); a view scrolls once.
  std::uint64_t reveal() const { return reveal_; }
  const coding::FrequencyQuery& frequency_query() const { return frequency_query_; }
  const std::optional<SelectCell>& cell() const { return cell_; }
  const Status& status() const { return status_; }
  const std::optional<ImportProgress>& importing() const { return importing_; }
  // Codes that were used last, most recent first, at most 9.
  const std::vector<coding::CodeId>& recent_codes() const { return recent_codes_; }
  const Config& config() const { return config_; }
  bool quitting() const { return quitting_; }

  // Carries one action out. Errors of the program's own kinds become status(); never throws them.
  void run(const Action& action);
  // Takes up what jobs have finished. True where something changed. Call it before each frame.
  bool collect();
  bool busy() const { return importing_.has_value(); }

 private:
  void open(const std::filesystem::path& path);
  void apply(coding::EditGroup group);
  void keep_selection_valid();
  coding::By by() const;
  void set_status(transcripts::Message message, bool error);

  void carry_out(const OpenProject& action);
  void carry_out(const NewProject& action);
  void carry_out(const ImportFiles& action);
  void carry_out(const CancelImport& action);
  void carry_out(const ExportTo& action);
  void carry_out(const BackUp& action);
  void carry_out(const Quit& action);
  void carry_out(const ShowView& action);
  void carry_out(const ShowDialog& action);
  void carry_out(const SelectTranscript& action);
  void carry_out(const SelectText& action);
  void carry_out(const GoTo& action);
  void carry_out(const SelectCode& action);
  void carry_out(const SelectCodings& action);
  void carry_out(const SelectCoder& action);
  void carry_out(const ShowPalette& action);
  void carry_out(const ChooseFrequencies& action);
  void carry_out(const SelectCell& action);
  void carry_out(const ChooseLanguage& action);
  void carry_out(const ChooseTheme& action);
  void carry_out(const ChooseScale& action);
  void carry_out(const Tell& action);
  void carry_out(const AddCoding& action);
  void carry_out(const AddCodingWithNewCode& action);
  void carry_out(const RemoveCodings& action);
  void carry_out(const Recode& action);
  void carry_out(const SetMemo& action);
  void carry_out(const AddCode& action);
  void carry_out(const ChangeCode& action);
  void carry_out(const MoveCode& action);
  void carry_out(const MergeCodes& action);
  void carry_out(const DeleteCode& action);
  void carry_out(const RenameTranscript& action);
  void carry_out(const DeleteTranscript& action);
  void carry_out(const SetTranscriptPps& action);
  void carry_out(const AddPpsTo& action);
  void carry_out(const MapSpeaker& action);
  void carry_out(const MapSpeakerToNew& action);
  void carry_out(const MarkInterviewer& action);
  void carry_out(const UnmapSpeaker& action);
  void carry_out(const AddCoder& action);
  void carry_out(const Undo& action);
  void carry_out(const Redo& action);

  Config config_;
  std::function<void()> wake_;
  std::optional<coding::Project> project_;
  std::uint64_t revision_ = 1;
  View view_ = View::Coding;
  Dialog dialog_ = Dialog::None;
  std::optional<coding::TranscriptId> transcript_;
  Selection selection_;
  std::optional<coding::CodeId> code_;
  std::vector<coding::CodingId> codings_;
  std::optional<coding::CoderId> coder_;
  bool palette_open_ = false;
  std::uint64_t reveal_ = 0;
  coding::FrequencyQuery frequency_query_;
  std::optional<SelectCell> cell_;
  Status status_;
  std::vector<coding::CodeId> recent_codes_;
  std::optional<ImportProgress> importing_;
  std::unique_ptr<Job<ReadFiles>> import_job_;
  bool quitting_ = false;
};

}  // namespace app
