// Where a passage lies that a program states by positions and by its words: by the count of
// characters that puts it on those words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "exports/refi/source_text.h"
#include "transcripts/text_units.h"

namespace exports::foreign {

class StatedWords {
 public:
  // `raw`: the text as the program has it, in UTF-8.
  explicit StatedWords(std::string_view raw);

  // As a study keeps it.
  const std::string& text() const { return text_.text(); }

  struct Place {
    std::int64_t start = 0;  // in code points of text(); start == end where there are no words
    std::int64_t end = 0;
    bool past_the_end = false;
    bool whole = false;  // all of the text, or all but its last character
    std::string words;   // the beginning of those that are meant, as a study would have them
  };
  // `words` may be empty: nothing is known of them.
  Place place(std::int64_t start, std::int64_t end, std::string_view words) const;

 private:
  refi::SourceText text_;
  transcripts::TextUnits units_;
  refi::PositionReading usual_;
};

}  // namespace exports::foreign
