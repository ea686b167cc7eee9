#include "transcripts/span.h"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/marked_text.h"

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

}  // namespace
