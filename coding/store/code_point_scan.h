// Turns rising positions in code points into bytes in one pass over the text. At opening this takes
// a tenth of the time of an index over the text (transcripts/text_units.h), which the transcript
// makes for itself anyway.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "transcripts/span.h"
#include "transcripts/utf8_scan.h"

namespace coding::store {

class CodePointScan {
 public:
  explicit CodePointScan(std::string_view text) : text_(text) {}

  // The byte at which code point number `wanted` begins, or the text's end. Nothing where the text
  // is shorter, or where `wanted` lies before the one asked for last.
  std::optional<transcripts::ByteOffset> byte_of(std::int64_t wanted) {
    if (wanted < code_point_) return std::nullopt;
    while (byte_ + 8 <= text_.size() &&
           code_point_ + transcripts::characters_in_eight(text_.data() + byte_) <= wanted) {
      code_point_ += transcripts::characters_in_eight(text_.data() + byte_);
      byte_ += 8;
    }
    // Within the last eight bytes; byte_ may stand in the middle of a character that was counted.
    while (byte_ < text_.size() &&
           (!transcripts::starts_character(text_[byte_]) || code_point_ < wanted)) {
      code_point_ += transcripts::starts_character(text_[byte_]) ? 1 : 0;
      ++byte_;
    }
    if (code_point_ != wanted) return std::nullopt;
    return transcripts::ByteOffset{static_cast<std::uint32_t>(byte_)};
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::int64_t code_point_ = 0;  // characters that begin before byte_
};

}  // namespace coding::store
