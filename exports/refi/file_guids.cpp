#include "exports/refi/file_guids.h"

#include <array>
#include <cstring>

#include <sodium.h>

namespace exports::refi {
namespace {

using Key = std::array<unsigned char, crypto_shorthash_KEYBYTES>;

Key random_key() {
  Key key;
  crypto_shorthash_keygen(key.data());
  return key;
}

}  // namespace

std::size_t FileGuidHash::operator()(const coding::Guid& guid) const {
  static const Key key = random_key();
  std::array<unsigned char, crypto_shorthash_BYTES> hash;
  crypto_shorthash(hash.data(), guid.bytes.data(), guid.bytes.size(), key.data());
  std::size_t value = 0;
  std::memcpy(&value, hash.data(), sizeof value);
  return value;
}

}  // namespace exports::refi
