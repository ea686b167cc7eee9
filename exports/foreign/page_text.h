// The words of a document as Taguette keeps it, with the places of its highlights.
//
// Taguette keeps a document as HTML and counts a highlight's ends in bytes of UTF-8 of all that is
// text in it: tags count nothing, the line ends between paragraphs do (taguette/extract.py,
// find_pos; taguette/static/js/taguette.js, describePos; both of remram44/taguette, commits
// 15f1ed0b and later). Here a paragraph, heading or list item becomes a line, a <br> ends one, and
// white space within one is as a browser shows it: one space. What is only between paragraphs, or
// at a line's ends, is not kept.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/span.h"

namespace exports::foreign {

class PageText {
 public:
  // `html`: any bytes. Throws transcripts::ImportError naming `name` where it is too large or takes
  // too long.
  PageText(std::string_view html, std::string_view name);

  // UTF-8, as the page has it: not normalised.
  const std::string& text() const { return text_; }

  struct Place {
    std::int64_t start = 0;  // in code points of text()
    std::int64_t end = 0;
    bool past_the_end = false;
  };
  // Where the highlight from `start` to `end` lies: from the first character that is text here and
  // ends after `start`, to the last that begins before `end`. start == end where there is none.
  Place place(std::int64_t start, std::int64_t end) const;

 private:
  class Builder;

  // A character of the page that is one here. Others of the page have none.
  struct Character {
    std::uint32_t begin = 0;     // in bytes of the page's text
    std::uint32_t end = 0;       // of white space that became one space: all of it
    std::uint32_t position = 0;  // in code points of text()
  };

  std::string text_;
  std::vector<Character> characters_;
  std::uint32_t page_bytes_ = 0;
};

}  // namespace exports::foreign
