// What project_store*.cpp share: the open database, its statements, writing rows. Included by no
// other file, so that SQLite stays here.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <tuple>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sodium.h>
#include <sqlite3.h>

#include "coding/store/columns_sql.h"
#include "coding/store/project_store.h"

namespace coding::store {

inline constexpr std::size_t kChunk = 8'000'000;
inline constexpr int kBusyMilliseconds = 3000;

using Sha256 = std::array<unsigned char, crypto_hash_sha256_BYTES>;

inline Sha256 sha256(std::string_view text) {
  Sha256 hash;
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
  return hash;
}

// What SQLite says, as a sentence about the file.
[[noreturn]] void fail(const std::filesystem::path& path, const SQLite::Exception& error);

// Settings for a file that may come from somebody else (DESIGN.md section 4).
void harden(SQLite::Database& db, Access access);

template <class... Rows>
using RowList = std::tuple<std::type_identity<Rows>...>;

template <class Visit>
void each_kind(Visit visit) {
  std::apply([&](auto... kinds) { (visit(kinds), ...); }, ForAllRows<RowList>{});
}

struct ProjectStore::Impl {
  Impl(std::filesystem::path where, Access how, int flags)
      : path(std::move(where)), access(how), db(path.string(), flags, kBusyMilliseconds) {
    harden(db, access);
  }

  SQLite::Statement& statement(const std::string& sql) {
    auto found = statements.find(sql);
    if (found == statements.end())
      found = statements.emplace(sql, std::make_unique<SQLite::Statement>(db, sql)).first;
    found->second->reset();
    found->second->clearBindings();
    return *found->second;
  }

  void write(const Put<Text>& edit, const Study&) {
    const TranscriptId& id = edit.row.transcript;
    const transcripts::Transcript& text = *edit.row.content;
    erase_text(id);
    auto& insert =
        statement("INSERT INTO transcript_text(transcript, text, sha256) VALUES(?, ?, ?)");
    Bind bind(insert);
    bind.add(id);
    bind.add(std::string(text.text()));
    const Sha256 hash = sha256(text.text());
    insert.bind(3, hash.data(), static_cast<int>(hash.size()));
    insert.exec();
    std::int64_t number = 0;
    for (const std::string& label : text.speakers()) {
      auto& row = statement("INSERT INTO speaker_label(transcript, number, label) VALUES(?, ?, ?)");
      Bind values(row);
      values.add(id), values.add(number++), values.add(label);
      row.exec();
    }
    number = 0;
    for (const transcripts::Turn& turn : text.turns()) {
      auto& row = statement(
          "INSERT INTO turn(transcript, number, start, \"end\", speaker, time_ms, "
          "cut) VALUES(?, ?, ?, ?, ?, ?, ?)");
      const auto range = text.units().to_code_points(turn.span);
      Bind values(row);
      values.add(id), values.add(number++), values.add(range.start.value);
      values.add(range.end.value), values.add(turn.speaker);
      values.add(turn.time ? std::optional(std::int64_t{turn.time->count()}) : std::nullopt);
      values.add(turn.cut);
      row.exec();
    }
  }
  void erase_text(const TranscriptId& id) {
    for (const char* sql :
         {"DELETE FROM turn WHERE transcript = ?", "DELETE FROM speaker_label WHERE transcript = ?",
          "DELETE FROM transcript_text WHERE transcript = ?"}) {
      auto& erase = statement(sql);
      Bind(erase).add(id);
      erase.exec();
    }
  }
  void write(const Erase<Text>& edit, const Study&) { erase_text(edit.key); }

  void write(const Put<Coding>& edit, const Study& after) {
    const Coding& row = edit.row;
    const Text* text = after.table<Text>().find(row.transcript);
    if (text == nullptr) return;  // a later edit of the group takes the transcript away
    const auto range = text->content->units().to_code_points(row.span);
    auto& upsert = statement(
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
  void write(const Erase<Coding>& edit, const Study&) {
    auto& erase = statement("DELETE FROM coding WHERE id = ?");
    Bind(erase).add(edit.key.second);
    erase.exec();
  }

  template <class Row>
  void write(const Put<Row>& edit, const Study&) {
    static const std::string kSql = upsert_sql<Row>();
    auto& upsert = statement(kSql);
    Bind bind(upsert);
    columns(bind, edit.row);
    upsert.exec();
  }
  template <class Row>
  void write(const Erase<Row>& edit, const Study&) {
    static const std::string kSql = delete_sql<Row>();
    auto& erase = statement(kSql);
    if constexpr (!std::is_same_v<Row, ProjectInfo>) Bind(erase).add(edit.key);
    erase.exec();
  }

  void write_payload(std::int64_t entry, std::string_view bytes) {
    auto& erase = statement("DELETE FROM history_chunk WHERE entry = ?");
    Bind(erase).add(entry);
    erase.exec();
    for (std::int64_t part = 0; !bytes.empty(); ++part) {
      const std::string_view chunk = bytes.substr(0, kChunk);
      auto& insert = statement("INSERT INTO history_chunk(entry, part, bytes) VALUES(?, ?, ?)");
      Bind bind(insert);
      bind.add(entry), bind.add(part);
      insert.bind(3, chunk.data(), static_cast<int>(chunk.size()));
      insert.exec();
      bytes.remove_prefix(chunk.size());
    }
  }

  void write_entry(const HistoryEntry& entry) {
    auto& insert = statement(
        "INSERT INTO history(number, time, coder, kind, title_nl, title_en, "
        "state, of) VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    Bind bind(insert);
    bind.add(entry.number), bind.add(entry.time), bind.add(entry.coder), bind.add(entry.kind);
    bind.add(entry.title.nl), bind.add(entry.title.en), bind.add(entry.state), bind.add(entry.of);
    insert.exec();
  }

  std::filesystem::path path;
  Access access;
  SQLite::Database db;
  std::map<std::string, std::unique_ptr<SQLite::Statement>> statements;
};

}  // namespace coding::store
