#include "transcripts/text_units.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/random_text.h"

namespace {

using transcripts::ByteOffset;
using transcripts::CodePointOffset;
using transcripts::TextUnits;
using transcripts::Utf16Offset;

TEST(TextUnits, AnEmojiIsOneCodePointAndTwoUtf16Units) {
  const TextUnits units("a😀b");
  EXPECT_EQ(units.to_code_points(ByteOffset{5}).value, 2U);
  EXPECT_EQ(units.to_utf16(ByteOffset{5}).value, 3U);
  EXPECT_EQ(units.to_bytes(Utf16Offset{2}).value, 1U) << "inside the pair counts as its start";
}

TEST(TextUnits, PastTheEndIsTheEnd) {
  EXPECT_EQ(TextUnits("één").to_bytes(CodePointOffset{99}).value, 5U);
}

TEST(TextUnits, LinesAreWithoutTheirEnd) {
  const TextUnits units("een\n\ntwee");
  EXPECT_EQ(units.lines(), 3U);
  EXPECT_EQ(units.line(2), transcripts::make_span(5, 9));
  EXPECT_EQ(units.line_of(ByteOffset{3}), 0U);
}

TEST(TextUnits, LinesAgreeWithCountingLineEnds) {
  tests::RandomText random(2);
  for (int round = 0; round < 1'000; ++round) {
    const std::string text = random.text(60);
    const TextUnits units(text);
    std::uint32_t line = 0;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      ASSERT_EQ(units.line_of({at}), line) << text;
      ASSERT_LE(units.line(line).begin.value, at) << text;
      ASSERT_GE(units.line(line).end.value, at) << text;
      if (text[at] == '\n') ++line;
    }
    ASSERT_EQ(units.lines(), line + 1) << text;
  }
}

// Against counting character by character, over texts long enough for several blocks.
TEST(TextUnits, AgreesWithCounting) {
  std::mt19937 random(7);
  const std::string pieces[] = {"a", "é", "€", "😀", "\n"};
  for (int round = 0; round < 40; ++round) {
    std::string text;
    std::vector<std::size_t> starts;
    for (int i = 0; i < 700; ++i) {
      starts.push_back(text.size());
      text += pieces[random() % 5];
    }
    starts.push_back(text.size());
    const TextUnits units(text);
    std::uint32_t utf16 = 0;
    for (std::uint32_t i = 0; i < starts.size(); ++i) {
      const ByteOffset at{static_cast<std::uint32_t>(starts[i])};
      ASSERT_EQ(units.to_code_points(at).value, i);
      ASSERT_EQ(units.to_bytes(CodePointOffset{i}), at);
      ASSERT_EQ(units.to_utf16(at).value, utf16);
      ASSERT_EQ(units.to_bytes(Utf16Offset{utf16}), at);
      // Inside a character is its start, in bytes and in a surrogate pair.
      const std::size_t next = i + 1 < starts.size() ? starts[i + 1] : starts[i] + 1;
      for (std::size_t inside = starts[i] + 1; inside < next; ++inside) {
        ASSERT_EQ(units.to_code_points(ByteOffset{static_cast<std::uint32_t>(inside)}).value, i);
        ASSERT_EQ(units.to_utf16(ByteOffset{static_cast<std::uint32_t>(inside)}).value, utf16);
      }
      if (next - starts[i] == 4) {
        ASSERT_EQ(units.to_bytes(Utf16Offset{utf16 + 1}), at);
      }
      if (i + 1 < starts.size()) utf16 += starts[i + 1] - starts[i] == 4 ? 2 : 1;
    }
  }
}

}  // namespace
