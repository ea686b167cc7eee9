// The writing half of project_store.h: edits, history and drafts as rows.
#include <algorithm>

#include <sqlite3.h>

#include "coding/store/edit_codec.h"
#include "coding/store/project_store_impl.h"

namespace coding::store {
namespace {

constexpr std::size_t kChunk = 8'000'000;  // bytes of history in one row
// From this many edits on, references are checked once at the end instead of row by row: for
// 400,000 codings that takes 0.1 s instead of 0.3 s.
constexpr std::size_t kManyEdits = 10'000;

// Writes the edits of one group. `after` has the texts by which positions become code points.
class EditWriter {
 public:
  EditWriter(ProjectStore::Impl& impl, const Study& after) : impl_(impl), after_(after) {}

  void write_all(const std::vector<Edit>& edits) {
    for (std::size_t i = 0; i < edits.size();) {
      if (std::holds_alternative<Put<Coding>>(edits[i])) {
        i = write_codings(edits, i);
      } else {
        std::visit([this](const auto& edit) { write(edit); }, edits[i++]);
      }
    }
  }

 private:
  struct PlacedCoding {
    const Coding* row;
    transcripts::CodePointRange range;
  };

  // The codings from `first` on, by id: rows that rise lie at the end of the table, while others,
  // from another program's GUIDs, would cost four times as much. Gives the next edit's place.
  std::size_t write_codings(const std::vector<Edit>& edits, std::size_t first) {
    std::vector<PlacedCoding> codings;
    const Text* text = nullptr;  // of the coding before, which mostly lies in the same
    for (; first < edits.size(); ++first) {
      const auto* put = std::get_if<Put<Coding>>(&edits[first]);
      if (put == nullptr) break;
      if (text == nullptr || text->transcript != put->row.transcript)
        text = after_.table<Text>().find(put->row.transcript);
      if (text == nullptr) continue;  // a later edit of the group takes the transcript away
      codings.push_back({&put->row, text->content->units().to_code_points(put->row.span)});
    }
    std::stable_sort(codings.begin(), codings.end(),
                     [](const auto& a, const auto& b) { return a.row->id < b.row->id; });
    for (const PlacedCoding& coding : codings) write_coding(*coding.row, coding.range);
    return first;
  }

  void write_coding(const Coding& row, const transcripts::CodePointRange& range) {
    auto& upsert = impl_.statement(
        "INSERT INTO coding(id, transcript, start, \"end\", code, coder, made) VALUES(?, ?, ?, ?, "
        "?, "
        "?, ?) ON CONFLICT(id) DO UPDATE SET transcript = excluded.transcript, start = "
        "excluded.start, \"end\" = excluded.\"end\", code = excluded.code, coder = excluded.coder, "
        "made = excluded.made");
    Bind bind(upsert);
    bind.add(row.id), bind.add(row.transcript), bind.add(range.start.value);
    bind.add(range.end.value), bind.add(row.code), bind.add(row.coder), bind.add(row.made);
    upsert.exec();
  }

  void write(const Put<Coding>&) {}  // write_codings() has them
  void write(const Erase<Coding>& edit) {
    auto& erase = impl_.statement("DELETE FROM coding WHERE id = ?");
    Bind(erase).add(edit.key.second);
    erase.exec();
  }

  void write(const Put<Text>& edit) {
    const TranscriptId& id = edit.row.transcript;
    const transcripts::Transcript& text = *edit.row.content;
    erase_parts(id);
    const std::string words(text.text());
    const Sha256 hash = sha256(words);
    auto& upsert = impl_.statement(
        "INSERT INTO transcript_text(transcript, text, sha256) VALUES(?, ?, ?) ON "
        "CONFLICT(transcript) DO UPDATE SET text = excluded.text, sha256 = excluded.sha256");
    Bind bind(upsert);
    bind.add(id), bind.add(words);
    upsert.bindNoCopy(3, hash.data(), static_cast<int>(hash.size()));
    upsert.exec();
    std::int64_t number = 0;
    for (const std::string& label : text.speakers()) {
      auto& row =
          impl_.statement("INSERT INTO speaker_label(transcript, number, label) VALUES(?, ?, ?)");
      Bind values(row);
      values.add(id), values.add(number++), values.add(label);
      row.exec();
    }
    number = 0;
    for (const transcripts::Turn& turn : text.turns()) write_turn(id, number++, turn, text);
  }

  void write_turn(const TranscriptId& id, std::int64_t number, const transcripts::Turn& turn,
                  const transcripts::Transcript& text) {
    auto& row = impl_.statement(
        "INSERT INTO turn(transcript, number, start, \"end\", speaker, "
        "time_ms, cut) VALUES(?, ?, ?, ?, ?, ?, ?)");
    const auto range = text.units().to_code_points(turn.span);
    Bind values(row);
    values.add(id), values.add(number), values.add(range.start.value);
    values.add(range.end.value), values.add(turn.speaker);
    values.add(turn.time ? std::optional(std::int64_t{turn.time->count()}) : std::nullopt);
    values.add(turn.cut);
    row.exec();
  }

  void erase_parts(const TranscriptId& id) {
    for (const char* sql : {"DELETE FROM turn WHERE transcript = ?",
                            "DELETE FROM speaker_label WHERE transcript = ?"}) {
      auto& erase = impl_.statement(sql);
      Bind(erase).add(id);
      erase.exec();
    }
  }
  void write(const Erase<Text>& edit) {
    erase_parts(edit.key);
    auto& erase = impl_.statement("DELETE FROM transcript_text WHERE transcript = ?");
    Bind(erase).add(edit.key);
    erase.exec();
  }

  void write(const Put<ProjectInfo>& edit) {
    write(Erase<ProjectInfo>{});  // there is one such row, whatever its id
    put_row(edit.row);
  }
  void write(const Erase<ProjectInfo>&) { impl_.statement("DELETE FROM project").exec(); }

  template <class Row>
  void write(const Put<Row>& edit) {
    put_row(edit.row);
  }
  template <class Row>
  void put_row(const Row& row) {
    static const std::string sql = upsert_sql<Row>();
    auto& upsert = impl_.statement(sql.c_str());
    Bind bind(upsert);
    columns(bind, row);
    upsert.exec();
  }
  template <class Row>
  void write(const Erase<Row>& edit) {
    static const std::string sql = delete_sql<Row>();
    auto& erase = impl_.statement(sql.c_str());
    Bind(erase).add(edit.key);
    erase.exec();
  }

  ProjectStore::Impl& impl_;
  const Study& after_;
};

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

void ProjectStore::write(const Step& step, const Study& after) {
  require_same_file(*impl_);
  const std::string payload = encode(step.inverse->edits);
  try {
    References references(*impl_->db, step.group->edits.size() >= kManyEdits);
    SQLite::Transaction transaction(*impl_->db, SQLite::TransactionBehavior::IMMEDIATE);
    EditWriter(*impl_, after).write_all(step.group->edits);
    references.check(impl_->path);
    if (step.finish_undone) {
      impl_
          ->statement(
              "DELETE FROM history_chunk WHERE entry IN (SELECT number FROM history WHERE "
              "state = 1)")
          .exec();
      impl_->statement("UPDATE history SET state = 2 WHERE state = 1").exec();
    }
    write_entry(*impl_, step.entry);
    write_payload(*impl_, step.payload_of.value_or(step.entry.number), payload);
    if (step.new_state) {
      auto& update = impl_->statement("UPDATE history SET state = ? WHERE number = ?");
      Bind bind(update);
      bind.add(*step.new_state), bind.add(*step.payload_of);
      update.exec();
    }
    transaction.commit();
  } catch (const SQLite::Exception& error) {
    // The disk may fail after the commit took effect (in the sync of the folder): then it is done.
    if (!is_written(*impl_, step.entry.number)) fail(impl_->path, error);
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
  translated(impl_->path, [&] {
    const std::string name(field);
    const std::string words(text);
    auto& statement = impl_->statement(
        text.empty() ? "DELETE FROM draft WHERE field = ?"
                     : "INSERT INTO draft(field, text, changed) VALUES(?, ?, ?) ON CONFLICT(field) "
                       "DO UPDATE SET text = excluded.text, changed = excluded.changed");
    Bind bind(statement);
    bind.add(name);
    if (!text.empty()) bind.add(words), bind.add(now);
    statement.exec();
  });
}

}  // namespace coding::store
