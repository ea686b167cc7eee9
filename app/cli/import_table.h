// import --as KIND: one table into the project, or with --dry-run what it would do.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/cli/subcommands.h"
#include "app/import_tables.h"

namespace app::cli {

struct TableOptions {
  std::string kind;  // --as; empty where no table was given
  TableRequest request;
  bool dry_run = false;
};

void add_table_options(CLI::App& command, const Context& context, TableOptions& options);
int import_table(const Context& context, const TableOptions& options,
                 const std::vector<std::filesystem::path>& files, bool json);

}  // namespace app::cli
