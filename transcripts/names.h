// Finding the names of people and other direct identifiers in texts, for a person to choose from.
//
// Known names are found in every form (pseudonyms.h). Other names are words with a capital: inside
// a sentence, or at its start where the word is written so elsewhere too, or where another name
// word follows it. Of the 93 people who are called by a name in the demo's 16 conversations (29,000
// words) it finds 92 without being told any ("Ben" is also "am"); of what it calls likely seven of
// ten are people, the rest mostly organisations. What is only ever said at the start of a sentence,
// or was written without a capital, it does not see: reading the conversation once more stays
// needed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/identifiers.h"
#include "transcripts/span.h"
#include "transcripts/watch.h"

namespace transcripts {

struct KnownName {
  std::string name;
  NameKind kind = NameKind::Person;
};

struct NamePlace {
  std::uint32_t text = 0;  // which of the texts
  Span span;
};

struct NameSuggestion {
  std::string name;  // as it is written most
  NameKind kind = NameKind::Name;
  // False where it may well be none: also written with a small letter, a place, a year with two
  // capitals.
  bool likely = true;
  std::vector<NamePlace> places;  // in reading order
};

// By kind, the most frequent first. The texts are read together: a word that one of them writes
// with a small letter is a common word in all. A step of `watch` is a text.
std::vector<NameSuggestion> find_names(const std::vector<std::string_view>& texts,
                                       const std::vector<KnownName>& known,
                                       Watch& watch = Watch::nobody());

// Under which names a person may be spoken of: "Jan van der Berg" -> that, "Jan", "van der Berg",
// "Berg". Without what stands in brackets.
std::vector<std::string> forms_of_name(std::string_view full_name);

// The word before the surname: "Wil" of "mevrouw Wil van Dam" and of "Wil". Nothing for initials,
// and where no person is called so: "Respondent 12".
std::optional<std::string> first_name_of(std::string_view full_name);

}  // namespace transcripts
