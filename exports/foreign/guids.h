// GUIDs for what another program knows by a name or a row's number: derived (version 8, RFC 9562)
// from what stays the same there, so that two files of one project agree on them.
#pragma once

#include <string_view>

#include "coding/ids.h"

namespace exports::foreign {

class Guids {
 public:
  // `program` and what tells its projects apart, such as the time at which one was made.
  Guids(std::string_view program, std::string_view project);

  const coding::Guid& project() const { return project_; }
  // Kinds are part of the GUIDs in studies that exist: never rename one.
  coding::Guid of(std::string_view kind, std::string_view key) const;

 private:
  coding::Guid project_;
};

}  // namespace exports::foreign
