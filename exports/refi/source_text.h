// The plain text of a source as a study keeps it, and where the positions lie that another program
// counted in it.
//
// Programs count alike only in text without emoji, CRLF or byte order mark. The standard (1.5,
// 10.2) says code points; NVivo counts UTF-16 units, some count a CRLF as one and some as two, some
// name the last character and some the one after it. So each source is read in the way that its own
// positions bear out: the one by which the fewest fall inside a word, and the most selections hold
// the words that the file says they do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/message.h"
#include "transcripts/span.h"
#include "transcripts/text_units.h"

namespace exports::refi {

// How a program counts.
struct PositionReading {
  bool utf16 = false;     // units of UTF-16; else code points
  bool crlf_two = true;   // the two characters of a CRLF; else one
  bool end_last = false;  // the end is the last character; else the one after it
  bool mark = false;      // a byte order mark counts
  friend bool operator==(const PositionReading&, const PositionReading&) = default;
};
// "UTF-16, CRLF als twee"
transcripts::Message words_for(const PositionReading& reading);

// A selection as a file states it.
struct StatedRange {
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::string words;  // that it is said to hold, or the beginning of them; mostly empty
};

class SourceText {
 public:
  // `raw`: the bytes of a text part or the content of an element, in UTF-8, UTF-16 with a byte
  // order mark, or else Windows-1252.
  explicit SourceText(std::string_view raw);
  SourceText(const SourceText&) = delete;
  SourceText& operator=(const SourceText&) = delete;

  // UTF-8, NFC, \n, no byte order mark, no control characters.
  const std::string& text() const { return text_; }
  std::string take_text() && { return std::move(text_); }
  // How many characters could not be read.
  std::uint32_t replaced() const { return replaced_; }

  struct Placed {
    transcripts::Span span;  // on grapheme boundaries, widened to them; may be empty
    bool clamped = false;    // it went past the text's ends, or ended before it began
  };
  Placed place(const StatedRange& range, const PositionReading& reading) const;
  // Whether the words stand at the character of that number.
  bool holds_at(std::int64_t character, std::string_view words) const;
  // Whether it holds other words than it is said to.
  bool has_other_words(const StatedRange& range, const transcripts::Span& span) const;
  // How badly the ranges lie in the text by that reading; of many, a sample is looked at.
  std::size_t misfits(const std::vector<StatedRange>& ranges, const PositionReading& reading) const;
  // Whether the two may differ in this text.
  bool tells_apart(const PositionReading& a, const PositionReading& b) const;
  // Whether each position is the same place by both.
  bool same_places(const PositionReading& a, const PositionReading& b) const;

 private:
  void take_characters(std::string_view raw);
  void normalise();
  std::uint32_t character_at(std::int64_t position, const PositionReading& reading) const;
  std::int64_t length(const PositionReading& reading) const;
  std::int64_t position_of(std::uint32_t character, const PositionReading& reading) const;
  transcripts::ByteOffset start_of(std::uint32_t character) const;

  std::string text_;
  bool mark_ = false;
  std::uint32_t replaced_ = 0;
  std::uint32_t characters_ = 0;       // raw ones
  std::vector<std::uint32_t> crlf_;    // numbers of the raw characters that are a CR before a LF
  std::vector<std::uint32_t> astral_;  // and of those beyond U+FFFF
  // Of each raw character in text_, and one more at the end. Only where the normal form made other
  // characters of them, since they take four times the memory of the text.
  std::vector<std::uint32_t> starts_;
  std::optional<transcripts::TextUnits> units_;  // of text_
};

// A source with the selections that its file states.
struct CountedSource {
  const SourceText* text = nullptr;
  const std::vector<StatedRange>* ranges = nullptr;
};
// The reading by which these lie best together; `usual` where none is clearly better.
PositionReading best_reading(const std::vector<CountedSource>& sources,
                             const PositionReading& usual);

}  // namespace exports::refi
