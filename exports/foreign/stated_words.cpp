#include "exports/foreign/stated_words.h"

#include "exports/refi/xml_text.h"
#include "transcripts/unicode.h"
#include "transcripts/utf8.h"

namespace exports::foreign {
namespace {

// The beginning of the words, long enough to be known by (refi::SourceText::has_other_words).
std::string beginning_of(std::string_view words) {
  constexpr std::size_t kEnough = 400;  // bytes
  std::size_t end = std::min(words.size(), kEnough);
  while (end < words.size() && end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80)
    --end;
  std::string text = refi::legal_text(words.substr(0, end)).text;
  // A text field of Qt gives U+2029 for a line end and U+2028 for a <br>.
  for (const std::string_view line_end : {"\u2029", "\u2028"})
    for (auto at = text.find(line_end); at != std::string::npos; at = text.find(line_end, at))
      text.replace(at, line_end.size(), "\n");
  return text;
}

}  // namespace

StatedWords::StatedWords(std::string_view raw) : text_(raw), units_(text_.text()) {
  // A byte order mark is a character of the text to these programs.
  usual_.mark = raw.starts_with("\uFEFF");
}

StatedWords::Place StatedWords::place(std::int64_t start, std::int64_t end,
                                      std::string_view words) const {
  const refi::StatedRange stated{start, end, beginning_of(words)};
  refi::SourceText::Placed placed = text_.place(stated, usual_);
  if (text_.has_other_words(stated, placed.span)) {
    for (unsigned way = 1; way < 8; ++way) {
      refi::PositionReading other = usual_;
      if ((way & 1U) != 0) other.utf16 = true;
      if ((way & 2U) != 0) other.crlf_two = false;
      if ((way & 4U) != 0) other.mark = !usual_.mark;
      const auto elsewhere = text_.place(stated, other);
      if (elsewhere.span.empty() || text_.has_other_words(stated, elsewhere.span)) continue;
      placed = elsewhere;
      break;
    }
  }
  const auto range = units_.to_code_points(placed.span);
  const bool whole = !placed.span.empty() && range.start.value == 0 &&
                     range.end.value + 1 >= units_.code_points().value;
  return {range.start.value, range.end.value, placed.clamped, whole, stated.words};
}

}  // namespace exports::foreign
