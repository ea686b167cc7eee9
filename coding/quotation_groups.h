// Quotations as they are read and handed on: in groups, and within each in an order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/frequencies.h"
#include "coding/passage_query.h"
#include "coding/reach.h"
#include "coding/retrieval.h"
#include "coding/study.h"

namespace coding {

// What codings alone have (a code, a coder) groups passages of a query as one.
enum class QuotationsBy { Nothing, Code, Pps, Participant, Transcript, Coder, Attribute };
enum class QuotationOrder {
  Reading,  // transcripts by position, then by place in the text
  Good,     // good quotes first
  Newest,   // coded last first
  Longest,
  Shortest,
};

struct QuotationArrangement {
  QuotationsBy by = QuotationsBy::Nothing;
  std::optional<AttributeId> attribute;  // with QuotationsBy::Attribute
  QuotationOrder order = QuotationOrder::Reading;
  friend bool operator==(const QuotationArrangement&, const QuotationArrangement&) = default;
};

struct QuotationGroup {
  std::string name;        // of a code its path; "–" of what has none; empty without groups
  std::optional<Guid> id;  // of the code, PPS, participant, transcript or coder
  std::vector<FoundPassage> quotations;
};

// The columns of a matrix that are these groups; by PPS where quotations are in no such groups.
FrequencyQuery columns_of(const QuotationArrangement& arrangement);

// Groups in the codebook's, the transcripts' or the columns' order (frequencies.h), none of them
// empty. What is said for two PPS is in the group of each. `quotations` are in reading order, as
// quotations() and find_passages() give them. Throws EditError where the attribute is missing.
std::vector<QuotationGroup> grouped(const Study& study, const std::vector<FoundPassage>& quotations,
                                    const QuotationArrangement& arrangement);

// The same groups with no more than their first `most` quotations, and how much each is in all.
struct GroupBeginning {
  QuotationGroup group;
  std::size_t count = 0;
  Reach reach;
};
std::vector<GroupBeginning> group_beginnings(const Study& study,
                                             const std::vector<FoundPassage>& quotations,
                                             const QuotationArrangement& arrangement,
                                             std::size_t most);

// For reading and showing: "code", "participant"; "reading", "good". Also in Dutch.
std::optional<QuotationsBy> quotations_by_named(std::string_view name);
std::optional<QuotationOrder> quotation_order_named(std::string_view name);

}  // namespace coding
