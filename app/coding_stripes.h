// Where the codings of one transcript stand beside and behind its lines. No ImGui.
//
// A stripe is a passage: what the codings of one code cover together, with the coders who did it.
// Stripes that share a line stand in different lanes.
#pragma once

#include <cstdint>
#include <vector>

#include "app/text_layout.h"
#include "coding/study.h"

namespace app {

struct Stripe {
  coding::CodeId code;
  transcripts::Span span;
  std::uint32_t first_line = 0;
  std::uint32_t last_line = 0;
  std::uint32_t lane = 0;
  std::vector<coding::CoderId> coders;    // in the order of their first coding
  std::vector<coding::CodingId> codings;  // in the order of the text
};

class CodingStripes {
 public:
  // The study may change afterwards.
  CodingStripes(const coding::Study& study, const coding::TranscriptId& transcript,
                const TextLayout& layout);

  std::uint32_t lanes() const { return lanes_; }
  // Those that touch these lines (last included), in the order of their beginning.
  std::vector<const Stripe*> in_lines(std::uint32_t first, std::uint32_t last) const;

 private:
  std::vector<Stripe> stripes_;       // sorted by first line
  std::vector<std::uint32_t> reach_;  // the furthest last line of the stripes up to here
  std::uint32_t lanes_ = 0;
};

}  // namespace app
