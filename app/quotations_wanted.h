// What the view Citaten shows: which quotations, in which groups and order. No ImGui.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "coding/frequencies.h"
#include "coding/passage_query.h"
#include "coding/quotation_groups.h"
#include "coding/reach.h"
#include "coding/study.h"

namespace app {

struct QuotationsWanted {
  std::vector<coding::CodeId> codes;  // empty: all
  bool with_subcodes = true;          // of those codes
  coding::Filter filter;
  std::vector<std::string> speakers;  // labels of those who say it; empty: all
  bool with_interviewers = false;     // what only interviewers say
  bool good_only = false;
  // When set, the passages that it finds are shown instead of codings, whatever codes and good_only
  // say.
  std::optional<coding::PassageExpression> expression;
  coding::QuotationArrangement arrangement;
  friend bool operator==(const QuotationsWanted&, const QuotationsWanted&) = default;
};

// Lets go of codes, attributes and coders that the study does not have any more.
void keep_valid(QuotationsWanted& wanted, const coding::Study& study);

// The query behind a list of passages, for keeping and for coding what it finds. Only with an
// expression.
coding::PassageQuery passage_query(const QuotationsWanted& wanted);
// The same list again, from a query that was kept; how it is arranged stays.
QuotationsWanted with_query(QuotationsWanted wanted, coding::PassageQuery query);

// What the user typed or kept as a query; where it cannot be read, why.
struct QueryRead {
  std::optional<coding::PassageQuery> query;
  std::optional<transcripts::Message> error;
};
// Of a typed one only the expression.
QueryRead read_typed_query(const coding::Study& study, const std::string& typed);
QueryRead read_kept_query(const coding::Study& study, const coding::KeptQueryId& id);

// In reading order; those of codings hold them. Throws EditError where what they are to be chosen
// by is gone.
std::vector<coding::FoundPassage> quotations_found(const coding::Study& study,
                                                   const QuotationsWanted& wanted,
                                                   const std::stop_token& stop = {});
// As they are shown, and as an export of them has them.
std::vector<coding::QuotationGroup> quotation_groups(const coding::Study& study,
                                                     const QuotationsWanted& wanted);

// The quotations behind a cell of Cijfers; `column` is none for the total.
QuotationsWanted wanted_behind_cell(const coding::Study& study, const coding::FrequencyQuery& query,
                                    const coding::CodeId& code, const coding::ColumnKey* column);

// A group as the window shows it: of a very long one only the beginning.
using ShownGroup = coding::GroupBeginning;
inline constexpr std::size_t kMostInGroup = 2000;

// What a job makes of it. The study that it was made from goes with it, so that the codings it
// points to stay.
struct QuotationsMade {
  QuotationsWanted wanted;
  std::uint64_t revision = 0;
  coding::Study study;
  std::vector<ShownGroup> groups;
  std::size_t count = 0;  // each once, though it may stand in several groups
  coding::Reach reach;
  coding::Reach of;
  std::optional<transcripts::Message> refusal;  // why there is nothing
};
// Half of it where stopped.
QuotationsMade make_quotations(coding::Study study, const QuotationsWanted& wanted,
                               std::uint64_t revision, const std::stop_token& stop = {});

}  // namespace app
