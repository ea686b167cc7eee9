// Which type a column of values has, as people wrote them by hand: with an odd one among them, and
// with words that say that there is no value.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "coding/rows.h"

namespace coding {

struct RecognisedType {
  AttributeType type = AttributeType::Text;
  std::size_t filled = 0;   // values that say something
  std::size_t fitting = 0;  // of these, those that are of the type
};

// Empty values left out. A date or a number where nine in ten are, a choice where few differ, else
// a text. Where one begins with a zero (a telephone, a code) or has more than 15 digits they are
// texts.
RecognisedType recognised_type(const std::vector<std::string_view>& values);

// "n.v.t.", "onbekend", "-", "no answer": no number and no date, and no error either.
bool says_nothing(std::string_view value);

}  // namespace coding
