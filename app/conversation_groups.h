// The list of conversations as it is shown: in their own order, or below headings by PPS or by an
// attribute of theirs. No ImGui.
#pragma once

#include <string>
#include <vector>

#include "coding/study.h"
#include "transcripts/message.h"

namespace app {

// By what conversations are grouped: nothing where empty, "pps", or an attribute of transcripts by
// its name ("year", "source").
using Grouping = std::string;
inline constexpr const char* kGroupByPps = "pps";

// A heading where `transcript` is null.
struct ConversationRow {
  std::string heading;
  const coding::TranscriptInfo* transcript = nullptr;
};

// Groups in the order of PPS, or of values; what has none comes last. A conversation of two PPS
// stands below both. An attribute that the study does not have groups nothing.
std::vector<ConversationRow> conversation_rows(const coding::Study& study, const Grouping& by,
                                               transcripts::Language language);

// What they can be grouped by beside nothing and PPS.
std::vector<std::string> grouping_attributes(const coding::Study& study);

}  // namespace app
