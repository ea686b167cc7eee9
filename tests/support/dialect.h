// Projects as other programs write them: places in their texts as those programs count them, what
// Zwerm makes of the rest, and the way out of Zwerm and back.
#pragma once

#include <string>

#include "coding/study.h"

namespace tests {

// How a program counts the characters of a text. The mark at the beginning never counts.
struct Counting {
  bool utf16 = false;
  bool crlf_two = true;
};

// `xml` with each attribute @start(words), @end(words) and @range(words) made the place of these
// words in `text`, the first: "12", "17", "12,17". A ¶ among the words is the text's line end.
// Throws where they are not in it.
std::string with_places(std::string xml, const std::string& text, Counting counting = {});

// "AV Gat: words", one a line, in reading order.
std::string coded_by(const coding::Study& study);
// "codering AV: words of the memo", one a line, in alphabetical order.
std::string memos_of(const coding::Study& study);
// "Anja rol=boer", one a line, of people and conversations, in alphabetical order.
std::string values_of(const coding::Study& study);
// "label: words", one a line.
std::string bookmarks_of(const coding::Study& study);
// All XML that is kept of another program.
std::string kept_xml(const coding::Study& study);

// What is wrong with what Zwerm writes of the study: what the schema forbids, which rows do not
// come in again as they are, what is written otherwise the second time, what becomes of codings in
// a program that does not know Zwerm's own part. Empty where nothing is. The schema is not asked
// where it or xmllint is not there.
std::string lost_on_the_way(const coding::Study& study);

}  // namespace tests
