// Dutch stems: what is left of a word without its endings, so that leergemeenschap meets
// leergemeenschappen.
//
// Snowball's "dutch", which in libstemmer 2 is Porter's: it joins plurals, verbs' endings and
// diminutives, and misses what changes within a word (kind, kinderen; stad, steden; gemaakt).
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace transcripts {

// For one thread.
class DutchStemmer {
 public:
  DutchStemmer();  // throws Error where the library lacks Dutch
  ~DutchStemmer();
  DutchStemmer(const DutchStemmer&) = delete;
  DutchStemmer& operator=(const DutchStemmer&) = delete;

  // Of a folded word. The 's of auto's goes first, as the library does not take it off; last, two
  // equal consonants at the end become one, since it leaves them standing (leergemeenschapp).
  std::string stem(std::string_view folded) const;

 private:
  struct Library;
  std::unique_ptr<Library> library_;
};

// What all words with this stem have in common at their begin: up to the first vowel of the stem's
// last ones. After that endings change it: brood, broden (brod); eenheid, eenheden.
std::string_view lasting_part(std::string_view stem);

}  // namespace transcripts
