// The way back from a folded text to the original.
#include <algorithm>

#include "transcripts/unicode.h"

namespace transcripts {
namespace {

// The first of the pieces from `near` on, all of those before which begin before `at`, that begins
// at or after it. Steps that double, then halve: close by it takes a step or two.
std::size_t first_from(const std::vector<FoldedText::Piece>& pieces, std::size_t near,
                       std::uint32_t at) {
  std::size_t step = 1;
  while (near + step < pieces.size() && pieces[near + step].begin < at) step *= 2;
  const auto begin = pieces.begin();
  const auto from = static_cast<std::ptrdiff_t>(near + step / 2);
  const auto to = static_cast<std::ptrdiff_t>(std::min(pieces.size(), near + step + 1));
  const auto found = std::lower_bound(
      begin + from, begin + to, at,
      [](const FoldedText::Piece& piece, std::uint32_t place) { return piece.begin < place; });
  return static_cast<std::size_t>(found - begin);
}

// The last of the pieces that begins at or before `at`; null where there is none. `near` as above.
const FoldedText::Piece* piece_at(const std::vector<FoldedText::Piece>& pieces, std::size_t& near,
                                  std::uint32_t at) {
  near = first_from(pieces, near, at);
  std::size_t after = near;
  while (after < pieces.size() && pieces[after].begin == at) ++after;
  return after == 0 ? nullptr : &pieces[after - 1];
}

}  // namespace

ByteOffset FoldedText::origin(std::uint32_t at, std::size_t& near) const {
  const Piece* piece = pieces.empty() ? nullptr : piece_at(pieces, near, at);
  if (piece == nullptr) return {at};
  const std::uint32_t beyond = at - piece->begin;
  return beyond < piece->size ? piece->original.begin
                              : ByteOffset{piece->original.end.value + beyond - piece->size};
}

std::optional<Span> FoldedText::original(const Span& folded) const {
  std::size_t near = 0;
  return original(folded, near);
}

std::optional<Span> FoldedText::original(const Span& folded, std::size_t& near) const {
  Span span = folded;
  if (pieces.empty()) return span;
  // What was dropped at the begin lies before it, what was dropped at the end after it.
  if (const Piece* piece = piece_at(pieces, near, folded.begin.value)) {
    const std::uint32_t beyond = folded.begin.value - piece->begin;
    if (beyond > 0 && beyond < piece->size) return std::nullopt;
    span.begin.value = beyond == 0 && piece->size > 0
                           ? piece->original.begin.value
                           : piece->original.end.value + beyond - piece->size;
  }
  const std::size_t last = first_from(pieces, near, folded.end.value);
  if (last > 0) {
    const Piece& piece = pieces[last - 1];
    const std::uint32_t beyond = folded.end.value - piece.begin;
    if (beyond < piece.size) return std::nullopt;
    span.end.value = piece.original.end.value + beyond - piece.size;
  }
  return span;
}

}  // namespace transcripts
