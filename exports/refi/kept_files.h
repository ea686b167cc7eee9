// The files that came inside other programs' exchange files (coding::KeptFile), on their way out
// again: each a part of sources/ under a name that does no harm and that no other part has.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "coding/study.h"

namespace exports::refi {

class KeptFiles {
 public:
  // `taken`: names in sources/ that others have.
  KeptFiles(const coding::Study& study, const std::set<std::string>& taken);

  // File to its name in sources/, without the folder.
  const std::map<coding::KeptFileId, std::string>& names() const { return names_; }
  // What a file is called now that a reference calls `name`: rather one of the same owner.
  std::optional<std::string> name_now(const coding::Guid& owner, std::string_view name) const;

 private:
  std::map<coding::KeptFileId, std::string> names_;
  std::map<std::pair<coding::Guid, std::string>, std::string> by_owner_;
  std::map<std::string, std::string> by_name_;
};

}  // namespace exports::refi
