// The words of a text as find_names() (names.h) looks at them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transcripts/span.h"

namespace transcripts {

struct NameToken {
  Span span;                // "Ivo's", "Jan-Piet", "J."
  std::string folded;       // without 's: "ivo", "jan-piet", "j"
  bool capital = false;     // begins with one
  bool acronym = false;     // two or more capitals and no small letters, digits, or a part of that
  bool initial = false;     // one capital, or such with points
  bool starts = false;      // a sentence may begin here
  bool joined = false;      // only white space stands between it and the token before
  bool possessive = false;  // 's was taken off
};

std::vector<NameToken> name_tokens(std::string_view text);

}  // namespace transcripts
