// What dialogs show of a change before it is made: worked out by a job when a Look... action asks
// for it, and kept in Workspace::found() for as long as the study stays as it was.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/actions.h"
#include "coding/code_history.h"
#include "coding/new_version.h"
#include "coding/old_copies.h"
#include "coding/pseudonymise.h"
#include "exports/codebook/review.h"
#include "transcripts/watch.h"

namespace app {

using transcripts::Watch;

// What replacing all does. The first places, each with the words around it on one line.
struct FoundReplacements {
  std::size_t places = 0;
  std::size_t transcripts = 0;
  std::size_t codings_gone = 0;
  std::vector<std::string> shown;
};
FoundReplacements look(const coding::Study& study, const LookAtReplacements& wish, Watch& watch);

// The names in all transcripts, with a pseudonym thought of for each.
struct FoundNames {
  struct Name {
    coding::NameSuggestion found;
    std::string pseudonym;
    std::vector<std::string> contexts;  // the words around each place, the first kMostPlaces
  };
  static constexpr std::size_t kMostPlaces = 500;
  std::vector<coding::TranscriptId> transcripts;  // NamePlace::text counts in these
  std::vector<Name> names;
};
// Throws where the key cannot be read.
FoundNames look(const coding::Study& study, const LookForNames& wish, Watch& watch);

// What replacing these names does, a sentence a line.
struct FoundMentions {
  std::vector<transcripts::Message> told;
};
FoundMentions look(const coding::Study& study, const LookAtNames& wish, Watch& watch);

// What goes with a participant.
struct FoundErasure {
  coding::ParticipantId id;
  transcripts::Message told;
  std::optional<transcripts::Message> why_not;  // set where it must not be done yet
};
FoundErasure look(const coding::Study& study, const LookAtErasure& wish, Watch& watch);

// The passages around hits, in reading order.
struct FoundPassages {
  coding::CodingUnit unit = coding::CodingUnit::Match;
  std::vector<coding::StudyHit> places;
};
FoundPassages look(const coding::Study& study, const LookAroundHits& wish, Watch& watch);

// The copies beside the project in which what was forgotten may still stand.
struct FoundCopies {
  std::vector<coding::OldCopy> copies;
};

using Found = std::variant<std::monostate, FoundReplacements, FoundNames, FoundMentions,
                           FoundErasure, FoundPassages, FoundCopies, coding::NewVersion,
                           coding::CodeHistory, exports::codebook::Review>;

}  // namespace app
