#include "coding/store/project_store.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <SQLiteCpp/Transaction.h>
#include <fcntl.h>
#include <unistd.h>

#include "coding/store/edit_codec.h"
#include "coding/store/project_store_impl.h"
#include "coding/store/schema.h"

namespace coding::store {
namespace {

void check_header(const std::filesystem::path& path) {
  std::array<unsigned char, 100> header{};
  const int file = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0)
    throw ProjectError(
        say("{} kan niet gelezen worden: het bestand is er niet of er zijn geen "
            "rechten.",
            "{} cannot be read: the file is not there or there is no right to.", path.string()));
  const bool whole = std::filesystem::is_regular_file(path) &&
                     read(file, header.data(), header.size()) == ssize_t{header.size()};
  close(file);
  const auto number = [&header](std::size_t at) {
    return static_cast<std::uint32_t>(header[at]) << 24 | header[at + 1] << 16 |
           header[at + 2] << 8 | header[at + 3];
  };
  if (!whole || std::memcmp(header.data(), "SQLite format 3", 16) != 0 ||
      number(68) != kApplicationId)
    throw ProjectError(say("{} is geen project van Zwerm. Er is niets aan veranderd.",
                           "{} is no Zwerm project. Nothing in it was changed.", path.string()));
  if (number(60) > static_cast<std::uint32_t>(kSchemaVersion))
    throw ProjectError(
        say("{} is gemaakt met een nieuwere Zwerm (versie {} van het bestand). Werk "
            "Zwerm bij; er is niets aan veranderd.",
            "{} was made by a newer Zwerm (version {} of the file). Update Zwerm; "
            "nothing in it was changed.",
            path.string(), number(60)));
}

}  // namespace

ProjectStore::ProjectStore(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ProjectStore::~ProjectStore() = default;

std::unique_ptr<ProjectStore> ProjectStore::create(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0)
    throw ProjectError(
        errno == EEXIST ? say("{} bestaat al. Kies een andere naam.",
                              "{} exists already. Choose another name.", path.string())
                        : say("{} kan niet gemaakt worden. Bestaat de map, en mag je daar "
                              "schrijven?",
                              "{} cannot be made. Does the folder exist, and may you write there?",
                              path.string()));
  close(file);
  try {
    auto impl = std::make_unique<Impl>(path, Access::Write, SQLite::OPEN_READWRITE);
    SQLite::Transaction transaction(impl->db);
    for (const char* statement : create_statements()) impl->db.exec(statement);
    impl->db.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    impl->db.exec("PRAGMA user_version = " + std::to_string(kSchemaVersion));
    transaction.commit();
    return std::unique_ptr<ProjectStore>(new ProjectStore(std::move(impl)));
  } catch (const SQLite::Exception& error) {
    unlink(path.c_str());
    fail(path, error);
  }
}

std::unique_ptr<ProjectStore> ProjectStore::open(const std::filesystem::path& path, Access access) {
  check_header(path);
  try {
    const int flags = access == Access::Write ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY;
    return std::unique_ptr<ProjectStore>(
        new ProjectStore(std::make_unique<Impl>(path, access, flags)));
  } catch (const SQLite::Exception& error) {
    fail(path, error);
  }
}

Access ProjectStore::access() const {
  return impl_->access;
}

void ProjectStore::write(const Step& step, const Study& after) {
  try {
    SQLite::Transaction transaction(impl_->db);
    for (const Edit& edit : step.group->edits)
      std::visit([&](const auto& e) { impl_->write(e, after); }, edit);
    if (step.finish_undone) {
      impl_->db.exec(
          "DELETE FROM history_chunk WHERE entry IN (SELECT number FROM history WHERE "
          "state = 1)");
      impl_->db.exec("UPDATE history SET state = 2 WHERE state = 1");
    }
    impl_->write_entry(step.entry);
    impl_->write_payload(step.payload_of.value_or(step.entry.number), encode(step.inverse->edits));
    if (step.new_state) {
      auto& update = impl_->statement("UPDATE history SET state = ? WHERE number = ?");
      Bind bind(update);
      bind.add(*step.new_state), bind.add(*step.payload_of);
      update.exec();
    }
    transaction.commit();
  } catch (const SQLite::Exception& error) {
    fail(impl_->path, error);
  }
}

void ProjectStore::finish_history() {
  try {
    SQLite::Transaction transaction(impl_->db);
    impl_->db.exec("DELETE FROM history_chunk");
    impl_->db.exec("UPDATE history SET state = 2");
    transaction.commit();
  } catch (const SQLite::Exception& error) {
    fail(impl_->path, error);
  }
}

void ProjectStore::save_draft(std::string_view field, std::string_view text) {
  try {
    auto& statement = impl_->statement(
        text.empty() ? "DELETE FROM draft WHERE field = ?"
                     : "INSERT INTO draft(field, text) VALUES(?, ?) ON CONFLICT(field) DO UPDATE "
                       "SET text = excluded.text");
    Bind bind(statement);
    bind.add(std::string(field));
    if (!text.empty()) bind.add(std::string(text));
    statement.exec();
  } catch (const SQLite::Exception& error) {
    fail(impl_->path, error);
  }
}

}  // namespace coding::store
