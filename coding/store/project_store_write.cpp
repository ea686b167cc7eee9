// The writing half of project_store.h: history and drafts as rows; edit_writer.h has the edits.
#include <sqlite3.h>

#include "coding/store/edit_codec.h"
#include "coding/store/edit_writer.h"
#include "coding/store/project_store_impl.h"

namespace coding::store {
namespace {

constexpr std::size_t kChunk = 8'000'000;  // bytes of history in one row
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

void write_entry(ProjectStore::Impl& impl, const HistoryEntry& entry) {
  auto& insert = impl.statement(
      "INSERT INTO history(number, time, coder, kind, title_nl, title_en, "
      "state, of) VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
  Bind bind(insert);
  bind.add(entry.number), bind.add(entry.time), bind.add(entry.coder), bind.add(entry.kind);
  bind.add(entry.title.nl), bind.add(entry.title.en), bind.add(entry.state), bind.add(entry.of);
  insert.exec();
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
    for (const std::string& field : *step.withdrawn) write_draft(impl, field, "1", step.entry.time);
  write_payload(impl, step.payload_of.value_or(step.entry.number), payload);
  if (!step.new_state) return;
  auto& update = impl.statement("UPDATE history SET state = ? WHERE number = ?");
  Bind bind(update);
  bind.add(*step.new_state), bind.add(*step.payload_of);
  update.exec();
}

// SQLite would go on writing to a file that has no name any more.
void require_same_file(ProjectStore::Impl& impl) {
  int moved = 0;
  sqlite3_file_control(impl.db->getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if (moved != 0)
    throw ProjectError(
        say("{} is verplaatst, verwijderd of vervangen terwijl het open was; de "
            "laatste wijziging is niet bewaard. Zet het bestand terug of sluit het "
            "project.",
            "{} was moved, removed or replaced while it was open; the last change "
            "was not saved. Put the file back or close the project.",
            impl.path.string()));
}

bool is_written(ProjectStore::Impl& impl, std::int64_t entry) {
  try {
    auto& select = impl.statement("SELECT 1 FROM history WHERE number = ?");
    Bind(select).add(entry);
    const bool found = select.executeStep();
    select.reset();
    return found;
  } catch (const SQLite::Exception&) {
    return false;
  }
}

}  // namespace

void ProjectStore::write(const Step& step, const Study& after, Watch& watch) {
  require_same_file(*impl_);
  const std::string payload = encode(step.inverse->edits);
  try {
    References references(*impl_->db, step.group->edits.size() >= kManyEdits);
    SQLite::Transaction transaction(*impl_->db, SQLite::TransactionBehavior::IMMEDIATE);
    write_edits(*impl_, after, step.group->edits, watch);
    references.check(impl_->path);
    write_history(*impl_, step, payload);
    transaction.commit();
  } catch (const SQLite::Exception& error) {
    // The disk may fail after the commit took effect (in the sync of the folder): then it is done.
    if (!is_written(*impl_, step.entry.number)) fail(impl_->path, error);
  }
}

void ProjectStore::write_all(const std::function<const Prepared*()>& next) {
  require_same_file(*impl_);
  std::int64_t last = 0;
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
    transaction.commit();
  } catch (const SQLite::Exception& error) {
    if (!is_written(*impl_, last)) fail(impl_->path, error);
  }
}

void ProjectStore::finish_history() {
  translated(impl_->path, [this] {
    SQLite::Transaction transaction(*impl_->db);
    impl_->db->exec("DELETE FROM history_chunk");
    impl_->db->exec("UPDATE history SET state = 2");
    transaction.commit();
  });
}

void ProjectStore::save_draft(std::string_view field, std::string_view text, Timestamp now) {
  require_same_file(*impl_);
  translated(impl_->path, [&] { write_draft(*impl_, std::string(field), std::string(text), now); });
}

}  // namespace coding::store
