#include "exports/refi/derived_guids.h"

#include <algorithm>
#include <array>

#include <sodium.h>

namespace exports::refi {

coding::Guid guid_made_of(std::string_view words) {
  coding::Guid guid;
  crypto_generichash(guid.bytes.data(), guid.bytes.size(),
                     reinterpret_cast<const unsigned char*>(words.data()), words.size(), nullptr,
                     0);
  guid.bytes[6] = static_cast<std::uint8_t>(0x80 | (guid.bytes[6] & 0x0F));
  guid.bytes[8] = static_cast<std::uint8_t>(0x80 | (guid.bytes[8] & 0x3F));
  return guid;
}

coding::Guid derived_guid(const coding::Guid& row, Derived what, std::uint32_t number) {
  std::array<char, 21> from;
  auto* const end = std::copy(row.bytes.begin(), row.bytes.end(), from.begin());
  end[0] = static_cast<char>(what);
  for (int i = 0; i < 4; ++i) end[1 + i] = static_cast<char>(number >> (8 * i));
  return guid_made_of({from.data(), from.size()});
}

bool may_be_derived(const coding::Guid& guid) {
  return guid.bytes[6] >> 4 == 8;
}

}  // namespace exports::refi
