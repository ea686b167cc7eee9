// Graphemes, words and sentences by ICU's break iterators, locale nl.
#include <algorithm>
#include <array>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "transcripts/message.h"
#include "transcripts/unicode.h"

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
  thread_local const std::array<std::unique_ptr<icu::BreakIterator>, 3> kIterators = {
      make_iterator(Kind::Grapheme), make_iterator(Kind::Word), make_iterator(Kind::Sentence)};
  return *kIterators[static_cast<std::size_t>(kind)];
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

// A stretch around `offset` that begins and ends at ASCII, where a boundary is certain.
Span certain_around(std::string_view text, std::size_t offset) {
  std::size_t begin = offset;
  while (begin > 0 && !(ascii(text, begin - 1) && begin < offset)) --begin;
  std::size_t end = offset;
  while (end < text.size() && !(ascii(text, end) && end > offset)) ++end;
  return make_span(begin, end);
}

template <class Take>
void each_word(std::string_view text, Take take) {
  Breaks breaks(Kind::Word, text);
  int32_t begin = breaks->first();
  for (int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    if (breaks->getRuleStatus() >= UBRK_WORD_NUMBER)
      take(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
    begin = end;
  }
}

// Abbreviations after which a capital does not begin a sentence. Short on purpose: measured on a
// treebank, a longer list gained nothing.
constexpr std::array<std::string_view, 12> kAbbreviations = {
    "dhr.", "mevr.", "mw.", "drs.", "dr.", "ir.", "mr.", "prof.", "nr.", "art.", "blz.", "m.b.t."};

bool ends_in_abbreviation(std::string_view sentence) {
  while (!sentence.empty() && sentence.back() == ' ') sentence.remove_suffix(1);
  const std::size_t space = sentence.find_last_of(" \n(");
  const std::string last = fold(sentence.substr(space + 1));  // npos + 1 is 0
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), last) != kAbbreviations.end();
}

bool blank(std::string_view text, std::size_t at) {
  return text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r');
}

}  // namespace

bool is_grapheme_boundary(std::string_view text, ByteOffset offset) {
  const std::size_t at = offset.value;
  if (at == 0 || at == text.size()) return true;
  if (at > text.size()) return false;
  if (ascii(text, at - 1) && ascii(text, at)) return text[at - 1] != '\r' || text[at] != '\n';
  if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) return false;
  const Span around = certain_around(text, at);
  Breaks breaks(Kind::Grapheme, text.substr(around.begin.value, around.size()));
  return breaks->isBoundary(static_cast<int32_t>(at - around.begin.value)) != 0;
}

ByteOffset previous_grapheme(std::string_view text, ByteOffset offset) {
  std::uint32_t at = offset.value;
  while (at > 0 && !is_grapheme_boundary(text, {--at})) continue;
  return {at};
}

ByteOffset next_grapheme(std::string_view text, ByteOffset offset) {
  std::uint32_t at = offset.value;
  while (at < text.size() && !is_grapheme_boundary(text, {++at})) continue;
  return {at};
}

std::vector<Span> words(std::string_view text) {
  std::vector<Span> found;
  each_word(text,
            [&](std::size_t begin, std::size_t end) { found.push_back(make_span(begin, end)); });
  return found;
}

std::vector<std::uint32_t> word_starts(std::string_view text) {
  std::vector<std::uint32_t> starts;
  starts.reserve(text.size() / 6);
  each_word(text, [&](std::size_t begin, std::size_t) {
    starts.push_back(static_cast<std::uint32_t>(begin));
  });
  return starts;
}

std::vector<Span> sentences(std::string_view text) {
  std::vector<Span> found;
  Breaks breaks(Kind::Sentence, text);
  auto begin = static_cast<std::size_t>(breaks->first());
  for (int32_t next = breaks->next(); next != icu::BreakIterator::DONE; next = breaks->next()) {
    std::size_t end = static_cast<std::size_t>(next);
    const bool line_end = end > 0 && text[end - 1] == '\n';
    if (!line_end && end < text.size() && ends_in_abbreviation(text.substr(begin, end - begin)))
      continue;
    while (begin < end && blank(text, begin)) ++begin;
    while (begin < end && blank(text, end - 1)) --end;
    if (begin < end) found.push_back(make_span(begin, end));
    begin = static_cast<std::size_t>(next);
  }
  return found;
}

}  // namespace transcripts
