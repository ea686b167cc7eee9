// SQLite files of other programs, made by SQL, as bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tests {

using SqliteCell = std::variant<std::nullptr_t, std::int64_t, std::string>;

class SqliteFile {
 public:
  // `sql`: the statements that make its tables.
  explicit SqliteFile(const std::string& sql = "");
  SqliteFile(const SqliteFile&) = delete;
  SqliteFile& operator=(const SqliteFile&) = delete;
  ~SqliteFile();

  SqliteFile& run(const std::string& sql);
  // A row with these values in these columns ("id, name").
  SqliteFile& insert(const std::string& table, const std::string& columns,
                     const std::vector<SqliteCell>& values);
  std::string bytes();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tests
