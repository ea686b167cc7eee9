#include "coding/quotation_groups.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "coding/codebook.h"
#include "coding/frequency_columns.h"
#include "coding/share_out.h"

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

// A group, and which quotations are in it: these are copied once, when all are known and in order.
struct Gathered {
  QuotationGroup group;
  std::vector<const FoundPassage*> quotations;
};

std::vector<Gathered> all_in_one(const std::vector<FoundPassage>& quotations) {
  std::vector<Gathered> groups(1);
  for (const FoundPassage& quotation : quotations) groups.front().quotations.push_back(&quotation);
  return groups;
}

std::vector<Gathered> by_code(const Study& study, const std::vector<FoundPassage>& quotations) {
  std::vector<Gathered> groups;
  std::unordered_map<CodeId, std::size_t, GuidHash> place;
  for (const CodebookEntry& entry : in_order(study)) {
    place.emplace(entry.code->id, groups.size());
    groups.push_back({{path_of(study, entry.code->id), entry.code->id.guid, {}}, {}});
  }
  groups.push_back({{std::string(kWithoutValue), std::nullopt, {}}, {}});
  for (const FoundPassage& quotation : quotations) {
    const auto found =
        quotation.coding == nullptr ? place.end() : place.find(quotation.coding->code);
    groups[found == place.end() ? groups.size() - 1 : found->second].quotations.push_back(
        &quotation);
  }
  return groups;
}

std::vector<Gathered> by_column(const Study& study, const std::vector<FoundPassage>& quotations,
                                const QuotationArrangement& arrangement) {
  const ColumnChoice choice(study, columns_of(arrangement));
  std::vector<Gathered> groups;
  for (const FrequencyColumn& column : choice.columns())
    groups.push_back({{column.name, column.id, {}}, {}});
  groups.push_back({{std::string(kWithoutValue), std::nullopt, {}}, {}});
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
      groups[std::min<std::size_t>(column, groups.size() - 1)].quotations.push_back(&quotation);
  }
  return groups;
}

// The lower comes first; what is alike stays as it is read.
std::int64_t rank(QuotationOrder order, const FoundPassage& one) {
  switch (order) {
    case QuotationOrder::Good:
      return one.coding != nullptr && one.coding->good_quote ? 0 : 1;
    case QuotationOrder::Newest:
      return one.coding == nullptr ? 0 : -one.coding->made.milliseconds;
    case QuotationOrder::Longest:
      return -std::int64_t{one.span.size()};
    case QuotationOrder::Shortest:
      return one.span.size();
    case QuotationOrder::Reading:
      break;
  }
  return 0;
}

void sort(std::vector<const FoundPassage*>& quotations, QuotationOrder order) {
  if (order == QuotationOrder::Reading) return;
  std::vector<std::pair<std::int64_t, const FoundPassage*>> ranked;
  ranked.reserve(quotations.size());
  for (const FoundPassage* one : quotations) ranked.emplace_back(rank(order, *one), one);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < ranked.size(); ++i) quotations[i] = ranked[i].second;
}

std::vector<Gathered> gathered(const Study& study, const std::vector<FoundPassage>& quotations,
                               const QuotationArrangement& arrangement) {
  std::vector<Gathered> groups = arrangement.by == QuotationsBy::Nothing ? all_in_one(quotations)
                                 : arrangement.by == QuotationsBy::Code
                                     ? by_code(study, quotations)
                                     : by_column(study, quotations, arrangement);
  std::erase_if(groups, [](const Gathered& one) { return one.quotations.empty(); });
  for (Gathered& one : groups) sort(one.quotations, arrangement.order);
  return groups;
}

QuotationGroup with_first(Gathered gathered, std::size_t most) {
  QuotationGroup group = std::move(gathered.group);
  const std::size_t count = std::min(most, gathered.quotations.size());
  group.quotations.reserve(count);
  for (std::size_t i = 0; i < count; ++i) group.quotations.push_back(*gathered.quotations[i]);
  return group;
}

}  // namespace

FrequencyQuery columns_of(const QuotationArrangement& arrangement) {
  FrequencyQuery query;
  query.by = column_of(arrangement.by);
  query.attribute = arrangement.attribute;
  return query;
}

std::vector<QuotationGroup> grouped(const Study& study, const std::vector<FoundPassage>& quotations,
                                    const QuotationArrangement& arrangement) {
  std::vector<QuotationGroup> groups;
  for (Gathered& one : gathered(study, quotations, arrangement))
    groups.push_back(with_first(std::move(one), quotations.size()));
  return groups;
}

std::vector<GroupBeginning> group_beginnings(const Study& study,
                                             const std::vector<FoundPassage>& quotations,
                                             const QuotationArrangement& arrangement,
                                             std::size_t most) {
  constexpr std::size_t kQuotationsEach = 20'000;
  std::vector<Gathered> all = gathered(study, quotations, arrangement);
  std::vector<GroupBeginning> groups(all.size());
  share_out(threads_for(quotations.size(), kQuotationsEach), all.size(), {},
            [&](std::size_t, std::size_t at) {
              groups[at].count = all[at].quotations.size();
              groups[at].reach = reach_of(all[at].quotations);
              groups[at].group = with_first(std::move(all[at]), most);
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
