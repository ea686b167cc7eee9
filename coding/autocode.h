// From hits to codings: every hit, or the word, sentence, turn or paragraph that it lies in, gets a
// code, as one command.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "coding/operations.h"
#include "coding/study_search.h"

namespace coding {

enum class CodingUnit { Match, Word, Sentence, Turn, Paragraph };
// "match", "sentence"; nothing for another word.
std::optional<CodingUnit> coding_unit_named(std::string_view name);

// Where the codings would come to lie: each place once, in reading order. A hit that runs over
// several units takes them all; outside any turn the turn is the paragraph.
std::vector<StudyHit> places_to_code(const Study& study, const std::vector<StudyHit>& hits,
                                     CodingUnit unit,
                                     transcripts::Watch& watch = transcripts::Watch::nobody());

// The places where `coder` has not put `code` on that very range.
std::vector<StudyHit> not_yet_coded(const Study& study, const std::vector<StudyHit>& places,
                                    const CodeId& code, const CoderId& coder);

// Who speaks in them.
struct PlacesTold {
  std::size_t transcripts = 0;
  std::size_t participants = 0;
  std::size_t on_interviewers = 0;  // places where only interviewers speak
};
PlacesTold told_of(const Study& study, const std::vector<StudyHit>& places);

// Puts the code on all places where it is not yet; an empty group where there are none.
EditGroup code_places(const Study& study, const std::vector<StudyHit>& places, const CodeId& code,
                      const By& by);

}  // namespace coding
