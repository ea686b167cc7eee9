#include "exports/chart/spread.h"

#include <algorithm>
#include <numeric>

namespace exports::chart {

std::vector<double> spread(const std::vector<double>& wished, double apart, double low,
                           double high) {
  std::vector<std::size_t> order(wished.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return wished[a] < wished[b]; });
  // Labels that touch, as one; `at` is where the first of them would like to lie.
  struct Pool {
    double at;
    std::size_t count;
  };
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < order.size(); ++i) {
    pools.push_back({wished[order[i]] - static_cast<double>(i) * apart, 1});
    while (pools.size() > 1 && pools[pools.size() - 2].at >= pools.back().at) {
      const Pool last = pools.back();
      pools.pop_back();
      Pool& before = pools.back();
      const auto a = static_cast<double>(before.count);
      const auto b = static_cast<double>(last.count);
      before = {(before.at * a + last.at * b) / (a + b), before.count + last.count};
    }
  }
  const double highest = std::max(low, high - (static_cast<double>(order.size()) - 1) * apart);
  std::vector<double> places(wished.size());
  std::size_t i = 0;
  for (const Pool& pool : pools)
    for (std::size_t k = 0; k < pool.count; ++k, ++i)
      places[order[i]] = std::clamp(pool.at, low, highest) + static_cast<double>(i) * apart;
  return places;
}

}  // namespace exports::chart
