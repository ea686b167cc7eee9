// GUIDs, and a type of its own for the GUID of each kind of row, so that a code's id is never
// taken for a coding's.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace coding {

// 128 bits as RFC 9562 lays them out. New ones are version 7: they rise with time, so that rows
// made together lie together in the file.
struct Guid {
  std::array<std::uint8_t, 16> bytes{};

  // A new one: milliseconds, the fraction of the millisecond, 62 random bits.
  static Guid make();
  // Reads 8-4-4-4-12 hexadecimal digits of either case, in braces or not.
  static std::optional<Guid> parse(std::string_view text);
  // Lower case, without braces.
  std::string to_string() const;

  // Byte by byte, eight at a time: a defaulted == and <=> call memcmp, which made a quarter of
  // what a count of 400,000 codings takes.
  friend bool operator==(const Guid& a, const Guid& b) {
    return a.half(0) == b.half(0) && a.half(1) == b.half(1);
  }
  friend std::strong_ordering operator<=>(const Guid& a, const Guid& b) {
    return a.half(0) != b.half(0) ? a.half(0) <=> b.half(0) : a.half(1) <=> b.half(1);
  }
  // The first or last eight bytes as one number that sorts as they do.
  std::uint64_t half(std::size_t which) const {
    const auto at = [this, which](std::size_t i) -> std::uint64_t { return bytes[8 * which + i]; };
    // Spelt out, since compilers make one load of this and not of a loop.
    return at(0) << 56 | at(1) << 48 | at(2) << 40 | at(3) << 32 | at(4) << 24 | at(5) << 16 |
           at(6) << 8 | at(7);
  }
};

template <class Tag>
struct Id {
  Guid guid;

  static Id make() { return {Guid::make()}; }
  std::string to_string() const { return guid.to_string(); }
  // For ImGui::PushID.
  const char* begin() const { return reinterpret_cast<const char*>(guid.bytes.data()); }
  const char* end() const { return begin() + guid.bytes.size(); }
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 inside for a pointer
  friend auto operator<=>(const Id&, const Id&) = default;
};

using CoderId = Id<struct CoderTag>;
using CodeId = Id<struct CodeTag>;
using CodeSetId = Id<struct CodeSetTag>;
using PpsId = Id<struct PpsTag>;
using ParticipantId = Id<struct ParticipantTag>;
using TranscriptId = Id<struct TranscriptTag>;
using AttributeId = Id<struct AttributeTag>;
using CodingId = Id<struct CodingTag>;
using MemoId = Id<struct MemoTag>;
using CodebookVersionId = Id<struct CodebookVersionTag>;
using MarkId = Id<struct MarkTag>;
using KeptQueryId = Id<struct KeptQueryTag>;
using KeptElementId = Id<struct KeptElementTag>;
using KeptFileId = Id<struct KeptFileTag>;

// For unordered containers. GUIDs that we make hold 62 random bits in their second half.
struct GuidHash {
  std::size_t operator()(const Guid& guid) const {
    std::uint64_t halves[2];
    std::memcpy(halves, guid.bytes.data(), sizeof halves);
    return static_cast<std::size_t>(halves[1] ^ (halves[0] * 0x9E3779B97F4A7C15ULL));
  }
  template <class Tag>
  std::size_t operator()(const Id<Tag>& id) const {
    return (*this)(id.guid);
  }
};

}  // namespace coding
