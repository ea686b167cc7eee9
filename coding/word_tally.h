// How often each word stands in what people say, and how many people say it: what word lists and
// keyness are made from. Made for counting people, not just mentions.
//
// Words are those of transcripts/joined_words.h, told apart as search does: without capitals,
// accents and inner hyphens. A text is read once (word_index.h); then 16 million words take some
// hundredths of a second.
#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "coding/study.h"
#include "coding/word_choice.h"
#include "coding/word_scope.h"

namespace coding {

// Words said, and by how many: of a base or of one word. Distinct things, never sums.
struct WordReach {
  std::uint64_t words = 0;
  std::uint32_t participants = 0;
  std::uint32_t transcripts = 0;
  std::uint32_t pps = 0;  // of the speech (pps_of_speech())
  friend bool operator==(const WordReach&, const WordReach&) = default;
};

// One form of a word, as most people write it. Capitals that only begin a sentence do not count.
struct WordForm {
  std::string form;  // folded
  std::string spelling;
  std::uint64_t count = 0;
  friend bool operator==(const WordForm&, const WordForm&) = default;
};

struct TalliedWord {
  std::string family;  // what its forms have in common, no word itself
  WordReach reach;
  std::vector<WordForm> forms;  // most frequent first, then by form; not empty
};

struct WordTally {
  // Who spoke as DESIGN.md section 6 has it; with codes, who said a word under them. Words joined
  // by a hyphen are one here, so that there are a few less than in other bases.
  WordReach base;
  std::uint64_t left_out = 0;      // words of the base that the choice leaves out
  std::vector<TalliedWord> words;  // sorted by family
};

// On all cores where there is much text. Half of it where stopped.
WordTally tally_words(const Study& study, const WordScope& scope, const WordChoice& choice,
                      const std::stop_token& stop = {});

}  // namespace coding
