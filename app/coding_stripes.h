// Where the codings of one transcript stand beside and behind its lines. No ImGui.
//
// A stripe is a passage: what the codings of one code cover together, with the coders who did it.
// Stripes that share a line stand in different lanes. It is made anew at every key typed in the
// transcript: one walk along codings and lines, no allocation a stripe.
#pragma once

#include <cstdint>
#include <span>
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
  std::span<const coding::CoderId> coders;    // in the order of their first coding
  std::span<const coding::CodingId> codings;  // in the order of the text
};

class CodingStripes {
 public:
  // The study may change afterwards.
  CodingStripes(const coding::Study& study, const coding::TranscriptId& transcript,
                const TextLayout& layout);
  // Of some of them, in the order of Codings.
  CodingStripes(std::span<const coding::Coding> codings, const TextLayout& layout);
  CodingStripes(CodingStripes&&) = default;
  CodingStripes& operator=(CodingStripes&&) = default;

  std::uint32_t lanes() const { return lanes_; }
  // Those that touch these lines (last included), in the order of their beginning.
  std::vector<const Stripe*> in_lines(std::uint32_t first, std::uint32_t last) const;

 private:
  void join_codings(std::span<const coding::Coding> codings);
  void find_lines(const TextLayout& layout);
  void put_in_lanes();

  std::vector<Stripe> stripes_;       // sorted by first line
  std::vector<std::uint32_t> reach_;  // the furthest last line of the stripes up to here
  std::uint32_t lanes_ = 0;
  // What the stripes point into, stripe by stripe.
  std::vector<coding::CoderId> coders_;
  std::vector<coding::CodingId> codings_;
};

}  // namespace app
