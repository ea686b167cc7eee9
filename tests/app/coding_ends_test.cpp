#include "app/coding_ends.h"

#include <gtest/gtest.h>

#include "tests/support/study_builder.h"

namespace {

using app::By;
using transcripts::SpanEnd;

const char* const kWords = "Het is klaar, “maar niemand” heeft regie. “Zeker.” Ja?";

// `text` has [ and ] around a span of kWords; the same after one of its ends has moved.
std::string moved(const std::string& text, SpanEnd end, By by) {
  const auto conversation = tests::conversation({{"R1", kWords}});
  const std::size_t begin = text.find('[');
  const std::size_t close = text.find(']') - 1;
  const auto span =
      app::with_end_moved(*conversation, transcripts::make_span(begin, close), end, by);
  std::string out(kWords);
  return out.insert(span.end.value, "]").insert(span.begin.value, "[");
}
std::string end_further(const std::string& text) {
  return moved(text, SpanEnd::End, By::Forward);
}
std::string end_back(const std::string& text) {
  return moved(text, SpanEnd::End, By::Back);
}

TEST(CodingEnds, TheEndGoesAWordFurtherOrBack) {
  EXPECT_EQ(end_further("Het [is] klaar, “maar niemand” heeft regie. “Zeker.” Ja?"),
            "Het [is klaar], “maar niemand” heeft regie. “Zeker.” Ja?");
  EXPECT_EQ(end_back("Het [is klaar], “maar niemand” heeft regie. “Zeker.” Ja?"),
            "Het [is] klaar, “maar niemand” heeft regie. “Zeker.” Ja?");
}

TEST(CodingEnds, TheBeginGoesAWordFurtherOrBack) {
  EXPECT_EQ(moved("Het [is klaar], “maar niemand” heeft regie. “Zeker.” Ja?", SpanEnd::Begin,
                  By::Forward),
            "Het is [klaar], “maar niemand” heeft regie. “Zeker.” Ja?");
  EXPECT_EQ(
      moved("Het [is klaar], “maar niemand” heeft regie. “Zeker.” Ja?", SpanEnd::Begin, By::Back),
      "[Het is klaar], “maar niemand” heeft regie. “Zeker.” Ja?");
}

TEST(CodingEnds, TheLastWordOfASentenceTakesWhatClosesItAlong) {
  EXPECT_EQ(end_further("Het [is klaar, “maar niemand” heeft] regie. “Zeker.” Ja?"),
            "Het [is klaar, “maar niemand” heeft regie.] “Zeker.” Ja?");
  EXPECT_EQ(end_back("Het [is klaar, “maar niemand” heeft regie.] “Zeker.” Ja?"),
            "Het [is klaar, “maar niemand” heeft] regie. “Zeker.” Ja?");
}

TEST(CodingEnds, AnEndWithinAWordGoesToTheWordsOwn) {
  EXPECT_EQ(end_further("Het [is kl]aar, “maar niemand” heeft regie. “Zeker.” Ja?"),
            "Het [is klaar], “maar niemand” heeft regie. “Zeker.” Ja?");
  EXPECT_EQ(end_back("Het [is kl]aar, “maar niemand” heeft regie. “Zeker.” Ja?"),
            "Het [is] klaar, “maar niemand” heeft regie. “Zeker.” Ja?");
}

TEST(CodingEnds, TheLastWordStays) {
  const std::string one = "Het is [klaar], “maar niemand” heeft regie. “Zeker.” Ja?";
  EXPECT_EQ(end_back(one), one);
  EXPECT_EQ(moved(one, SpanEnd::Begin, By::Forward), one);
}

TEST(CodingEnds, NothingLiesPastTheText) {
  const std::string all = std::string("[") + kWords + "]";
  EXPECT_EQ(end_further(all), all);
  EXPECT_EQ(moved(all, SpanEnd::Begin, By::Back), all);
}

TEST(CodingEnds, AnEndThatIsDraggedGoesToTheNearestWord) {
  const auto text = tests::conversation({{"R1", "Het is klaar nu."}});
  const auto end = [&](std::uint32_t at) {
    return app::word_edge_near(*text, {at}, SpanEnd::End).value;
  };
  EXPECT_EQ(end(8), 6U) << "is|";
  EXPECT_EQ(end(10), 12U) << "klaar|";
  EXPECT_EQ(end(14), 12U);
  EXPECT_EQ(end(15), 16U) << "nu.|";
  EXPECT_EQ(app::word_edge_near(*text, {9}, SpanEnd::Begin).value, 7U) << "|klaar";
}

TEST(CodingEnds, ALetterAtLeastIsLeft) {
  const auto text = tests::conversation({{"R1", "Één twee"}});
  const auto span = transcripts::make_span(0, 5);
  EXPECT_EQ(app::with_end_at(*text, span, SpanEnd::End, {0}), transcripts::make_span(0, 2));
  EXPECT_EQ(app::with_end_at(*text, span, SpanEnd::Begin, {7}), transcripts::make_span(4, 5));
}

}  // namespace
