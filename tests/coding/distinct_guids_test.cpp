#include "coding/distinct_guids.h"

#include <set>

#include <gtest/gtest.h>

namespace {

using namespace coding;

TEST(DistinctGuids, CountsAsASetDoes) {
  std::vector<Guid> some = {Guid{}};
  for (int i = 0; i < 3000; ++i) some.push_back(Guid::make());
  DistinctGuids distinct;
  std::set<Guid> set;
  std::uint32_t number = 1;
  for (int i = 0; i < 10'000; ++i) {
    number = number * 1'664'525 + 1'013'904'223;
    const Guid& guid = some[(number >> 8) % some.size()];
    distinct.add(guid);
    set.insert(guid);
    ASSERT_EQ(distinct.count(), set.size());
  }
}

}  // namespace
