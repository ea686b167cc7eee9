#include "coding/interval.h"

#include <algorithm>
#include <cmath>

namespace coding {
namespace {

// The z that a normal variable stays within, on both sides of 0, with probability `confidence`: by
// halving, since erf has no inverse in the standard library. Exact to the last digits of a double.
double normal_quantile(double confidence) {
  double low = 0;
  double high = 40;
  for (int step = 0; step < 200; ++step) {
    const double middle = (low + high) / 2;
    (std::erfc(middle / std::sqrt(2.0)) > 1 - confidence ? low : high) = middle;
  }
  return (low + high) / 2;
}

}  // namespace

Interval wilson(std::uint32_t count, std::uint32_t n, double confidence) {
  if (n == 0) return {};
  const double z = normal_quantile(confidence);
  const double total = n;
  const double share = count / total;
  const double centre = share + z * z / (2 * total);
  const double half = z * std::sqrt(share * (1 - share) / total + z * z / (4 * total * total));
  const double scale = 1 + z * z / total;
  // At 0 and n the ends are 0 and 1 but for rounding.
  return {count == 0 ? 0 : std::max(0.0, (centre - half) / scale),
          count == n ? 1 : std::min(1.0, (centre + half) / scale)};
}

}  // namespace coding
