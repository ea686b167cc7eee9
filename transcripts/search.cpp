#include "transcripts/search.h"

#include <algorithm>
#include <cstring>

namespace transcripts {
namespace {

// Do the hit's ends fall between words? `text` is the original.
bool whole_words(std::string_view text, const Span& hit) {
  const std::size_t line_start = text.rfind('\n', hit.begin.value) + 1;  // npos + 1 is 0
  const std::size_t line_end = std::min(text.find('\n', hit.end.value), text.size());
  const auto start = static_cast<std::uint32_t>(line_start);
  bool begins = false;
  bool ends = false;
  for (const Span& word : words(text.substr(line_start, line_end - line_start))) {
    begins = begins || word.begin.value + start == hit.begin.value;
    ends = ends || word.end.value + start == hit.end.value;
  }
  return begins && ends;
}

bool accepted(std::string_view text, const Span& hit, Words which) {
  return !hit.empty() && is_grapheme_boundary(text, hit.begin) &&
         is_grapheme_boundary(text, hit.end) && (which == Words::Any || whole_words(text, hit));
}

// Calls `hit(position)` for each occurrence; it says where to go on.
template <class Hit>
void each_occurrence(std::string_view haystack, std::string_view needle, Hit hit) {
  std::size_t at = 0;
  while (at + needle.size() <= haystack.size()) {
    const void* found =
        memmem(haystack.data() + at, haystack.size() - at, needle.data(), needle.size());
    if (found == nullptr) return;
    at = hit(static_cast<std::size_t>(static_cast<const char*>(found) - haystack.data()));
  }
}

std::vector<Span> find_exact(std::string_view text, const Query& query, std::string_view needle) {
  std::vector<Span> hits;
  each_occurrence(text, needle, [&](std::size_t at) {
    const Span hit = make_span(at, at + needle.size());
    if (!accepted(text, hit, query.words)) return at + 1;
    hits.push_back(hit);
    return at + needle.size();
  });
  return hits;
}

std::vector<Span> find_folded(std::string_view text, const FoldedText& folded, const Query& query,
                              std::string_view needle) {
  std::vector<Span> hits;
  each_occurrence(folded.text, needle, [&](std::size_t at) {
    const std::size_t end = at + needle.size();
    // One point of an ellipsis that folded to three is no hit.
    const bool cuts_a_letter = (at > 0 && folded.origin[at - 1] == folded.origin[at]) ||
                               folded.origin[end - 1] == folded.origin[end];
    if (cuts_a_letter) return at + 1;
    Span hit = make_span(folded.origin[at], folded.origin[end]);
    // What folding dropped after the hit (an accent, a soft hyphen) belongs to its last letter;
    // white space that folding joined does not belong to the hit.
    if (!is_grapheme_boundary(text, hit.end)) hit.end = next_grapheme(text, hit.end);
    if (!accepted(text, hit, query.words)) return at + 1;
    hits.push_back(hit);
    return end;
  });
  return hits;
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
