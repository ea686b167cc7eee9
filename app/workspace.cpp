#include <algorithm>

#include "app/changes.h"
#include "app/wording/moments.h"
#include "app/workspace_run.h"
#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/lookup.h"

namespace app {

Workspace::Workspace(Config config, std::function<void()> wake)
    : config_(config),
      saved_(std::move(config)),
      wake_(std::move(wake)),
      search_texts_(std::make_shared<coding::SearchTexts>()),
      figures_texts_(std::make_shared<coding::SearchTexts>()) {}

Workspace::~Workspace() = default;

void Workspace::show_as(std::optional<transcripts::Language> language, std::optional<bool> dark,
                        std::optional<float> scale) {
  if (language) config_.language = language;
  config_.dark = dark.value_or(config_.dark);
  config_.scale = scale.value_or(config_.scale);
}

bool Workspace::read_only() const {
  return has_project() && (past_ || project_->access() != coding::Access::Write);
}

transcripts::Message Workspace::read_only_reason() const {
  using transcripts::say;
  if (past_)
    return say("Dit is het project zoals het was op {0}: alleen lezen. Ga eerst terug naar nu.",
               "This is the project as it was on {1}: for reading only. Go back to now first.",
               moment_in_words(past_->entry.time, transcripts::Language::Dutch),
               moment_in_words(past_->entry.time, transcripts::Language::English));
  if (project_->read_only_reason()) return *project_->read_only_reason();
  return say("{} is alleen te lezen.", "{} can only be read.", project_->path().string());
}

void Workspace::set_status(transcripts::Message message, bool error) {
  status_ = {std::move(message), error};
}

void Workspace::take_project(coding::Project project) {
  table_job_.reset();
  forget_import();
  import_waiting_.clear();
  search_job_.reset();
  figures_job_.reset();
  figures_.reset();
  figures_order_.reset();
  figures_texts_ = std::make_shared<coding::SearchTexts>();
  quotations_job_.reset();
  quotations_.reset();
  quotations_wanted_ = {};
  outgoing_job_.reset();
  outgoing_.reset();
  counting_job_.reset();
  typing_.reset();
  editing_ = false;
  past_.reset();
  entry_.reset();
  project_.emplace(std::move(project));
  trouble_.reset();
  unsaved_drafts_.clear();
  leaving_.reset();
  ++opened_;
  ++revision_;
  dialog_ = Dialog::None;
  palette_ = Palette::Closed;
  pane_ = {};
  beside_.reset();
  closed_.reset();
  side_ = Side::Left;
  recent_codes_.clear();
  codes_at_.reset();
  review_.reset();
  codebook_focus_ = false;
  cell_.reset();
  search_ = {};
  frequency_query_ = {};
  // Until somebody is mapped, counting people would show nothing but zeros.
  frequency_query_.count =
      study().participants().empty() ? coding::CountOf::Passages : coding::CountOf::Participants;
  const auto order = coding::transcripts_in_order(study());
  pane_.transcript = order.empty() ? std::nullopt : std::optional(order.front()->id);
  code_.reset();
  for (const auto& entry : coding::in_order(study())) {
    if (entry.has_children) continue;
    code_ = entry.code->id;
    break;
  }
  choose_coder();
  make_counting_ready();
  set_status({}, false);
  for (const auto& notice : project_->notices()) set_status(notice, false);
  if (project_->read_only_reason()) set_status(*project_->read_only_reason(), true);
}

void Workspace::choose_coder() {
  const coding::Study& now = study();
  coder_.reset();
  if (config_.coder)
    if (const auto* coder = coding::find_coder(now, *config_.coder)) coder_ = coder->id;
  if (!coder_ && !config_.coder && now.coders().size() == 1) coder_ = now.coders().begin()->first;
}

void Workspace::apply(const coding::EditGroup& group) {
  const std::size_t told = project_->notices().size();
  if (project_->apply(group) == 0) return;
  ++revision_;
  keep_selection_valid();
  set_status(group.title, false);
  if (project_->notices().size() > told) set_status(project_->notices().back(), false);
}

void Workspace::keep_selection_valid() {
  const coding::Study& now = study();
  close_gone_panes();
  if (!pane_.transcript && !now.transcripts().rows().empty())
    pane_.transcript = coding::transcripts_in_order(now).front()->id;
  keep_valid(pane_, now);
  if (beside_) keep_valid(*beside_, now);
  if (code_ && !now.codes().contains(*code_)) code_.reset();
  if (review_ && !now.codes().contains(*review_)) review_.reset();
  pick(std::move(pane_.codings), pane_.coding);
  std::erase_if(recent_codes_, [&](const coding::CodeId& id) { return !now.codes().contains(id); });
  if (coder_ && !now.coders().contains(*coder_)) choose_coder();
  if (cell_ && !now.codes().contains(cell_->code)) cell_.reset();
  const auto& attribute = frequency_query_.attribute;
  if (attribute && !now.attributes().contains(*attribute)) frequency_query_ = {};
  if (!past_)
    std::erase_if(frequency_query_.codes,
                  [&](const coding::CodeId& id) { return !now.codes().contains(id); });
  const auto& within = frequency_query_.within;
  if (within && within->attribute && !now.attributes().contains(*within->attribute))
    frequency_query_.within.reset();
  // Looking at the past asks the same; what was not there yet is no reason to let go of it.
  if (!past_) keep_valid(quotations_wanted_, now);
}

void Workspace::use_code(const coding::CodeId& code) {
  std::erase(recent_codes_, code);
  recent_codes_.insert(recent_codes_.begin(), code);
  constexpr std::size_t kRecent = 9;
  if (recent_codes_.size() > kRecent) recent_codes_.resize(kRecent);
  code_ = code;
}

// What was typed becomes one entry of the history. Throws where it cannot be written; then it is
// still there to be written later.
void Workspace::finish_typing() {
  if (!typing_) return;
  const coding::EditGroup group = typing_->group();
  if (!group.edits.empty()) project_->apply(group);
  typing_.reset();
  ++revision_;
  if (!group.edits.empty()) set_status(group.title, false);
}

bool Workspace::collect() {
  constexpr std::chrono::milliseconds kPause{1200};
  bool changed = false;
  if (typing_ && !work_ && std::chrono::steady_clock::now() - typed_last_ > kPause) {
    changed = true;
    typed_last_ = std::chrono::steady_clock::now();  // where it fails: again after the next pause
    guarded([&] { finish_typing(); });
  }
  if (work_ && work_->job->finished()) {
    changed = true;
    take_work_up();
  }
  if (recognise_job_ && recognise_job_->finished()) {
    changed = true;
    for (auto& [file, transcript] : recognise_job_->take())
      import_batch_[file].content = std::move(transcript);
    recognise_job_.reset();
    to_recognise_.clear();
    ++import_number_;
  }
  if (table_job_ && table_job_->finished()) {
    changed = true;
    table_ = table_job_->take();
    table_job_.reset();
    ++table_number_;
  }
  changed |= desktop_.collect();
  if (figures_job_ && figures_job_->finished()) take_figures_up();
  if (quotations_job_ && quotations_job_->finished()) {
    changed = true;
    take_quotations_up();
  }
  if (outgoing_job_ && outgoing_job_->finished()) {
    changed = true;
    take_outgoing_up();
  }
  if (counting_job_ && counting_job_->finished()) counting_job_.reset();
  if (search_job_ && search_job_->finished()) {
    changed = true;
    search_ = search_job_->take();
    search_job_.reset();
  }
  if (changed) note_saved();
  return changed;
}

std::string project_name(const Workspace& workspace) {
  return workspace.has_project() ? workspace.project().path().stem().string() : std::string();
}

}  // namespace app
