// The only code that knows ICU: normal form, folding, the boundaries of graphemes, words and
// sentences (locale nl), names in order, bytes of other encodings.
//
// All texts here are valid UTF-8 unless a comment says otherwise. All functions are pure and may
// be called from any thread.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "transcripts/span.h"

namespace transcripts {

bool is_utf8(std::string_view bytes);

// Unicode normal form C; a row of more than 256 marks on one letter is put in order piece by piece.
std::string to_nfc(std::string_view text);

// The text as a search sees it: NFKC_Casefold, accents off, and the apostrophes and hyphens that
// Dutch transcripts mix made one (shared notes: U+2018 2019 02BC 00B4 0060 2032 -> ', U+2010 2011
// 2013 2212 -> -). Runs of white space become one space. So `coordinator` meets `Coördinator`.
//
// Without the hyphens between two letters `mkber` meets `mkb-er`, as the search box has it.
enum class InnerHyphens { Kept, Dropped };
std::string fold(std::string_view text, InnerHyphens hyphens = InnerHyphens::Kept);

// A folded copy that knows where each of its bytes comes from.
struct FoldedText {
  // A piece of the original (a letter with its accents, a white space) that took another number of
  // bytes or characters when it was folded; none where it was dropped.
  struct Piece {
    std::uint32_t begin = 0;  // in `text`
    std::uint32_t size = 0;
    Span original;
  };
  std::string text;
  // In order. The characters outside them come from one of the same size each.
  std::vector<Piece> pieces;

  // Where the bytes of `folded` (not empty) come from, without what was dropped before and after
  // them. Nothing if an end cuts a piece: one point of an ellipsis that became three. O(log n).
  std::optional<Span> original(const Span& folded) const;
  // The same for many spans, each beginning at or after the one before it: `near`, at first 0,
  // keeps the place, so that spans that lie close together take constant time.
  std::optional<Span> original(const Span& folded, std::size_t& near) const;
  // Where the letter begins that the byte `at` comes from; also within what it folded to.
  ByteOffset origin(std::uint32_t at, std::size_t& near) const;
};
FoldedText fold_with_origin(std::string_view text, InnerHyphens hyphens = InnerHyphens::Kept);

// True where no grapheme cluster runs across `offset`. The text's start and end are boundaries.
// Constant time in ASCII, else the length of the cluster, up to some kilobytes.
bool is_grapheme_boundary(std::string_view text, ByteOffset offset);
// The nearest boundary before / after; the text's start / end where there is none.
ByteOffset previous_grapheme(std::string_view text, ByteOffset offset);
ByteOffset next_grapheme(std::string_view text, ByteOffset offset);

// The words (runs between ICU's Dutch word breaks that hold a letter or digit), in order.
std::vector<Span> words(std::string_view text);
// Only where the words begin: what counting needs.
std::vector<std::uint32_t> word_starts(std::string_view text);

// The sentences of a text, in order, without the white space around them. A line end always ends
// a sentence. A short list of Dutch abbreviations (dhr. mevr. drs. nr. art. ...) does not.
std::vector<Span> sentences(std::string_view text);

// Below, at or above zero as `a` sorts before, with or after `b` for a Dutch reader.
int compare_names(std::string_view a, std::string_view b);

// The first capital as a Dutch reader writes it (ijsland -> IJsland), the rest unchanged.
std::string capitalised(std::string_view text);

std::string uppercased(std::string_view text);

// What a character is to a reader of names. Marks count as letters without case.
enum class CharacterKind { Other, Digit, Letter, Lower, Upper };
CharacterKind kind_of_character(char32_t c);

// A pattern of ICU MessageFormat ("{0, plural, one {# code} other {# codes}}") with its arguments
// put in as `locale` ("nl", "en") writes them. A broken pattern gives itself back.
std::string format_message(
    const char* pattern, const char* locale,
    std::initializer_list<std::variant<std::int64_t, std::string_view>> arguments);

// A text from bytes of unknown encoding: a byte order mark (UTF-8, UTF-16) decides, else strict
// UTF-8, else UTF-8 with wrong bytes in it where most that is beyond ASCII is UTF-8, else
// Windows-1252. Bytes that fit nowhere, and NUL, become U+FFFD and are counted.
struct DecodedText {
  std::string text;            // UTF-8, NFC, line ends \n, no byte order mark
  std::string encoding;        // "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"
  std::uint32_t replaced = 0;  // how many U+FFFD were put in
};
DecodedText decode(std::string_view bytes);

// Bytes of an encoding that is told, by any name that ICU knows. Not normalised. Where the name is
// unknown they are read as Windows-1252; NUL and bytes that fit nowhere become U+FFFD.
DecodedText decode_as(std::string_view bytes, const std::string& encoding);

// A name for a sentence: valid UTF-8, and a space for each character that ends a line, steers a
// terminal or turns the direction of writing.
std::string on_one_line(std::string_view name);

// Valid UTF-8 of a wire text already said to be UTF-8: NFC, line ends \n, bad bytes U+FFFD.
DecodedText clean_utf8(std::string_view bytes);

}  // namespace transcripts
