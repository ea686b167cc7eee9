#include "coding/project.h"

#include <algorithm>
#include <chrono>

#include <fcntl.h>
#include <unistd.h>

#include "coding/store/backups.h"
#include "coding/store/lock.h"
#include "coding/store/project_store.h"

namespace coding {
namespace {

namespace fs = std::filesystem;
using State = HistoryEntry::State;
constexpr std::int64_t kBackupEvery = 10 * 60 * 1000;  // milliseconds

Timestamp now() {
  const auto time = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(time).count()};
}

// The file itself where `path` is a link to it, so that lock and backups lie beside the file.
fs::path real_path(const fs::path& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  return error ? path : real;
}

// A journal that a crash left: kept beside with the file before SQLite rolls back by it, since it
// may belong to another database.
std::optional<Message> keep_journal(const fs::path& path) {
  for (const char* ending : {"-journal", "-wal"}) {
    const fs::path journal = path.string() + ending;
    std::error_code error;
    if (fs::file_size(journal, error) == 0 || error) continue;
    const std::string kept = fmt::format("{}-bewaard-{}", path.string(), now().milliseconds);
    fs::copy_file(path, kept + ".zwerm", error);
    fs::copy_file(journal, kept + ".zwerm" + ending, error);
    return say("Bij {} lag nog een {}-bestand; beide zijn bewaard als {}.zwerm.",
               "A {1} file lay beside {0}; both were kept as {2}.zwerm.", path.string(), ending,
               kept);
  }
  return std::nullopt;
}

}  // namespace

// The lock goes last, after the file is closed.
struct ProjectLock {
  std::optional<store::Lock> lock;
};

Project::Project(fs::path path, std::unique_ptr<store::ProjectStore> store)
    : path_(std::move(path)), store_(std::move(store)) {}
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;

Project Project::create(const fs::path& path, std::string_view coder) {
  auto store = store::ProjectStore::create(path);
  const fs::path real = real_path(path);
  Message why_not;
  std::optional<Message> notice;
  Project project(real, std::move(store));
  project.lock_ = std::make_shared<ProjectLock>();
  project.lock_->lock = store::Lock::take(real, coder, why_not, notice);
  if (!project.lock_->lock) throw ProjectError(why_not);
  EditGroup group{"new", say("Project gemaakt", "Project made"), std::nullopt, {}};
  group.edits.emplace_back(Put<ProjectInfo>{{Guid::make(), path.stem().string()}});
  project.apply(std::move(group));
  project.finish_history();
  return project;
}

Project Project::open(const fs::path& path, Access access, std::string_view coder) {
  const fs::path real = real_path(path);
  auto lock = std::make_shared<ProjectLock>();
  std::vector<Message> notices;
  std::optional<Message> reason;
  if (access == Access::Write) {
    Message why_not;
    std::optional<Message> notice;
    store::ProjectStore::open(real, Access::ReadOnly);  // refuse a foreign file before locking it
    lock->lock = store::Lock::take(real, coder, why_not, notice);
    if (!lock->lock) reason = why_not;
    if (lock->lock && ::access(real.c_str(), W_OK) != 0)
      reason = say("{} is alleen te lezen: geen schrijfrechten.",
                   "{} can only be read: no right to "
                   "write.",
                   real.string());
    if (notice) notices.push_back(*notice);
    if (!reason)
      if (const auto kept = keep_journal(real)) notices.push_back(*kept);
  }
  const Access granted = reason ? Access::ReadOnly : access;
  Project project(real, store::ProjectStore::open(real, granted));
  std::vector<Message> damage;
  project.study_ = project.store_->load(damage);
  for (Message& broken : project.study_.broken_rules()) damage.push_back(std::move(broken));
  if (!damage.empty() && granted == Access::Write) {
    reason =
        say("{} is beschadigd en alleen te lezen. Zet een back-up terug, of bekijk \"zwerm "
            "check\".",
            "{} is damaged and can only be read. Put a backup back, or see \"zwerm check\".",
            real.string());
    project.store_ = store::ProjectStore::open(real, Access::ReadOnly);
  }
  project.history_ = project.store_->history();
  notices.insert(notices.end(), damage.begin(), damage.end());
  project.notices_ = std::move(notices);
  project.read_only_reason_ = std::move(reason);
  project.lock_ = std::move(lock);
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

std::int64_t Project::apply(EditGroup group) {
  if (group.edits.empty()) return 0;
  require_write();
  Study next = study_;
  const EditGroup inverse = next.change(group);
  if (!study_.transcripts().empty()) back_up_if_due();
  store::ProjectStore::Step step;
  step.group = &group;
  step.inverse = &inverse;
  step.finish_undone = true;
  step.entry = next_entry(group.kind, group.title, group.coder);
  step.entry.state = State::Applied;
  store_->write(step, next);
  for (HistoryEntry& entry : history_)
    if (entry.state == State::Undone) entry.state = State::Final;
  history_.push_back(step.entry);
  study_ = std::move(next);
  ++revision_;
  return history_.back().number;
}

HistoryEntry Project::next_entry(std::string kind, Message title,
                                 std::optional<CoderId> coder) const {
  HistoryEntry entry;
  entry.number = history_.empty() ? 1 : history_.back().number + 1;
  entry.time = now();
  entry.coder = coder;
  entry.kind = std::move(kind);
  entry.title = std::move(title);
  return entry;
}

const HistoryEntry* Project::next_undo() const {
  const auto last = std::find_if(history_.rbegin(), history_.rend(), [](const HistoryEntry& entry) {
    return entry.state == State::Applied;
  });
  return last == history_.rend() ? nullptr : &*last;
}

const HistoryEntry* Project::next_redo() const {
  const auto first = std::find_if(history_.begin(), history_.end(), [](const HistoryEntry& entry) {
    return entry.state == State::Undone;
  });
  return first == history_.end() ? nullptr : &*first;
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
  const EditGroup group{kind, of->title, coder, store_->payload(of->number)};
  Study next = study_;
  const EditGroup inverse = next.change(group);
  back_up_if_due();
  store::ProjectStore::Step step;
  step.group = &group;
  step.inverse = &inverse;
  const Message title = of->title;
  const bool undone = new_state == State::Undone;
  step.entry = next_entry(kind,
                          undone ? say("Ongedaan gemaakt: {}", "Undone: {}", title.nl)
                                 : say("Opnieuw gedaan: {}", "Redone: {}", title.nl),
                          coder);
  step.entry.title.en = (undone ? "Undone: " : "Redone: ") + title.en;
  step.entry.of = of->number;
  step.payload_of = of->number;
  step.new_state = new_state;
  store_->write(step, next);
  history_[static_cast<std::size_t>(of - history_.data())].state = new_state;
  history_.push_back(step.entry);
  study_ = std::move(next);
  ++revision_;
  return true;
}

void Project::finish_history() {
  for (HistoryEntry& entry : history_) entry.state = State::Final;
  store_->finish_history();
}

void Project::save_draft(std::string_view field, std::string_view text) {
  require_write();
  store_->save_draft(field, text);
}

std::optional<std::string> Project::draft(std::string_view field) const {
  return store_->draft(field);
}

fs::path Project::back_up(std::optional<fs::path> to) {
  const fs::path place = to ? *to : store::place_for_backup(path_, now());
  if (to && fs::exists(*to))
    throw ProjectError(say("{} bestaat al. Kies een andere naam voor de back-up.",
                           "{} exists already. Choose another name for the backup.", to->string()));
  store_->back_up(place);
  if (to) return place;
  for (const fs::path& old : store::superfluous(store::backups_of(path_))) {
    std::error_code ignored;
    fs::remove(old, ignored);
  }
  return place;
}

void Project::back_up_if_due() {
  const auto backups = store::backups_of(path_);
  std::error_code error;
  if (!backups.empty()) {
    const auto age = fs::file_time_type::clock::now() - fs::last_write_time(backups.back(), error);
    if (!error && std::chrono::duration_cast<std::chrono::milliseconds>(age).count() < kBackupEvery)
      return;
  }
  try {
    back_up();
  } catch (const ProjectError& failed) {
    notices_.push_back(failed.message());
  }
}

std::vector<Message> Project::check() const {
  std::vector<Message> wrong = store_->check_file();
  std::vector<Message> damage;
  const Study study = store_->load(damage);
  wrong.insert(wrong.end(), damage.begin(), damage.end());
  for (Message& broken : study.broken_rules()) wrong.push_back(std::move(broken));
  return wrong;
}

void restore(const fs::path& path, const fs::path& from, std::string_view coder) {
  const Project source = Project::open(from, Access::ReadOnly, coder);
  if (const auto wrong = source.check(); !wrong.empty())
    throw ProjectError(say("{} is niet gaaf en wordt niet teruggezet: {}",
                           "{} is not sound and is not put back: {}", from.string(),
                           wrong.front().nl));
  const fs::path real = real_path(path);
  const fs::path beside = real.string() + ".restored";
  {
    Message why_not;
    std::optional<Message> notice;
    const auto lock = store::Lock::take(real, coder, why_not, notice);
    if (!lock) throw ProjectError(why_not);
    if (fs::exists(real)) {
      auto present = store::ProjectStore::open(real, Access::ReadOnly);
      present->back_up(store::place_for_backup(real, now()));
    }
    store::ProjectStore::open(from, Access::ReadOnly)->back_up(beside);
    fs::rename(beside, real);
  }
}

}  // namespace coding
