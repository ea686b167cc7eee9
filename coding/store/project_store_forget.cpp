// The forgetting part of project_store.h.
#include "coding/store/backups.h"
#include "coding/store/project_store_impl.h"

namespace coding::store {

// What is dropped is overwritten with zeros (secure_delete), and the file is then written anew
// without the pages that are free: pages that were split or joined may keep a piece of what lay on
// them. A crash in between leaves the entry that forgets applied, by which the next opening sees
// that it must go on.
void ProjectStore::forget(const Message& title, Watch& watch) {
  watch.begin(transcripts::Stage::WritingNew, 0);
  require_place();
  struct Written {
    Impl& impl;
    ~Written() { impl.note_stamp(); }
  } const written{*impl_};
  translated(impl_->path, [&] {
    {
      SQLite::Transaction transaction(*impl_->db, SQLite::TransactionBehavior::IMMEDIATE);
      impl_->db->exec("DELETE FROM history_chunk");
      impl_->db->exec("DELETE FROM draft WHERE field NOT LIKE 'withdrawn/%'");
      auto& older = impl_->statement(
          "UPDATE history SET title_nl = ?, title_en = ?, state = 2 WHERE kind NOT IN (?, ?)");
      const std::string forget = kForget;
      const std::string erase = kEraseParticipant;
      Bind bind(older);
      bind.add(title.nl), bind.add(title.en);
      bind.add(forget), bind.add(erase);
      older.exec();
      transaction.commit();
      std::erase_if(impl_->drafts,
                    [](const auto& draft) { return !draft.first.starts_with("withdrawn/"); });
    }
    for (auto& [sql, statement] : impl_->statements) statement->tryReset();
    impl_->db->exec("VACUUM");
    impl_->db->exec("UPDATE history SET state = 2");
  });
}

bool has_forgotten(const std::filesystem::path& copy, const HistoryEntry& forgotten) {
  try {
    const auto db = open_database(copy, Access::ReadOnly);
    SQLite::Statement select(
        *db, "SELECT 1 FROM history WHERE number = ? AND kind = ? AND time = ? AND state = 2");
    Bind bind(select);
    bind.add(forgotten.number), bind.add(forgotten.kind), bind.add(forgotten.time);
    return select.executeStep();
  } catch (const SQLite::Exception&) {
    return false;
  }
}

}  // namespace coding::store
