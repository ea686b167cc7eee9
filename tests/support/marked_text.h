// Texts with a span marked by brackets: "so [I was scard] then".
#pragma once

#include <string>
#include <string_view>

#include "transcripts/span.h"

namespace tests {

struct MarkedText {
  std::string text;
  transcripts::Span span;
};

MarkedText unmark(std::string_view marked);
std::string mark(std::string_view text, const transcripts::Span& span);

// Replaces the first `from` by `to` and shows where the marked span went; without brackets where
// it is gone.
std::string corrected(std::string_view marked, std::string_view from, std::string_view to);

}  // namespace tests
