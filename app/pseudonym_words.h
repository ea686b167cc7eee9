// What the command line and the window say about names and pseudonyms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coding/pseudonymise.h"
#include "transcripts/message.h"

namespace app {

// "persoon", "naam", "plaats" …
transcripts::Message word_of(transcripts::NameKind kind);

// The words before and after a place, on one line, with the place in [ ]; so many bytes
// on each side.
std::string words_around(const transcripts::Transcript& text, const transcripts::Span& span,
                         std::uint32_t before, std::uint32_t after);

// What looks wrong in a key: two people or two pseudonyms where there should be one, or a pseudonym
// that somebody is called. `key` is as the user gave it.
std::vector<transcripts::Message> remarks_on_rows(const coding::Study& study,
                                                  const std::vector<coding::Pseudonym>& key);

// What a replacement does: a line a name, then the sums, then what is left.
std::vector<transcripts::Message> told_of(const std::vector<coding::Pseudonym>& rows,
                                          const coding::PseudonymCounts& counts);

// What taking somebody out for good does, before it is done.
transcripts::Message told_of(const coding::Erasure& erasure);

// "Nog 3 keer “Wil” in de woorden van anderen (G1: 2, G4: 1): kijk zelf of dat deze persoon is."
// Nothing where no first name is left.
std::optional<transcripts::Message> told_of_left(const coding::Erasure& erasure);

// For Project::forget(), where nothing else changes.
coding::EditGroup forget_group(std::optional<coding::CoderId> coder);

}  // namespace app
