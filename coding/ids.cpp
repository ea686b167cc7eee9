#include "coding/ids.h"

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

}  // namespace

Guid Guid::make() {
  using std::chrono::duration_cast;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto milliseconds = duration_cast<std::chrono::milliseconds>(now);
  // RFC 9562, 6.2, method 3: the fraction of the millisecond in 12 bits behind the time.
  const auto nanoseconds = duration_cast<std::chrono::nanoseconds>(now - milliseconds).count();
  const auto fraction = static_cast<std::uint64_t>(nanoseconds) * 4096 / 1'000'000;
  const auto time = static_cast<std::uint64_t>(milliseconds.count());
  Guid guid;
  randombytes_buf(guid.bytes.data(), guid.bytes.size());
  for (std::size_t i = 0; i < 6; ++i)
    guid.bytes[i] = static_cast<std::uint8_t>(time >> (40 - 8 * i));
  guid.bytes[6] = static_cast<std::uint8_t>(0x70 | (fraction >> 8));
  guid.bytes[7] = static_cast<std::uint8_t>(fraction);
  guid.bytes[8] = static_cast<std::uint8_t>(0x80 | (guid.bytes[8] & 0x3F));
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
