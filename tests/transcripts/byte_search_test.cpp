#include "transcripts/byte_search.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace {

std::size_t find_bytes(std::string_view haystack, std::string_view needle, std::size_t from) {
  return transcripts::ByteSearch(needle).find(haystack, from);
}

// Few letters, so that there is much that almost fits, over several blocks of 64 bytes.
std::string letters(std::mt19937& random, std::size_t most) {
  std::string text(random() % (most + 1), ' ');
  for (char& letter : text) letter = "aeé q"[random() % 6];
  return text;
}

TEST(FindBytes, FindsWhatFindFindsFromEveryPlace) {
  std::mt19937 random(11);
  for (int round = 0; round < 2'000; ++round) {
    const std::string text = letters(random, 400);
    const std::string needle = letters(random, 5);
    for (std::size_t from = 0; from <= text.size() + 1; from += 1 + random() % 20)
      ASSERT_EQ(find_bytes(text, needle, from), text.find(needle, from))
          << "\"" << needle << "\" in \"" << text << "\" from " << from;
  }
}

TEST(FindBytes, FindsANeedleWhereverItStands) {
  for (const std::string needle : {"x", "xy", "valley of death", "coördinator"}) {
    for (std::size_t before = 0; before < 200; ++before) {
      const std::string text = std::string(before, 'e') + needle + std::string(before % 90, 'e');
      ASSERT_EQ(find_bytes(text, needle, 0), before) << needle;
    }
  }
}

}  // namespace
