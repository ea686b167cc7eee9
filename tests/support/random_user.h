// A user who does one thing after another, drawn from a seed: codes, recodes, renames, moves,
// deletes, maps speakers, sets attributes, writes memos, marks text, names codebook versions.
#pragma once

#include <random>
#include <string>

#include "coding/edit.h"
#include "coding/study.h"

namespace tests {

class RandomUser {
 public:
  explicit RandomUser(unsigned seed) : random_(seed) {}
  // A command that the study allows, with at least one edit.
  coding::EditGroup next(const coding::Study& study);

 private:
  coding::EditGroup attempt(const coding::Study& study);
  coding::EditGroup about_codes(const coding::Study& study);
  coding::EditGroup about_people(const coding::Study& study);
  coding::EditGroup about_codings(const coding::Study& study);
  coding::EditGroup about_marks(const coding::Study& study);
  coding::EditGroup new_conversation(const coding::Study& study);
  // One row of a table; throws EditError where there is none.
  template <class Row>
  const Row& any(const coding::Study& study);
  const coding::Coding& any_coding(const coding::Study& study);
  coding::Span any_words(const coding::Study& study, const coding::TranscriptId& id);
  std::size_t below(std::size_t bound) { return random_() % bound; }
  std::string name();

  std::mt19937 random_;
};

}  // namespace tests
