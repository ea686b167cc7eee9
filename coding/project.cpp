#include "coding/project.h"

#include <algorithm>
#include <cstdlib>

#include "coding/project_opening.h"
#include "coding/store/backups.h"
#include "coding/store/project_store.h"

namespace coding {
namespace {

namespace fs = std::filesystem;
using State = HistoryEntry::State;
constexpr std::chrono::minutes kBackupEvery{10};

// By the file's time, either way: after the clock was set back, a backup from the future does not
// count as new.
bool just_made(const fs::path& backup) {
  std::error_code error;
  const auto age = fs::file_time_type::clock::now() - fs::last_write_time(backup, error);
  return !error && age < kBackupEvery && -age < kBackupEvery;
}

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
  return *this;
}
Project::~Project() = default;

Project Project::create(const fs::path& path, std::string_view coder) {
  auto store = store::ProjectStore::create(path);
  Project project(real_path(path), std::move(store));
  try {
    project.lock_ = std::make_shared<ProjectLock>();
    project.lock_->lock = lock_project(project.path_, coder);
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

Project Project::open(const fs::path& path, Access access, std::string_view coder) {
  Opening opening = open_project(path, access, coder);
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
  if (access() == Access::Write) return;
  throw ProjectError(read_only_reason_.value_or(
      say("{} is geopend om te lezen.", "{} is open for reading.", path_.string())));
}

std::int64_t Project::apply(const EditGroup& group) {
  if (group.edits.empty()) return 0;
  require_write();
  Study next = study_;
  const EditGroup inverse = next.change(group);
  back_up_if_due();
  store::ProjectStore::Step step;
  step.group = &group;
  step.inverse = &inverse;
  step.finish_undone = next_redo() != nullptr;
  step.entry = next_entry(group.kind, group.title, group.coder);
  step.entry.state = State::Applied;
  std::vector<Message> mind = withdrawn_in(group);
  make_room_in_history();
  store_->write(step, next);
  std::move(mind.begin(), mind.end(), std::back_inserter(notices_));
  if (step.finish_undone)
    for (HistoryEntry& entry : history_)
      if (entry.state == State::Undone) entry.state = State::Final;
  add_to_history(std::move(step.entry), std::move(next));
  return history_.back().number;
}

// So that what follows the writing cannot fail.
void Project::make_room_in_history() {
  if (history_.size() == history_.capacity()) history_.reserve(2 * history_.size() + 16);
}

void Project::add_to_history(HistoryEntry entry, Study next) {
  history_.push_back(std::move(entry));
  study_ = std::move(next);
  ++revision_;
}

HistoryEntry Project::next_entry(std::string kind, Message title,
                                 std::optional<CoderId> coder) const {
  HistoryEntry entry;
  entry.number = history_.empty() ? 1 : history_.back().number + 1;
  entry.time = time_now();
  entry.coder = coder;
  entry.kind = std::move(kind);
  entry.title = std::move(title);
  return entry;
}

// Undo ends where something was forgotten, also while that is not finished.
const HistoryEntry* Project::next_undo() const {
  const auto last = std::find_if(history_.rbegin(), history_.rend(), [](const HistoryEntry& entry) {
    return entry.state == State::Applied;
  });
  return last == history_.rend() || forgets(*last) ? nullptr : &*last;
}

// Looks from the end back to the last entry that was done and stands: what was undone before that
// cannot be redone any more. History may have as many entries as there are codings.
const HistoryEntry* Project::next_redo() const {
  const HistoryEntry* first = nullptr;
  for (auto entry = history_.rbegin(); entry != history_.rend(); ++entry) {
    if (entry->state == State::Undone) {
      first = &*entry;
    } else if (!entry->of) {
      break;
    }
  }
  return first;
}

bool Project::undo(std::optional<CoderId> coder) {
  return step_back(next_undo(), "undo", State::Undone, coder);
}

bool Project::redo(std::optional<CoderId> coder) {
  return step_back(next_redo(), "redo", State::Applied, coder);
}

bool Project::step_back(const HistoryEntry* of, const char* kind, HistoryEntry::State new_state,
                        std::optional<CoderId> coder) {
  if (of == nullptr) return false;
  require_write();
  const Message what = new_state == State::Undone
                           ? Message{"Ongedaan gemaakt: " + of->title.nl, "Undone: " + of->title.en}
                           : Message{"Opnieuw gedaan: " + of->title.nl, "Redone: " + of->title.en};
  const EditGroup group{kind, what, coder, store_->payload(of->number)};
  Study next = study_;
  const EditGroup inverse = next.change(group);
  back_up_if_due();
  store::ProjectStore::Step step;
  step.group = &group;
  step.inverse = &inverse;
  step.entry = next_entry(kind, what, coder);
  step.entry.of = of->number;
  step.payload_of = of->number;
  step.new_state = new_state;
  const auto index = static_cast<std::size_t>(of - history_.data());
  make_room_in_history();
  store_->write(step, next);
  history_[index].state = new_state;
  add_to_history(std::move(step.entry), std::move(next));
  return true;
}

void Project::finish_history() {
  store_->finish_history();
  for (HistoryEntry& entry : history_) entry.state = State::Final;
}

void Project::save_draft(std::string_view field, std::string_view text) {
  require_write();
  store_->save_draft(field, text, time_now());
}

std::optional<std::string> Project::draft(std::string_view field) const {
  return store_->draft(field);
}

fs::path Project::back_up(std::optional<fs::path> to) {
  std::error_code ignored;
  if (to) {
    if (fs::exists(fs::symlink_status(*to, ignored)))
      throw ProjectError(say("{} bestaat al. Kies een andere naam voor de back-up.",
                             "{} exists already. Choose another name for the backup.",
                             to->string()));
    store_->back_up(*to);
    return *to;
  }
  store::remove_unfinished(path_);
  fs::path place = store::place_for_backup(path_, time_now());
  store_->back_up(place);
  for (const fs::path& old : store::superfluous(store::backups_of(path_))) fs::remove(old, ignored);
  return place;
}

void Project::back_up_if_due() {
  if (study_.transcripts().empty() && study_.codes().empty() && study_.participants().empty())
    return;
  const auto now = std::chrono::steady_clock::now();
  if (backup_tried_ && now - *backup_tried_ < kBackupEvery) return;
  backup_tried_ = now;
  const auto backups = store::backups_of(path_);
  if (std::any_of(backups.begin(), backups.end(), just_made)) return;
  try {
    back_up();
  } catch (const ProjectError& failed) {
    notices_.push_back(failed.message());
  }
}

std::vector<Message> Project::check() const {
  std::vector<Message> wrong = store_->check_file();
  const store::ProjectStore::Loaded loaded = store_->load();
  wrong.insert(wrong.end(), loaded.damage.begin(), loaded.damage.end());
  for (Message& broken : loaded.study.broken_rules()) wrong.push_back(std::move(broken));
  return wrong;
}

}  // namespace coding
