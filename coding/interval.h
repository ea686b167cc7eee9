// How far a share that was counted may lie from the share that would be found if one went on
// asking: an interval, for those who want one.
//
// It takes those who were counted for a random sample. Interviewees are none, so whoever shows an
// interval says that beside it.
#pragma once

#include <cstdint>

namespace coding {

// Shares from 0 to 1, low <= high.
struct Interval {
  double low = 0;
  double high = 1;
};

// The score interval of `count` out of `n`, count <= n, confidence between 0 and 1 (0.95): the
// shares from which the count is not further away than chance makes likely. E. B. Wilson, "Probable
// Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927), 209-212; without a
// correction for continuity, as R's prop.test(count, n, correct = FALSE) gives it. All of 0 to 1
// where n is 0.
Interval wilson(std::uint32_t count, std::uint32_t n, double confidence);

}  // namespace coding
