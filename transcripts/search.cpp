#include "transcripts/search.h"

#include <algorithm>
#include <optional>

#include "transcripts/byte_search.h"
#include "transcripts/search_regex.h"
#include "transcripts/search_words.h"
#include "transcripts/white_space.h"
#include "transcripts/words_around.h"

namespace transcripts {
namespace {

// Says of each hit, in order, whether it is one.
class Hits {
 public:
  Hits(std::string_view text, Words which) : text_(text), which_(which), around_(text) {}
  bool accept(const Span& hit) {
    return !hit.empty() && is_grapheme_boundary(text_, hit.begin) &&
           is_grapheme_boundary(text_, hit.end) && (which_ == Words::Any || around_.whole(hit));
  }

 private:
  std::string_view text_;
  Words which_;
  WordsAround around_;
};

// Without the line ends at its ends, where a query begins or ends with a space: they belong to
// nobody's words.
Span within_lines(std::string_view text, Span hit) {
  while (!hit.empty() && text[hit.begin.value] == '\n') ++hit.begin.value;
  while (!hit.empty() && text[hit.end.value - 1] == '\n') --hit.end.value;
  return hit;
}

class ExactSearch : public Search::Matcher {
 public:
  explicit ExactSearch(const Query& query) : needle_(to_nfc(query.text)), words_(query.words) {}

  std::vector<Span> in(const SearchableText& text) override {
    std::vector<Span> found;
    Hits hits(text.text(), words_);
    const std::size_t size = needle_.needle().size();
    each_occurrence(text.text(), needle_, [&](std::size_t at) {
      const Span hit = make_span(at, at + size);
      if (!hits.accept(hit)) return at + 1;
      found.push_back(hit);
      return at + size;
    });
    return found;
  }

 private:
  ByteSearch needle_;
  Words words_;
};

class FoldedSearch : public Search::Matcher {
 public:
  explicit FoldedSearch(const Query& query)
      : needle_(fold(query.text, InnerHyphens::Dropped)),
        words_(query.words),
        // Whether such a hyphen stands between two letters, only the text can say.
        hyphen_at_an_end_(needle_.needle().starts_with('-') || needle_.needle().ends_with('-')) {
    if (hyphen_at_an_end_) needle_ = ByteSearch(fold(query.text));
  }

  std::vector<Span> in(const SearchableText& text) override {
    return hyphen_at_an_end_ ? in(text.text(), fold_with_origin(text.text()))
                             : in(text.text(), text.folded());
  }

 private:
  std::vector<Span> in(std::string_view text, const FoldedText& folded) const {
    std::vector<Span> found;
    Hits hits(text, words_);
    const std::size_t size = needle_.needle().size();
    std::size_t near = 0;
    each_occurrence(folded.text, needle_, [&](std::size_t at) {
      std::optional<Span> hit = folded.original(make_span(at, at + size), near);
      if (!hit) return at + 1;  // one point of an ellipsis that folded to three
      // What was dropped after the hit but belongs to its last letter, such as a joiner.
      if (!is_grapheme_boundary(text, hit->end)) hit->end = next_grapheme(text, hit->end);
      *hit = within_lines(text, *hit);
      if (!hits.accept(*hit)) return at + 1;
      found.push_back(*hit);
      return at + size;
    });
    return found;
  }

  ByteSearch needle_;
  Words words_;
  bool hyphen_at_an_end_;
};

bool blank(const std::string& folded) {
  return folded.find_first_not_of(' ') == std::string::npos;
}

std::unique_ptr<Search::Matcher> matcher_for(const Query& query, std::stop_token stop) {
  if (blank(fold(query.text)))
    throw QueryError(say("Typ eerst wat je zoekt.", "Type what to look for first."));
  const bool filled_in =
      query.matching == Matching::Folded && query.text.find('*') != std::string::npos;
  if (query.matching == Matching::Regex)
    return std::make_unique<RegexSearch>(query, std::move(stop));
  if (query.matching == Matching::Exact) return std::make_unique<ExactSearch>(query);
  if (query.matching == Matching::Folded && !filled_in)
    return std::make_unique<FoldedSearch>(query);
  return std::make_unique<WordSearch>(query);
}

constexpr std::string_view kQuotes[] = {"\"", "“", "”", "„", "‟", "«", "»"};

bool holds_a_quote(std::string_view text) {
  return std::any_of(std::begin(kQuotes), std::end(kQuotes), [text](std::string_view quote) {
    return text.find(quote) != std::string_view::npos;
  });
}

// The quote that a text begins with, or ends with; empty where it does not.
std::string_view quote_at_begin(std::string_view text) {
  for (const std::string_view quote : kQuotes)
    if (text.starts_with(quote)) return quote;
  return {};
}
std::string_view quote_at_end(std::string_view text) {
  for (const std::string_view quote : kQuotes)
    if (text.ends_with(quote)) return quote;
  return {};
}

}  // namespace

Query without_quotes(Query query) {
  if (query.matching == Matching::Exact || query.matching == Matching::Regex) return query;
  std::string_view inner = without_blank_ends(query.text);
  const std::size_t opens = quote_at_begin(inner).size();
  const std::size_t closes = quote_at_end(inner).size();
  if (opens == 0 || closes == 0 || inner.size() < opens + closes) return query;
  inner = without_blank_ends(inner.substr(opens, inner.size() - opens - closes));
  if (!holds_a_quote(inner)) query.text = std::string(inner);
  return query;
}

Search::Search(const Query& query, std::stop_token stop)
    : matcher_(matcher_for(query, std::move(stop))) {}
Search::~Search() = default;
Search::Search(Search&&) noexcept = default;
Search& Search::operator=(Search&&) noexcept = default;

std::vector<Span> Search::in(const SearchableText& text) {
  return matcher_->in(text);
}

std::vector<Span> find(std::string_view text, const Query& query) {
  try {
    return Search(query).in(SearchableText(text));
  } catch (const QueryError&) {
    return {};
  }
}

}  // namespace transcripts
