#include "transcripts/unicode.h"

#include <cstring>
#include <memory>

#include <unicode/casemap.h>
#include <unicode/coll.h>
#include <unicode/msgfmt.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "transcripts/message.h"

namespace transcripts {
namespace {

[[noreturn]] void icu_failed(UErrorCode status) {
  throw Error(say("De tekstbibliotheek ICU werkt niet op deze machine ({}).",
                  "The text library ICU does not work on this machine ({}).", u_errorName(status)));
}

void check(UErrorCode status) {
  if (U_FAILURE(status)) icu_failed(status);
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  check(status);
  return *normalizer;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  const auto size = static_cast<int32_t>(bytes.size());
  for (int32_t i = 0; i < size;) {
    std::uint64_t eight = 0;
    if (i + 8 <= size) std::memcpy(&eight, bytes.data() + i, sizeof eight);
    if (i + 8 <= size && (eight & 0x8080808080808080U) == 0) {
      i += 8;
      continue;
    }
    if (static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]) < 0x80) {
      ++i;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(bytes.data(), i, size, c);
    if (c < 0) return false;
  }
  return true;
}

namespace {

// Where the text up to `from` and what follows may be put in normal form apart: the text's end, or
// after so many marks in a row as no language writes (the Stream-Safe Text Format of UAX #15 allows
// 30). ICU sorts a row of marks in quadratic time, so that 400 kB of them took 15 s.
std::size_t end_of_piece(std::string_view text, std::size_t from) {
  constexpr int kMostMarks = 256;
  const auto size = static_cast<int32_t>(text.size());
  int marks = 0;
  for (auto i = static_cast<int32_t>(from); i < size;) {
    UChar32 c = 0;
    U8_NEXT(text.data(), i, size, c);
    marks = c >= 0x300 && u_getCombiningClass(c) != 0 ? marks + 1 : 0;
    if (marks == kMostMarks) return static_cast<std::size_t>(i);
  }
  return text.size();
}

}  // namespace

std::string to_nfc(std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = end_of_piece(text, from);
    UErrorCode status = U_ZERO_ERROR;
    nfc().normalizeUTF8(0, piece(text.substr(from, end - from)), sink, nullptr, status);
    check(status);
    from = end;
  }
  return out;
}

int compare_names(std::string_view a, std::string_view b) {
  UErrorCode status = U_ZERO_ERROR;
  // Making a collator reads its rules; each thread keeps one.
  thread_local const std::unique_ptr<icu::Collator> dutch = [&status] {
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance("nl", status));
    check(status);
    collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    return collator;
  }();
  const UCollationResult order = dutch->compareUTF8(piece(a), piece(b), status);
  check(status);
  return order;
}

std::string capitalised(std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToTitle("nl", U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE, nullptr,
                            piece(text), sink, nullptr, status);
  check(status);
  return out;
}

std::string format_message(
    const char* pattern, const char* locale,
    std::initializer_list<std::variant<std::int64_t, std::string_view>> arguments) {
  std::vector<icu::Formattable> values;
  for (const auto& argument : arguments) {
    if (const auto* number = std::get_if<std::int64_t>(&argument)) {
      values.emplace_back(*number);
    } else {
      values.emplace_back(
          icu::UnicodeString::fromUTF8(piece(std::get<std::string_view>(argument))));
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern), icu::Locale(locale),
                                  status);
  icu::UnicodeString text;
  icu::FieldPosition position;
  format.format(values.data(), static_cast<int32_t>(values.size()), text, position, status);
  if (U_FAILURE(status)) return pattern;
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace transcripts
