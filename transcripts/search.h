// Finding text in transcripts: folded (case, accents, apostrophes and hyphens do not matter), plain
// (letter for letter), by the forms of words, or by a regular expression. Hits come in reading
// order and do not overlap; they are never empty, and their ends sit on grapheme boundaries of the
// original text.
#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/message.h"
#include "transcripts/span.h"
#include "transcripts/unicode.h"

namespace transcripts {

// The first three take a phrase too, with any white space between its words, a line end as well.
//
// Folded: what stands in the text, also within words. With a * in it whole words: zorg* begins with
//   zorg, *gemeenschap ends so, gem*schap has any letters between.
// Inflected: words and phrases in any of their forms (stemming.h).
// Compounds: those, and words that begin or end with them: gemeenschap finds leergemeenschappen.
// Exact: letter for letter, * too.
// Regex: unicode_regex.h, line by line; capitals do not matter.
enum class Matching { Folded, Exact, Inflected, Compounds, Regex };
enum class Words { Any, Whole };

struct Query {
  std::string text;
  Matching matching = Matching::Folded;
  Words words = Words::Any;  // Whole: a hit begins and ends where words do
  friend bool operator==(const Query&, const Query&) = default;
};

// What somebody means who types a phrase in double quotes, of whatever kind: its words without
// them. A quote by itself, and quotes searched for letter for letter or in a pattern, mean
// themselves.
Query without_quotes(Query query);

// Thrown for a query that cannot find anything: empty, only *, too short for compounds.
class QueryError : public Error {
  using Error::Error;
};

// A text made ready for many searches. Keeps a folded copy (about a quarter more than the text's
// size in memory); `text` must outlive it.
class SearchableText {
 public:
  explicit SearchableText(std::string_view text)
      : text_(text), folded_(fold_with_origin(text, InnerHyphens::Dropped)) {}
  std::string_view text() const { return text_; }
  const FoldedText& folded() const { return folded_; }

 private:
  std::string_view text_;
  FoldedText folded_;
};

// A query made ready, for any number of texts one after the other. For one thread.
class Search {
 public:
  // Throws QueryError, RegexError. A regular expression gives up two seconds from here, and before
  // that on a text with a line that would take a large part of what is left of them.
  explicit Search(const Query& query, std::stop_token stop = {});
  ~Search();
  Search(Search&&) noexcept;
  Search& operator=(Search&&) noexcept;

  // Throws RegexTooHeavy, after which another text may still do. Once stopped, a regular expression
  // finds no more.
  std::vector<Span> in(const SearchableText& text);

  // What each way of matching does.
  class Matcher {
   public:
    Matcher() = default;
    Matcher(const Matcher&) = delete;
    Matcher& operator=(const Matcher&) = delete;
    virtual ~Matcher() = default;
    virtual std::vector<Span> in(const SearchableText& text) = 0;
  };

 private:
  std::unique_ptr<Matcher> matcher_;
};

// One search in one text. A query without anything to look for finds nothing here.
std::vector<Span> find(std::string_view text, const Query& query);

}  // namespace transcripts
