#include "coding/ids.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace {

using coding::Guid;

constexpr const char* kText = "01936f2e-7d3c-7a10-8f00-0123456789ab";

TEST(Guid, ReadsWhatOtherProgramsWrite) {
  const Guid guid = Guid::parse(kText).value();
  EXPECT_EQ(guid.to_string(), kText);
  EXPECT_EQ(Guid::parse("{01936F2E-7D3C-7A10-8F00-0123456789AB}"), guid);
}

TEST(Guid, RefusesWhatIsNone) {
  for (const char* text :
       {"", "01936f2e-7d3c-7a10-8f00-0123456789a", "x1936f2e-7d3c-7a10-8f00-0123456789ab",
        "01936f2e07d3c-7a10-8f00-0123456789ab", "{01936f2e-7d3c-7a10-8f00-0123456789ab)"})
    EXPECT_FALSE(Guid::parse(text)) << text;
}

TEST(Guid, NewOnesAreVersion7OfRfc9562) {
  const std::string text = Guid::make().to_string();
  EXPECT_EQ(text[14], '7');
  EXPECT_NE(std::string("89ab").find(text[19]), std::string::npos) << text;
}

TEST(Guid, NewOnesRiseWithTimeSoThatRowsLieTogetherInTheFile) {
  std::vector<Guid> made(2000);
  std::generate(made.begin(), made.end(), Guid::make);
  EXPECT_TRUE(std::is_sorted(made.begin(), made.end()));
  EXPECT_EQ(std::set<Guid>(made.begin(), made.end()).size(), made.size());
}

TEST(Guid, SortsAsItsTextDoes) {
  std::vector<std::string> texts = {
      "ff000000-0000-0000-0000-000000000000", "00000000-0000-0000-ff00-000000000000",
      "00000000-0000-0000-00ff-000000000000", "7f000000-0000-0000-0000-000000000001"};
  std::vector<Guid> guids;
  std::transform(texts.begin(), texts.end(), std::back_inserter(guids),
                 [](const std::string& text) { return Guid::parse(text).value(); });
  std::sort(texts.begin(), texts.end());
  std::sort(guids.begin(), guids.end());
  for (std::size_t i = 0; i < texts.size(); ++i) EXPECT_EQ(guids[i].to_string(), texts[i]);
}

}  // namespace
