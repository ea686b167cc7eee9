#include "coding/quotation_groups.h"

#include <algorithm>
#include <map>
#include <utility>

#include "coding/codebook.h"
#include "coding/frequency_columns.h"

namespace coding {
namespace {

GroupBy column_of(QuotationsBy by) {
  switch (by) {
    case QuotationsBy::Participant:
      return GroupBy::Participant;
    case QuotationsBy::Transcript:
      return GroupBy::Transcript;
    case QuotationsBy::Coder:
      return GroupBy::Coder;
    case QuotationsBy::Attribute:
      return GroupBy::Attribute;
    default:
      return GroupBy::Pps;
  }
}

std::vector<QuotationGroup> by_code(const Study& study,
                                    const std::vector<FoundPassage>& quotations) {
  std::vector<QuotationGroup> groups;
  std::map<CodeId, std::size_t> place;
  for (const CodebookEntry& entry : in_order(study)) {
    place.emplace(entry.code->id, groups.size());
    groups.push_back({path_of(study, entry.code->id), entry.code->id.guid, {}});
  }
  groups.push_back({std::string(kWithoutValue), std::nullopt, {}});
  for (const FoundPassage& quotation : quotations) {
    const auto found =
        quotation.coding == nullptr ? place.end() : place.find(quotation.coding->code);
    groups[found == place.end() ? groups.size() - 1 : found->second].quotations.push_back(
        quotation);
  }
  return groups;
}

std::vector<QuotationGroup> by_column(const Study& study,
                                      const std::vector<FoundPassage>& quotations,
                                      const QuotationArrangement& arrangement) {
  const ColumnChoice choice(study, columns_of(arrangement));
  std::vector<QuotationGroup> groups;
  for (const FrequencyColumn& column : choice.columns())
    groups.push_back({column.name, column.id, {}});
  groups.push_back({std::string(kWithoutValue), std::nullopt, {}});
  std::vector<std::uint32_t> columns;
  for (const FoundPassage& quotation : quotations) {
    columns.clear();
    choice.add_columns(quotation.transcript, quotation.owner.participant, columns);
    std::erase_if(columns, [&](std::uint32_t column) {
      return choice.by_coder() &&
             !(quotation.coding != nullptr && choice.is_of_coder(column, quotation.coding->coder));
    });
    if (columns.empty()) columns.push_back(ColumnChoice::kNone);
    for (const std::uint32_t column : columns)
      groups[std::min<std::size_t>(column, groups.size() - 1)].quotations.push_back(quotation);
  }
  return groups;
}

// Whether `a` comes before `b`; what is alike stays as it is read.
bool before(QuotationOrder order, const FoundPassage& a, const FoundPassage& b) {
  const auto good = [](const FoundPassage& one) {
    return one.coding != nullptr && one.coding->good_quote;
  };
  const auto made = [](const FoundPassage& one) {
    return one.coding == nullptr ? Timestamp() : one.coding->made;
  };
  switch (order) {
    case QuotationOrder::Good:
      return good(a) && !good(b);
    case QuotationOrder::Newest:
      return made(b) < made(a);
    case QuotationOrder::Longest:
      return a.span.size() > b.span.size();
    case QuotationOrder::Shortest:
      return a.span.size() < b.span.size();
    case QuotationOrder::Reading:
      break;
  }
  return false;
}

}  // namespace

FrequencyQuery columns_of(const QuotationArrangement& arrangement) {
  FrequencyQuery query;
  query.by = column_of(arrangement.by);
  query.attribute = arrangement.attribute;
  return query;
}

std::vector<FoundPassage> as_passages(const std::vector<Quotation>& quotations) {
  std::vector<FoundPassage> passages;
  passages.reserve(quotations.size());
  for (const Quotation& quotation : quotations)
    passages.push_back({quotation.coding->transcript, quotation.coding->span, quotation.owner,
                        quotation.pps, quotation.time, quotation.coding});
  return passages;
}

std::vector<QuotationGroup> grouped(const Study& study, const std::vector<FoundPassage>& quotations,
                                    const QuotationArrangement& arrangement) {
  std::vector<QuotationGroup> groups;
  if (arrangement.by == QuotationsBy::Nothing)
    groups.push_back({{}, std::nullopt, quotations});
  else if (arrangement.by == QuotationsBy::Code)
    groups = by_code(study, quotations);
  else
    groups = by_column(study, quotations, arrangement);
  std::erase_if(groups, [](const QuotationGroup& group) { return group.quotations.empty(); });
  if (arrangement.order != QuotationOrder::Reading)
    for (QuotationGroup& group : groups)
      std::stable_sort(group.quotations.begin(), group.quotations.end(),
                       [&](const FoundPassage& a, const FoundPassage& b) {
                         return before(arrangement.order, a, b);
                       });
  return groups;
}

std::optional<QuotationsBy> quotations_by_named(std::string_view name) {
  constexpr std::pair<std::string_view, QuotationsBy> kNames[] = {
      {"none", QuotationsBy::Nothing},
      {"code", QuotationsBy::Code},
      {"pps", QuotationsBy::Pps},
      {"participant", QuotationsBy::Participant},
      {"transcript", QuotationsBy::Transcript},
      {"coder", QuotationsBy::Coder},
      {"niets", QuotationsBy::Nothing},
      {"persoon", QuotationsBy::Participant},
      {"gesprek", QuotationsBy::Transcript},
      {"codeur", QuotationsBy::Coder}};
  for (const auto& [known, by] : kNames)
    if (known == name) return by;
  return std::nullopt;
}

std::optional<QuotationOrder> quotation_order_named(std::string_view name) {
  constexpr std::pair<std::string_view, QuotationOrder> kNames[] = {
      {"reading", QuotationOrder::Reading},   {"good", QuotationOrder::Good},
      {"newest", QuotationOrder::Newest},     {"longest", QuotationOrder::Longest},
      {"shortest", QuotationOrder::Shortest}, {"tekst", QuotationOrder::Reading},
      {"goed", QuotationOrder::Good},         {"nieuwste", QuotationOrder::Newest},
      {"langste", QuotationOrder::Longest},   {"kortste", QuotationOrder::Shortest}};
  for (const auto& [known, order] : kNames)
    if (known == name) return order;
  return std::nullopt;
}

}  // namespace coding
