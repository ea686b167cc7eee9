// Which words are counted as one: the forms of a word, told by their stem.
//
// For counting, a wrong join does more harm than a missed one, since nobody sees it in a sum. Where
// Porter's stems (stemming.h) lose how long the vowel is, this keeps it: vak and vakken are one,
// vaak is another; so with wet, wetten and weet, weten; les, lessen and lees, lezen. And it joins
// what differs by the Dutch spelling of its last sound: bedrijf, bedrijven; huis, huizen.
//
// Still apart are verbs' forms in -t and ge- (werkt, gewerkt) and what changes within the word
// (stad, steden). Verbs are one with the noun of the same stem: werk, werken.
#pragma once

#include <string>
#include <string_view>

#include "transcripts/stemming.h"

namespace transcripts {

// For one thread.
class WordFamilies {
 public:
  // What all forms of the word have in common; itself no word. Of a word folded without inner
  // hyphens.
  std::string family(std::string_view folded) const;

 private:
  DutchStemmer stemmer_;
};

}  // namespace transcripts
