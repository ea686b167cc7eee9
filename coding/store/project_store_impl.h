// What project_store*.cpp share: the open database and its statements. Included by no other file,
// so that SQLite stays here.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <unordered_map>

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sodium.h>

#include "coding/store/columns_sql.h"
#include "coding/store/database.h"
#include "coding/store/file_place.h"
#include "coding/store/project_store.h"

namespace coding::store {

using Sha256 = std::array<unsigned char, crypto_hash_sha256_BYTES>;

inline Sha256 sha256(std::string_view text) {
  Sha256 hash;
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
  return hash;
}

template <class... Rows>
using RowList = std::tuple<std::type_identity<Rows>...>;

template <class Visit>
void each_kind(Visit visit) {
  std::apply([&](auto... kinds) { (visit(kinds), ...); }, ForAllRows<RowList>{});
}

struct ProjectStore::Impl {
  Impl(std::filesystem::path where, Access how)
      : path(std::move(where)), access(how), db(open_database(path, how)) {
    stamp = stamp_of(path).value_or(FileStamp{});
  }

  // Of the open file as it is now, after this process wrote to it; it may be elsewhere by now.
  void note_stamp() {
    if (const auto now = stamp_of(path); now && now->same_file(stamp)) stamp = *now;
  }

  // Prepared once. `sql` stays where it is: a literal, or a static.
  SQLite::Statement& statement(const char* sql) {
    std::unique_ptr<SQLite::Statement>& prepared = statements[sql];
    if (!prepared) prepared = std::make_unique<SQLite::Statement>(*db, sql);
    prepared->tryReset();  // its answer is the error of the run before
    return *prepared;
  }

  std::filesystem::path path;
  Access access;
  std::unique_ptr<SQLite::Database> db;
  std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> statements;  // go before db

  // As in the file, for a copy where that cannot be read any more.
  struct Draft {
    std::string text;
    Timestamp changed;
  };
  std::map<std::string, Draft> drafts;  // by field

  FileStamp stamp;       // of the file as it was opened, or left by the last writing
  bool suspect = false;  // the disk failed, so that the open file may be dead
  // What trouble() found at the path, and when that is to be looked at again.
  std::optional<FileStamp> looked_at;
  std::optional<Message> found_there;
};

// SQLite takes what is called the project's journal for that of the file it has open. Where the
// file is elsewhere by now, and the journal another file's, it would roll that into ours.
bool may_touch(const ProjectStore::Impl& impl);
void require_may_touch(const ProjectStore::Impl& impl);  // throws ProjectError

// For project_store_write.cpp and its like.
void load_drafts(ProjectStore::Impl& impl);
void write_draft(ProjectStore::Impl& impl, const std::string& field, const std::string& text,
                 Timestamp now);  // an empty text removes it
void write_entry(ProjectStore::Impl& impl, const HistoryEntry& entry);
// The entry is in the file; none where that cannot be read now.
std::optional<bool> is_written(ProjectStore::Impl& impl, std::int64_t entry);

}  // namespace coding::store
