#include "exports/refi/derived_guids.h"

#include <string>

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
  std::string from(row.bytes.begin(), row.bytes.end());
  from += static_cast<char>(what);
  for (int i = 0; i < 4; ++i) from += static_cast<char>(number >> (8 * i));
  return guid_made_of(from);
}

}  // namespace exports::refi
