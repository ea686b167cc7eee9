#include "coding/store/foreign_tables.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <set>

#include <sqlite3.h>

#include "coding/store/database.h"

namespace coding::store {
namespace {

using transcripts::say;

constexpr std::string_view kHeader("SQLite format 3\0", 16);
constexpr std::size_t kVersionsAt = 18;  // of the file format: 2 is a write-ahead log
constexpr std::size_t kApplicationAt = 68;
constexpr std::string_view kOwnApplication = "\x5A\x57\x52\x4D";

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string as_identifier(std::string_view name) {
  std::string out = "\"";
  for (const char c : name) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

// What stands in a row's column. A blob is taken as its bytes.
ForeignValue value_of(const SQLite::Column& column) {
  if (column.isNull()) return {};
  if (column.isInteger()) return ForeignValue(column.getInt64());
  return ForeignValue(column.getString());
}

}  // namespace

bool is_sqlite(std::string_view bytes) {
  return bytes.starts_with(kHeader);
}

bool is_own_project(std::string_view bytes) {
  return is_sqlite(bytes) && bytes.size() >= 100 &&
         bytes.substr(kApplicationAt, kOwnApplication.size()) == kOwnApplication;
}

std::string ForeignValue::text() const {
  return kind_ == Kind::Number ? std::to_string(number_) : text_;
}

std::int64_t ForeignValue::number(std::int64_t otherwise) const {
  if (kind_ == Kind::Number) return number_;
  std::int64_t value = 0;
  const char* end = text_.data() + text_.size();
  const auto read = std::from_chars(text_.data(), end, value);
  return text_.empty() || read.ec != std::errc() || read.ptr != end ? otherwise : value;
}

class ForeignTables::Impl {
 public:
  Impl(std::string_view bytes, std::string file_name, std::vector<Message>& warnings, Watch& watch,
       ForeignLimits limits)
      : bytes_(bytes),
        file_name_(std::move(file_name)),
        limits_(limits),
        patience_{watch, std::chrono::steady_clock::now() + std::chrono::seconds(limits.seconds)},
        db_(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX) {
    translated([&] { open(warnings, watch); });
  }

  bool has(std::string_view table) const { return columns_.contains(lower(table)); }
  bool has(std::string_view table, std::string_view column) const {
    const auto found = columns_.find(lower(table));
    return found != columns_.end() && found->second.contains(lower(column));
  }

  std::vector<ForeignRow> rows(std::string_view table,
                               const std::vector<std::string_view>& columns) {
    std::vector<ForeignRow> rows;
    if (has(table)) translated([&] { read(table, columns, rows); }, table);
    return rows;
  }

 private:
  void open(std::vector<Message>& warnings, Watch& watch) {
    // A file whose changes go to a log beside it cannot be opened in memory; what was written to it
    // in full is all there is to read.
    for (const std::size_t at : {kVersionsAt, kVersionsAt + 1})
      if (bytes_.size() > at && bytes_[at] == 2) bytes_[at] = 1;
    sqlite3* db = db_.getHandle();
    const auto size = static_cast<sqlite3_int64>(bytes_.size());
    const int result =
        sqlite3_deserialize(db, "main", reinterpret_cast<unsigned char*>(bytes_.data()), size, size,
                            SQLITE_DESERIALIZE_READONLY);
    if (result != SQLITE_OK) throw SQLite::Exception(db, result);
    distrust(db_);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, static_cast<int>(limits_.value_bytes));
    db_.exec("PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA query_only=ON");
    for (Message& wrong : quick_check(db_, watch))
      warnings.push_back({file_name_ + ": " + wrong.nl, file_name_ + ": " + wrong.en});
    sqlite3_progress_handler(
        db, 10'000, [](void* patience) { return int{static_cast<Patience*>(patience)->ends()}; },
        &patience_);
    find_tables();
  }

  void find_tables() {
    std::vector<std::string> names;
    SQLite::Statement tables(db_, "SELECT name, sql FROM main.sqlite_schema WHERE type = 'table'");
    while (tables.executeStep()) {
      const std::string sql = lower(tables.getColumn(1).getString());
      if (sql.starts_with("create table")) names.push_back(tables.getColumn(0).getString());
    }
    for (const std::string& name : names) {
      std::set<std::string>& columns = columns_[lower(name)];
      // Not those that are worked out by an expression of the file's.
      SQLite::Statement info(db_, "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0");
      info.bind(1, name);
      while (info.executeStep()) columns.insert(lower(info.getColumn(0).getString()));
    }
  }

  void read(std::string_view table, const std::vector<std::string_view>& columns,
            std::vector<ForeignRow>& rows) {
    std::string sql;
    for (const std::string_view column : columns)
      sql += (sql.empty() ? "SELECT " : ", ") +
             (has(table, column) ? as_identifier(lower(column)) : std::string("NULL"));
    // Without an index, so that the rows come in the order in which they lie.
    SQLite::Statement select(db_, sql + " FROM main." + as_identifier(table) + " NOT INDEXED");
    while (select.executeStep()) {
      if (rows.size() >= limits_.rows) refuse_so_much(table);
      ForeignRow& row = rows.emplace_back();
      row.reserve(columns.size());
      for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const SQLite::Column column = select.getColumn(i);
        total_ += static_cast<std::size_t>(column.getBytes()) + sizeof(ForeignValue);
        if (total_ > limits_.total_bytes) refuse_so_much(table);
        row.push_back(value_of(column));
      }
    }
  }

  [[noreturn]] void refuse_so_much(std::string_view table) const {
    throw ForeignFileError(say("{} heeft meer gegevens in de tabel {} dan Zwerm inleest.",
                               "{} has more in the table {} than Zwerm reads.", file_name_,
                               std::string(table)));
  }

  template <class Work>
  void translated(const Work& work, std::string_view table = "") const {
    try {
      work();
    } catch (const SQLite::Exception& error) {
      if (patience_.stopped) throw transcripts::Stopped();
      throw ForeignFileError(message_for(error, std::string(table)));
    }
  }

  Message message_for(const SQLite::Exception& error, const std::string& table) const {
    switch (error.getErrorCode() & 0xFF) {
      case SQLITE_NOTADB:
        return say("{} is geen SQLite-bestand, is versleuteld of is beschadigd.",
                   "{} is no SQLite file, is encrypted or is damaged.", file_name_);
      case SQLITE_INTERRUPT:
        return say("Het lezen van {} duurt te lang; er is niets ingelezen.",
                   "Reading {} takes too long; nothing was imported.", file_name_);
      case SQLITE_TOOBIG:
      case SQLITE_NOMEM:
        return say("{} heeft een tekst die langer is dan Zwerm inleest.",
                   "{} has a text that is longer than Zwerm reads.", file_name_);
      default:
        return say(
            "{0} is beschadigd{1}. Open het in het programma waar het van is, bewaar het daar "
            "opnieuw en lees dat in.",
            "{0} is damaged{2}. Open it in the program that it is of, save it there again and read "
            "that.",
            file_name_, table.empty() ? "" : " in de tabel " + table,
            table.empty() ? "" : " in the table " + table);
    }
  }

  std::string bytes_;  // SQLite reads from here: outlives the connection
  std::string file_name_;
  ForeignLimits limits_;
  Patience patience_;
  SQLite::Database db_;
  std::map<std::string, std::set<std::string>> columns_;  // of each table; names in lower case
  std::size_t total_ = 0;
};

ForeignTables::ForeignTables(std::string_view bytes, std::string file_name,
                             std::vector<Message>& warnings, Watch& watch, ForeignLimits limits) {
  if (!is_sqlite(bytes))
    throw ForeignFileError(say("{} is geen SQLite-bestand, is versleuteld of is beschadigd.",
                               "{} is no SQLite file, is encrypted or is damaged.", file_name));
  impl_ = std::make_unique<Impl>(bytes, std::move(file_name), warnings, watch, limits);
}

ForeignTables::~ForeignTables() = default;

bool ForeignTables::has(std::string_view table) const {
  return impl_->has(table);
}

bool ForeignTables::has(std::string_view table, std::string_view column) const {
  return impl_->has(table, column);
}

std::vector<ForeignRow> ForeignTables::rows(std::string_view table,
                                            const std::vector<std::string_view>& columns) const {
  return impl_->rows(table, columns);
}

}  // namespace coding::store
