#include "coding/project_opening.h"

#include <chrono>

#include <fcntl.h>
#include <unistd.h>

#include "coding/store/backups.h"
#include "coding/store/migration.h"
#include "coding/store/open_checks.h"
#include "coding/store/schema.h"

namespace coding {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<ProjectLock> unlocked(std::string_view coder) {
  return std::make_shared<ProjectLock>(ProjectLock{std::nullopt, std::string(coder)});
}

// Takes the lock for writing; where that or writing itself is not possible, the reason.
void ask_to_write(Opening& opening, std::string_view coder) {
  Message why_not;
  std::optional<Message> notice;
  if (!opening.lock->lock)
    opening.lock->lock = store::Lock::take(opening.path, coder, why_not, notice);
  if (!opening.lock->lock) {
    opening.read_only_reason = why_not;
  } else if (faccessat(AT_FDCWD, opening.path.c_str(), W_OK, AT_EACCESS) != 0) {
    opening.lock = unlocked(coder);
    opening.read_only_reason =
        say("{} is alleen te lezen: geen schrijfrechten.",
            "{} can only be read: no right to write.", opening.path.string());
  }
  if (notice) opening.notices.push_back(*notice);
}

void add(std::vector<Message>& to, std::vector<Message> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// SQLite cannot undo the half change of a crash while it only reads, so that is done first, under
// the lock if nobody has it. (Somebody who has it may just be writing.)
void settle_journal(Opening& opening, std::string_view coder) {
  if (!store::has_journal(opening.path)) return;
  if (opening.lock->lock) return add(opening.notices, store::keep_journal(opening.path));
  Message why_not;
  std::optional<Message> notice;
  const auto for_now = store::Lock::take(opening.path, coder, why_not, notice);
  if (!for_now) return;
  add(opening.notices, store::keep_journal(opening.path));
  store::ProjectStore::open(opening.path, Access::Write);
}

void bring_to_present(Opening& opening, std::string_view coder, std::uint32_t version) {
  if (version == store::kSchemaVersion) return;
  Message why_not;
  std::optional<Message> notice;
  std::optional<store::Lock> for_now;
  if (!opening.lock->lock) for_now = store::Lock::take(opening.path, coder, why_not, notice);
  const bool may_write = faccessat(AT_FDCWD, opening.path.c_str(), W_OK, AT_EACCESS) == 0;
  if (!may_write || (!opening.lock->lock && !for_now))
    throw ProjectError(
        say("{} is van een oudere Zwerm en moet eerst bijgewerkt worden, maar dat kan nu niet: er "
            "zijn geen schrijfrechten of iemand anders heeft het open. Kopieer het naar een eigen "
            "map.",
            "{} is of an older Zwerm and must be brought up to date first, which is not possible "
            "now: there is no right to write, or somebody else has it open. Copy it to a folder of "
            "your own.",
            opening.path.string()));
  opening.notices.push_back(store::migrate(opening.path, version, store::migration_steps()));
}

Message damaged(const fs::path& path) {
  const auto backups = store::backups_of(path);
  const Message what =
      say("{} is beschadigd of door een ander programma veranderd, en is alleen te lezen.",
          "{} is damaged or was changed by another program, and can only be read.", path.string());
  if (backups.empty())
    return say(
        "{0} Er ligt geen back-up naast; zoek er een en zet die terug met \"zwerm restore\".",
        "{1} No backup lies beside it; find one and put it back with \"zwerm restore\".", what.nl,
        what.en);
  return say("{0} Zet een back-up terug met \"zwerm restore\"; de nieuwste: {2}.",
             "{1} Put a backup back with \"zwerm restore\"; the newest: {2}.", what.nl, what.en,
             backups.back().string());
}

// Loads the file; what is wrong with it makes it read-only, and leaves rows out of the study, never
// out of the file.
void load(Opening& opening, Watch& watch) {
  store::ProjectStore::Loaded loaded = opening.store->load(watch);
  std::vector<Message> wrong = opening.store->found_wrong();
  add(wrong, std::move(loaded.damage));
  add(wrong, loaded.study.broken_rules());
  if (!wrong.empty()) {
    loaded.study.leave_out_broken_rows();
    if (opening.store->access() == Access::Write) {
      opening.read_only_reason = damaged(opening.path);
      opening.store.reset();
      opening.store = store::ProjectStore::open(opening.path, Access::ReadOnly);
      opening.lock = unlocked(opening.lock->coder);
    }
  }
  add(opening.notices, std::move(wrong));
  opening.study = std::move(loaded.study);
  opening.history = std::move(loaded.history);
}

}  // namespace

Timestamp time_now() {
  const auto time = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(time).count()};
}

fs::path real_path(const fs::path& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  return error ? path : real;
}

store::Lock lock_project(const fs::path& path, std::string_view coder) {
  Message why_not;
  std::optional<Message> notice;
  auto lock = store::Lock::take(path, coder, why_not, notice);
  if (!lock) throw ProjectError(why_not);
  return std::move(*lock);
}

Opening open_project(const fs::path& path, Access access, std::string_view coder, Watch& watch,
                     std::shared_ptr<ProjectLock> lock) {
  Opening opening;
  opening.path = real_path(path);
  const bool held = lock && lock->lock && lock->lock->holds();
  opening.lock = held ? std::move(lock) : unlocked(coder);
  watch.begin(transcripts::Stage::Opening, 0);
  const std::uint32_t version = store::version_of(opening.path);
  if (access == Access::Write) ask_to_write(opening, coder);
  settle_journal(opening, coder);
  bring_to_present(opening, coder, version);
  add(opening.notices, store::remarks_on_place(opening.path));
  const Access granted = opening.lock->lock ? Access::Write : Access::ReadOnly;
  opening.store = store::ProjectStore::open(opening.path, granted, watch);
  load(opening, watch);
  return opening;
}

}  // namespace coding
