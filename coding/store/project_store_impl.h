// What project_store*.cpp share: the open database and its statements. Included by no other file,
// so that SQLite stays here.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <tuple>
#include <unordered_map>

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sodium.h>

#include "coding/store/columns_sql.h"
#include "coding/store/database.h"
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
      : path(std::move(where)), access(how), db(open_database(path, how)) {}

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
};

}  // namespace coding::store
