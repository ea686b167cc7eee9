// GUIDs as a file states them, in sets and maps without an order. Each run of the program mixes
// them otherwise, so that no file can be made in which they all fall together and finding one takes
// long.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <unordered_set>

#include "coding/ids.h"

namespace exports::refi {

struct FileGuidHash {
  std::size_t operator()(const coding::Guid& guid) const;
  template <class Tag>
  std::size_t operator()(const coding::Id<Tag>& id) const {
    return (*this)(id.guid);
  }
};

using FileGuids = std::unordered_set<coding::Guid, FileGuidHash>;
template <class Value>
using ByFileGuid = std::unordered_map<coding::Guid, Value, FileGuidHash>;

}  // namespace exports::refi
