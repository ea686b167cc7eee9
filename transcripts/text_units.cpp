#include "transcripts/text_units.h"

#include <algorithm>
#include <cstring>

#include "transcripts/utf8_scan.h"

namespace transcripts {
namespace {

constexpr std::uint32_t kBlock = 128;

// A character of four bytes is two UTF-16 units.
std::uint32_t utf16_units_of(char first_byte) {
  return static_cast<unsigned char>(first_byte) >= 0xF0 ? 2 : 1;
}

}  // namespace

TextUnits::TextUnits(std::string_view text) : text_(text) {
  checkpoints_.reserve(text.size() / kBlock + 1);
  std::uint32_t code_points = 0;
  std::uint32_t utf16 = 0;
  for (std::size_t block = 0; block <= text.size(); block += kBlock) {
    checkpoints_.push_back({code_points, utf16});
    // Sums of one byte, which hold a block's, so that the compiler makes vector code of it.
    std::uint8_t characters = 0;
    std::uint8_t of_four_bytes = 0;
    const std::string_view bytes = text.substr(block, kBlock);
    for (const char byte : bytes) {
      characters = static_cast<std::uint8_t>(characters + (static_cast<signed char>(byte) >= -64));
      of_four_bytes =
          static_cast<std::uint8_t>(of_four_bytes + (static_cast<unsigned char>(byte) >= 0xF0));
    }
    code_points += characters;
    utf16 += characters;
    utf16 += of_four_bytes;
  }
  code_points_ = {code_points};
  utf16_units_ = {utf16};

  line_starts_.push_back(0);
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end && (at = static_cast<const char*>(
                           std::memchr(at, '\n', static_cast<std::size_t>(end - at)))) != nullptr)
    line_starts_.push_back(static_cast<std::uint32_t>(++at - text.data()));
}

CodePointOffset TextUnits::to_code_points(ByteOffset offset) const {
  const std::uint32_t block = offset.value / kBlock;
  std::uint32_t count = checkpoints_[block].code_points;
  for (std::uint32_t i = block * kBlock; i < offset.value; ++i) count += starts_character(text_[i]);
  const bool inside = offset.value < text_.size() && !starts_character(text_[offset.value]);
  return {count - (inside ? 1 : 0)};
}

Utf16Offset TextUnits::to_utf16(ByteOffset offset) const {
  std::uint32_t at = offset.value;
  while (at > 0 && at < text_.size() && !starts_character(text_[at])) --at;
  const std::uint32_t block = at / kBlock;
  std::uint32_t count = checkpoints_[block].utf16_units;
  for (std::uint32_t i = block * kBlock; i < at; ++i)
    if (starts_character(text_[i])) count += utf16_units_of(text_[i]);
  return {count};
}

CodePointRange TextUnits::to_code_points(const Span& span) const {
  return {to_code_points(span.begin), to_code_points(span.end)};
}

ByteOffset TextUnits::to_bytes(CodePointOffset offset) const {
  if (offset >= code_points_) return {static_cast<std::uint32_t>(text_.size())};
  // The last block that begins at or before the character; it may begin in the middle of one. In a
  // text with few accents it lies not far behind the block of that number of bytes.
  auto at_or_before = checkpoints_.begin() + offset.value / kBlock;
  std::ptrdiff_t step = 1;
  while (checkpoints_.end() - at_or_before > step &&
         at_or_before[step].code_points <= offset.value) {
    at_or_before += step;
    step *= 2;
  }
  const auto after = std::upper_bound(
      at_or_before, at_or_before + std::min(step, checkpoints_.end() - at_or_before), offset.value,
      [](std::uint32_t value, const Checkpoint& point) { return value < point.code_points; });
  const auto block = static_cast<std::uint32_t>(after - checkpoints_.begin() - 1);
  std::uint32_t count = checkpoints_[block].code_points;
  std::uint32_t at = block * kBlock;
  while (at + 8 <= text_.size()) {
    const std::uint32_t more = characters_in_eight(text_.data() + at);
    if (count + more > offset.value) break;
    count += more;
    at += 8;
  }
  for (;; ++at) {
    if (!starts_character(text_[at])) continue;
    if (count == offset.value) return {at};
    ++count;
  }
}

ByteOffset TextUnits::to_bytes(Utf16Offset offset) const {
  if (offset >= utf16_units_) return {static_cast<std::uint32_t>(text_.size())};
  const auto after = std::upper_bound(
      checkpoints_.begin(), checkpoints_.end(), offset.value,
      [](std::uint32_t value, const Checkpoint& point) { return value < point.utf16_units; });
  const auto block = static_cast<std::uint32_t>(after - checkpoints_.begin() - 1);
  std::uint32_t count = checkpoints_[block].utf16_units;
  for (std::uint32_t at = block * kBlock;; ++at) {
    if (!starts_character(text_[at])) continue;
    count += utf16_units_of(text_[at]);
    if (offset.value < count) return {at};
  }
}

Span TextUnits::to_bytes(const CodePointRange& range) const {
  return {to_bytes(range.start), to_bytes(range.end)};
}

std::uint32_t TextUnits::line_of(ByteOffset offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset.value);
  return static_cast<std::uint32_t>(after - line_starts_.begin() - 1);
}

Span TextUnits::line(std::uint32_t number) const {
  const std::uint32_t end = number + 1 < line_starts_.size()
                                ? line_starts_[number + 1] - 1
                                : static_cast<std::uint32_t>(text_.size());
  return {{line_starts_[number]}, {end}};
}

}  // namespace transcripts
