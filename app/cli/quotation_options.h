// What the commands that show or write quotations have alike: how they are grouped and ordered, and
// a query of passages in their place.
#pragma once

#include <string>
#include <vector>

#include "app/cli/subcommands.h"
#include "coding/passage_query.h"
#include "coding/quotation_groups.h"

namespace app::cli {

struct ArrangementOptions {
  std::string group_by;  // empty: as is usual
  std::string order = "reading";
};

// --group-by and --order.
void add_arrangement_options(CLI::App& command, const Context& context,
                             ArrangementOptions& options);
// `usual`: where no --group-by was given. Throws UsageError, and EditError for an unknown
// attribute.
coding::QuotationArrangement arrangement_of(const ArrangementOptions& options,
                                            const coding::Study& study,
                                            const coding::QuotationArrangement& usual = {});

// "pps", "participant" … (quotations_by_named()), in any case; else an attribute. Throws EditError.
coding::QuotationArrangement grouping_named(const coding::Study& study, const std::string& name);

// Throws EditError for an unknown name.
std::vector<coding::CodeId> codes_named(const coding::Study& study,
                                        const std::vector<std::string>& names, bool with_subcodes);

struct PassageOptions {
  std::string expression;
  std::string named;
  std::vector<std::string> filters;
  std::vector<std::string> speakers;
  bool with_interviewers = false;
};

// Throws UsageError unless either an expression or the name of a kept query was given.
coding::PassageQuery passage_query(const PassageOptions& options, const coding::Study& study);

}  // namespace app::cli
