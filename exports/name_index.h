// Rows by their names, exactly or without case and accents, looked up in constant time: for tables,
// where each row names something.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "coding/study.h"
#include "transcripts/unicode.h"

namespace exports {

template <class Row>
class NameIndex {
 public:
  using Id = typename Row::Key;

  explicit NameIndex(const coding::Table<Row>& rows) {
    by_name_.reserve(rows.size());
    for (const auto& [id, row] : rows) add(row.name, id);
  }
  void add(const std::string& name, const Id& id) {
    by_name_.emplace(name, id);
    by_name_.emplace(transcripts::fold(name), id);  // the first, where two are alike
  }
  // Null where there is none.
  const Id* find(const std::string& name) const {
    auto found = by_name_.find(name);
    if (found == by_name_.end()) found = by_name_.find(transcripts::fold(name));
    return found == by_name_.end() ? nullptr : &found->second;
  }

 private:
  std::unordered_map<std::string, Id> by_name_;
};

}  // namespace exports
