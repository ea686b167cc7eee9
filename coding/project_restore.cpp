// The restoring half of project.h.
#include "coding/project.h"
#include "coding/project_opening.h"
#include "coding/store/backups.h"
#include "coding/store/copies.h"
#include "coding/store/open_checks.h"

namespace coding {
namespace {

namespace fs = std::filesystem;

void require_sound(const fs::path& from, transcripts::Watch& watch) {
  const auto wrong = Project::open(from, Access::ReadOnly, "", watch).check();
  if (wrong.empty()) return;
  throw ProjectError({fmt::format("{} is niet gaaf en wordt niet teruggezet. {} Kies een andere "
                                  "back-up.",
                                  from.string(), wrong.front().nl),
                      fmt::format("{} is not sound and is not put back. {} Choose another backup.",
                                  from.string(), wrong.front().en)});
}

// Keeps what is at `path`: as a backup, or where it is too damaged for that, byte for byte with the
// journal that lies beside it. A journal left there would be rolled back into the restored file.
void keep_present(const fs::path& path, transcripts::Watch& watch) {
  const fs::path place = store::place_for_backup(path, time_now());
  if (!store::has_journal(path)) {
    try {
      store::version_of(path);
      store::ProjectStore::open(path, Access::ReadOnly)->back_up(place, watch);
      return;
    } catch (const ProjectError&) {
      // Damaged: kept as it is.
    }
  }
  const fs::path kept = store::free_name(fs::path(place).replace_extension(".damaged"));
  store::copy_whole(path, kept);
  for (const char* ending : {"-journal", "-wal"}) {
    const fs::path journal = path.string() + ending;
    if (!fs::exists(journal)) continue;
    store::copy_whole(journal, kept.string() + ending);
    fs::remove(journal);
  }
}

}  // namespace

void restore(const fs::path& path, const fs::path& from, std::string_view coder,
             transcripts::Watch& watch, const std::shared_ptr<ProjectLock>& lock) {
  const fs::path real = real_path(path);
  const fs::path source = real_path(from);
  if (real == source)
    throw ProjectError(say("{} is het project zelf. Kies een back-up.",
                           "{} is the project itself. Choose a backup.", from.string()));
  watch.begin(transcripts::Stage::Opening, 0);
  require_sound(source, watch);
  std::optional<store::Lock> ours;
  if (!lock || !lock->lock || !lock->lock->holds()) ours.emplace(lock_project(real, coder));
  const fs::path beside = real.string() + ".restored";
  store::ProjectStore::open(source, Access::ReadOnly)->back_up(beside, watch);
  try {
    if (fs::exists(real)) keep_present(real, watch);
    watch.step();
  } catch (...) {
    std::error_code ignored;
    fs::remove(beside, ignored);
    throw;
  }
  store::move_into_place(beside, real);
}

}  // namespace coding
