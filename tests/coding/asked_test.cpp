#include "coding/asked.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/operations.h"
#include "tests/support/two_studies.h"

namespace {

using namespace coding;
using tests::StudyBuilder;
using tests::two_studies;

// "Vraag" is a topic with a code below it; it was asked in Nu and not in Zorggesprek.
TEST(Asked, TellsNotAskedFromNotMentioned) {
  StudyBuilder study = two_studies();
  study.code("Vraag").code("Antwoord", "Vraag");
  Code topic = code_named(study.study(), "Vraag");
  topic.kind = CodeKind::Topic;
  study.apply(change_code(study.study(), topic, {}));
  const auto rows = [&] {
    FrequencyQuery query;
    query.codes = {code_named(study.study(), "Antwoord").id, code_named(study.study(), "Gat").id};
    return asked(study.study(), frequencies(study.study(), query));
  };
  EXPECT_EQ(rows()[1][0], Asked::Unknown);  // nobody marked it yet; rows: Gat, Antwoord
  study.transcript("Nu", "I", "Wat vindt u?").interviewer("Nu", "I");
  study.coding("Nu", "Wat vindt u", "Vraag", "AV");
  EXPECT_EQ(rows()[1], (std::vector{Asked::Yes, Asked::No, Asked::Yes}));  // Hout, Zorg, total
  EXPECT_EQ(rows()[0], (std::vector{Asked::Unknown, Asked::Unknown, Asked::Unknown}));
}

}  // namespace
