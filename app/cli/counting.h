// What the counting commands have alike: the options of frequencies and its export, and the query
// they make; a table on a terminal.
#pragma once

#include <string>
#include <vector>

#include "app/cli/subcommands.h"
#include "coding/cooccurrence.h"
#include "coding/frequencies.h"
#include "exports/table.h"

namespace app::cli {

struct FrequencyOptions {
  std::string by = "pps";
  std::string count = "passages";
  bool with_subcodes = false;
  bool with_interviewers = false;
  std::vector<std::string> filters;
  std::vector<std::string> codes;
  bool groups = false;
  std::uint32_t top = 0;
  std::uint32_t hide_below = 0;
  std::string outer;  // what columns lie within
  std::string sort;
  std::string sort_columns;
  bool without_empty = false;
};

// What --as of figures can be.
inline const std::vector<std::string> kShownAs = {"absolute", "percent",  "per1000", "row-percent",
                                                  "binary",   "expected", "residual"};

// --by, --outer, --count, --with-subcodes, --with-interviewers, --filter, --code, --groups, --top,
// --hide-below, --sort, --sort-columns, --without-empty. (An export has its own --as.)
void add_frequency_options(CLI::App& command, const Context& context, FrequencyOptions& options);
// The same without --by, --outer, the two of sorting and --without-empty.
void add_row_options(CLI::App& command, const Context& context, FrequencyOptions& options);
// "pps", "persoon", "participant.role". Throws EditError where there is no such attribute.
coding::ColumnsBy columns_named(const coding::Study& study, const std::string& text);
// Throws UsageError, or EditError where something is not there.
coding::FrequencyQuery frequency_query(const FrequencyOptions& options, const coding::Study& study);

// How codes meet: "20", within so many words; else a word of coding::within_named(). Throws
// UsageError.
void read_within(const std::string& text, coding::CooccurrenceQuery& query);

nlohmann::ordered_json base_json(const coding::Base& base);

// Columns behind tabs for a terminal, the first one wide.
void print_table(const exports::Table& table);

}  // namespace app::cli
