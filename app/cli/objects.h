// What memo, set and delete work on: a thing of the study, named by its kind and its name.
#pragma once

#include <string>
#include <string_view>

#include "app/cli/subcommands.h"

namespace app::cli {

struct Object {
  coding::OwnerKind kind = coding::OwnerKind::Project;
  coding::Guid id;
  std::string name;  // as it stands in the study; of a coding its code's
};

// "transcript", or in Dutch "gesprek"; throws UsageError for a word that is no kind.
coding::OwnerKind kind_named(std::string_view word);
// A project needs no name. Throws EditError for an unknown name.
Object object_named(const coding::Study& study, coding::OwnerKind kind, std::string_view name);

}  // namespace app::cli
