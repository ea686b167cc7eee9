// Where in one text a name may stand, before it is known what all texts together say of it
// (names.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "transcripts/name_tokens.h"
#include "transcripts/names.h"

namespace transcripts {

// One place where a name may stand.
struct NameOccurrence {
  NamePlace place;
  std::string key;      // folded, without a possessive
  bool sure = false;    // inside a sentence, or with more than one name word
  bool person = false;  // after a title or initials
  bool possessive = false;
  bool comma = false;  // "Daan, eigenaar": at the start of a sentence
  // With a particle before it that opens the sentence: "Van Dril zegt".
  std::optional<std::pair<Span, std::string>> longer;
  // Without the word that opens the sentence: "Zolang Vestia".
  std::optional<std::pair<Span, std::string>> shorter;
  std::string opening;
  // The name words in it, folded, where it is surely a name of several.
  std::vector<std::string> parts;
};

// In reading order. `tokens` are those of `text`, which is the text of this number, less what is
// known to be something else.
std::vector<NameOccurrence> name_occurrences(std::uint32_t number, std::string_view text,
                                             const std::vector<NameToken>& tokens);

}  // namespace transcripts
