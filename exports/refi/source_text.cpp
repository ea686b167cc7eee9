#include "exports/refi/source_text.h"

#include <algorithm>

#include "transcripts/unicode.h"
#include "transcripts/utf8.h"

namespace exports::refi {
namespace {

using transcripts::ByteOffset;
using transcripts::CharacterKind;
using transcripts::Span;

constexpr std::string_view kMark = "\xEF\xBB\xBF";
// So many ranges tell how a source is counted.
constexpr std::size_t kEnough = 4000;

bool allowed(char32_t c) {
  if (c == '\t' || c == '\n' || c == '\r') return true;
  return c >= 0x20 && c != 0x7F && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
}

// How many bytes at the beginning are characters that stay as they are.
std::size_t plain_ascii(std::string_view raw) {
  const auto end = std::find_if(raw.begin(), raw.end(), [](char c) {
    return c < ' ' ? c != '\n' && c != '\t' : c == '\x7F';
  });
  return static_cast<std::size_t>(end - raw.begin());
}

// UTF-8 with its marks and line ends as they came.
std::string as_utf8(std::string_view raw) {
  if (raw.starts_with("\xFF\xFE") || raw.starts_with("\xFE\xFF"))
    return transcripts::decode_as(raw, "UTF-16").text;
  if (transcripts::is_utf8(raw)) return std::string(raw);
  return transcripts::decode_as(raw, "windows-1252").text;
}

bool in_word(std::string_view text, std::uint32_t at) {
  if (at == 0 || at >= text.size()) return false;
  std::size_t before = at - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
  std::size_t after = at;
  const auto left = transcripts::kind_of_character(transcripts::next_code_point(text, before));
  const auto right = transcripts::kind_of_character(transcripts::next_code_point(text, after));
  return left != CharacterKind::Other && right != CharacterKind::Other;
}

std::size_t before(const std::vector<std::uint32_t>& sorted, std::uint32_t character) {
  return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), character) -
                                  sorted.begin());
}

// Programs make the white space of words one in a name, or leave it.
std::string squeezed(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (const char c : words) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) out += c;
  }
  return out;
}

}  // namespace

transcripts::Message words_for(const PositionReading& reading) {
  return transcripts::say(
      "{0}, {1}{2}{4}", "{0}, {3}{5}{6}", reading.utf16 ? "UTF-16" : "Unicode",
      reading.crlf_two ? "CRLF als twee" : "CRLF als een",
      reading.end_last ? ", einde meegeteld" : "", reading.crlf_two ? "CRLF as two" : "CRLF as one",
      reading.mark ? ", BOM meegeteld" : "", reading.end_last ? ", end included" : "",
      reading.mark ? ", BOM counted" : "");
}

SourceText::SourceText(std::string_view raw) {
  const std::string utf8 = as_utf8(raw);
  std::string_view rest = utf8;
  if (rest.starts_with(kMark)) {
    mark_ = true;
    rest.remove_prefix(kMark.size());
  }
  take_characters(rest);
  normalise();
}

void SourceText::take_characters(std::string_view raw) {
  text_.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size(); ++characters_) {
    const std::size_t plain = plain_ascii(raw.substr(at));
    text_ += raw.substr(at, plain);
    characters_ += static_cast<std::uint32_t>(plain);
    if ((at += plain) == raw.size()) break;
    const char32_t c = transcripts::next_code_point(raw, at);
    if (c == '\r') {
      if (at < raw.size() && raw[at] == '\n') {
        crlf_.push_back(characters_);
      } else {
        text_ += '\n';
      }
      continue;
    }
    if (c > 0xFFFF) astral_.push_back(characters_);
    if (!allowed(c)) ++replaced_;
    transcripts::append_code_point(text_, allowed(c) ? c : 0xFFFD);
  }
}

// Letter by letter with its accents, so that each character still has a place.
void SourceText::normalise() {
  units_.emplace(text_);
  const bool ascii = units_->code_points().value == text_.size();
  if (ascii || transcripts::to_nfc(text_) == text_) return;
  starts_.reserve(characters_ + 1);
  for (std::uint32_t number = 0; number <= characters_; ++number)
    starts_.push_back(start_of(number).value);
  std::string out;
  std::size_t character = 0;
  for (ByteOffset at{}; at.value < text_.size();) {
    const ByteOffset end = transcripts::next_grapheme(text_, at);
    const auto begin = static_cast<std::uint32_t>(out.size());
    out += transcripts::to_nfc(std::string_view(text_).substr(at.value, end.value - at.value));
    for (bool first = true; character + 1 < starts_.size() && starts_[character] < end.value;
         ++character) {
      // What follows the letter lies at the letter's end.
      starts_[character] = first ? begin : static_cast<std::uint32_t>(out.size());
      first = false;
    }
    at = end;
  }
  for (; character < starts_.size(); ++character)
    starts_[character] = static_cast<std::uint32_t>(out.size());
  text_ = std::move(out);
  units_.reset();
}

// A CR before a LF is no character of the text.
ByteOffset SourceText::start_of(std::uint32_t character) const {
  if (!units_) return {starts_[character]};
  const auto dropped = static_cast<std::uint32_t>(before(crlf_, character));
  return units_->to_bytes(transcripts::CodePointOffset{character - dropped});
}

std::int64_t SourceText::position_of(std::uint32_t character,
                                     const PositionReading& reading) const {
  std::int64_t position = character;
  if (reading.utf16) position += static_cast<std::int64_t>(before(astral_, character));
  if (!reading.crlf_two) position -= static_cast<std::int64_t>(before(crlf_, character));
  if (reading.mark) position += 1;
  return position;
}

std::int64_t SourceText::length(const PositionReading& reading) const {
  return position_of(characters_, reading);
}

// The last character that begins at or before the position. Positions rise with the characters.
std::uint32_t SourceText::character_at(std::int64_t position,
                                       const PositionReading& reading) const {
  // By most readings of most texts a position is the character's number.
  if ((!reading.utf16 || astral_.empty()) && (reading.crlf_two || crlf_.empty()))
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(position - (reading.mark ? 1 : 0), 0, characters_));
  std::uint32_t low = 0;
  std::uint32_t high = characters_;
  while (low < high) {
    const std::uint32_t middle = low + (high - low + 1) / 2;
    if (position_of(middle, reading) <= position) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

SourceText::Placed SourceText::place(const StatedRange& range,
                                     const PositionReading& reading) const {
  const std::int64_t first = reading.mark ? 1 : 0;
  const std::int64_t last = length(reading);
  // A hostile number must not overflow.
  const std::int64_t stated = std::clamp<std::int64_t>(range.end, -1, last + 1);
  const std::int64_t end = stated + (reading.end_last ? 1 : 0);
  Placed placed;
  placed.clamped = range.start < first || end > last || end < range.start;
  const std::int64_t from = std::clamp(range.start, first, last);
  const std::int64_t to = std::clamp(end, from, last);
  std::uint32_t end_character = character_at(to, reading);
  // Inside a surrogate pair the letter belongs to it.
  if (to > from && position_of(end_character, reading) < to) ++end_character;
  ByteOffset begin = start_of(character_at(from, reading));
  ByteOffset finish = start_of(std::min(end_character, characters_));
  if (!transcripts::is_grapheme_boundary(text_, begin))
    begin = transcripts::previous_grapheme(text_, begin);
  if (!transcripts::is_grapheme_boundary(text_, finish))
    finish = transcripts::next_grapheme(text_, finish);
  placed.span = {begin, std::max(begin, finish)};
  return placed;
}

bool SourceText::holds_at(std::int64_t character, std::string_view words) const {
  const auto number =
      static_cast<std::uint32_t>(std::clamp<std::int64_t>(character, 0, characters_));
  return std::string_view(text_).substr(start_of(number).value).starts_with(words);
}

bool SourceText::has_other_words(const StatedRange& range, const Span& span) const {
  const std::string said = squeezed(range.words);
  if (said.empty()) return false;
  const std::string there = squeezed(std::string_view(text_).substr(
      span.begin.value, std::min<std::size_t>(span.size(), range.words.size() * 2 + 64)));
  // A long quotation is cut short in a name, with an ellipsis or without.
  std::string_view begin = said;
  for (const std::string_view dots : {"...", "…"})
    if (begin.ends_with(dots)) begin.remove_suffix(dots.size());
  // No program cuts what is shorter.
  constexpr std::size_t kNeverCut = 60;
  const bool whole = begin.size() == said.size() && range.words.size() < kNeverCut;
  return whole ? there != begin : !there.starts_with(begin);
}

std::size_t SourceText::misfits(const std::vector<StatedRange>& ranges,
                                const PositionReading& reading) const {
  std::size_t count = 0;
  const std::size_t step = ranges.size() / kEnough + 1;
  for (std::size_t i = 0; i < ranges.size(); i += step) {
    const Placed placed = place(ranges[i], reading);
    if (placed.clamped) count += 2;
    if (in_word(text_, placed.span.begin.value)) ++count;
    if (in_word(text_, placed.span.end.value)) ++count;
    if (has_other_words(ranges[i], placed.span)) count += 2;
  }
  return count;
}

bool SourceText::tells_apart(const PositionReading& a, const PositionReading& b) const {
  return (a.utf16 != b.utf16 && !astral_.empty()) || (a.crlf_two != b.crlf_two && !crlf_.empty()) ||
         (a.mark != b.mark && mark_) || a.end_last != b.end_last;
}

bool SourceText::same_places(const PositionReading& a, const PositionReading& b) const {
  return (a.utf16 == b.utf16 || astral_.empty()) && (a.crlf_two == b.crlf_two || crlf_.empty()) &&
         a.mark == b.mark && a.end_last == b.end_last;
}

PositionReading best_reading(const std::vector<CountedSource>& sources,
                             const PositionReading& usual) {
  const auto misfits = [&sources](const PositionReading& reading) {
    std::size_t count = 0;
    for (const CountedSource& source : sources)
      count += source.text->misfits(*source.ranges, reading);
    return count;
  };
  const auto same_places = [&sources](const PositionReading& a, const PositionReading& b) {
    return std::all_of(sources.begin(), sources.end(),
                       [&](const CountedSource& source) { return source.text->same_places(a, b); });
  };
  const std::size_t as_usual = misfits(usual);
  std::vector<PositionReading> tried{usual};
  PositionReading best = usual;
  std::size_t fewest = as_usual;
  for (int i = 0; i < 16 && as_usual > 0; ++i) {
    const PositionReading other{(i & 1) != 0, (i & 2) != 0, (i & 4) != 0, (i & 8) != 0};
    if (std::none_of(
            sources.begin(), sources.end(),
            [&](const CountedSource& source) { return source.text->tells_apart(usual, other); }) ||
        std::any_of(tried.begin(), tried.end(),
                    [&](const PositionReading& one) { return same_places(one, other); }))
      continue;
    tried.push_back(other);
    const std::size_t count = misfits(other);
    // Clearly better: less than half as many, and not by one or two odd ones.
    if (count < fewest && 2 * count < as_usual && count + 2 < as_usual) {
      best = other;
      fewest = count;
    }
  }
  return best;
}

}  // namespace exports::refi
