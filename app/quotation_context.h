// The words around a quotation, a turn at a time. No ImGui.
#pragma once

#include <cstdint>
#include <string>

#include "transcripts/transcript.h"

namespace app {

// With who says them before each turn: "R1: …", one turn a line.
struct QuotationContext {
  std::string before;
  std::string after;
  bool more = false;  // there are words further around it
};

// At step 0 nothing; then the rest of the turns that the quotation lies in, where it leaves some;
// then each step one turn more before and after.
QuotationContext context_of(const transcripts::Transcript& text, const transcripts::Span& quotation,
                            std::uint32_t steps);

}  // namespace app
