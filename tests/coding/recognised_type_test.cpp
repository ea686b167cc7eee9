#include "coding/recognised_type.h"

#include <gtest/gtest.h>

namespace {

using coding::AttributeType;
using Values = std::vector<std::string_view>;

AttributeType type_of(const Values& values) {
  return coding::recognised_type(values).type;
}

TEST(RecognisedType, IsThatOfAllValues) {
  EXPECT_EQ(type_of({"2017", "", "3,5"}), AttributeType::Number);
  EXPECT_EQ(type_of({"24-11-2025", "1 mei 2024"}), AttributeType::Date);
  EXPECT_EQ(type_of({"onderwijs", "werkveld", "onderwijs", "Werkveld"}), AttributeType::Choice);
  EXPECT_EQ(type_of({"docent", "hr-adviseur", "decaan"}), AttributeType::Text);
  EXPECT_EQ(type_of({"", ""}), AttributeType::Text) << "nothing to go by, yet no choice";
}

// Twelve hundred to one reader, 1.2 to another: nobody's figure is changed by a guess.
TEST(RecognisedType, PointsThatMayMarkThousandsMakeNoNumber) {
  EXPECT_EQ(type_of({"1.200", "2.500", "12.750"}), AttributeType::Text);
  EXPECT_EQ(type_of({"1.200", "350"}), AttributeType::Text);
  EXPECT_EQ(type_of({"1.200", "3,5"}), AttributeType::Text);
  EXPECT_EQ(type_of({"1.200", "2.25"}), AttributeType::Number);
  EXPECT_EQ(type_of({"0.125", "0.375"}), AttributeType::Number);
  EXPECT_EQ(type_of({"1.200.000", "1.234,5"}), AttributeType::Number);
}

TEST(RecognisedType, TelephoneNumbersAndCodesStayAsTheyAre) {
  EXPECT_EQ(type_of({"0612345678", "0687654321"}), AttributeType::Text);
  EXPECT_EQ(type_of({"1234567890123456789", "1"}), AttributeType::Text);
  EXPECT_EQ(type_of({"0", "0,5"}), AttributeType::Number);
}

Values and_also(std::size_t count, std::string_view value, Values others) {
  others.insert(others.begin(), count, value);
  return others;
}

// One bad cell made a column of numbers text, without a word.
TEST(RecognisedType, IsThatOfNineInTen) {
  const auto found = coding::recognised_type(and_also(49, "12", {"twaalf"}));
  EXPECT_EQ(found.type, AttributeType::Number);
  EXPECT_EQ(found.filled, 50U);
  EXPECT_EQ(found.fitting, 49U);
  EXPECT_EQ(type_of(and_also(9, "24-11-2025", {"ooit"})), AttributeType::Date);
  EXPECT_NE(type_of(and_also(8, "24-11-2025", {"ooit", "later"})), AttributeType::Date);
  EXPECT_NE(type_of({"1", "2", "3", "vier"}), AttributeType::Number) << "a quarter is no odd one";
  EXPECT_NE(type_of(and_also(49, "12", {"0612345678"})), AttributeType::Number);
}

TEST(RecognisedType, WordsForNoValueDoNotCount) {
  const auto found = coding::recognised_type({"12", "n.v.t.", "-", "Onbekend", "NVT", "n/a", "13"});
  EXPECT_EQ(found.type, AttributeType::Number);
  EXPECT_EQ(found.filled, 2U);
  EXPECT_EQ(type_of({"n.v.t.", "-"}), AttributeType::Text) << "nothing says a number";
  EXPECT_EQ(type_of({"ja", "nee", "n.v.t.", "ja", "nee", "n.v.t."}), AttributeType::Choice);
  for (const char* word :
       {"", " – ", "—", "n.v.t.", "nvt", "n.a.", "geen antwoord", "Unknown", "?"})
    EXPECT_TRUE(coding::says_nothing(word)) << word;
  for (const char* word : {"0", "geen", "-1", "nee", "n", "bekend"})
    EXPECT_FALSE(coding::says_nothing(word)) << word;
}

}  // namespace
