// Which of an index's words a choice counts, and which of them as one.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "coding/word_choice.h"
#include "coding/word_index.h"

namespace coding {

struct ChosenFamilies {
  static constexpr std::uint32_t kLeftOut = 0xFFFFFFFF;

  WordChoice choice;
  std::vector<std::string_view> names;  // in the index's words; sorted
  std::vector<std::uint32_t> of;  // by spelling: the place of its family in names, or kLeftOut
  // The spellings that are not left out, family by family and within one form by form.
  std::vector<std::uint32_t> spellings;
};

// Kept with the index until another choice is asked for.
std::shared_ptr<const ChosenFamilies> chosen_families(const WordIndex& index,
                                                      const WordChoice& choice);

}  // namespace coding
