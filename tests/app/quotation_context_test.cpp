#include "app/quotation_context.h"

#include <gtest/gtest.h>

#include "tests/support/study_builder.h"

namespace tests {
namespace {

// "before [quotation] after", with / for a new turn, and … where there is more.
std::string around(const std::string& words, std::uint32_t steps) {
  StudyBuilder study;
  study.transcript("G", "I", "Hoe ging dat?")
      .transcript("G", "R1", "Eerst wilde niemand. Toen kwam er geld.")
      .transcript("G", "R2", "En koffie.")
      .transcript("G", "I", "Dank.");
  const auto& text = study.study().text(study.study().transcripts().begin()->first);
  const auto at = static_cast<std::uint32_t>(text.text().find(words));
  const app::QuotationContext context =
      app::context_of(text, {{at}, {at + static_cast<std::uint32_t>(words.size())}}, steps);
  std::string shown = context.before + "[" + words + "]" + context.after;
  for (char& c : shown)
    if (c == '\n') c = '/';
  return shown + (context.more ? "…" : "");
}

TEST(QuotationContext, TakesInTheRestOfTheTurnFirstThenATurnMoreAtEachSide) {
  EXPECT_EQ(around("wilde niemand", 0), "[wilde niemand]…");
  EXPECT_EQ(around("wilde niemand", 1), "R1: Eerst [wilde niemand]. Toen kwam er geld.…");
  EXPECT_EQ(around("wilde niemand", 2),
            "I: Hoe ging dat?/R1: Eerst [wilde niemand]. Toen kwam er geld./R2: En koffie.…");
  EXPECT_EQ(around("wilde niemand", 9),
            "I: Hoe ging dat?/R1: Eerst [wilde niemand]. Toen kwam er geld./R2: En koffie./I: "
            "Dank.");
}

TEST(QuotationContext, AWholeTurnWidensByTurnsAtOnce) {
  EXPECT_EQ(around("En koffie.", 1),
            "R1: Eerst wilde niemand. Toen kwam er geld.[En koffie.]I: Dank.…");
  EXPECT_EQ(around("Hoe ging dat?", 1),
            "[Hoe ging dat?]R1: Eerst wilde niemand. Toen kwam er geld.…");
}

}  // namespace
}  // namespace tests
