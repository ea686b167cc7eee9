#include "coding/attribute_values.h"

#include <gtest/gtest.h>

#include "coding/known_attributes.h"

namespace {

using coding::AttributeType;
using coding::OwnerKind;
using coding::read_value;
using transcripts::Language;

std::string date(std::string_view written) {
  return read_value(AttributeType::Date, written).value_or("none");
}
std::string number(std::string_view written) {
  return read_value(AttributeType::Number, written).value_or("none");
}

TEST(AttributeValues, DatesAsDutchAndEnglishPeopleWriteThem) {
  for (const char* written :
       {"24-11-2025", "24/11/2025", "24.11.2025", "24 november 2025", "24 nov 2025", "24 nov. 2025",
        " 24 November 2025 ", "November 24, 2025", "2025-11-24", "2025/11/24", "2025-11-24 14:30",
        "2025-11-24T14:30:05Z", "24-11-2025 09:05:00", "24 november 2025 9:05",
        "2025/11/24 9:05:00 AM"})
    EXPECT_EQ(date(written), "2025-11-24") << written;
  EXPECT_EQ(date("1 mrt 2017"), "2017-03-01");
}

TEST(AttributeValues, WhatIsNoDayIsNoDate) {
  for (const char* written : {"31-02-2025", "24-13-2025", "24-11-25", "november 2025", "2025",
                              "24-11-2025 en later", "decoratie 5 2025", "-", "0000-00-00"})
    EXPECT_EQ(date(written), "none") << written;
}

TEST(AttributeValues, NumbersWithADecimalCommaOrPoint) {
  EXPECT_EQ(number("3,5"), "3.5");
  EXPECT_EQ(number("-0.25"), "-0.25");
  EXPECT_EQ(number("−2"), "-2");
  EXPECT_EQ(number("1.234,5"), "1234.5");
  EXPECT_EQ(number("1.234.567"), "1234567");
  EXPECT_EQ(number("2021"), "2021");
  for (const char* written : {"3,5,5", "12 jaar", "1e5", "inf", "", "1.23.4", ","})
    EXPECT_EQ(number(written), "none") << written;
}

TEST(KnownAttributes, ASourceTypeIsKnownByItsDutchSpellings) {
  const auto kept = [](std::string_view value) {
    return coding::canonical_value(OwnerKind::Transcript, "source", value);
  };
  EXPECT_EQ(kept("Enquête"), "survey");
  EXPECT_EQ(kept("vragenlijst"), "survey");
  EXPECT_EQ(kept("Collegiale toetsing"), "peer review");
  EXPECT_EQ(kept("peerreview"), "peer review");
  EXPECT_EQ(kept("observatie"), "observatie") << "others may be";
  EXPECT_EQ(coding::canonical_value(OwnerKind::Pps, "source", "enquête"), "enquête");
  EXPECT_EQ(coding::shown_value(OwnerKind::Transcript, "source", "survey", Language::Dutch),
            "enquête");
}

}  // namespace
