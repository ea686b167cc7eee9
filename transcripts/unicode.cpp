#include "transcripts/unicode.h"

#include <array>
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

const icu::Normalizer2& nfkc_casefold() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  check(status);
  return *normalizer;
}

const icu::Normalizer2& nfd() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(status);
  check(status);
  return *normalizer;
}

bool is_mark(UChar32 c) {
  return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

// The apostrophes and hyphens that Dutch transcripts mix, each family made one.
UChar32 unified(UChar32 c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x00B4:
    case 0x0060:
    case 0x2032:
      return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2212:
      return '-';
    default:
      return c;
  }
}

void append(std::string& out, UChar32 c) {
  std::array<char, 4> bytes{};
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, c);
  out.append(bytes.data(), static_cast<std::size_t>(length));
}

// Collects a folded text with the origin of each byte.
class Folding {
 public:
  explicit Folding(bool with_origin) : with_origin_(with_origin) {}

  void add(char byte, std::uint32_t origin) {
    space_ = false;
    put(std::string_view(&byte, 1), origin);
  }
  // A run of white space, \n included, becomes one space.
  void add_space(std::uint32_t origin) {
    if (space_) return;
    space_ = true;
    put(" ", origin);
  }
  // A piece that ICU has to fold: a base character with what combines with it.
  void add_piece(std::string_view piece_text, std::uint32_t origin) {
    // U+00B4 decomposes to a space with an accent, so the families are made one before folding.
    icu::UnicodeString text;
    const icu::UnicodeString original = icu::UnicodeString::fromUTF8(piece(piece_text));
    for (int32_t i = 0; i < original.length(); i = original.moveIndex32(i, 1))
      text.append(unified(original.char32At(i)));
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString folded =
        nfd().normalize(nfkc_casefold().normalize(text, status), status);
    check(status);
    for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
      const UChar32 c = folded.char32At(i);
      if (u_isUWhiteSpace(c)) {
        add_space(origin);
      } else if (!is_mark(c)) {
        space_ = false;
        std::string bytes;
        append(bytes, unified(c));
        put(bytes, origin);
      }
    }
  }
  FoldedText finish(std::size_t length) && {
    if (with_origin_) out_.origin.push_back(static_cast<std::uint32_t>(length));
    return std::move(out_);
  }
  void reserve(std::size_t size) {
    out_.text.reserve(size);
    if (with_origin_) out_.origin.reserve(size + 1);
  }

 private:
  void put(std::string_view bytes, std::uint32_t origin) {
    out_.text += bytes;
    if (with_origin_) out_.origin.insert(out_.origin.end(), bytes.size(), origin);
  }
  FoldedText out_;
  bool with_origin_;
  bool space_ = false;
};

// The end of the piece that begins at `at`: one character and the marks and joiners after it.
std::size_t piece_end(std::string_view text, std::size_t at) {
  const auto size = static_cast<int32_t>(text.size());
  auto i = static_cast<int32_t>(at);
  UChar32 c = 0;
  U8_NEXT(text.data(), i, size, c);
  while (i < size && static_cast<unsigned char>(text[static_cast<std::size_t>(i)]) >= 0x80) {
    int32_t next = i;
    U8_NEXT(text.data(), next, size, c);
    if (c < 0 || !is_mark(c)) break;
    i = next;
  }
  return static_cast<std::size_t>(i);
}

FoldedText folded(std::string_view text, bool with_origin) {
  Folding folding(with_origin);
  folding.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    const auto origin = static_cast<std::uint32_t>(at);
    const bool alone = at + 1 >= text.size() || static_cast<unsigned char>(text[at + 1]) < 0x80;
    if (static_cast<unsigned char>(byte) < 0x80 && alone) {
      ++at;
      if (byte == ' ' || (byte >= '\t' && byte <= '\r')) {
        folding.add_space(origin);
      } else if (byte >= 'A' && byte <= 'Z') {
        folding.add(static_cast<char>(byte - 'A' + 'a'), origin);
      } else {
        folding.add(byte == '`' ? '\'' : byte, origin);
      }
    } else {
      const std::size_t end = piece_end(text, at);
      folding.add_piece(text.substr(at, end - at), origin);
      at = end;
    }
  }
  return std::move(folding).finish(text.size());
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  const auto size = static_cast<int32_t>(bytes.size());
  for (int32_t i = 0; i < size;) {
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

std::string to_nfc(std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  nfc().normalizeUTF8(0, piece(text), sink, nullptr, status);
  check(status);
  return out;
}

std::string fold(std::string_view text) {
  return folded(text, false).text;
}

FoldedText fold_with_origin(std::string_view text) {
  return folded(text, true);
}

int compare_names(std::string_view a, std::string_view b) {
  UErrorCode status = U_ZERO_ERROR;
  // Making a collator reads its rules; each thread keeps one.
  thread_local const std::unique_ptr<icu::Collator> kCollator = [&status] {
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance("nl", status));
    check(status);
    collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    return collator;
  }();
  const UCollationResult order = kCollator->compareUTF8(piece(a), piece(b), status);
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
