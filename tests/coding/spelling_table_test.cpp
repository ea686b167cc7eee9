#include "coding/spelling_table.h"

#include <deque>
#include <map>
#include <random>
#include <string>

#include <gtest/gtest.h>

namespace {

TEST(SpellingTable, NumbersWordsAsAMapDoes) {
  std::mt19937 random(3);
  std::deque<std::string> kept;
  std::map<std::string, std::uint32_t> numbers;
  coding::SpellingTable table;
  for (int i = 0; i < 60'000; ++i) {
    std::string word;
    for (unsigned length = 1 + random() % 12; length > 0; --length)
      word += static_cast<char>('a' + random() % 3);
    const auto next = static_cast<std::uint32_t>(numbers.size());
    const std::uint32_t number = numbers.try_emplace(word, next).first->second;
    EXPECT_EQ(table.number_of(kept.emplace_back(word), next), number) << word;
  }
}

}  // namespace
