// Quotations: codings with the words they lie on, who said them, where. Filtered by any mix of
// code, people, PPS, coder and attributes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coding/cases.h"
#include "coding/pps_list.h"
#include "coding/study.h"

namespace coding {

// How an attribute's value is compared. AtLeast and AtMost: numbers as numbers, dates as dates.
enum class Compare { Is, IsNot, AtLeast, AtMost };

// attribute = value, or the values of one attribute joined by "or"; of IsNot none of them, and what
// has no value passes.
struct AttributeFilter {
  AttributeId attribute;
  std::vector<std::string> values;  // compared without case and accents
  Compare compare = Compare::Is;
  friend bool operator==(const AttributeFilter&, const AttributeFilter&) = default;
};

// Which codings and which speech count. Empty lists mean all. Filters on people, PPS and attributes
// narrow the bases too. What is said for two PPS is left out by either.
struct Filter {
  std::vector<TranscriptId> transcripts;
  std::vector<ParticipantId> participants;
  std::vector<PpsId> pps;
  std::vector<CoderId> coders;
  std::vector<AttributeFilter> attributes;
  std::vector<TranscriptId> without_transcripts = {};
  std::vector<ParticipantId> without_participants = {};
  std::vector<PpsId> without_pps = {};
  // The first and the last day of coding, "2026-11-01", by this computer's clock; empty: any.
  std::string coded_from = {};
  std::string coded_until = {};
  bool empty() const { return *this == Filter{}; }
  friend bool operator==(const Filter&, const Filter&) = default;
};

// Reads "participant.role=werkveld", "pps=Maakcampus", "coder=AV", "transcript=03 ..." (also in
// Dutch: rol, persoon, gesprek, codeur) into `filter`; with != for what is left out (not coders),
// of attributes also >= and <=. "coded>=2026-11-01" ("gecodeerd", also <= and =) is a day of
// coding. Throws EditError for an unknown name.
void add_filter(const Study& study, std::string_view text, Filter& filter);

// Does speech by `participant` (if known) in `transcript` pass all but what the filter says of who
// coded when?
bool passes(const Study& study, const Filter& filter, const TranscriptId& transcript,
            const std::optional<ParticipantId>& participant);

struct Quotation {
  const Coding* coding = nullptr;  // good while the study is unchanged
  Ownership owner;
  PpsList pps;
  std::optional<transcripts::Milliseconds> time;  // of the turn in which it begins
};

struct QuotationQuery {
  std::vector<CodeId> codes;  // empty: all
  Filter filter;
  bool with_interviewers = true;  // codings on interviewers' words only
  bool good_only = false;         // those marked as good quotes
};

// "=", "!=", ">=", "<=".
std::string_view sign_of(Compare compare);
// Where the sign begins in "attribute>=value", and which one it is; none where there is none.
struct FilterParts {
  std::string_view name;
  Compare compare = Compare::Is;
  std::string_view value;
};
std::optional<FilterParts> split_filter(std::string_view text);

// In reading order: transcripts by position, then by place in the text.
std::vector<Quotation> quotations(const Study& study, const QuotationQuery& query);
// Those in one of them.
std::vector<Quotation> quotations_in(const Study& study, const QuotationQuery& query,
                                     const TranscriptId& transcript);

// The same as what a query finds (passage_query.h); of many at once this is twice as fast.
std::vector<struct FoundPassage> quoted_passages(const Study& study, const QuotationQuery& query);

// The first memo on a coding, or "".
std::string memo_text(const Study& study, OwnerKind kind, const Guid& owner);

}  // namespace coding
