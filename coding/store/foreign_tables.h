// Another program's SQLite file, read table by table.
//
// The bytes are copied into memory and opened there, read-only: nothing is written beside the file,
// and what lies beside it (a journal, a write-ahead log) is not looked at. Only ordinary tables are
// read. A view or a virtual table of the name that is asked for does not count as one, triggers
// never run, and functions that a schema may call are those without side effects. Rows, values and
// time are bounded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/message.h"
#include "transcripts/watch.h"

namespace coding::store {

// Thrown where the file cannot be read. Names it.
class ForeignFileError : public transcripts::Error {
  using Error::Error;
};

// Whether a file that begins so is a SQLite file at all.
bool is_sqlite(std::string_view bytes);
// Whether such a file says that it is a project of Zwerm's.
bool is_own_project(std::string_view bytes);

// What stands in one column of one row.
class ForeignValue {
 public:
  ForeignValue() = default;
  explicit ForeignValue(std::int64_t number) : kind_(Kind::Number), number_(number) {}
  explicit ForeignValue(std::string text) : kind_(Kind::Text), text_(std::move(text)) {}

  bool is_null() const { return kind_ == Kind::Null; }
  // As SQLite would show it: "12" for a number. Empty for null. Any bytes: UTF-8 is not checked.
  std::string text() const;
  // SQLite keeps any kind of value in any column, so "12" is a number too. `otherwise` where it is
  // none.
  std::int64_t number(std::int64_t otherwise) const;

 private:
  enum class Kind { Null, Number, Text };
  Kind kind_ = Kind::Null;
  std::int64_t number_ = 0;
  std::string text_;
};

using ForeignRow = std::vector<ForeignValue>;

struct ForeignLimits {
  std::size_t rows = 2'000'000;             // of one table
  std::size_t value_bytes = 64U << 20U;     // the longest value
  std::size_t total_bytes = 1'000'000'000;  // of all values that were read
  int seconds = 60;                         // in all
};

class ForeignTables {
 public:
  // Throws ForeignFileError naming `file_name`: no SQLite, encrypted, damaged at its beginning.
  // Damage further on that SQLite sees goes to `warnings`. Stopped, by `watch`, which must outlive
  // this.
  ForeignTables(std::string_view bytes, std::string file_name,
                std::vector<transcripts::Message>& warnings,
                transcripts::Watch& watch = transcripts::Watch::nobody(),
                ForeignLimits limits = {});
  ForeignTables(const ForeignTables&) = delete;
  ForeignTables& operator=(const ForeignTables&) = delete;
  ~ForeignTables();

  // Names without regard to ASCII case, as SQLite takes them.
  bool has(std::string_view table) const;
  bool has(std::string_view table, std::string_view column) const;

  // The named columns of each row, in the order in which the table holds them. A column that the
  // table has not, and a table that is not there, give nulls and no rows. Throws ForeignFileError
  // naming the file and the table where it cannot be read to its end; Stopped.
  std::vector<ForeignRow> rows(std::string_view table,
                               const std::vector<std::string_view>& columns) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace coding::store
