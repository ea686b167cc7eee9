#include "exports/chart/series_looks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace exports::chart {
namespace {

constexpr std::array kHatches = {Hatch::None,    Hatch::Rising,  Hatch::Level,
                                 Hatch::Falling, Hatch::Upright, Hatch::Crossed};

bool alike(const Look& a, const Look& b) {
  return a.hatch == b.hatch && std::abs(lightness(a.colour) - lightness(b.colour)) < kSeenApart;
}

}  // namespace

std::vector<Look> series_looks(const std::vector<Colour>& colours) {
  std::vector<Look> looks;
  std::array<int, kHatches.size()> used = {};
  for (const Colour colour : colours) {
    std::size_t best = kHatches.size();
    for (std::size_t i = 0; i < kHatches.size() && best == kHatches.size(); ++i) {
      const Look look{colour, kHatches[i]};
      if (std::none_of(looks.begin(), looks.end(),
                       [&](const Look& other) { return alike(look, other); }))
        best = i;
    }
    if (best == kHatches.size()) {
      // All are taken: the least used that the one before does not have.
      best = !looks.empty() && looks.back().hatch == kHatches[0] ? 1 : 0;
      for (std::size_t i = 0; i < kHatches.size(); ++i)
        if ((looks.empty() || looks.back().hatch != kHatches[i]) && used[i] < used[best]) best = i;
    }
    ++used[best];
    looks.push_back({colour, kHatches[best]});
  }
  return looks;
}

}  // namespace exports::chart
