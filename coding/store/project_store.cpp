#include "coding/store/project_store.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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
      impl->note_stamp();
      return std::unique_ptr<ProjectStore>(new ProjectStore(std::move(impl)));
    });
  } catch (const ProjectError&) {
    unlink(path.c_str());
    throw;
  }
}

std::unique_ptr<ProjectStore> ProjectStore::open(const std::filesystem::path& path, Access access,
                                                 Watch& watch) {
  return translated(path, [&] {
    std::unique_ptr<ProjectStore> store(new ProjectStore(std::make_unique<Impl>(path, access)));
    SQLite::Database& db = *store->impl_->db;
    store->found_wrong_ = foreign_objects(db, path);
    for (Message& damage : quick_check(db, watch)) store->found_wrong_.push_back(std::move(damage));
    store->impl_->note_stamp();  // reading may have taken back what a crash left half done
    return store;
  });
}

Access ProjectStore::access() const {
  return impl_->access;
}
const std::vector<Message>& ProjectStore::found_wrong() const {
  return found_wrong_;
}

std::vector<Message> ProjectStore::check_file() {
  require_may_touch(*impl_);
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
