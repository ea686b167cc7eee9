// Quotations: codings with the words they lie on, who said them, where. Filtered by any mix of
// code, people, PPS, coder and attributes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coding/cases.h"
#include "coding/study.h"

namespace coding {

// attribute = value, or the values of one attribute joined by "or".
struct AttributeFilter {
  AttributeId attribute;
  std::vector<std::string> values;  // compared without case and accents
  friend bool operator==(const AttributeFilter&, const AttributeFilter&) = default;
};

// Which codings and which speech count. Empty lists mean all. Filters on people, PPS and attributes
// narrow the bases too.
struct Filter {
  std::vector<TranscriptId> transcripts;
  std::vector<ParticipantId> participants;
  std::vector<PpsId> pps;
  std::vector<CoderId> coders;
  std::vector<AttributeFilter> attributes;
  bool empty() const {
    return transcripts.empty() && participants.empty() && pps.empty() && coders.empty() &&
           attributes.empty();
  }
  friend bool operator==(const Filter&, const Filter&) = default;
};

// Reads "participant.role=werkveld", "pps=Maakcampus", "coder=AV", "transcript=03 ..." (also in
// Dutch: rol, persoon, gesprek, codeur) into `filter`. Throws EditError for an unknown name.
void add_filter(const Study& study, std::string_view text, Filter& filter);

// Does speech by `participant` (if known) in `transcript` pass all but the coder filter?
bool passes(const Study& study, const Filter& filter, const TranscriptId& transcript,
            const std::optional<ParticipantId>& participant);

struct Quotation {
  const Coding* coding = nullptr;  // good while the study is unchanged
  Ownership owner;
  std::vector<PpsId> pps;
  std::optional<transcripts::Milliseconds> time;  // of the turn in which it begins
};

struct QuotationQuery {
  std::vector<CodeId> codes;  // empty: all
  Filter filter;
  bool with_interviewers = true;  // codings on interviewers' words only
  bool good_only = false;         // those marked as good quotes
};

// In reading order: transcripts by position, then by place in the text.
std::vector<Quotation> quotations(const Study& study, const QuotationQuery& query);

// The first memo on a coding, or "".
std::string memo_text(const Study& study, OwnerKind kind, const Guid& owner);

}  // namespace coding
