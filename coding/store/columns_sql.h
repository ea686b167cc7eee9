// Rows to SQL and back by their columns() (rows.h): names to statements, values to parameters and
// from results. Only for project_store*.cpp; texts and codings, which hold positions, are written
// by hand there.
#pragma once

#include <cstring>
#include <string>
#include <type_traits>
#include <vector>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include "coding/rows.h"

namespace coding::store {

template <class Row>
std::vector<std::string> column_names() {
  std::vector<std::string> names;
  Row row{};
  columns([&names](const char* name, const auto&) { names.emplace_back(name); }, row);
  return names;
}

// How many of the first columns are the key.
template <class Row>
constexpr std::size_t key_columns() {
  return requires {
    std::declval<typename Row::Key>().second;
  }
  ? 2 : 1;
}

// Binds without copying: what is added must live, unchanged, until the statement has run.
class Bind {
 public:
  explicit Bind(SQLite::Statement& statement) : statement_(statement) {}
  template <class Value>
  void operator()(const char*, const Value& value) {
    add(value);
  }

  void add(const Guid& guid) {
    statement_.bindNoCopy(++at_, guid.bytes.data(), static_cast<int>(guid.bytes.size()));
  }
  template <class Tag>
  void add(const Id<Tag>& id) {
    add(id.guid);
  }
  template <class A, class B>
  void add(const std::pair<A, B>& pair) {
    add(pair.first), add(pair.second);
  }
  template <class Value>
  void add(const std::optional<Value>& value) {
    if (value) {
      add(*value);
    } else {
      statement_.bind(++at_);
    }
  }
  void add(const std::string& text) { statement_.bindNoCopy(++at_, text); }
  void add(std::string&& text) = delete;
  void add(const Bytes& bytes) {
    statement_.bindNoCopy(++at_, bytes->data(), static_cast<int>(bytes->size()));
  }
  void add(Timestamp time) { statement_.bind(++at_, time.milliseconds); }
  void add(Colour colour) { statement_.bind(++at_, std::int64_t{colour.rgb}); }
  template <class Value>
  requires std::is_integral_v<Value> || std::is_enum_v<Value>
  void add(Value value) { statement_.bind(++at_, static_cast<std::int64_t>(value)); }

 private:
  SQLite::Statement& statement_;
  int at_ = 0;
};

class ReadColumns {
 public:
  explicit ReadColumns(SQLite::Statement& statement) : statement_(statement) {}
  template <class Value>
  void operator()(const char*, Value& value) {
    read(value);
  }
  // Goes to the next row.
  bool step() {
    at_ = 0;
    return statement_.executeStep();
  }

  // A GUID of another length reads as zeros, which refers to nothing.
  void read(Guid& guid) {
    const SQLite::Column column = statement_.getColumn(at_++);
    const void* bytes = column.getBlob();
    guid = {};
    if (bytes != nullptr && column.getBytes() == static_cast<int>(guid.bytes.size()))
      std::memcpy(guid.bytes.data(), bytes, guid.bytes.size());
  }
  template <class Tag>
  void read(Id<Tag>& id) {
    read(id.guid);
  }
  template <class Value>
  void read(std::optional<Value>& value) {
    value.reset();
    if (statement_.getColumn(at_).isNull()) {
      ++at_;
    } else {
      read(value.emplace());
    }
  }
  void read(std::string& text) { text = statement_.getColumn(at_++).getString(); }
  void read(Bytes& bytes) {
    bytes = std::make_shared<const std::string>(statement_.getColumn(at_++).getString());
  }
  void read(Timestamp& time) { time.milliseconds = statement_.getColumn(at_++).getInt64(); }
  void read(Colour& colour) { colour.rgb = statement_.getColumn(at_++).getUInt() & 0xFFFFFF; }
  template <class Value>
  requires std::is_integral_v<Value> || std::is_enum_v<Value>
  void read(Value& value) {
    const std::int64_t number = statement_.getColumn(at_++).getInt64();
    if constexpr (std::is_enum_v<Value>) {
      // What no enumerator can be stays recognisable as such.
      const bool fits = number >= 0 && number < 1000;
      value = static_cast<Value>(fits ? number : -1);
    } else {
      value = static_cast<Value>(number);
    }
  }

 private:
  SQLite::Statement& statement_;
  int at_ = 0;
};

inline std::string joined(const std::vector<std::string>& parts, const char* between) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : between) + part;
  return out;
}

template <class Row>
std::string select_sql() {
  return "SELECT " + joined(column_names<Row>(), ", ") + " FROM " + Row::kTable;
}

// An update in place: replacing would delete first, and what refers to the row with it.
template <class Row>
std::string upsert_sql() {
  const std::vector<std::string> names = column_names<Row>();
  std::vector<std::string> marks(names.size(), "?");
  std::vector<std::string> keys(names.begin(), names.begin() + key_columns<Row>());
  std::vector<std::string> updates;
  for (std::size_t i = key_columns<Row>(); i < names.size(); ++i)
    updates.push_back(names[i] + " = excluded." + names[i]);
  return std::string("INSERT INTO ") + Row::kTable + "(" + joined(names, ", ") + ") VALUES(" +
         joined(marks, ", ") + ") ON CONFLICT(" + joined(keys, ", ") + ") DO " +
         (updates.empty() ? "NOTHING" : "UPDATE SET " + joined(updates, ", "));
}

template <class Row>
std::string delete_sql() {
  const std::vector<std::string> names = column_names<Row>();
  std::vector<std::string> keys(names.begin(), names.begin() + key_columns<Row>());
  return std::string("DELETE FROM ") + Row::kTable + " WHERE " + joined(keys, " = ? AND ") + " = ?";
}

}  // namespace coding::store
