#include "app/views/dialogs.h"

#include <utility>
#include <variant>

#include <imgui_internal.h>

#include "app/views/bookmarks_dialog.h"
#include "app/views/code_dialogs.h"
#include "app/views/code_hits_dialog.h"
#include "app/views/code_quotation_dialogs.h"
#include "app/views/codebook_review_dialog.h"
#include "app/views/codebook_versions_dialog.h"
#include "app/views/confirm_edit_dialog.h"
#include "app/views/correct_dialogs.h"
#include "app/views/crosswalk_dialog.h"
#include "app/views/delete_copies_dialog.h"
#include "app/views/edit_code_dialog.h"
#include "app/views/exchange_dialogs.h"
#include "app/views/filter_dialog.h"
#include "app/views/import_view.h"
#include "app/views/keys_dialog.h"
#include "app/views/memo_dialog.h"
#include "app/views/project_dialogs.h"
#include "app/views/pseudonym_dialogs.h"
#include "app/views/query_dialogs.h"
#include "app/views/save_copy_dialog.h"
#include "app/views/settings_dialog.h"
#include "app/views/table_import_view.h"
#include "app/views/transcript_dialogs.h"
#include "app/views/undo_to_dialog.h"
#include "app/views/weight_dialog.h"
#include "app/views/work_panel.h"

namespace app {
namespace {

constexpr const char* kPopup = "##dialog";
constexpr float kWork = 480;  // how wide the panel of work is

float width_of(const Ui& ui, Dialog dialog) {
  switch (dialog) {
    case Dialog::Open:
    case Dialog::New:
    case Dialog::Import:
    case Dialog::ExportProject:
    case Dialog::ExportCodebook:
    case Dialog::ExportQuotations:
    case Dialog::ExportShownQuotations:
    case Dialog::ExportFrequencies:
    case Dialog::ExportPage:
    case Dialog::ExportTranscripts:
    case Dialog::ExportParticipants:
    case Dialog::ExportPps:
    case Dialog::ExportMemos:
    case Dialog::ExportChosen:
    case Dialog::Restore:
    case Dialog::SaveCopy:
    case Dialog::NewVersion:
    case Dialog::CompareCodebook:
    case Dialog::CodeHits:
    case Dialog::FilterText:
      return ui.px(760);
    case Dialog::Pseudonyms:
      return ui.px(940);
    case Dialog::ImportPreview:
      return ui.px(1500);
    case Dialog::ImportTable:
    case Dialog::CodebookVersions:
    case Dialog::ReviewCodebook:
      return ui.px(1180);
    case Dialog::CodeHistory:
    case Dialog::CodesBetweenYears:
      return ui.px(900);
    case Dialog::EditCode:
    case Dialog::SplitCode:
    case Dialog::ChooseExample:
    case Dialog::ImportResults:
    case Dialog::Keys:
    case Dialog::Memo:
    case Dialog::ReplaceAll:
    case Dialog::ReviewVersion:
    case Dialog::DeleteCopies:
    case Dialog::Bookmarks:
    case Dialog::Settings:
    case Dialog::LeaveUnsaved:
      return ui.px(640);
    default:
      return ui.px(480);
  }
}

// What a dialog is about has to be there: a shortcut may ask for it without.
bool possible(const Workspace& workspace, Dialog dialog) {
  switch (dialog) {
    case Dialog::None:
      return false;
    case Dialog::Keys:
    case Dialog::Open:
    case Dialog::New:
    case Dialog::Import:
    case Dialog::Settings:
      return true;
    case Dialog::UndoTo:
      return workspace.has_project() && workspace.entry();
    case Dialog::EditCode:
    case Dialog::DeleteCode:
    case Dialog::MergeCode:
    case Dialog::MoveCode:
    case Dialog::SplitCode:
    case Dialog::ChooseExample:
      return workspace.has_project() && workspace.code();
    case Dialog::KeepQuery:
    case Dialog::CodePassages:
      return workspace.has_project() && workspace.quotations_wanted().expression;
    case Dialog::Weight:
      return workspace.has_project() && workspace.coding();
    case Dialog::RenameTranscript:
    case Dialog::DeleteTranscript:
    case Dialog::TranscriptPps:
    case Dialog::FilterText:
    case Dialog::ConfirmEdit:
    case Dialog::ReplaceAll:
    case Dialog::NewVersion:
      return workspace.has_project() && workspace.transcript();
    default:
      return workspace.has_project();
  }
}

std::filesystem::path first_folder(const Workspace& workspace) {
  return workspace.has_project() ? workspace.project().path().parent_path() : home_folder();
}

}  // namespace

struct Dialogs::Current {
  std::variant<std::monostate, OpenDialog, NewProjectDialog, ImportDialog, ImportView,
               TableImportView, ImportResultsDialog, ExportDialog, RestoreDialog, NewCodeDialog,
               EditCodeDialog, DeleteCodeDialog, MergeCodeDialog, MoveCodeDialog, SplitCodeDialog,
               ExampleDialog, CodebookVersionsDialog, CompareCodebookDialog, ReviewCodebookDialog,
               CodeHistoryDialog, CodeHitsDialog, RenameTranscriptDialog, DeleteTranscriptDialog,
               TranscriptPpsDialog, MemoDialog, NewCoderDialog, KeysDialog, ConfirmEditDialog,
               ReplaceAllDialog, NewVersionDialog, ReviewVersionDialog, PseudonymsDialog,
               ForgetOriginalsDialog, EraseParticipantDialog, DeleteCopiesDialog, WeightDialog,
               BookmarksDialog, FilterDialog, UndoToDialog, SettingsDialog, SaveCopyDialog,
               LeaveUnsavedDialog, CrosswalkDialog, KeepQueryDialog, CodePassagesDialog>
      dialog;

  template <class What, class... From>
  void set(From&&... from) {
    dialog.emplace<What>(std::forward<From>(from)...);
  }
  void make(const Workspace& w, const std::filesystem::path& folder,
            const std::vector<std::filesystem::path>& opened) {
    switch (w.dialog()) {
      case Dialog::None:
        return set<std::monostate>();
      case Dialog::Keys:
        return set<KeysDialog>();
      case Dialog::Open:
        return set<OpenDialog>(w, folder, opened);
      case Dialog::New:
        return set<NewProjectDialog>(w, folder);
      case Dialog::Import:
        return set<ImportDialog>(w, folder);
      case Dialog::ImportPreview:
        return set<ImportView>(w);
      case Dialog::ImportTable:
        return set<TableImportView>(w);
      case Dialog::ImportResults:
        return set<ImportResultsDialog>(w);
      case Dialog::ExportProject:
        return set<ExportDialog>(w, ExportKind::Project, folder);
      case Dialog::ExportCodebook:
        return set<ExportDialog>(w, ExportKind::Codebook, folder);
      case Dialog::ExportQuotations:
        return set<ExportDialog>(w, ExportKind::Quotations, folder);
      case Dialog::ExportShownQuotations:
        return set<ExportDialog>(w, ExportKind::ShownQuotations, folder);
      case Dialog::KeepQuery:
        return set<KeepQueryDialog>(w);
      case Dialog::CodePassages:
        return set<CodePassagesDialog>(w);
      case Dialog::ExportFrequencies:
        return set<ExportDialog>(w, ExportKind::Frequencies, folder);
      case Dialog::ExportPage:
        return set<ExportDialog>(w, ExportKind::Page, folder);
      case Dialog::ExportTranscripts:
        return set<ExportDialog>(w, ExportKind::Transcripts, folder);
      case Dialog::ExportParticipants:
        return set<ExportDialog>(w, ExportKind::Participants, folder);
      case Dialog::ExportPps:
        return set<ExportDialog>(w, ExportKind::Pps, folder);
      case Dialog::Restore:
        return set<RestoreDialog>(w);
      case Dialog::NewCode:
        return set<NewCodeDialog>(w);
      case Dialog::EditCode:
        return set<EditCodeDialog>(w);
      case Dialog::DeleteCode:
        return set<DeleteCodeDialog>(w);
      case Dialog::MergeCode:
        return set<MergeCodeDialog>(w);
      case Dialog::Weight:
        return set<WeightDialog>(w);
      case Dialog::Bookmarks:
        return set<BookmarksDialog>(w);
      case Dialog::FilterText:
        return set<FilterDialog>(w);
      case Dialog::MoveCode:
        return set<MoveCodeDialog>(w);
      case Dialog::SplitCode:
        return set<SplitCodeDialog>(w);
      case Dialog::ChooseExample:
        return set<ExampleDialog>(w);
      case Dialog::CodebookVersions:
        return set<CodebookVersionsDialog>(w);
      case Dialog::CompareCodebook:
        return set<CompareCodebookDialog>(w, folder);
      case Dialog::ReviewCodebook:
        return set<ReviewCodebookDialog>();
      case Dialog::CodeHistory:
        return set<CodeHistoryDialog>();
      case Dialog::CodeHits:
        return set<CodeHitsDialog>(w);
      case Dialog::RenameTranscript:
        return set<RenameTranscriptDialog>(w);
      case Dialog::DeleteTranscript:
        return set<DeleteTranscriptDialog>(w);
      case Dialog::TranscriptPps:
        return set<TranscriptPpsDialog>(w);
      case Dialog::Memo:
        return set<MemoDialog>(w);
      case Dialog::NewCoder:
        return set<NewCoderDialog>(w);
      case Dialog::ConfirmEdit:
        return set<ConfirmEditDialog>();
      case Dialog::Pseudonyms:
        return set<PseudonymsDialog>(w, folder);
      case Dialog::ForgetOriginals:
        return set<ForgetOriginalsDialog>(w);
      case Dialog::EraseParticipant:
        return set<EraseParticipantDialog>(w);
      case Dialog::ReplaceAll:
        return set<ReplaceAllDialog>(w);
      case Dialog::NewVersion:
        return set<NewVersionDialog>(w, folder);
      case Dialog::ReviewVersion:
        return set<ReviewVersionDialog>();
      case Dialog::DeleteCopies:
        return set<DeleteCopiesDialog>(w);
      case Dialog::UndoTo:
        return set<UndoToDialog>(w);
      case Dialog::ExportMemos:
        return set<ExportDialog>(w, ExportKind::Memos, folder);
      case Dialog::ExportChosen:
        return set<ExportDialog>(w, w.config().exporting, folder);
      case Dialog::Settings:
        return set<SettingsDialog>(w);
      case Dialog::SaveCopy:
        return set<SaveCopyDialog>(w, folder);
      case Dialog::LeaveUnsaved:
        return set<LeaveUnsavedDialog>();
      case Dialog::CodesBetweenYears:
        return set<CrosswalkDialog>(w);
    }
  }

  void draw(DialogCall& call) {
    std::visit(
        [&call](auto& dialog) {
          if constexpr (requires { dialog.draw(call); }) dialog.draw(call);
        },
        dialog);
  }
  void closing(Actions& actions) {
    std::visit(
        [&actions](auto& dialog) {
          if constexpr (requires { dialog.closing(actions); }) dialog.closing(actions);
        },
        dialog);
  }
  void keep_typed(Actions& actions) {
    std::visit(
        [&actions](auto& dialog) {
          if constexpr (requires { dialog.keep_typed(actions); }) dialog.keep_typed(actions);
        },
        dialog);
  }
  void keep_folder(std::filesystem::path& folder) const {
    std::visit(
        [&folder](const auto& dialog) {
          if constexpr (requires { dialog.folder(); }) folder = dialog.folder();
        },
        dialog);
  }
};

Dialogs::Dialogs() : current_(std::make_unique<Current>()) {}
Dialogs::~Dialogs() = default;

// One that is gone by now is not offered.
void Dialogs::offer(const std::vector<std::filesystem::path>& projects) {
  opened_.clear();
  std::error_code ignored;
  for (const std::filesystem::path& path : projects)
    if (std::filesystem::exists(path, ignored)) opened_.push_back(path);
}

void Dialogs::keep_typed(Actions& actions) {
  current_->keep_typed(actions);
}

void Dialogs::take_key(const Key& key) {
  if (auto* keys = std::get_if<KeysDialog>(&current_->dialog)) keys->take_key(key);
}

void Dialogs::open(const Workspace& workspace) {
  if (folder_.empty()) folder_ = first_folder(workspace);
  number_ = workspace.dialog_number();
  frames_ = 0;
  submitted_ = false;
  looking_ = false;
  failed_ = false;
  current_->dialog.emplace<std::monostate>();
  if (possible(workspace, workspace.dialog())) current_->make(workspace, folder_, opened_);
}

// What OK asked for has been carried out, or not.
void Dialogs::finish(const Workspace& workspace, Actions& actions) {
  const bool closes = std::exchange(submitted_, false);
  looking_ = false;
  failed_ = workspace.status().error || workspace.status().stopped;
  if (closes && !failed_) actions.push(ShowDialog{Dialog::None});
}

void Dialogs::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  const bool other = workspace.dialog_number() != number_;
  const bool closed = other && workspace.dialog() == Dialog::None;
  if (closed) current_->closing(actions);
  if (other) open(workspace);
  const auto work = workspace.work();
  const bool shown = work || (workspace.dialog() != Dialog::None &&
                              !std::holds_alternative<std::monostate>(current_->dialog));
  if (!shown && !ImGui::IsPopupOpen(kPopup)) return;
  if (shown && !work && (submitted_ || looking_)) finish(workspace, actions);
  if (shown && !ImGui::IsPopupOpen(kPopup)) ImGui::OpenPopup(kPopup);
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float wanted = work ? ui.px(kWork) : width_of(ui, workspace.dialog());
  const float width = std::min(wanted, screen.x - ui.px(40));
  ImGui::SetNextWindowPos({screen.x / 2, screen.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSizeConstraints({width, 0}, {width, screen.y - ui.px(20)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(22), ui.px(18)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(9));
  const bool begun = ImGui::BeginPopupModal(kPopup, nullptr,
                                            ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove |
                                                ImGuiWindowFlags_NoSavedSettings |
                                                ImGuiWindowFlags_AlwaysAutoResize);
  ImGui::PopStyleVar(2);
  if (!begun) return;
  // ImGui darkens what lies behind in steps, for which an idle window draws too few frames.
  ImGui::GetCurrentContext()->DimBgRatio = 1;
  if (work)
    draw_work(*work, actions, ui);
  else if (shown)
    show(workspace, actions, ui);
  else
    ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
}

void Dialogs::show(const Workspace& workspace, Actions& actions, Ui& ui) {
  constexpr int kFramesToFocus = 2;  // the first is drawn only to measure
  DialogCall call{workspace, actions, ui, frames_ < kFramesToFocus, failed_, false};
  current_->draw(call);
  ++frames_;
  if (call.submitted) current_->keep_folder(folder_);
  if (call.submitted || call.looking) {
    submitted_ = call.submitted;
    looking_ = call.looking;
    failed_ = false;
  }
}

}  // namespace app
