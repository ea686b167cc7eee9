#include "exports/refi/derived_guids.h"

#include <gtest/gtest.h>

namespace {

using namespace exports::refi;

TEST(DerivedGuids, DifferByRowAndByWhatTheyAreAndByNumber) {
  const coding::Guid row = coding::Guid::make();
  EXPECT_EQ(derived_guid(row, Derived::Turn, 1), derived_guid(row, Derived::Turn, 1));
  EXPECT_NE(derived_guid(row, Derived::Turn, 1), derived_guid(row, Derived::Turn, 256));
  EXPECT_NE(derived_guid(row, Derived::Turn), derived_guid(row, Derived::Link));
  EXPECT_NE(derived_guid(row, Derived::Turn), derived_guid(coding::Guid::make(), Derived::Turn));
}

// They are in files that went out.
TEST(DerivedGuids, AreTheSameAsEver) {
  const auto row = coding::Guid::parse("01890000-0000-7000-8000-000000000001");
  EXPECT_EQ(derived_guid(*row, Derived::Selection).to_string(),
            "547a4014-cc77-8354-bd1f-615e09aa0bf9");
  EXPECT_EQ(derived_guid(*row, Derived::Turn, 70'000).to_string(),
            "49eb079d-026f-8281-940f-01165799aa27");
}

TEST(DerivedGuids, AreKnownFromThoseOfRows) {
  EXPECT_TRUE(may_be_derived(derived_guid(coding::Guid::make(), Derived::Selection)));
  EXPECT_FALSE(may_be_derived(coding::Guid::make()));
}

}  // namespace
