// Graphemes, words and sentences by ICU's break iterators, locale nl.
#include <algorithm>
#include <array>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "transcripts/message.h"
#include "transcripts/unicode.h"
#include "transcripts/word_scan.h"

namespace transcripts {
namespace {

enum class Kind { Grapheme, Word, Sentence };

std::unique_ptr<icu::BreakIterator> make_iterator(Kind kind) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale("nl");
  std::unique_ptr<icu::BreakIterator> made(
      kind == Kind::Grapheme ? icu::BreakIterator::createCharacterInstance(locale, status)
      : kind == Kind::Word   ? icu::BreakIterator::createWordInstance(locale, status)
                             : icu::BreakIterator::createSentenceInstance(locale, status));
  if (U_FAILURE(status))
    throw Error(say("De woordgrenzen van ICU zijn er niet op deze machine ({}).",
                    "ICU's word boundaries are missing on this machine ({}).",
                    u_errorName(status)));
  return made;
}

// Making an iterator reads its rules; each thread keeps one of each kind.
icu::BreakIterator& iterator_of(Kind kind) {
  thread_local const std::array<std::unique_ptr<icu::BreakIterator>, 3> iterators = {
      make_iterator(Kind::Grapheme), make_iterator(Kind::Word), make_iterator(Kind::Sentence)};
  return *iterators[static_cast<std::size_t>(kind)];
}

// An iterator set to a UTF-8 text, in whose bytes it then counts.
class Breaks {
 public:
  Breaks(Kind kind, std::string_view text) : iterator_(iterator_of(kind)) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&text_, text.data(), static_cast<int64_t>(text.size()), &status);
    iterator_.setText(&text_, status);
  }
  Breaks(const Breaks&) = delete;
  Breaks& operator=(const Breaks&) = delete;
  ~Breaks() { utext_close(&text_); }
  icu::BreakIterator* operator->() { return &iterator_; }

 private:
  UText text_ = UTEXT_INITIALIZER;
  icu::BreakIterator& iterator_;
};

bool ascii(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) < 0x80;
}

// True where the boundaries after a character do not depend on what stands before it. Flags are
// counted in pairs; an accent or joiner goes back to its letter.
bool starts_afresh(UChar32 c) {
  if (c < 0x300) return true;
  switch (u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_EXTEND:
    case U_GCB_ZWJ:
    case U_GCB_REGIONAL_INDICATOR:
      return false;
    default:
      return true;
  }
}

// A stretch around `offset` from before and to behind a character that starts afresh, so that short
// texts decide about long ones. Its own ends need not be boundaries.
//
// In megabytes of accents or flags without any letter, which no writing has but a file may, it ends
// after kFar bytes, and begins at the multiple of kFar (the same for neighbours) after kFar bytes.
Span stretch_around(std::string_view text, std::size_t offset) {
  constexpr int32_t kFar = 4096;
  const auto size = static_cast<int32_t>(text.size());
  const auto at = static_cast<int32_t>(offset);
  const int32_t first = std::max(0, (at - kFar) / kFar * kFar);
  const int32_t last = std::min(size, at + kFar);
  int32_t begin = at;
  int32_t end = at;
  UChar32 c = 0;
  do {
    if (begin <= first) break;
    U8_PREV(text.data(), 0, begin, c);
  } while (!starts_afresh(c));
  do {
    if (end >= last) break;
    U8_NEXT(text.data(), end, size, c);
  } while (!starts_afresh(c));
  return make_span(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
}

bool blank(std::string_view text, std::size_t at) {
  return text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r');
}

// The stretch around `at` between white space, to be judged by ICU: no word runs across ASCII white
// space. It goes on as long as the next word too begins outside ASCII, so that a text in another
// script is not handed over word by word.
Span between_spaces(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  // A space that carries an accent is part of what follows.
  const auto apart = [&](std::size_t place) {
    return blank(text, place - 1) &&
           is_grapheme_boundary(text, {static_cast<std::uint32_t>(place)});
  };
  while (begin > 0 && !apart(begin)) --begin;
  std::size_t end = at;
  while (end < text.size() &&
         !(blank(text, end) && (end + 1 == text.size() || ascii(text, end + 1))))
    ++end;
  return make_span(begin, end);
}

// ICU 72 calls a lone @ or a row of underscores a word.
bool has_letter_or_digit(std::string_view word) {
  const auto size = static_cast<int32_t>(word.size());
  for (int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(word.data(), i, size, c);
    if (c >= 0 && u_isUAlphabetic(c)) return true;
    if (c >= 0 && u_isdigit(c)) return true;
  }
  return false;
}

// Now and then ICU ends a word within a grapheme (after U+0600, a sign before Arabic numbers); the
// word is then made wider.
template <class Take>
void each_word(std::string_view text, Take take) {
  Breaks breaks(Kind::Word, text);
  int32_t begin = breaks->first();
  ByteOffset before;
  for (int32_t next = breaks->next(); next != icu::BreakIterator::DONE; next = breaks->next()) {
    Span word = make_span(static_cast<std::size_t>(begin), static_cast<std::size_t>(next));
    begin = next;
    if (breaks->getRuleStatus() < UBRK_WORD_NUMBER ||
        !has_letter_or_digit(text.substr(word.begin.value, word.size())))
      continue;
    if (!is_grapheme_boundary(text, word.begin)) word.begin = previous_grapheme(text, word.begin);
    if (!is_grapheme_boundary(text, word.end)) word.end = next_grapheme(text, word.end);
    word.begin = std::max(word.begin, before);
    before = word.end;
    if (!word.empty()) take(word);
  }
}

// A text without the white space around it, the no-break space included. A space that carries an
// accent is none.
Span trimmed(std::string_view text) {
  auto begin = int32_t{0};
  auto end = static_cast<int32_t>(text.size());
  for (int32_t next = begin; begin < end; begin = next) {
    UChar32 c = 0;
    U8_NEXT(text.data(), next, end, c);
    if (!u_isUWhiteSpace(c) || !is_grapheme_boundary(text, {static_cast<uint32_t>(next)})) break;
  }
  for (int32_t before = end; begin < end; end = before) {
    UChar32 c = 0;
    U8_PREV(text.data(), begin, before, c);
    if (!u_isUWhiteSpace(c) || !is_grapheme_boundary(text, {static_cast<uint32_t>(before)})) break;
  }
  return make_span(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
}

// Abbreviations after which a capital does not begin a sentence. Short on purpose: measured on a
// treebank, a longer list gained nothing.
constexpr std::array<std::string_view, 12> kAbbreviations = {
    "dhr.", "mevr.", "mw.", "drs.", "dr.", "ir.", "mr.", "prof.", "nr.", "art.", "blz.", "m.b.t."};

bool ends_in_abbreviation(std::string_view sentence) {
  sentence = sentence.substr(0, trimmed(sentence).end.value);
  const std::size_t space = sentence.find_last_of(" \n(");
  const std::string last = fold(sentence.substr(space + 1));  // npos + 1 is 0
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), last) != kAbbreviations.end();
}

}  // namespace

bool is_grapheme_boundary(std::string_view text, ByteOffset offset) {
  const std::size_t at = offset.value;
  if (at == 0 || at == text.size()) return true;
  if (at > text.size()) return false;
  if (ascii(text, at - 1) && ascii(text, at)) return text[at - 1] != '\r' || text[at] != '\n';
  if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) return false;
  const Span around = stretch_around(text, at);
  Breaks breaks(Kind::Grapheme, text.substr(around.begin.value, around.size()));
  return breaks->isBoundary(static_cast<int32_t>(at - around.begin.value)) != 0;
}

ByteOffset previous_grapheme(std::string_view text, ByteOffset offset) {
  std::size_t at = std::min<std::size_t>(offset.value, text.size());
  // From within a character the boundary before it is that character's start.
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  while (at > 0) {
    const Span around = stretch_around(text, at);
    const std::size_t start = around.begin.value;
    {
      Breaks breaks(Kind::Grapheme, text.substr(start, around.size()));
      at = start + static_cast<std::size_t>(breaks->preceding(static_cast<int32_t>(at - start)));
    }
    // The stretch's own begin is a boundary only if nothing before it runs on into it.
    if (at > start || is_grapheme_boundary(text, {static_cast<std::uint32_t>(at)})) break;
  }
  return {static_cast<std::uint32_t>(at)};
}

ByteOffset next_grapheme(std::string_view text, ByteOffset offset) {
  std::size_t at = offset.value;
  while (at < text.size()) {
    const Span around = stretch_around(text, at);
    const std::size_t start = around.begin.value;
    {
      Breaks breaks(Kind::Grapheme, text.substr(start, around.size()));
      at = start + static_cast<std::size_t>(breaks->following(static_cast<int32_t>(at - start)));
    }
    if (at < around.end.value || is_grapheme_boundary(text, {static_cast<std::uint32_t>(at)}))
      break;
  }
  return {static_cast<std::uint32_t>(std::min(at, text.size()))};
}

std::vector<Span> words(std::string_view text) {
  std::vector<Span> found;
  each_word(text, [&](const Span& word) { found.push_back(word); });
  return found;
}

std::vector<std::uint32_t> word_starts(std::string_view text) {
  std::vector<std::uint32_t> starts;
  starts.reserve(text.size() / 5);
  std::size_t at = scan_word_starts(text, 0, starts);
  while (at < text.size()) {
    const Span foreign = between_spaces(text, at);
    while (!starts.empty() && starts.back() >= foreign.begin.value) starts.pop_back();
    each_word(text.substr(foreign.begin.value, foreign.size()),
              [&](const Span& word) { starts.push_back(foreign.begin.value + word.begin.value); });
    at = scan_word_starts(text, foreign.end.value, starts);
  }
  return starts;
}

std::vector<Span> sentences(std::string_view text) {
  std::vector<Span> found;
  Breaks breaks(Kind::Sentence, text);
  auto begin = static_cast<std::size_t>(breaks->first());
  for (int32_t next = breaks->next(); next != icu::BreakIterator::DONE; next = breaks->next()) {
    const auto end = static_cast<std::size_t>(next);
    const std::string_view sentence = text.substr(begin, end - begin);
    const bool at_an_end = end == text.size() || sentence.back() == '\n';
    const bool boundary = is_grapheme_boundary(text, {static_cast<std::uint32_t>(end)});
    if (!at_an_end && (!boundary || ends_in_abbreviation(sentence))) continue;
    const Span inner = trimmed(sentence);
    if (!inner.empty())
      found.push_back(make_span(begin + inner.begin.value, begin + inner.end.value));
    begin = end;
  }
  return found;
}

}  // namespace transcripts
