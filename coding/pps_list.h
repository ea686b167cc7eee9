// The PPS of something said. One list serves all that one person says in one transcript, so that a
// copy costs no memory: hundreds of thousands of quotations have some thousands of lists.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "coding/ids.h"

namespace coding {

class PpsList {
 public:
  PpsList() = default;
  PpsList(std::vector<PpsId> ids)  // NOLINT(google-explicit-constructor): it is such a list
      : ids_(ids.empty() ? nullptr : std::make_shared<const std::vector<PpsId>>(std::move(ids))) {}

  const PpsId* begin() const { return ids_ ? ids_->data() : nullptr; }
  const PpsId* end() const { return begin() + size(); }
  std::size_t size() const { return ids_ ? ids_->size() : 0; }
  bool empty() const { return size() == 0; }
  // One list, not two that hold the same.
  bool is(const PpsList& other) const { return ids_ == other.ids_; }
  friend bool operator==(const PpsList& a, const PpsList& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  std::shared_ptr<const std::vector<PpsId>> ids_;  // null where it is empty
};

}  // namespace coding
