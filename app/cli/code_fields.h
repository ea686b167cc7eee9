// The fields of a code as options of codebook add and set, and shown by codebook show.
#pragma once

#include <optional>
#include <string>

#include "app/cli/subcommands.h"

namespace app::cli {

// Only what is given is set.
struct CodeFields {
  std::optional<std::string> colour;
  std::optional<std::string> kind;
  std::optional<std::string> short_definition;
  std::optional<std::string> definition;
  std::optional<std::string> when_to_use;
  std::optional<std::string> when_not_to_use;
  std::optional<std::string> example;
  std::optional<std::string> origin;
  std::optional<std::string> shortcut;
  std::optional<bool> codable;
};

void add_field_options(CLI::App& command, const Context& context, CodeFields& fields);
// Throws UsageError for a colour, kind or origin that is none.
void set_fields(const CodeFields& fields, coding::Code& code);

// Every field by its English name, with the path and how many codings the code has.
nlohmann::ordered_json code_json(const coding::Study& study, const coding::Code& code);
// The same for people, empty fields left out.
std::string code_text(const Context& context, const coding::Study& study, const coding::Code& code);

}  // namespace app::cli
