#include "transcripts/formats/zip_reader.h"

#include <gtest/gtest.h>

#include "tests/support/zip_builder.h"
#include "transcripts/import.h"

namespace {

using tests::zip_of;
using transcripts::ZipReader;

constexpr const char* kName = "project.qdpx";

// The Dutch sentence with which opening or reading `part` is refused; empty where it is read.
std::string why_not(const std::string& zip, std::string_view part = "a",
                    transcripts::ZipLimits limits = {}) {
  try {
    ZipReader(zip, kName, limits).read(part);
    return "";
  } catch (const transcripts::ImportError& error) {
    return error.message().nl;
  }
}

TEST(ZipReader, ReadsPartsByTheirExactName) {
  const auto zip = zip_of({{"a", "een"}, {"../b", "twee"}, {"map/", ""}});
  ZipReader reader(zip, kName);
  EXPECT_EQ(reader.read("a"), "een");
  EXPECT_EQ(reader.read("../b"), "twee");
  EXPECT_FALSE(reader.has("b"));
  EXPECT_EQ(reader.names(), (std::vector<std::string>{"../b", "a"}));
}

TEST(ZipReader, AHighRatioIsFineInASmallPart) {
  EXPECT_EQ(why_not(zip_of({{"a", std::string(900'000, 'a')}})), "");
}

TEST(ZipReader, ABombIsRefusedWhileInflating) {
  const auto bomb = zip_of({{"a", std::string(30'000'000, 'a')}});
  EXPECT_NE(why_not(bomb).find("uitgepakt te groot"), std::string::npos);
  EXPECT_NE(why_not(tests::with_stated_size(bomb, 1'000)).find("project.qdpx"), std::string::npos);
}

TEST(ZipReader, TheBoundsHold) {
  const auto zip = zip_of({{"a", "0123456789"}, {"b", "0123456789"}});
  EXPECT_EQ(why_not(zip, "a", {.part_bytes = 10}), "");
  EXPECT_NE(why_not(zip, "a", {.part_bytes = 9}), "");
  EXPECT_NE(why_not(zip, "a", {.entries = 1}), "");
  ZipReader reader(zip, kName, {.archive_bytes = 15});
  reader.read("a");
  EXPECT_THROW(reader.read("b"), transcripts::ImportError);
}

TEST(ZipReader, TwentyThousandPartsAreTooMany) {
  std::vector<tests::ZipPart> parts;
  for (int i = 0; i < 20'000; ++i) parts.push_back({std::to_string(i), ""});
  EXPECT_NE(why_not(zip_of(parts)).find("20000 onderdelen"), std::string::npos);
}

TEST(ZipReader, DamageIsSaid) {
  const auto zip = zip_of({{"a", std::string(1'000, 'a')}});
  EXPECT_NE(why_not(zip.substr(0, zip.size() - 10)).find("beschadigd"), std::string::npos);
  EXPECT_NE(why_not("PK\x03\x04").find("beschadigd"), std::string::npos);
  EXPECT_NE(why_not(zip, "b").find("ontbreekt het onderdeel b"), std::string::npos);
}

}  // namespace
