// Names in a whole study: finding them, thinking of pseudonyms, replacing them in one command, and
// taking one person out for good.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "coding/edit.h"
#include "coding/study.h"
#include "transcripts/names.h"
#include "transcripts/pseudonyms.h"
#include "transcripts/watch.h"

namespace coding {

using transcripts::NameSuggestion;
using transcripts::Pseudonym;
using transcripts::Watch;

struct NamesInStudy {
  std::vector<TranscriptId> transcripts;  // NamePlace::text counts in these: reading order
  std::vector<NameSuggestion> names;
};
// What is known beforehand: participants, their organisations, PPS, speakers' labels that are
// names. Takes about a second for a million words.
NamesInStudy names_in(const Study& study, Watch& watch = Watch::nobody());

// A pseudonym for each name, in the same order. A name that `key` has keeps its pseudonym; the
// forms of one person's name share one; others get a number at random that neither `key` nor the
// study uses: "P-017" for people and other names, "O-204" for organisations, "Plaats-31",
// "[e-mail]".
std::vector<std::string> propose_pseudonyms(const Study& study,
                                            const std::vector<NameSuggestion>& names,
                                            const std::vector<Pseudonym>& key);

// What a replacement does, for the user to see before and after.
struct PseudonymCounts {
  struct Row {
    std::size_t in_texts = 0;
    std::size_t elsewhere = 0;  // in labels, names, memos, fields of codes, values
  };
  std::vector<Row> rows;         // as in the table
  std::size_t transcripts = 0;   // whose words change
  std::size_t labels = 0;        // speakers
  std::size_t participants = 0;  // and PPS and transcripts: names of things
  std::size_t memos = 0;
  std::size_t fields = 0;           // of codes, values of attributes, other texts
  std::size_t small_letters = 0;    // left: written without their capital
  std::vector<std::string> coders;  // left: coders who are called so
};

struct Pseudonymised {
  EditGroup group;  // empty where nothing is found; kind "pseudonymise", its title holds no names
  PseudonymCounts counts;
};
// Texts, speakers' labels and what was cut out with them, names of participants, PPS, transcripts
// and codes, file names, memos, texts of codes, values of attributes. Coders keep their names.
// Codings stay on the words. Where two things of one kind would get one name, the second gets
// "(2)".
Pseudonymised pseudonymise(const Study& study, const transcripts::PseudonymTable& table,
                           std::optional<CoderId> coder, Watch& watch = Watch::nobody());

// A first name that others may have as well, or that begins a sentence ("Wil je koffie?"): where it
// stands by itself in what others say it stays, since only a reader can tell who is meant.
struct FirstNameLeft {
  struct In {
    std::string transcript;  // its name
    std::size_t places = 0;
  };
  std::string name;
  std::size_t places = 0;
  std::vector<In> transcripts;  // in reading order
};

// Taking a participant out for good, to be given to Project::forget().
struct Erasure {
  EditGroup group;  // kind kEraseParticipant
  std::vector<std::string> withdrawn;
  std::size_t turns = 0;
  std::size_t words = 0;
  std::size_t codings = 0;    // that go: they lie on these words only
  std::size_t shortened = 0;  // that lie on others' words too
  std::size_t memos = 0;
  std::size_t mentions = 0;  // of the name elsewhere, which become "[deelnemer]"
  std::vector<FirstNameLeft> left;
  // Set where it must not be done yet: elsewhere somebody of this name speaks of whom is not known
  // who it is, and whose words would stay.
  std::optional<Message> why_not;
};
// The turns, labels and codings go, what others say stays; so do memos on the person, the mapping,
// values and PPS. Their name in others' words, labels, memos and fields becomes "[deelnemer]".
// Throws EditError where the participant is not there.
Erasure erase_participant(const Study& study, const ParticipantId& id, std::optional<CoderId> coder,
                          Watch& watch = Watch::nobody());

}  // namespace coding
