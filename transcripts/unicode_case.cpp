// The part of unicode.h about capitals and small letters.
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>

#include "transcripts/unicode.h"

namespace transcripts {

std::string uppercased(std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToUpper("nl", 0, icu::StringPiece(text.data(), static_cast<int>(text.size())),
                            sink, nullptr, status);
  return U_SUCCESS(status) ? out : std::string(text);
}

CharacterKind kind_of_character(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  if (u_isUUppercase(character) || u_istitle(character)) return CharacterKind::Upper;
  if (u_isULowercase(character)) return CharacterKind::Lower;
  if (u_isdigit(character)) return CharacterKind::Digit;
  const bool mark = (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0;
  return u_isalpha(character) || mark ? CharacterKind::Letter : CharacterKind::Other;
}

}  // namespace transcripts
