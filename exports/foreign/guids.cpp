#include "exports/foreign/guids.h"

#include <string>

#include <sodium.h>

namespace exports::foreign {
namespace {

// What is hashed has a byte that no name has between its parts.
coding::Guid hashed(const std::string& from) {
  coding::Guid guid;
  crypto_generichash(guid.bytes.data(), guid.bytes.size(),
                     reinterpret_cast<const unsigned char*>(from.data()), from.size(), nullptr, 0);
  guid.bytes[6] = static_cast<std::uint8_t>(0x80 | (guid.bytes[6] & 0x0F));
  guid.bytes[8] = static_cast<std::uint8_t>(0x80 | (guid.bytes[8] & 0x3F));
  return guid;
}

std::string joined(std::string_view first, std::string_view second) {
  return std::string(first) + '\0' + std::string(second);
}

}  // namespace

Guids::Guids(std::string_view program, std::string_view project)
    : project_(hashed(joined(program, project))) {}

coding::Guid Guids::of(std::string_view kind, std::string_view key) const {
  const std::string_view salt(reinterpret_cast<const char*>(project_.bytes.data()),
                              project_.bytes.size());
  return hashed(std::string(salt) + joined(kind, key));
}

}  // namespace exports::foreign
