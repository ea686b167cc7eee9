#include "tests/support/sqlite_file.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace tests {

class SqliteFile::Impl {
 public:
  SQLite::Database db{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
};

SqliteFile::SqliteFile(const std::string& sql) : impl_(std::make_unique<Impl>()) {
  impl_->db.exec(sql);
}

SqliteFile::~SqliteFile() = default;

SqliteFile& SqliteFile::run(const std::string& sql) {
  impl_->db.exec(sql);
  return *this;
}

SqliteFile& SqliteFile::insert(const std::string& table, const std::string& columns,
                               const std::vector<SqliteCell>& values) {
  std::string marks;
  for (std::size_t i = 0; i < values.size(); ++i) marks += i == 0 ? "?" : ", ?";
  SQLite::Statement row(impl_->db,
                        "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")");
  for (int i = 0; i < static_cast<int>(values.size()); ++i) {
    const SqliteCell& cell = values[static_cast<std::size_t>(i)];
    if (const auto* number = std::get_if<std::int64_t>(&cell)) row.bind(i + 1, *number);
    if (const auto* text = std::get_if<std::string>(&cell)) row.bind(i + 1, *text);
  }
  row.exec();
  return *this;
}

std::string SqliteFile::bytes() {
  sqlite3_int64 size = 0;
  unsigned char* copy = sqlite3_serialize(impl_->db.getHandle(), "main", &size, 0);
  std::string bytes(reinterpret_cast<const char*>(copy), static_cast<std::size_t>(size));
  sqlite3_free(copy);
  return bytes;
}

}  // namespace tests
