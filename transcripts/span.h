// A span is a half-open range [begin, end) of a transcript's UTF-8 text, counted in bytes.
//
// Memory counts in bytes; the file, the command line and every export count in code points
// (text_units.h converts). Both ends sit on a grapheme boundary, so a span never cuts a letter
// from its accent.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace transcripts {

struct ByteOffset {
  std::uint32_t value = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 inside for a pointer
  friend auto operator<=>(ByteOffset, ByteOffset) = default;
};

struct Span {
  ByteOffset begin;
  ByteOffset end;
  std::uint32_t size() const { return end.value - begin.value; }
  bool empty() const { return begin == end; }
  bool contains(ByteOffset offset) const { return begin <= offset && offset < end; }
  bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 inside for a pointer
  friend auto operator<=>(const Span&, const Span&) = default;
};

inline Span make_span(std::size_t begin, std::size_t end) {
  return {{static_cast<std::uint32_t>(begin)}, {static_cast<std::uint32_t>(end)}};
}

// A correction of the text: the bytes of `replaced` give way to `inserted` other bytes.
struct TextChange {
  Span replaced;
  std::uint32_t inserted = 0;
};

enum class SpanEnd { Begin, End };

// Where an end of a span goes when the text changes. An end inside the replaced range moves
// outward to its edge; text inserted exactly at an end stays outside the span.
ByteOffset map_offset(ByteOffset offset, SpanEnd end, const TextChange& change);

// Where a span goes; nothing if all its text was replaced by nothing.
std::optional<Span> map_span(const Span& span, const TextChange& change);

}  // namespace transcripts
