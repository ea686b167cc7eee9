#include "transcripts/search_words.h"

#include <algorithm>

#include "transcripts/message.h"
#include "transcripts/utf8_scan.h"

namespace transcripts {
namespace {

WordForms forms_of(Matching matching) {
  return matching == Matching::Compounds   ? WordForms::Compounds
         : matching == Matching::Inflected ? WordForms::Inflected
                                           : WordForms::Same;
}

// The words of a query between white space, without the punctuation around them.
std::vector<std::string> query_words(const std::string& folded) {
  std::vector<std::string> found;
  const auto counts = [](char c) {
    return c == '*' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    const auto begin_of_word =
        std::find_if(folded.begin() + static_cast<std::ptrdiff_t>(at),
                     folded.begin() + static_cast<std::ptrdiff_t>(end), counts);
    std::string word(begin_of_word, folded.begin() + static_cast<std::ptrdiff_t>(end));
    while (!word.empty() && !counts(word.back())) word.pop_back();
    if (!word.empty()) found.push_back(std::move(word));
    at = end + 1;
  }
  return found;
}

// The end of the white space at `at`.
std::size_t after_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at + 1;
    while (next < text.size() && !starts_character(text[next])) ++next;
    if (fold(text.substr(at, next - at)) != " ") break;
    at = next;
  }
  return at;
}

}  // namespace

WordSearch::WordSearch(const Query& query) {
  const WordForms forms = forms_of(query.matching);
  if (forms != WordForms::Same) stemmer_ = std::make_unique<DutchStemmer>();
  for (std::string& word : query_words(fold(query.text, InnerHyphens::Dropped))) {
    if (word.find_first_not_of('*') == std::string::npos)
      throw QueryError(say("Typ naast * een deel van het woord, als in zorg*.",
                           "Type a part of the word beside *, as in zorg*."));
    if (forms == WordForms::Compounds && word.size() < WordPattern::kShortestPart &&
        word.find('*') == std::string::npos)
      throw QueryError(say("\"{}\" is te kort voor samenstellingen: minstens 4 letters.",
                           "\"{}\" is too short for compounds: 4 letters at least.", word));
    words_.emplace_back(std::move(word), forms, stemmer_.get());
  }
  if (words_.empty())
    throw QueryError(say("Er staat geen woord in wat je zoekt.", "There is no word to look for."));
  literal_ = ByteSearch(words_.front().literal());
}

std::vector<Span> WordSearch::in(const SearchableText& searchable) {
  std::vector<Span> found;
  const std::string_view text = searchable.text();
  const FoldedText& folded = searchable.folded();
  WordsAround around(text);
  std::size_t near = 0;
  ByteOffset from;
  each_occurrence(folded.text, literal_, [&](std::size_t at) {
    const ByteOffset place = folded.origin(static_cast<std::uint32_t>(at), near);
    if (place < from) return at + 1;
    if (const auto hit = phrase_at(text, around, place)) {
      from = hit->end;
      found.push_back(*hit);
    } else {
      // No other place in this word finds more.
      if (const auto word = around.word_over(place)) from = word->end;
    }
    return at + 1;
  });
  return found;
}

WordSearch::Joined WordSearch::joined_at(std::string_view text, WordsAround& around,
                                         ByteOffset at) {
  constexpr std::size_t kMost = 8;
  const auto& all = around.at(at);
  const auto after =
      std::upper_bound(all.begin(), all.end(), at,
                       [](ByteOffset offset, const Span& word) { return offset < word.end; });
  if (after == all.end() || after->begin > at) return {};
  const auto by_hyphen = [text](const Span& word, const Span& next) {
    const auto between = text.substr(word.end.value, next.begin.value - word.end.value);
    return between == "-" || (!between.empty() && between.size() < 8 && fold(between) == "-");
  };
  auto first = after;
  while (first != all.begin() && after - first < static_cast<std::ptrdiff_t>(kMost) &&
         by_hyphen(*(first - 1), *first))
    --first;
  auto last = after;
  while (last + 1 != all.end() && last - first < static_cast<std::ptrdiff_t>(kMost) &&
         by_hyphen(*last, *(last + 1)))
    ++last;
  return {first, last + 1};
}

// The longest of the words joined around `at` that fits the first word of the phrase, if the rest
// of the phrase follows.
std::optional<Span> WordSearch::phrase_at(std::string_view text, WordsAround& around,
                                          ByteOffset at) {
  const Joined joined = joined_at(text, around, at);
  for (const Span& first : joined) {
    if (first.begin > at) break;
    for (auto last = joined.rbegin(); last != joined.rend() && last->end > at; ++last) {
      Span hit{first.begin, last->end};
      if (words_.front().fits(text.substr(hit.begin.value, hit.size())) &&
          goes_on(text, around, hit))
        return hit;
    }
  }
  return std::nullopt;
}

// Makes `hit` longer by the other words of the phrase.
bool WordSearch::goes_on(std::string_view text, WordsAround& around, Span& hit) {
  for (std::size_t i = 1; i < words_.size(); ++i) {
    const std::size_t next = after_space(text, hit.end.value);
    const Joined joined = joined_at(text, around, {static_cast<std::uint32_t>(next)});
    const auto fits = [&](const Span& last) {
      return words_[i].fits(text.substr(next, last.end.value - next));
    };
    if (next == hit.end.value || joined.empty() || joined.front().begin.value != next) return false;
    const auto last = std::find_if(joined.rbegin(), joined.rend(), fits);
    if (last == joined.rend()) return false;
    hit.end = last->end;
  }
  return true;
}

}  // namespace transcripts
