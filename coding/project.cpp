#include "coding/project.h"

#include <algorithm>
#include <cstdlib>

#include "coding/project_opening.h"
#include "coding/project_writing.h"
#include "coding/store/project_store.h"
#include "coding/study_then.h"

namespace coding {
namespace {

namespace fs = std::filesystem;
using State = HistoryEntry::State;

}  // namespace

Project::Project(fs::path path, std::unique_ptr<store::ProjectStore> store)
    : path_(std::move(path)), store_(std::move(store)) {}
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&& other) noexcept {
  store_ = std::move(other.store_);  // the file that was open is closed before its lock goes
  lock_ = std::move(other.lock_);
  path_ = std::move(other.path_);
  study_ = std::move(other.study_);
  revision_ = other.revision_;
  history_ = std::move(other.history_);
  notices_ = std::move(other.notices_);
  read_only_reason_ = std::move(other.read_only_reason_);
  backup_tried_ = other.backup_tried_;
  writing_ = other.writing_;
  return *this;
}
Project::~Project() = default;

Project Project::create(const fs::path& path, std::string_view coder) {
  auto store = store::ProjectStore::create(path);
  Project project(real_path(path), std::move(store));
  try {
    project.lock_ = std::make_shared<ProjectLock>();
    project.lock_->lock = lock_project(project.path_, coder);
    project.lock_->coder = coder;
    EditGroup group{"new", say("Project gemaakt", "Project made"), std::nullopt, {}};
    group.edits.emplace_back(Put<ProjectInfo>{{Guid::make(), path.stem().string()}});
    project.apply(group);
    project.finish_history();
  } catch (const transcripts::Error&) {
    project.store_.reset();
    std::error_code ignored;
    fs::remove(project.path_, ignored);
    throw;
  }
  return project;
}

Project Project::open(const fs::path& path, Access access, std::string_view coder, Watch& watch,
                      std::shared_ptr<ProjectLock> lock) {
  Opening opening = open_project(path, access, coder, watch, std::move(lock));
  Project project(std::move(opening.path), std::move(opening.store));
  project.lock_ = std::move(opening.lock);
  project.study_ = std::move(opening.study);
  project.history_ = std::move(opening.history);
  project.notices_ = std::move(opening.notices);
  project.read_only_reason_ = std::move(opening.read_only_reason);
  project.finish_forgetting_at_opening();
  return project;
}

Access Project::access() const {
  return store_->access();
}

void Project::require_write() const {
  if (writing_)
    throw ProjectError(say("{}: er wordt nog iets bewaard. Wacht tot dat klaar is.",
                           "{}: something is being saved. Wait until that is done.",
                           path_.string()));
  if (access() == Access::Write) return;
  throw ProjectError(read_only_reason_.value_or(
      say("{} is geopend om te lezen.", "{} is open for reading.", path_.string())));
}

std::int64_t Project::written(const std::function<void(ProjectWriting&)>& work) {
  require_write();
  make_room_in_history();
  ProjectWriting writing(*this);
  try {
    work(writing);
  } catch (...) {
    finish(writing);
    throw;
  }
  return finish(writing);
}

std::int64_t Project::apply(const EditGroup& group) {
  if (group.edits.empty()) return 0;
  return written([&](ProjectWriting& writing) { writing.apply(group, Watch::nobody()); });
}

std::unique_ptr<ProjectWriting> Project::start_writing() {
  require_write();
  return start_copying();
}

std::unique_ptr<ProjectWriting> Project::start_copying() {
  if (writing_) require_write();
  make_room_in_history();
  std::unique_ptr<ProjectWriting> writing(new ProjectWriting(*this));
  writing_ = true;
  return writing;
}

std::int64_t Project::finish(ProjectWriting& writing) {
  writing_ = false;
  backup_tried_ = writing.backup_tried_;
  std::move(writing.notices_.begin(), writing.notices_.end(), std::back_inserter(notices_));
  writing.notices_.clear();
  if (writing.moved_) {
    go_on_in(*writing.moved_);
    writing.lock_ = lock_;  // the one before goes
  }
  if (writing.entries_.empty()) return 0;
  for (const auto& [place, state] : writing.stepped_) history_[place].state = state;
  if (writing.stepped_.empty() && writing.redo_) {
    for (HistoryEntry& entry : history_)
      if (entry.state == State::Undone) entry.state = State::Final;
  }
  std::move(writing.entries_.begin(), writing.entries_.end(), std::back_inserter(history_));
  writing.entries_.clear();
  study_ = std::move(writing.study_);
  ++revision_;
  if (writing.forgotten_) forget_history();
  return history_.back().number;
}

// So that what follows the writing cannot fail: it adds an entry, or one for each that it undoes.
void Project::make_room_in_history() {
  if (2 * history_.size() >= history_.capacity()) history_.reserve(3 * history_.size() + 16);
}

// Undo ends where something was forgotten, also while that is not finished.
const HistoryEntry* Project::next_undo() const {
  const auto last = std::find_if(history_.rbegin(), history_.rend(), [](const HistoryEntry& entry) {
    return entry.state == State::Applied;
  });
  return last == history_.rend() || forgets(*last) ? nullptr : &*last;
}

// Looks from the end back to the last entry that was done and stands: what was undone before that
// cannot be redone any more. One that was undone and given up may lie between. History may have as
// many entries as there are codings.
const HistoryEntry* Project::next_redo() const {
  const HistoryEntry* first = nullptr;
  for (auto entry = history_.rbegin(); entry != history_.rend(); ++entry) {
    if (entry->state == State::Undone) {
      first = &*entry;
    } else if (!entry->of && entry->state == State::Applied) {
      break;
    }
  }
  return first;
}

bool Project::undo(std::optional<CoderId> coder) {
  if (next_undo() == nullptr) return false;
  written([&](ProjectWriting& writing) { writing.undo(coder, Watch::nobody()); });
  return true;
}

bool Project::redo(std::optional<CoderId> coder) {
  if (next_redo() == nullptr) return false;
  written([&](ProjectWriting& writing) { writing.redo(coder, Watch::nobody()); });
  return true;
}

std::size_t Project::undo_to(std::int64_t entry, std::optional<CoderId> coder) {
  std::size_t undone = 0;
  written(
      [&](ProjectWriting& writing) { undone = writing.undo_to(entry, coder, Watch::nobody()); });
  return undone;
}

std::vector<Edit> Project::payload(const HistoryEntry& entry) const {
  if (entry.state == State::Final || writing_) return {};
  return store_->payload(entry.number);
}

std::size_t Project::payload_size(const HistoryEntry& entry) const {
  return writing_ ? 0 : store_->payload_size(entry.number);
}

void Project::turn_back_to(std::int64_t entry) {
  study_ = StudyThen(*this, entry).make(Watch::nobody());
  ++revision_;
}

bool Project::takes_long(const HistoryEntry& entry) const {
  constexpr std::size_t kBytes = 1'000'000;
  constexpr std::size_t kEdits = 200;
  try {
    return store_->payload_size(entry.number) > kBytes ||
           store_->payload(entry.number).size() > kEdits;
  } catch (const ProjectError&) {
    return true;  // whoever does it says what is wrong with the file
  }
}

void Project::finish_history() {
  store_->finish_history();
  for (HistoryEntry& entry : history_) entry.state = State::Final;
}

void Project::save_draft(std::string_view field, std::string_view text) {
  require_write();
  ProjectWriting(*this).make_ready();
  store_->save_draft(field, text, time_now());
}

std::optional<std::string> Project::draft(std::string_view field) const {
  if (writing_) return std::nullopt;
  try {
    return store_->draft(field);
  } catch (const ProjectError&) {
    return std::nullopt;  // file_trouble() and the next writing tell what is wrong with the file
  }
}

std::optional<FileTrouble> Project::file_trouble() const {
  if (writing_) return std::nullopt;
  return store_->trouble({study_, history_});
}

void Project::go_on_in(Opening& opening) {
  store_ = std::move(opening.store);
  if (lock_ == opening.lock && lock_->lock) lock_->lock->follow(opening.path);
  lock_ = std::move(opening.lock);
  path_ = std::move(opening.path);
  history_ = std::move(opening.history);
  ++revision_;
}

fs::path Project::back_up(std::optional<fs::path> to) {
  if (writing_) require_write();
  std::error_code ignored;
  if (!to) return ProjectWriting(*this).back_up(Watch::nobody());
  if (fs::exists(fs::symlink_status(*to, ignored)))
    throw ProjectError(say("{} bestaat al. Kies een andere naam voor de back-up.",
                           "{} exists already. Choose another name for the backup.", to->string()));
  store_->back_up(*to, Watch::nobody());
  return *to;
}

void Project::back_up_if_due() {
  ProjectWriting writing(*this);
  writing.back_up_if_due(Watch::nobody());
  finish(writing);
}

std::vector<Message> Project::check() const {
  std::vector<Message> wrong = store_->check_file();
  const store::ProjectStore::Loaded loaded = store_->load();
  wrong.insert(wrong.end(), loaded.damage.begin(), loaded.damage.end());
  for (Message& broken : loaded.study.broken_rules()) wrong.push_back(std::move(broken));
  if (forgetting()) wrong.push_back(still_forgetting());
  return wrong;
}

}  // namespace coding
