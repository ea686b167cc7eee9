#include "coding/interval.h"

#include <gtest/gtest.h>

namespace {

using coding::Interval;
using coding::wilson;

struct Known {
  std::uint32_t count;
  std::uint32_t n;
  double confidence;
  double low;
  double high;
};

// R 4.2: prop.test(count, n, conf.level = confidence, correct = FALSE)$conf.int
constexpr Known kByR[] = {{0, 7, 0.95, 0, 0.354330435066687},
                          {1, 10, 0.95, 0.0178762130950729, 0.4041500267952384},
                          {4, 11, 0.95, 0.151664710953676, 0.646198825492151},
                          {31, 73, 0.95, 0.317841915425789, 0.539006195362061},
                          {7, 7, 0.95, 0.645669564933313, 1},
                          {1, 1, 0.95, 0.206549314377238, 1},
                          {0, 1, 0.95, 0, 0.793450685622763},
                          {500, 1600, 0.95, 0.290260172593394, 0.335638012853701},
                          {4, 11, 0.9, 0.175136728520730, 0.605973738930047},
                          {31, 73, 0.99, 0.288121737779090, 0.573747863746092}};

TEST(Wilson, GivesWhatRGives) {
  for (const Known& known : kByR) {
    const Interval made = wilson(known.count, known.n, known.confidence);
    EXPECT_NEAR(made.low, known.low, 1e-9) << known.count << " of " << known.n;
    EXPECT_NEAR(made.high, known.high, 1e-9) << known.count << " of " << known.n;
  }
}

TEST(Wilson, HoldsTheShareAndStaysBetweenNoneAndAll) {
  for (std::uint32_t n = 1; n < 60; ++n) {
    for (std::uint32_t count = 0; count <= n; ++count) {
      const Interval made = wilson(count, n, 0.95);
      EXPECT_GE(made.low, 0);
      EXPECT_LE(made.high, 1);
      EXPECT_LE(made.low, static_cast<double>(count) / n);
      EXPECT_GE(made.high, static_cast<double>(count) / n);
    }
  }
}

TEST(Wilson, SaysNothingWhereNobodyWasAsked) {
  EXPECT_EQ(wilson(0, 0, 0.95).low, 0);
  EXPECT_EQ(wilson(0, 0, 0.95).high, 1);
}

}  // namespace
