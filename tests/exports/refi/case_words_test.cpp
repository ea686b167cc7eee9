#include "exports/refi/case_words.h"

#include <gtest/gtest.h>

namespace {

using coding::OwnerKind;
using exports::refi::case_description;
using exports::refi::case_words;
using exports::refi::CaseKind;
using exports::refi::CaseWords;
using exports::refi::variable_description;
using exports::refi::variable_words;
using exports::refi::VariableWords;

TEST(CaseWords, SayWhatACaseIsAndInWhichPps) {
  const CaseWords person{CaseKind::Participant, {"Groen: Gas", "Hout & zo"}, {}};
  EXPECT_EQ(case_description(person), "Soort: persoon\nPPS: Groen: Gas\nPPS: Hout & zo");
  EXPECT_EQ(case_words(case_description(person)), person);
}

TEST(CaseWords, ComeBackAsTheyWere) {
  for (const CaseKind kind : {CaseKind::Pps, CaseKind::Participant, CaseKind::Interviewers})
    for (const char* rest : {"", "Docent sinds 2010.\n\nZie ook: bijlage 2"}) {
      const CaseWords words{kind, {}, rest};
      EXPECT_EQ(case_words(case_description(words)), words);
    }
}

TEST(CaseWords, AreReadInEnglishAndInAnyCase) {
  EXPECT_EQ(case_words(" KIND: Participant \r\npps: Hout\nnotes").kind, CaseKind::Participant);
  EXPECT_EQ(case_words("kind: participant\nPPS: Hout\nnotes"),
            (CaseWords{CaseKind::Participant, {"Hout"}, "notes"}));
}

TEST(CaseWords, WhatAnotherProgramSaysStaysWhole) {
  for (const char* text : {"Soort: schoolleider\nPPS: Hout", "PPS: Hout", "persoon", "Soort",
                           "Een lange zin met een dubbele punt: persoon"})
    EXPECT_EQ(case_words(text), (CaseWords{std::nullopt, {}, text}));
}

TEST(VariableWords, SayWhoseAnAttributeIsAndWhetherItIsAChoice) {
  EXPECT_EQ(variable_description({OwnerKind::Participant, true, {}}), "Van: persoon\nSoort: keuze");
  for (const OwnerKind owner : {OwnerKind::Pps, OwnerKind::Participant, OwnerKind::Transcript})
    for (const bool choice : {true, false}) {
      const VariableWords words{owner, choice, "Wat iemand doet"};
      EXPECT_EQ(variable_words(variable_description(words)), words);
    }
  EXPECT_EQ(variable_words("Of: transcript\nKind: choice"),
            (VariableWords{OwnerKind::Transcript, true, {}}));
  EXPECT_EQ(variable_words("Van: de school"),
            (VariableWords{std::nullopt, false, "Van: de school"}));
}

}  // namespace
