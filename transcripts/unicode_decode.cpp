// Bytes of unknown encoding to text.
#include <array>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "transcripts/unicode.h"
#include "transcripts/utf8.h"

namespace transcripts {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// NUL to U+FFFD, CR and CRLF to LF, NFC.
DecodedText cleaned(std::string_view text, std::string encoding, std::uint32_t replaced) {
  const auto has = [text](char c) { return text.find(c) != std::string_view::npos; };
  if (!has('\0') && !has('\r')) return {to_nfc(text), std::move(encoding), replaced};
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\0') {
      out += kReplacement;
      ++replaced;
    } else if (text[i] == '\r') {
      if (i + 1 >= text.size() || text[i + 1] != '\n') out += '\n';
    } else {
      out += text[i];
    }
  }
  return {to_nfc(out), std::move(encoding), replaced};
}

DecodedText from_utf16(std::string_view bytes, bool big_endian) {
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[2 * i]);
    const auto b = static_cast<unsigned char>(bytes[2 * i + 1]);
    return static_cast<char16_t>(big_endian ? a << 8 | b : b << 8 | a);
  };
  const std::size_t units = bytes.size() / 2;
  std::uint32_t replaced = bytes.size() % 2;
  std::string out;
  for (std::size_t i = 0; i < units; ++i) {
    UChar32 c = unit(i);
    if (U16_IS_LEAD(c) && i + 1 < units && U16_IS_TRAIL(unit(i + 1))) {
      c = U16_GET_SUPPLEMENTARY(c, unit(++i));
    } else if (U16_IS_SURROGATE(c)) {
      c = 0xFFFD;
      ++replaced;
    }
    std::array<char, 4> encoded{};
    int32_t length = 0;
    U8_APPEND_UNSAFE(encoded.data(), length, c);
    out.append(encoded.data(), static_cast<std::size_t>(length));
  }
  if (bytes.size() % 2 != 0) out += kReplacement;
  return cleaned(out, big_endian ? "UTF-16BE" : "UTF-16LE", replaced);
}

DecodedText from_windows_1252(std::string_view bytes) {
  // 0x80 to 0x9F; the five places that Windows-1252 leaves open are 0xFFFD.
  static constexpr std::array<char16_t, 32> kHigh = {
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  std::string out;
  std::uint32_t replaced = 0;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    const UChar32 c = value >= 0x80 && value < 0xA0 ? kHigh[value - 0x80] : value;
    if (c == 0xFFFD) ++replaced;
    std::array<char, 4> encoded{};
    int32_t length = 0;
    U8_APPEND_UNSAFE(encoded.data(), length, c);
    out.append(encoded.data(), static_cast<std::size_t>(length));
  }
  return cleaned(out, "windows-1252", replaced);
}

// A wrong byte or half a pair of surrogates does not make a UTF-8 file one of another encoding, in
// which letters with accents hardly ever stand in such a row.
bool mostly_utf8(std::string_view bytes) {
  const auto size = static_cast<int32_t>(bytes.size());
  std::size_t sequences = 0;
  std::size_t wrong = 0;
  for (int32_t i = 0; i < size;) {
    if (bytes[static_cast<std::size_t>(i)] >= 0) {
      ++i;
      continue;
    }
    const bool surrogate =
        i + 2 < size && bytes[static_cast<std::size_t>(i)] == '\xED' &&
        static_cast<unsigned char>(bytes[static_cast<std::size_t>(i) + 1]) >= 0xA0;
    UChar32 c = 0;
    U8_NEXT(bytes.data(), i, size, c);
    if (surrogate) i += 2;
    ++(c >= 0 || surrogate ? sequences : wrong);
  }
  return sequences > wrong;
}

}  // namespace

std::string on_one_line(std::string_view name) {
  const auto text = clean_utf8(name).text;
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool steers = c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F ||
                        (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    append_code_point(line, steers ? U' ' : c);
  }
  return line;
}

DecodedText decode(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return clean_utf8(bytes);
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), true);
  if (is_utf8(bytes)) return cleaned(bytes, "UTF-8", 0);
  return mostly_utf8(bytes) ? clean_utf8(bytes) : from_windows_1252(bytes);
}

DecodedText decode_as(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(encoding.c_str(), &status), ucnv_close);
  if (U_FAILURE(status)) return from_windows_1252(bytes);
  icu::UnicodeString units(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                           status);
  units.findAndReplace(icu::UnicodeString(u'\0'), icu::UnicodeString(u'\uFFFD'));
  DecodedText decoded;
  units.toUTF8String(decoded.text);
  decoded.encoding = encoding;
  for (int32_t i = 0; i < units.length(); ++i) decoded.replaced += units[i] == u'\uFFFD' ? 1 : 0;
  return decoded;
}

DecodedText clean_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (is_utf8(bytes)) return cleaned(bytes, "UTF-8", 0);
  std::string out;
  std::uint32_t replaced = 0;
  const auto size = static_cast<int32_t>(bytes.size());
  for (int32_t i = 0; i < size;) {
    const int32_t begin = i;
    UChar32 c = 0;
    U8_NEXT(bytes.data(), i, size, c);
    if (c < 0) {
      out += kReplacement;
      ++replaced;
    } else {
      out += bytes.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin));
    }
  }
  return cleaned(out, "UTF-8", replaced);
}

}  // namespace transcripts
