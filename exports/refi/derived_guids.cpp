#include "exports/refi/derived_guids.h"

#include <algorithm>
#include <array>

#include <sodium.h>

namespace exports::refi {

coding::Guid derived_guid(const coding::Guid& row, Derived what, std::uint32_t number) {
  std::array<unsigned char, 21> from{};
  std::copy(row.bytes.begin(), row.bytes.end(), from.begin());
  from[16] = static_cast<unsigned char>(what);
  for (std::size_t i = 0; i < 4; ++i) from[17 + i] = static_cast<unsigned char>(number >> (8 * i));
  coding::Guid guid;
  crypto_generichash(guid.bytes.data(), guid.bytes.size(), from.data(), from.size(), nullptr, 0);
  guid.bytes[6] = static_cast<std::uint8_t>(0x80 | (guid.bytes[6] & 0x0F));
  guid.bytes[8] = static_cast<std::uint8_t>(0x80 | (guid.bytes[8] & 0x3F));
  return guid;
}

}  // namespace exports::refi
