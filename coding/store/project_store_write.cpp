// The writing half of project_store.h: history and drafts as rows; edit_writer.h has the edits.
#include <sqlite3.h>

#include "coding/store/edit_codec.h"
#include "coding/store/edit_writer.h"
#include "coding/store/project_store_impl.h"

namespace coding::store {
namespace {

constexpr std::size_t kChunk = 8'000'000;  // bytes of history in one row
constexpr const char* kListed = "1";       // the text of a field of withdrawn.h
// From this many edits on, references are checked once at the end instead of row by row: for
// 400,000 codings that takes 0.1 s instead of 0.3 s.
constexpr std::size_t kManyEdits = 10'000;

void write_payload(ProjectStore::Impl& impl, std::int64_t entry, std::string_view bytes) {
  auto& erase = impl.statement("DELETE FROM history_chunk WHERE entry = ?");
  Bind(erase).add(entry);
  erase.exec();
  for (std::int64_t part = 0; !bytes.empty(); ++part) {
    const std::string_view chunk = bytes.substr(0, kChunk);
    auto& insert = impl.statement("INSERT INTO history_chunk(entry, part, bytes) VALUES(?, ?, ?)");
    Bind bind(insert);
    bind.add(entry), bind.add(part);
    insert.bindNoCopy(3, chunk.data(), static_cast<int>(chunk.size()));
    insert.exec();
    bytes.remove_prefix(chunk.size());
  }
}

// Our references are deferred, so that the order of edits is free; switched off and checked at the
// end for large groups.
class References {
 public:
  References(SQLite::Database& db, bool at_the_end) : db_(db), at_the_end_(at_the_end) {
    if (at_the_end_) db_.exec("PRAGMA foreign_keys=OFF");
  }
  References(const References&) = delete;
  References& operator=(const References&) = delete;
  ~References() {
    // Cannot fail: a setting of the connection, outside a transaction.
    if (at_the_end_) db_.tryExec("PRAGMA foreign_keys=ON");
  }
  void check(const std::filesystem::path& path) {
    if (!at_the_end_) return;
    if (SQLite::Statement(db_, "PRAGMA foreign_key_check").executeStep())
      throw ProjectError(say("{}: de wijziging verwijst naar wat er niet is en is niet bewaard.",
                             "{}: the change refers to what is not there and was not saved.",
                             path.string()));
  }

 private:
  SQLite::Database& db_;
  bool at_the_end_;
};

// The new entry, its payload, and what changes in older entries.
void write_history(ProjectStore::Impl& impl, const ProjectStore::Step& step,
                   std::string_view payload) {
  if (step.finish_undone) {
    impl.statement(
            "DELETE FROM history_chunk WHERE entry IN (SELECT number FROM history WHERE "
            "state = 1)")
        .exec();
    impl.statement("UPDATE history SET state = 2 WHERE state = 1").exec();
  }
  write_entry(impl, step.entry);
  if (step.withdrawn != nullptr)
    for (const std::string& field : *step.withdrawn)
      write_draft(impl, field, kListed, step.entry.time);
  write_payload(impl, step.payload_of.value_or(step.entry.number), payload);
  if (!step.new_state) return;
  auto& update = impl.statement("UPDATE history SET state = ? WHERE number = ?");
  Bind bind(update);
  bind.add(*step.new_state), bind.add(*step.payload_of);
  update.exec();
}

void remember(ProjectStore::Impl& impl, const ProjectStore::Step& step) {
  if (step.withdrawn == nullptr) return;
  for (const std::string& field : *step.withdrawn) impl.drafts[field] = {kListed, step.entry.time};
}

// Notes what the file is like after a writing, however it ended. Goes after the transaction.
class Written {
 public:
  explicit Written(ProjectStore::Impl& impl) : impl_(impl) {}
  Written(const Written&) = delete;
  Written& operator=(const Written&) = delete;
  ~Written() { impl_.note_stamp(); }

 private:
  ProjectStore::Impl& impl_;
};

[[noreturn]] void fail_to_save(ProjectStore& store, ProjectStore::Impl& impl,
                               const SQLite::Exception& error) {
  impl.suspect = impl.suspect || (error.getErrorCode() & 0xFF) == SQLITE_IOERR;
  store.require_place();
  throw NotSaved(impl.path, message_of(impl.path, error));
}

// The disk may fail after the commit took effect (in the sync of the folder): then it is done.
void require_written(ProjectStore& store, ProjectStore::Impl& impl, std::int64_t entry,
                     const SQLite::Exception& error) {
  const auto written = is_written(impl, entry);
  if (!written) impl.suspect = true;
  if (!written.value_or(false)) fail_to_save(store, impl, error);
}

}  // namespace

void write_draft(ProjectStore::Impl& impl, const std::string& field, const std::string& text,
                 Timestamp now) {
  auto& statement = impl.statement(
      text.empty() ? "DELETE FROM draft WHERE field = ?"
                   : "INSERT INTO draft(field, text, changed) VALUES(?, ?, ?) ON CONFLICT(field) "
                     "DO UPDATE SET text = excluded.text, changed = excluded.changed");
  Bind bind(statement);
  bind.add(field);
  if (!text.empty()) bind.add(text), bind.add(now);
  statement.exec();
}

void write_entry(ProjectStore::Impl& impl, const HistoryEntry& entry) {
  auto& insert = impl.statement(
      "INSERT INTO history(number, time, coder, kind, title_nl, title_en, "
      "state, of) VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
  Bind bind(insert);
  bind.add(entry.number), bind.add(entry.time), bind.add(entry.coder), bind.add(entry.kind);
  bind.add(entry.title.nl), bind.add(entry.title.en), bind.add(entry.state), bind.add(entry.of);
  insert.exec();
}

std::optional<bool> is_written(ProjectStore::Impl& impl, std::int64_t entry) {
  if (!may_touch(impl)) return std::nullopt;
  try {
    auto& select = impl.statement("SELECT 1 FROM history WHERE number = ?");
    Bind(select).add(entry);
    const bool found = select.executeStep();
    select.reset();
    return found;
  } catch (const SQLite::Exception&) {
    return std::nullopt;
  }
}

void ProjectStore::write(const Step& step, const Study& after, Watch& watch) {
  require_place();
  const std::string payload = encode(step.inverse->edits);
  const Written written(*impl_);
  try {
    References references(*impl_->db, step.group->edits.size() >= kManyEdits);
    SQLite::Transaction transaction(*impl_->db, SQLite::TransactionBehavior::IMMEDIATE);
    write_edits(*impl_, after, step.group->edits, watch);
    references.check(impl_->path);
    write_history(*impl_, step, payload);
    require_place();
    transaction.commit();
  } catch (const SQLite::Exception& error) {
    require_written(*this, *impl_, step.entry.number, error);
  }
  remember(*impl_, step);
}

void ProjectStore::write_all(const std::function<const Prepared*()>& next) {
  require_place();
  std::int64_t last = 0;
  const Written written(*impl_);
  try {
    References references(*impl_->db, true);
    SQLite::Transaction transaction(*impl_->db, SQLite::TransactionBehavior::IMMEDIATE);
    while (const Prepared* prepared = next()) {
      const Step& step = prepared->step;
      write_edits(*impl_, *prepared->after, step.group->edits, Watch::nobody());
      write_history(*impl_, step, encode(step.inverse->edits));
      last = step.entry.number;
    }
    references.check(impl_->path);
    require_place();
    transaction.commit();
  } catch (const SQLite::Exception& error) {
    require_written(*this, *impl_, last, error);
  }
}

void ProjectStore::finish_history() {
  const Written written(*impl_);
  translated(impl_->path, [this] {
    SQLite::Transaction transaction(*impl_->db);
    impl_->db->exec("DELETE FROM history_chunk");
    impl_->db->exec("UPDATE history SET state = 2");
    transaction.commit();
  });
}

void ProjectStore::save_draft(std::string_view field, std::string_view text, Timestamp now) {
  const Written written(*impl_);
  try {
    write_draft(*impl_, std::string(field), std::string(text), now);
  } catch (const SQLite::Exception& error) {
    fail_to_save(*this, *impl_, error);
  }
  if (text.empty())
    impl_->drafts.erase(std::string(field));
  else
    impl_->drafts[std::string(field)] = {std::string(text), now};
}

}  // namespace coding::store
