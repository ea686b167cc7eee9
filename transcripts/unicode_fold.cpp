// Folding: the text as a search sees it, with the way back to the original.
#include <algorithm>
#include <array>

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "transcripts/message.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

void check(UErrorCode status) {
  if (U_FAILURE(status))
    throw Error(say("De tekstbibliotheek ICU werkt niet op deze machine ({}).",
                    "The text library ICU does not work on this machine ({}).",
                    u_errorName(status)));
}

bool is_mark(UChar32 c) {
  return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

bool is_ascii_space(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
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

char folded_ascii(char byte) {
  const char lower = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  const char spaced = is_ascii_space(lower) ? ' ' : lower;
  return spaced == '`' ? '\'' : spaced;
}

// A base character with what combines with it, folded by ICU; each white space is one space.
std::string folded_by_icu(std::string_view piece) {
  // U+00B4 decomposes to a space with an accent, so the families are made one before folding.
  icu::UnicodeString text;
  const auto original = icu::UnicodeString::fromUTF8(
      icu::StringPiece(piece.data(), static_cast<int32_t>(piece.size())));
  for (int32_t i = 0; i < original.length(); i = original.moveIndex32(i, 1))
    text.append(unified(original.char32At(i)));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  check(status);
  const icu::UnicodeString folded = decompose->normalize(casefold->normalize(text, status), status);
  check(status);
  std::string out;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (is_mark(c)) continue;
    std::array<char, 4> bytes{};
    int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, u_isUWhiteSpace(c) ? ' ' : unified(c));
    out.append(bytes.data(), static_cast<std::size_t>(length));
  }
  return out;
}

// What ICU makes of the letters and punctuation of European texts, asked once each.
class FoldedCharacters {
 public:
  FoldedCharacters() {
    for (std::uint32_t i = 0; i < kLatin; ++i) fold_into(latin_[i], 0x80 + i);
    for (std::uint32_t i = 0; i < kPunctuation; ++i) fold_into(punctuation_[i], 0x2000 + i);
  }
  // Null for a character outside these.
  const std::string* find(UChar32 c) const {
    if (c >= 0x80 && c < 0x80 + static_cast<UChar32>(kLatin))
      return &latin_[static_cast<std::size_t>(c - 0x80)];
    if (c >= 0x2000 && c < 0x2000 + static_cast<UChar32>(kPunctuation))
      return &punctuation_[static_cast<std::size_t>(c - 0x2000)];
    return nullptr;
  }

 private:
  static constexpr std::uint32_t kLatin = 0x250 - 0x80;  // Latin-1 to Latin Extended-B
  static constexpr std::uint32_t kPunctuation = 0xD0;    // with the currency signs
  static void fold_into(std::string& out, std::uint32_t c) {
    std::array<char, 4> bytes{};
    int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, c);
    out = folded_by_icu({bytes.data(), static_cast<std::size_t>(length)});
  }
  std::array<std::string, kLatin> latin_;
  std::array<std::string, kPunctuation> punctuation_;
};

const FoldedCharacters& folded_characters() {
  static const FoldedCharacters known;
  return known;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  }));
}

// A character and the marks after it; `only` is the character where no mark follows.
struct Cluster {
  std::size_t end;
  std::optional<UChar32> only;
};

Cluster cluster_at(std::string_view text, std::size_t at) {
  const auto size = static_cast<int32_t>(text.size());
  auto i = static_cast<int32_t>(at);
  UChar32 first = 0;
  U8_NEXT(text.data(), i, size, first);
  bool marked = false;
  while (i < size && !is_ascii(text[static_cast<std::size_t>(i)])) {
    int32_t next = i;
    UChar32 c = 0;
    U8_NEXT(text.data(), next, size, c);
    if (c < 0 || !is_mark(c)) break;
    marked = true;
    i = next;
  }
  return {static_cast<std::size_t>(i), marked ? std::nullopt : std::optional(first)};
}

bool begins_with_letter(std::string_view folded) {
  UChar32 c = 0;
  int32_t at = 0;
  U8_NEXT(folded.data(), at, static_cast<int32_t>(folded.size()), c);
  return c >= 0 && u_isUAlphabetic(c);
}

bool ends_in_letter(std::string_view folded) {
  if (folded.empty()) return false;
  UChar32 c = 0;
  auto at = static_cast<int32_t>(folded.size());
  U8_PREV(folded.data(), 0, at, c);
  return c >= 0 && u_isUAlphabetic(c);
}

// Makes a folded text from one pass over the original.
class Folding {
 public:
  Folding(std::string_view text, InnerHyphens hyphens, bool with_pieces)
      : text_(text), hyphens_(hyphens), with_pieces_(with_pieces) {
    out_.text.reserve(text.size());
  }

  FoldedText run() && {
    for (std::size_t at = 0; at < text_.size();) {
      at_ = at;
      if (plain_block(at)) {
        add_plain_block(at);
        at += kBlock;
      } else if (is_ascii(text_[at]) && (at + 1 == text_.size() || is_ascii(text_[at + 1]))) {
        const char byte = folded_ascii(text_[at]);
        add(std::string_view(&byte, 1), at, at + 1);
        ++at;
      } else {
        at = add_cluster(at);
      }
    }
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kBlock = 16;

  // True where the next 16 bytes fold to a byte each: ASCII, no two white spaces in a row, no
  // hyphen, no mark after the last. Written without branches, so that the compiler makes vector
  // code of it.
  bool plain_block(std::size_t at) const {
    if (at + kBlock >= text_.size() || hyphen_ || (space_ && is_ascii_space(text_[at])))
      return false;
    const char* bytes = text_.data() + at;
    unsigned char hindrance = static_cast<unsigned char>(bytes[kBlock]) & 0x80U;
    for (std::size_t i = 0; i < kBlock; ++i) {
      const auto here = static_cast<unsigned char>(bytes[i]);
      const auto next = static_cast<unsigned char>(bytes[i + 1]);
      const unsigned two_spaces = (here == ' ' || static_cast<unsigned char>(here - '\t') < 5) &
                                  (next == ' ' || static_cast<unsigned char>(next - '\t') < 5);
      const unsigned hyphen = here == '-';
      hindrance = static_cast<unsigned char>(hindrance | (here & 0x80U) | two_spaces | hyphen);
    }
    return hindrance == 0;
  }

  void add_plain_block(std::size_t at) {
    std::array<char, kBlock> folded{};
    const char* bytes = text_.data() + at;
    for (std::size_t i = 0; i < kBlock; ++i) folded[i] = folded_ascii(bytes[i]);
    out_.text.append(folded.data(), kBlock);
    space_ = folded[kBlock - 1] == ' ';
  }

  std::size_t add_cluster(std::size_t at) {
    const Cluster cluster = cluster_at(text_, at);
    const std::string* known = cluster.only ? folded_characters().find(*cluster.only) : nullptr;
    const std::string_view original = text_.substr(at, cluster.end - at);
    if (known != nullptr)
      add(*known, at, cluster.end);
    else if (cluster.only && is_ascii(original[0]))
      add(std::string(1, folded_ascii(original[0])), at, cluster.end);
    else
      add(folded_by_icu(original), at, cluster.end);
    return cluster.end;
  }

  // The bytes [begin, end) of the original fold to `folded`, in which a run of white space becomes
  // one space.
  void add(std::string_view folded, std::size_t begin, std::size_t end) {
    if (hyphen_ && !folded.empty()) {
      if (begins_with_letter(folded)) drop_hyphen();
      hyphen_.reset();
    }
    if (hyphens_ == InnerHyphens::Dropped && folded == "-" && ends_in_letter(out_.text))
      hyphen_ = make_span(begin, end);
    const std::size_t before = out_.text.size();
    for (const char byte : folded) {
      if (byte == ' ' && space_) continue;
      out_.text += byte;
      space_ = byte == ' ';
    }
    const std::size_t size = out_.text.size() - before;
    // Of the same size still need not be letter for letter: ĳ and ij both take two bytes.
    const bool one_for_one = size == end - begin && characters(folded) == 1;
    if (with_pieces_ && !one_for_one)
      out_.pieces.push_back({static_cast<std::uint32_t>(before), static_cast<std::uint32_t>(size),
                             make_span(begin, end)});
  }

  // The hyphen at the end of the folded text turned out to stand between two letters.
  void drop_hyphen() {
    out_.text.pop_back();
    if (!with_pieces_) return;
    const auto at = static_cast<std::uint32_t>(out_.text.size());
    // A soft hyphen after it may have been dropped since.
    auto& pieces = out_.pieces;
    std::size_t first = pieces.size();
    while (first > 0 && pieces[first - 1].begin >= at) --first;
    pieces.resize(first);
    pieces.push_back({at, 0, {hyphen_->begin, {static_cast<std::uint32_t>(at_)}}});
  }

  std::string_view text_;
  InnerHyphens hyphens_;
  bool with_pieces_;
  std::size_t at_ = 0;          // what is being folded begins here
  bool space_ = false;          // the folded text ends in a space
  std::optional<Span> hyphen_;  // it ends in a letter and this hyphen
  FoldedText out_;
};

}  // namespace

std::string fold(std::string_view text, InnerHyphens hyphens) {
  return Folding(text, hyphens, false).run().text;
}

FoldedText fold_with_origin(std::string_view text, InnerHyphens hyphens) {
  return Folding(text, hyphens, true).run();
}

}  // namespace transcripts
