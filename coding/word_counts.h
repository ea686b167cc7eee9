// The words of a selection, most frequent first: how often each is said, by how many people, in how
// many conversations and PPS. What a word list and a word cloud show.
#pragma once

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "coding/word_tally.h"

namespace coding {

struct WordQuery {
  WordSelection of;
  bool with_interviewers = false;
  WordChoice choice;
  std::uint64_t least_count = 1;
  std::optional<std::size_t> top;  // the most frequent ones only; none: all
  friend bool operator==(const WordQuery&, const WordQuery&) = default;
};

struct CountedWord {
  std::string word;  // its most frequent form
  WordReach reach;
  double per_1000 = 0;          // words of the base
  std::vector<WordForm> forms;  // most frequent first
};

struct WordCounts {
  WordReach base;
  std::uint64_t left_out = 0;  // words of the base that stop words and the like took
  std::size_t different = 0;   // how many words there are before least_count and top
  std::vector<CountedWord> words;
};

WordCounts count_words(const Study& study, const WordQuery& query,
                       const std::stop_token& stop = {});

// How often in a thousand; 0 of nothing.
double per_1000(std::uint64_t count, std::uint64_t of);

}  // namespace coding
