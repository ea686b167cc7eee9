#include "app/last_places.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "app/config.h"
#include "tests/support/headless_ui.h"

namespace tests {
namespace {

class LastPlaces : public testing::Test {
 protected:
  LastPlaces() : screen([](app::Ui&) {}) {}
  HeadlessUi screen;  // with a config folder of its own
};

TEST_F(LastPlaces, ComeBackAsTheyWereKept) {
  const auto id = coding::Guid::make();
  const app::ProjectPlace place{app::View::Figures,
                                coding::TranscriptId::make(),
                                1234,
                                coding::TranscriptId::make(),
                                77,
                                true};
  app::LastPlaces places;
  places.window = {10, 20, 1200, 800, true};
  places.open("/tmp/x/ander.zwerm");
  places.open("/tmp/x/studie.zwerm");
  places.keep(id, {app::View::Memos, {}, 0});
  places.keep(id, place);
  ASSERT_TRUE(places.save());
  const app::LastPlaces again = app::LastPlaces::load();
  EXPECT_EQ(again.window, places.window);
  EXPECT_EQ(again.opened(), places.opened());
  EXPECT_EQ(again.opened().front(), "/tmp/x/studie.zwerm");
  EXPECT_EQ(again.of(id), place);
  EXPECT_EQ(again.of(coding::Guid::make()), std::nullopt);
}

TEST_F(LastPlaces, AreNotKnownWhereTheFileIsNoneOrBroken) {
  EXPECT_EQ(app::LastPlaces::load().window, std::nullopt);
  std::filesystem::create_directories(app::config_folder());
  std::ofstream(app::config_folder() / "places.json") << "{\"window\":3,\"projects\":[{}]}";
  EXPECT_EQ(app::LastPlaces::load().window, std::nullopt);
}

TEST_F(LastPlaces, AProjectThatIsOpenedAgainComesFirstAndOnce) {
  app::LastPlaces places;
  for (int i = 0; i < 12; ++i) places.open("/tmp/" + std::to_string(i));
  places.open("/tmp/9");
  EXPECT_EQ(places.opened().size(), 8U);
  EXPECT_EQ(places.opened()[0], "/tmp/9");
  EXPECT_EQ(places.opened()[1], "/tmp/11");
  EXPECT_EQ(std::count(places.opened().begin(), places.opened().end(), "/tmp/9"), 1);
}

TEST_F(LastPlaces, OnlyTheLastHundredProjectsAreKept) {
  app::LastPlaces places;
  const auto first = coding::Guid::make();
  places.keep(first, {});
  for (int i = 0; i < 100; ++i) places.keep(coding::Guid::make(), {});
  EXPECT_EQ(places.of(first), std::nullopt);
}

}  // namespace
}  // namespace tests
