// Keyness: which words one group says more, or less, than another, for its size.
//
// G2 is the log-likelihood ratio of the 2 x 2 table word / other words by group / other group, over
// all four cells: 2 * sum O ln(O / E) (Dunning 1993, Accurate Methods for the Statistics of
// Surprise and Coincidence). The calculator of Rayson & Garside (2000, Comparing Corpora using
// Frequency Profiling) leaves out the two cells of other words, which is a little less; for a rare
// word both round to the same. p is of the chi-squared distribution with one degree of freedom. It
// takes words for independent draws, which a conversation's are not: how many people say a word
// says more.
//
// The log ratio is how many times the rates differ, as a power of two (Hardie 2014, Log Ratio): 1
// is twice as often, -1 half as often. Zero counts as one half.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "coding/word_tally.h"

namespace coding {

struct KeynessQuery {
  WordSelection base;  // what both groups are part of
  WordSelection of;    // the group
  // The other group, without what is in the first as well; none: all the rest of the base.
  std::optional<WordSelection> against;
  bool with_interviewers = false;
  WordChoice choice;
  std::uint64_t least_count = 3;   // of both groups together
  double most_p = 1;               // only words below it
  bool bonferroni = false;         // p times the number of words compared, at most 1
  std::optional<std::size_t> top;  // so many that are over-used, and as many under-used
  friend bool operator==(const KeynessQuery&, const KeynessQuery&) = default;
};

struct KeyWord {
  std::string word;  // its most frequent form
  WordReach of;
  WordReach against;
  double g2 = 0;
  double log_ratio = 0;
  double p = 1;
  bool over_used = false;       // the group says it more
  std::vector<WordForm> forms;  // in both groups together
};

struct Keyness {
  WordReach of;  // the bases
  WordReach against;
  std::size_t compared = 0;    // words that pass least_count
  std::vector<KeyWord> words;  // over-used ones first, then under-used, each by G2
};

// Throws EditError where one of the groups says nothing at all. Empty where stopped.
Keyness keyness(const Study& study, const KeynessQuery& query, const std::stop_token& stop = {});

// Of a word that is said `a` times among `c` words, and `b` times among `d`.
double log_likelihood(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d);
double log_ratio(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d);
double p_of_log_likelihood(double g2);

}  // namespace coding
