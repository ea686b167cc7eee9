// Copies of a project that is open: by SQLite's backup, or anew from memory where its file cannot
// be read any more or holds something else.
#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>
#include <unistd.h>

#include "coding/store/copies.h"
#include "coding/store/edit_writer.h"
#include "coding/store/project_store_impl.h"

namespace coding::store {
namespace {

namespace fs = std::filesystem;

// A copy that is removed again unless it is found sound and moved to its place.
struct UnfinishedCopy {
  fs::path path;
  ~UnfinishedCopy() {
    std::error_code ignored;
    if (!path.empty()) fs::remove(path, ignored);
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

template <class Row>
void add_rows(std::vector<Edit>& edits, const Study& study) {
  if constexpr (std::is_same_v<Row, Coding>) {
    for (const auto& [transcript, list] : study.codings().by_transcript())
      for (const Coding& coding : *list) edits.emplace_back(Put<Coding>{coding});
  } else {
    for (const auto& [key, row] : study.table<Row>()) edits.emplace_back(Put<Row>{row});
  }
}

std::vector<Edit> all_rows(const Study& study) {
  std::vector<Edit> edits;
  each_kind([&]<class Row>(std::type_identity<Row>) { add_rows<Row>(edits, study); });
  return edits;
}

}  // namespace

void ProjectStore::back_up(const fs::path& to, Watch& watch) {
  require_may_touch(*impl_);
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

bool ProjectStore::copy_to(const fs::path& to, const Known& known, Watch& watch) {
  try {
    back_up(to, watch);
    // What is open for reading may be damaged, or be written by somebody else: it is copied as it
    // is.
    if (impl_->access != Access::Write || open(to, Access::ReadOnly)->load_same(known)) return true;
  } catch (const ProjectError&) {
    if (impl_->access != Access::Write) throw;
    // Whether it is the new file or the old one that fails shows in what follows.
  }
  ::unlink(to.c_str());
  write_anew(to, known, watch);
  return false;
}

void ProjectStore::write_anew(const fs::path& to, const Known& known, Watch& watch) {
  UnfinishedCopy copy{to.string() + ".new"};
  ::unlink(copy.path.c_str());
  const auto store = create(copy.path);
  translated(to, [&] {
    Impl& impl = *store->impl_;
    impl.db->exec("PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF");  // the study holds its rules
    SQLite::Transaction transaction(*impl.db, SQLite::TransactionBehavior::IMMEDIATE);
    write_edits(impl, known.study, all_rows(known.study), watch);
    for (HistoryEntry entry : known.history) {
      entry.state = HistoryEntry::State::Final;  // what undoing it takes is not in memory
      write_entry(impl, entry);
    }
    for (const auto& [field, draft] : impl_->drafts)
      write_draft(impl, field, draft.text, draft.changed);
    transaction.commit();
  });
  move_into_place(copy.path, to);
  copy.path.clear();
}

}  // namespace coding::store
