#include "transcripts/span.h"

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/marked_text.h"
#include "tests/support/random_text.h"

namespace {

using tests::corrected;
using transcripts::make_span;

TEST(MapSpan, CodingKeepsItsWordsWhenTheTextIsCorrected) {
  EXPECT_EQ(corrected("so [I was scard] then", "scard", "scared"), "so [I was scared] then");
  EXPECT_EQ(corrected("soo [I was scared]", "soo", "so"), "so [I was scared]");
}

TEST(MapSpan, AnEndInsideTheReplacedTextMovesOutward) {
  EXPECT_EQ(corrected("zei Jan [de Wit] net", "Jan de Wit", "P-01"), "zei [P-01] net");
  EXPECT_EQ(corrected("[zei Jan] de Wit net", "Jan de Wit", "P-01"), "[zei P-01] net");
}

TEST(MapSpan, TextInsertedAtAnEndStaysOutside) {
  const transcripts::Span span = make_span(4, 8);
  EXPECT_EQ(transcripts::map_span(span, {make_span(4, 4), 3}), make_span(7, 11));
  EXPECT_EQ(transcripts::map_span(span, {make_span(8, 8), 3}), make_span(4, 8));
}

TEST(MapSpan, ACodingWhoseWordsAllGoIsGone) {
  EXPECT_EQ(corrected("zei [Jan] net", "Jan ", ""), "zei net");
}

// Against a model that tags each byte: bytes outside the change keep their tag.
TEST(MapSpan, AgreesWithTaggedBytes) {
  std::mt19937 random(20261124);
  const auto up_to = [&random](std::size_t limit) { return random() % (limit + 1); };
  for (int round = 0; round < 10'000; ++round) {
    const std::size_t size = 1 + up_to(20);
    const std::size_t begin = up_to(size - 1);
    const std::size_t end = begin + 1 + up_to(size - begin - 1);
    const std::size_t from = up_to(size);
    const std::size_t to = from + up_to(size - from);
    const std::size_t inserted = up_to(3);
    const auto mapped = transcripts::map_span(
        make_span(begin, end), {make_span(from, to), static_cast<std::uint32_t>(inserted)});
    std::vector<bool> tagged(size);
    for (std::size_t i = begin; i < end; ++i) tagged[i] = true;
    for (std::size_t i = 0; i < size; ++i) {
      if (i >= from && i < to) continue;
      const std::size_t now = i < from ? i : i - (to - from) + inserted;
      const bool inside = mapped && mapped->contains({static_cast<std::uint32_t>(now)});
      ASSERT_EQ(inside, tagged[i]) << "round " << round << ", byte " << i;
    }
  }
}

// A text as characters that each know whether they are coded, and the same with a span.
struct CodedText {
  std::vector<std::string> characters;
  std::vector<bool> coded;
  std::optional<transcripts::Span> span;

  std::size_t byte_at(std::size_t character) const {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < character; ++i) bytes += characters[i].size();
    return bytes;
  }
  std::optional<transcripts::Span> coded_bytes() const {
    const auto first = std::find(coded.begin(), coded.end(), true) - coded.begin();
    const auto count = std::count(coded.begin(), coded.end(), true);
    if (count == 0) return std::nullopt;
    return make_span(byte_at(static_cast<std::size_t>(first)),
                     byte_at(static_cast<std::size_t>(first + count)));
  }
  // New characters are coded where one of the old ones was, or between two that are.
  void replace(std::size_t from, std::size_t to, const std::vector<std::string>& inserted) {
    bool touched = from == to && from > 0 && from < coded.size() && coded[from - 1] && coded[from];
    for (std::size_t i = from; i < to; ++i) touched = touched || coded[i];
    transcripts::TextChange change{make_span(byte_at(from), byte_at(to)), 0};
    for (const std::string& character : inserted)
      change.inserted += static_cast<std::uint32_t>(character.size());
    if (span) span = transcripts::map_span(*span, change);
    const auto put = [&](auto& list, auto begin, auto end) {
      const auto at = list.begin() + static_cast<std::ptrdiff_t>(from);
      list.insert(list.erase(at, at + static_cast<std::ptrdiff_t>(to - from)), begin, end);
    };
    const std::vector<bool> tags(inserted.size(), touched);
    put(characters, inserted.begin(), inserted.end());
    put(coded, tags.begin(), tags.end());
  }
};

TEST(MapSpan, KeepsToItsCharactersThroughManyChanges) {
  tests::RandomText random(20261125);
  for (int round = 0; round < 10'000; ++round) {
    CodedText text{random.graphemes(20), {}, {}};
    text.characters.emplace_back("z");
    const std::size_t size = text.characters.size();
    const std::size_t begin = random.up_to(size - 1);
    const std::size_t end = begin + 1 + random.up_to(size - begin - 1);
    for (std::size_t i = 0; i < size; ++i) text.coded.push_back(i >= begin && i < end);
    text.span = text.coded_bytes();
    for (int change = 0; change < 5; ++change) {
      const std::size_t from = random.up_to(text.characters.size());
      const std::size_t rest = text.characters.size() - from;
      text.replace(from, from + random.up_to(std::min<std::size_t>(4, rest)), random.graphemes(3));
      ASSERT_EQ(text.span, text.coded_bytes()) << "round " << round << ", change " << change;
    }
  }
}

}  // namespace
