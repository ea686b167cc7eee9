#include "app/known_people.h"

#include <gtest/gtest.h>

#include "tests/support/study_builder.h"

namespace {

std::string suggested(const tests::StudyBuilder& study, std::string_view label) {
  const app::KnownPeople people(study.study());
  const auto* person = people.suggested(label);
  return person == nullptr ? "" : person->name;
}

tests::StudyBuilder with(const std::string& label) {
  tests::StudyBuilder study;
  study.transcript("een", label, "Ja.").person("een", label, "Joke Zwart");
  return study;
}

TEST(KnownPeople, ALabelThatIsSomebodysNameSuggestsThem) {
  const auto study = with("R1");
  EXPECT_EQ(suggested(study, "joke zwart"), "Joke Zwart");
  EXPECT_EQ(suggested(study, "Joke Zwart (docent)"), "Joke Zwart");
  EXPECT_EQ(suggested(study, "Joke"), "");
}

TEST(KnownPeople, ANameThatBelongsToSomebodyElsewhereSuggestsThem) {
  auto study = with("Joke");
  EXPECT_EQ(suggested(study, "JOKE"), "Joke Zwart");
  study.transcript("twee", "Joke", "Nee.").person("twee", "Joke", "Joke de Boer");
  EXPECT_EQ(suggested(study, "Joke"), "") << "it is one of two";
}

TEST(KnownPeople, ANumberIsSomebodyElseInEachConversation) {
  EXPECT_EQ(suggested(with("R9"), "R9"), "");
}

}  // namespace
