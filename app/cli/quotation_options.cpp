#include "app/cli/quotation_options.h"

#include "coding/codebook.h"
#include "coding/kept_queries.h"
#include "coding/lookup.h"
#include "transcripts/unicode.h"

namespace app::cli {

using coding::QuotationArrangement;
using coding::Study;
using transcripts::say;

void add_arrangement_options(CLI::App& command, const Context& context,
                             ArrangementOptions& options) {
  command.add_option("--group-by", options.group_by,
                     context.say("in groepen: none, code, pps, participant, transcript, coder of "
                                 "een kenmerk",
                                 "in groups: none, code, pps, participant, transcript, coder or an "
                                 "attribute"));
  command.add_option("--order", options.order,
                     context.say("de volgorde in een groep: reading (zoals gelezen), good (goede "
                                 "citaten eerst), newest, longest of shortest",
                                 "the order in a group: reading (as they are read), good (good "
                                 "quotes first), newest, longest or shortest"));
}

QuotationArrangement grouping_named(const Study& study, const std::string& name) {
  if (const auto known = coding::quotations_by_named(transcripts::fold(name)))
    return {*known, std::nullopt, {}};
  return {coding::QuotationsBy::Attribute, attribute_named(study, name).id, {}};
}

QuotationArrangement arrangement_of(const ArrangementOptions& options, const Study& study,
                                    const QuotationArrangement& usual) {
  QuotationArrangement arrangement =
      options.group_by.empty() ? usual : grouping_named(study, options.group_by);
  const auto order = coding::quotation_order_named(transcripts::fold(options.order));
  if (!order)
    throw UsageError(say("--order {}: kies reading, good, newest, longest of shortest.",
                         "--order {}: choose reading, good, newest, longest or shortest.",
                         options.order));
  arrangement.order = *order;
  return arrangement;
}

std::vector<coding::CodeId> codes_named(const Study& study, const std::vector<std::string>& names,
                                        bool with_subcodes) {
  std::vector<coding::CodeId> codes;
  for (const std::string& name : names) {
    const coding::CodeId code = code_named(study, name).id;
    const auto below =
        with_subcodes ? with_descendants(study, code) : std::vector<coding::CodeId>{code};
    codes.insert(codes.end(), below.begin(), below.end());
  }
  return codes;
}

coding::PassageQuery passage_query(const PassageOptions& options, const Study& study) {
  if (options.expression.empty() == options.named.empty())
    throw UsageError(say("Geef een vraag, of met --named de naam van een bewaarde.",
                         "Give a query, or with --named the name of a kept one."));
  coding::PassageQuery query;
  if (options.named.empty()) {
    query.expression = read_expression(study, options.expression);
  } else {
    query = read_kept(study, kept_query_named(study, options.named).text);
  }
  for (const std::string& filter : options.filters) add_filter(study, filter, query.filter);
  query.speakers.insert(query.speakers.end(), options.speakers.begin(), options.speakers.end());
  query.with_interviewers = query.with_interviewers || options.with_interviewers;
  return query;
}

}  // namespace app::cli
