#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "coding/store/project_store_impl.h"

namespace coding::store {
namespace {

void sync(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  fsync(file);
  ::close(file);
}

// A copy that is removed again unless it is found sound and renamed to its place.
struct UnfinishedCopy {
  std::filesystem::path path;
  ~UnfinishedCopy() {
    std::error_code ignored;
    if (!path.empty()) std::filesystem::remove(path, ignored);
  }
};

}  // namespace

void ProjectStore::back_up(const std::filesystem::path& to) {
  UnfinishedCopy copy{to.string() + ".new"};
  try {
    const int made = ::open(copy.path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (made >= 0) ::close(made);
    SQLite::Database target(copy.path.string(), SQLite::OPEN_READWRITE);
    SQLite::Backup(target, impl_->db).executeStep(-1);
    SQLite::Statement check(target, "PRAGMA quick_check(1)");
    if (!check.executeStep() || check.getColumn(0).getString() != "ok")
      throw ProjectError(
          say("De back-up {} is niet goed geworden en weer verwijderd. De oudere "
              "back-ups zijn er nog.",
              "The backup {} did not come out well and was removed. The older "
              "backups are still there.",
              to.string()));
  } catch (const SQLite::Exception& error) {
    fail(to, error);
  }
  sync(copy.path);
  std::error_code error;
  std::filesystem::rename(copy.path, to, error);
  if (error)
    throw ProjectError(say("De back-up {} kan niet geschreven worden: {}.",
                           "The backup {} cannot be written: {}.", to.string(), error.message()));
  copy.path.clear();
  sync(to.parent_path().empty() ? "." : to.parent_path());
}

}  // namespace coding::store
