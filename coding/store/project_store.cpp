#include "coding/store/project_store.h"

#include <cerrno>

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "coding/store/copies.h"
#include "coding/store/project_store_impl.h"
#include "coding/store/schema.h"

namespace coding::store {
namespace {

void make_new_file(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0)
    throw ProjectError(
        errno == EEXIST ? say("{} bestaat al. Kies een andere naam.",
                              "{} exists already. Choose another name.", path.string())
                        : say("{} kan niet gemaakt worden. Bestaat de map, en mag je daar "
                              "schrijven?",
                              "{} cannot be made. Does the folder exist, and may you write there?",
                              path.string()));
  fchmod(file, 0600);
  ::close(file);
}

// A copy that is removed again unless it is found sound and moved to its place.
struct UnfinishedCopy {
  std::filesystem::path path;
  ~UnfinishedCopy() {
    std::error_code ignored;
    if (!path.empty()) std::filesystem::remove(path, ignored);
  }
};

// What SQLite says of it in the end.
int copied(SQLite::Database& from, SQLite::Database& to, Watch& watch) {
  constexpr int kPages = 1000;  // between two looks at the watch: 4 MB
  SQLite::Backup backup(to, from);
  int result = backup.executeStep(kPages);
  const int pages = backup.getTotalPageCount();
  watch.begin(transcripts::Stage::BackingUp, static_cast<std::size_t>(pages / kPages) + 1);
  for (; result == SQLITE_OK; result = backup.executeStep(kPages)) watch.step();
  return result;
}

}  // namespace

ProjectStore::ProjectStore(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ProjectStore::~ProjectStore() = default;

std::unique_ptr<ProjectStore> ProjectStore::create(const std::filesystem::path& path) {
  make_new_file(path);
  try {
    return translated(path, [&] {
      auto impl = std::make_unique<Impl>(path, Access::Write);
      SQLite::Transaction transaction(*impl->db);
      for (const char* statement : create_statements()) impl->db->exec(statement);
      impl->db->exec("PRAGMA application_id = " + std::to_string(kApplicationId));
      impl->db->exec("PRAGMA user_version = " + std::to_string(kSchemaVersion));
      transaction.commit();
      return std::unique_ptr<ProjectStore>(new ProjectStore(std::move(impl)));
    });
  } catch (const ProjectError&) {
    unlink(path.c_str());
    throw;
  }
}

std::unique_ptr<ProjectStore> ProjectStore::open(const std::filesystem::path& path, Access access) {
  return translated(path, [&] {
    std::unique_ptr<ProjectStore> store(new ProjectStore(std::make_unique<Impl>(path, access)));
    SQLite::Database& db = *store->impl_->db;
    store->found_wrong_ = foreign_objects(db, path);
    for (Message& damage : quick_check(db)) store->found_wrong_.push_back(std::move(damage));
    return store;
  });
}

Access ProjectStore::access() const {
  return impl_->access;
}
const std::vector<Message>& ProjectStore::found_wrong() const {
  return found_wrong_;
}

void ProjectStore::back_up(const std::filesystem::path& to, Watch& watch) {
  UnfinishedCopy copy{to.string() + ".new"};
  make_empty(copy.path);
  translated(to, [&] {
    SQLite::Database target(copy.path.string(), SQLite::OPEN_READWRITE);
    target.exec("PRAGMA synchronous=OFF");  // move_into_place() syncs it once
    if (copied(*impl_->db, target, watch) != SQLITE_DONE)
      throw ProjectError(say("{} is bezet door een ander programma; er is geen back-up gemaakt.",
                             "{} is in use by another program; no backup was made.",
                             impl_->path.string()));
    if (!quick_check(target).empty())
      throw ProjectError(
          say("De back-up {} is niet goed geworden en weer verwijderd. De oudere "
              "back-ups zijn er nog.",
              "The backup {} did not come out well and was removed. The older "
              "backups are still there.",
              to.string()));
  });
  move_into_place(copy.path, to);
  copy.path.clear();
}

std::vector<Message> ProjectStore::check_file() {
  std::vector<Message> wrong;
  const auto damaged = [&wrong](const std::string& said) {
    wrong.push_back(say("Het bestand is beschadigd: {}", "The file is damaged: {}", said));
  };
  try {
    SQLite::Statement check(*impl_->db, "PRAGMA integrity_check(20)");
    while (check.executeStep())
      if (const std::string said = check.getColumn(0).getString(); said != "ok") damaged(said);
    SQLite::Statement keys(*impl_->db, "PRAGMA foreign_key_check");
    for (int found = 0; found < 20 && keys.executeStep(); ++found)
      wrong.push_back(say("Een rij in {} verwijst naar iets dat er niet is.",
                          "A row in {} refers to what is not there.",
                          keys.getColumn(0).getString()));
    for (Message& foreign : foreign_objects(*impl_->db, impl_->path))
      wrong.push_back(std::move(foreign));
  } catch (const SQLite::Exception& error) {
    damaged(error.what());
  }
  return wrong;
}

}  // namespace coding::store
