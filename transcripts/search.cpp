#include "transcripts/search.h"

#include <algorithm>
#include <optional>

#include "transcripts/byte_search.h"

namespace transcripts {
namespace {

bool is_space(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_ascii_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// Whether hits begin where a word begins and end where one ends. Hits come in order; the words
// around a hit, between two white spaces, are found once and kept for the next.
class WholeWords {
 public:
  explicit WholeWords(std::string_view text) : text_(text) {}

  bool accept(const Span& hit) {
    if (inside_letters(hit.begin) || inside_letters(hit.end)) return false;
    if (stands_free(hit)) return true;
    if (hit.begin < around_.begin || hit.end > around_.end) look_around(hit);
    const auto first = first_not_before(hit.begin);
    if (first == words_.end() || first->begin != hit.begin) return false;
    const auto last = std::prev(first_not_before(hit.end));
    if (last->end < hit.end) return false;
    // A soft hyphen after the last letter belongs to the word, though not to the hit.
    return fold(text_.substr(hit.end.value, last->end.value - hit.end.value)).empty();
  }

 private:
  // Between two ASCII letters there is no end of a word, whatever stands around them.
  bool inside_letters(ByteOffset at) const {
    return at.value > 0 && at.value < text_.size() && is_ascii_letter(text_[at.value - 1]) &&
           is_ascii_letter(text_[at.value]);
  }
  bool space_or_edge(std::size_t at) const { return at >= text_.size() || is_space(text_[at]); }
  static bool in_a_word(char byte) { return is_ascii_letter(byte) || is_ascii_digit(byte); }
  // Between two white spaces, with an ASCII letter or digit on either side.
  bool stands_free(const Span& hit) const {
    return (hit.begin.value == 0 || is_space(text_[hit.begin.value - 1])) &&
           space_or_edge(hit.end.value) && in_a_word(text_[hit.begin.value]) &&
           in_a_word(text_[hit.end.value - 1]);
  }
  std::vector<Span>::const_iterator first_not_before(ByteOffset at) const {
    return std::lower_bound(words_.begin(), words_.end(), at,
                            [](const Span& word, ByteOffset here) { return word.begin < here; });
  }
  void look_around(const Span& hit) {
    std::size_t begin = hit.begin.value;
    while (begin > 0 && !is_space(text_[begin - 1])) --begin;
    std::size_t end = hit.end.value;
    while (!space_or_edge(end)) ++end;
    around_ = make_span(begin, end);
    words_ = words(text_.substr(begin, end - begin));
    for (Span& word : words_) word = make_span(begin + word.begin.value, begin + word.end.value);
  }

  std::string_view text_;
  Span around_;
  std::vector<Span> words_;
};

// Says of each hit, in order, whether it is one.
class Hits {
 public:
  Hits(std::string_view text, Words which) : text_(text), which_(which), whole_words_(text) {}
  bool accept(const Span& hit) {
    return !hit.empty() && is_grapheme_boundary(text_, hit.begin) &&
           is_grapheme_boundary(text_, hit.end) &&
           (which_ == Words::Any || whole_words_.accept(hit));
  }

 private:
  std::string_view text_;
  Words which_;
  WholeWords whole_words_;
};

// Calls `hit(position)` for each occurrence; it says where to go on.
template <class Hit>
void each_occurrence(std::string_view haystack, std::string_view needle, Hit hit) {
  std::size_t at = 0;
  while ((at = find_bytes(haystack, needle, at)) != std::string_view::npos) at = hit(at);
}

std::vector<Span> find_exact(std::string_view text, const Query& query, std::string_view needle) {
  std::vector<Span> found;
  Hits hits(text, query.words);
  each_occurrence(text, needle, [&](std::size_t at) {
    const Span hit = make_span(at, at + needle.size());
    if (!hits.accept(hit)) return at + 1;
    found.push_back(hit);
    return at + needle.size();
  });
  return found;
}

std::vector<Span> find_folded(std::string_view text, const FoldedText& folded, const Query& query,
                              std::string_view needle) {
  std::vector<Span> found;
  Hits hits(text, query.words);
  each_occurrence(folded.text, needle, [&](std::size_t at) {
    std::optional<Span> hit = folded.original(make_span(at, at + needle.size()));
    if (!hit) return at + 1;  // one point of an ellipsis that folded to three
    // What was dropped after the hit but belongs to its last letter, such as a joiner.
    if (!is_grapheme_boundary(text, hit->end)) hit->end = next_grapheme(text, hit->end);
    if (!hits.accept(*hit)) return at + 1;
    found.push_back(*hit);
    return at + needle.size();
  });
  return found;
}

}  // namespace

SearchableText::SearchableText(std::string_view text)
    : text_(text), folded_(fold_with_origin(text)) {}

std::vector<Span> SearchableText::find(const Query& query) const {
  if (query.matching == Matching::Exact) return transcripts::find(text_, query);
  const std::string needle = fold(query.text);
  if (needle.empty()) return {};
  return find_folded(text_, folded_, query, needle);
}

std::vector<Span> find(std::string_view text, const Query& query) {
  if (query.matching == Matching::Folded) return SearchableText(text).find(query);
  const std::string needle = to_nfc(query.text);
  if (needle.empty()) return {};
  return find_exact(text, query, needle);
}

}  // namespace transcripts
