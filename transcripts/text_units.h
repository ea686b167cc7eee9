// Converts between the units in which a text is counted: bytes (memory), code points (the file,
// the command line, exports), UTF-16 units (other programs' files) and lines.
//
// Built once per text; each conversion then takes constant time (it scans at most one block of
// 128 bytes from a checkpoint), a line O(log n).
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

#include "transcripts/span.h"

namespace transcripts {

// A count of Unicode code points from the text's start.
struct CodePointOffset {
  std::uint32_t value = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 inside for a pointer
  friend auto operator<=>(CodePointOffset, CodePointOffset) = default;
};

// A count of UTF-16 code units from the text's start.
struct Utf16Offset {
  std::uint32_t value = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 inside for a pointer
  friend auto operator<=>(Utf16Offset, Utf16Offset) = default;
};

// A half-open range in code points.
struct CodePointRange {
  CodePointOffset start;
  CodePointOffset end;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 inside for a pointer
  friend auto operator<=>(const CodePointRange&, const CodePointRange&) = default;
};

class TextUnits {
 public:
  // Indexes `text` (valid UTF-8), which must outlive this and stay where it is.
  explicit TextUnits(std::string_view text);

  CodePointOffset code_points() const { return code_points_; }
  Utf16Offset utf16_units() const { return utf16_units_; }

  // `offset` within the text; inside a character it counts as that character's start.
  CodePointOffset to_code_points(ByteOffset offset) const;
  Utf16Offset to_utf16(ByteOffset offset) const;
  CodePointRange to_code_points(const Span& span) const;

  // Past the end gives the text's end; inside a surrogate pair, the pair's start.
  ByteOffset to_bytes(CodePointOffset offset) const;
  ByteOffset to_bytes(Utf16Offset offset) const;
  Span to_bytes(const CodePointRange& range) const;

  // Lines count from 0 and end in \n.
  std::uint32_t line_of(ByteOffset offset) const;
  Span line(std::uint32_t number) const;  // without its \n
  std::uint32_t lines() const { return static_cast<std::uint32_t>(line_starts_.size()); }

 private:
  struct Checkpoint {
    std::uint32_t code_points;
    std::uint32_t utf16_units;
  };
  std::string_view text_;
  std::vector<Checkpoint> checkpoints_;  // before byte 0, 128, 256 ...
  std::vector<std::uint32_t> line_starts_;
  CodePointOffset code_points_;
  Utf16Offset utf16_units_;
};

}  // namespace transcripts
