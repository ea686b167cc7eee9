// Counting the characters of valid UTF-8 eight bytes at a time.
#pragma once

#include <cstdint>
#include <cstring>

namespace transcripts {

// Not one of a character's further bytes.
inline bool starts_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

// How many characters begin in the eight bytes: those whose top bits are not 10. (The sum of the
// bytes by multiplication; std::popcount is a call where the processor is not known to have it.)
inline std::uint32_t characters_in_eight(const char* bytes) {
  std::uint64_t block = 0;
  std::memcpy(&block, bytes, sizeof block);
  const std::uint64_t inside = (block >> 7) & ~(block >> 6) & 0x0101010101010101U;
  return 8 - static_cast<std::uint32_t>((inside * 0x0101010101010101U) >> 56);
}

}  // namespace transcripts
