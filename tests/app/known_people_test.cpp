#include "app/known_people.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

std::string suggested(const DemoWorkspace& demo, std::string_view label) {
  const app::KnownPeople people(demo.study());
  const auto* person = people.suggested(label);
  return person == nullptr ? "" : person->name;
}

TEST(KnownPeople, ALabelThatIsSomebodysNameSuggestsThem) {
  DemoWorkspace demo;
  demo->run(app::Change{app::MapSpeakerToNew{*demo->transcript(), "R1", "Joke Zwart"}});
  EXPECT_EQ(suggested(demo, "joke zwart"), "Joke Zwart");
  EXPECT_EQ(suggested(demo, "Joke Zwart (docent)"), "Joke Zwart");
  EXPECT_EQ(suggested(demo, "Joke"), "");
}

TEST(KnownPeople, ANameThatBelongsToSomebodyElsewhereSuggestsThemAndANumberDoesNot) {
  DemoWorkspace demo;
  demo->run(app::Change{app::MapSpeakerToNew{*demo->transcript(), "Joke", "Joke Zwart"}});
  EXPECT_EQ(suggested(demo, "JOKE"), "Joke Zwart");
  demo->run(app::Change{app::MapSpeakerToNew{*demo->transcript(), "R9", "Piet Rood"}});
  EXPECT_EQ(suggested(demo, "R9"), "");
}

}  // namespace
}  // namespace tests
