// Quotations that go out, and their groups in words, as every export has it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/quotation_groups.h"
#include "coding/reach.h"
#include "transcripts/message.h"

namespace exports {

using transcripts::Language;

// Of coding::grouped(), in its order, and what was asked for them.
struct ExportedQuotations {
  std::vector<coding::QuotationGroup> groups;
  coding::QuotationArrangement arrangement;
  coding::Filter filter = {};  // what their reach is held against
  bool passages = false;       // that a query found, and so without code and coder
  std::size_t most_words = 0;  // of each; 0: all
};

// The first so many words, and "…" where there are more; 0: all.
std::string first_words_of(std::string_view quotation, std::size_t most);

// "0:14:09".
std::string clock_text(transcripts::Milliseconds time);

// "PPS", "code", "rol": what the groups are; empty without groups.
std::string grouping_name(const coding::Study& study,
                          const coding::QuotationArrangement& arrangement, Language language);
// A group's name as people of that language read it; empty without groups.
std::string group_name(const coding::Study& study, const coding::QuotationArrangement& arrangement,
                       const coding::QuotationGroup& group, Language language);

// "12 citaten · 9 van 73 personen, 6 van 16 gesprekken, 5 van 8 PPS"; `all`: reach_of_all().
std::string extent_of(const coding::QuotationGroup& group, const coding::Reach& all,
                      Language language);

}  // namespace exports
