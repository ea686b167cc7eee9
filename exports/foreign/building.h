// What the readers of other programs' tables make alike: coders by their names, times, trees.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "exports/foreign/guids.h"
#include "exports/foreign/project.h"
#include "exports/occurrences.h"

namespace exports::foreign {

// Coders, who are known by their names in these programs. Adds those that are named to the project.
class Coders {
 public:
  Coders(Project& project, const Guids& guids) : project_(project), guids_(guids) {}
  // None for an empty name.
  std::optional<Guid> of(const std::string& name);

 private:
  Project& project_;
  const Guids& guids_;
  std::map<std::string, Guid> known_;
};

// "2024-01-15 10:00:00", with or without a fraction, or only the day, as REFI-QDA writes it, with
// `zone` ("Z", or nothing where it is unknown) behind it. Empty where it is no such time.
std::string time_of(std::string_view text, std::string_view zone);

// A warning of what was met, if it was: "FILE: WHAT: 3 (het eerst: EXAMPLE)."
void tell(Project& project, const std::string& file_name, const Occurrences& met,
          const transcripts::Message& what);

// Takes away what makes codes stand below themselves or deeper than a file of REFI-QDA may be.
void settle_parents(std::vector<Code>& codes);

}  // namespace exports::foreign
