#include "coding/ids.h"

#include <algorithm>
#include <chrono>

#include <sodium.h>

namespace coding {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Asks for random bytes in bulk, since each time is a call of the system.
void add_random_half(Guid& guid) {
  thread_local std::array<std::uint8_t, 1024> bytes;
  thread_local std::size_t used = bytes.size();
  if (used == bytes.size()) {
    randombytes_buf(bytes.data(), bytes.size());
    used = 0;
  }
  std::copy_n(bytes.data() + used, 8, guid.bytes.data() + 8);
  used += 8;
  guid.bytes[8] = static_cast<std::uint8_t>(0x80 | (guid.bytes[8] & 0x3F));
}

}  // namespace

Guid Guid::make() {
  using std::chrono::nanoseconds;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto time =
      static_cast<std::uint64_t>(std::chrono::duration_cast<nanoseconds>(now).count());
  // RFC 9562, 6.2, method 3: the fraction of the millisecond in 12 bits behind the time. Within one
  // such step, and where the clock was set back, the next step is taken.
  thread_local std::uint64_t last = 0;
  last = std::max(last + 1, time / 1'000'000 * 4096 + time % 1'000'000 * 4096 / 1'000'000);
  const std::uint64_t milliseconds = last / 4096;
  Guid guid;
  for (std::size_t i = 0; i < 6; ++i)
    guid.bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
  guid.bytes[6] = static_cast<std::uint8_t>(0x70 | (last % 4096 >> 8));
  guid.bytes[7] = static_cast<std::uint8_t>(last);
  add_random_half(guid);
  return guid;
}

std::optional<Guid> Guid::parse(std::string_view text) {
  if (text.size() == 38 && text.front() == '{' && text.back() == '}') text = text.substr(1, 36);
  if (text.size() != 36) return std::nullopt;
  Guid guid;
  std::size_t at = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    if (at == 8 || at == 13 || at == 18 || at == 23) {
      if (text[at] != '-') return std::nullopt;
      ++at;
    }
    const int high = digit(text[at]);
    const int low = digit(text[at + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    guid.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    at += 2;
  }
  return guid;
}

std::string Guid::to_string() const {
  std::string text;
  text.reserve(36);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += kHex[bytes[i] >> 4];
    text += kHex[bytes[i] & 0x0F];
  }
  return text;
}

}  // namespace coding
