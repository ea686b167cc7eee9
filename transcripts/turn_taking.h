// Who takes over from whom: what tells somebody who speaks from words that open a paragraph within
// what another says.
//
// Speakers answer: they stand between two turns of one and the same other, behind a question, or
// ask one themselves. "Werkdruk: ..." stands where somebody goes on speaking, so that another comes
// behind it than before.
#pragma once

#include <cstddef>
#include <vector>

namespace transcripts {

// What may be a label, in the order of the text.
struct TakenTurn {
  std::size_t name = 0;
  bool after_question = false;  // what stands before it ends in a question mark
};

// How a turn stands among the others.
struct Taking {
  bool edge = true;       // the first or last, which says nothing
  bool between = false;   // between two of one and the same other
  bool question = false;  // behind a question, or ending in one
};

struct Takings {
  std::size_t turns = 0;  // without those at the edges
  std::size_t between = 0;
  std::size_t questions = 0;
  void add(const Taking& taking);
  void add(const Takings& others);
  Takings without(const Takings& some) const;
};

// For each name, as if those left out were text. Labels of one name in a row are one turn.
std::vector<Takings> takings_of(const std::vector<TakenTurn>& turns,
                                const std::vector<bool>& left_out);

// How each turn stands among those of names that are believed, the turn itself aside.
std::vector<Taking> takings_among(const std::vector<TakenTurn>& turns,
                                  const std::vector<bool>& believed);

// How much likelier `own` are turns of somebody who speaks as `others` do than words that open a
// paragraph, as the logarithm of the odds; 0 where that cannot be said. `questions` is how often a
// paragraph within a turn stands behind a question or ends in one.
double odds_of_speaker(const Takings& own, const Takings& others, double questions);

}  // namespace transcripts
