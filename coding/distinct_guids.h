// Counts distinct GUIDs, without an allocation for each as a set has: of hundreds of thousands of
// quotations in hundreds of groups those take longer than all else.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

#include "coding/ids.h"

namespace coding {

class DistinctGuids {
 public:
  void add(const Guid& guid) {
    Halves halves;
    std::memcpy(&halves, guid.bytes.data(), sizeof halves);
    if (halves == Halves{}) {
      zero_ = 1;
    } else if (std::exchange(last_, halves) != halves && put(halves) &&
               ++used_ * 2 > slots_.size()) {
      grow();
    }
  }
  std::uint32_t count() const { return used_ + zero_; }

 private:
  // As two numbers, which are told apart faster than bytes.
  struct Halves {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    friend bool operator==(const Halves&, const Halves&) = default;
  };
  static constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15U;

  // Fibonacci hashing: the low bits of a GUID's halves are partly fixed, the top ones of this
  // product are not.
  bool put(const Halves& guid) {
    const std::uint64_t key = (guid.second ^ guid.first * kGolden) * kGolden;
    std::size_t at = key >> (64 - std::countr_zero(slots_.size()));
    while (slots_[at] != Halves{} && slots_[at] != guid) at = (at + 1) & (slots_.size() - 1);
    return std::exchange(slots_[at], guid) == Halves{};
  }
  void grow() {
    for (const Halves& guid : std::exchange(slots_, std::vector<Halves>(slots_.size() * 2)))
      if (guid != Halves{}) put(guid);
  }

  // A power of two of places, at most half of them taken; zero is an empty one, and has its own.
  std::vector<Halves> slots_ = std::vector<Halves>(64);
  Halves last_;  // the same often comes again at once
  std::uint32_t used_ = 0;
  std::uint32_t zero_ = 0;
};

}  // namespace coding
