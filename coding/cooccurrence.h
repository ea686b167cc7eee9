// Which codes go together: how often, by how many people, how strongly.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include "coding/frequencies.h"
#include "coding/retrieval.h"
#include "coding/study.h"

namespace coding {

// When two codes meet.
enum class Within {
  Overlap,     // a passage of the one shares a character with one of the other
  Near,        // at most so many words lie between two passages, or they overlap
  Turn,        // both lie in what somebody says before somebody else speaks
  Sequence,    // in a turn a passage of the second begins after one of the first began
  Transcript,  // in the same conversation
};

// What is counted. Places are pairs of passages that overlap or are near, turns, or conversations,
// by the kind of meeting. Participants: distinct ones whose own codings meet.
enum class MeetingsAre { Places, Participants, Transcripts };

struct CooccurrenceQuery {
  Within within = Within::Overlap;
  std::uint32_t words = 20;  // with Near
  MeetingsAre count = MeetingsAre::Places;
  bool with_subcodes = false;
  bool with_interviewers = false;
  Filter filter;
  friend bool operator==(const CooccurrenceQuery&, const CooccurrenceQuery&) = default;
};

// Rows and columns are all codes in the codebook's order. A code with itself: how often it occurs
// (passages, turns, conversations, participants). With Sequence the row comes first, and a code may
// follow itself; else the matrix is symmetric.
class Cooccurrence {
 public:
  CooccurrenceQuery query;
  std::vector<CodeId> codes;

  std::uint32_t count(std::size_t row, std::size_t column) const {
    return counts[row * codes.size() + column];
  }
  // Jaccard's coefficient, both / (one or the other), and lift, how many times as often together
  // as if the one did not care for the other: P(A and B) / (P(A) P(B)). Shares are taken of words
  // with Overlap, of passages with Near (a passage has the other code where that is near), else of
  // what is counted. None where a code does not occur, or of an order.
  std::optional<double> jaccard(std::size_t row, std::size_t column) const;
  std::optional<double> lift(std::size_t row, std::size_t column) const;

  std::vector<std::uint32_t> counts;  // row by row
  // What shares are taken of: with both codes (symmetric), the one code on the diagonal; with Near
  // passages of the row's code that have the column's near.
  std::vector<std::uint32_t> units;
  std::uint64_t all_units = 0;

 private:
  struct Shares {
    double one = 0;
    double other = 0;
    double both = 0;
  };
  std::optional<Shares> shares(std::size_t row, std::size_t column) const;
};

// Half of it where stopped.
Cooccurrence cooccurrence(const Study& study, const CooccurrenceQuery& query,
                          const std::stop_token& stop = {});

// "overlap", "turn", "transcript", "sequence" (in Dutch: overlap, beurt, gesprek, volgorde).
std::optional<Within> within_named(std::string_view name);
std::string_view name_of(Within within);

}  // namespace coding
