// Searching compared with what a child would do: look at every stretch of the text.
#include <algorithm>
#include <string>
#include <vector>

#include <fnmatch.h>
#include <gtest/gtest.h>

#include "tests/support/random_text.h"
#include "transcripts/search.h"
#include "transcripts/stemming.h"

namespace {

using transcripts::fold;
using transcripts::InnerHyphens;
using transcripts::Matching;
using transcripts::Query;
using transcripts::Span;
using transcripts::Words;

// A text in which a few letters and signs come together in every way.
class Jumble {
 public:
  explicit Jumble(unsigned seed) : random_(seed) {}
  std::string text(std::size_t pieces) {
    constexpr std::string_view kPieces[] = {"a",  "b", "é", "e\u0301", "ĳ", "B",      "-",  "‑",
                                            "'",  "’", " ", "\n",      "…", "\u00AD", "7",  ".",
                                            "en", "s", "a", "b",       " ", "aan",    "pp", "-"};
    std::string made;
    for (std::size_t i = 0; i < pieces; ++i) made += kPieces[random_.up_to(std::size(kPieces) - 1)];
    return made;
  }
  tests::RandomText& random() { return random_; }

 private:
  tests::RandomText random_;
};

std::vector<std::uint32_t> boundaries(std::string_view text) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t at = 0; at <= text.size(); ++at)
    if (transcripts::is_grapheme_boundary(text, {at})) found.push_back(at);
  return found;
}

bool drops(std::string_view text) {
  return fold(text).empty();
}

bool whole_slowly(std::string_view text, const Span& hit) {
  const auto all = transcripts::words(text);
  const auto cut_at = [&](transcripts::ByteOffset at) {
    return std::any_of(all.begin(), all.end(), [&](const Span& word) {
      return word.begin < at && at < word.end &&
             !drops(text.substr(at.value, word.end.value - at.value));
    });
  };
  return !cut_at(hit.begin) && !cut_at(hit.end) &&
         !transcripts::words(text.substr(hit.begin.value, hit.size())).empty();
}

// Every stretch, the first and then the shortest, that folds to what is looked for.
std::vector<Span> find_slowly(std::string_view text, const std::string& query, Words words) {
  const std::string dropped = fold(query, InnerHyphens::Dropped);
  const bool kept = dropped.starts_with('-') || dropped.ends_with('-');
  const auto hyphens = kept ? InnerHyphens::Kept : InnerHyphens::Dropped;
  const auto ends = boundaries(text);
  std::vector<Span> found;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (!found.empty() && ends[i] < found.back().end.value) continue;
    for (std::size_t j = i + 1; j < ends.size(); ++j) {
      const std::string_view here = text.substr(ends[i], ends[j] - ends[i]);
      if (fold(here, hyphens) != fold(query, hyphens)) continue;
      if (drops(text.substr(ends[i], ends[i + 1] - ends[i]))) continue;
      const Span hit = transcripts::make_span(ends[i], ends[j]);
      if (words == Words::Whole && !whole_slowly(text, hit)) continue;
      found.push_back(hit);
      break;
    }
  }
  return found;
}

std::string shown(std::string_view text, const std::vector<Span>& hits) {
  std::string marked(text);
  for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
    marked.insert(hit->end.value, "]");
    marked.insert(hit->begin.value, "[");
  }
  return marked;
}

// All of a run of white space but its first is dropped, so that a hit that begins or ends with
// white space depends on what stands beside it.
bool spaced(const std::string& query) {
  const std::string folded = fold(query);
  return folded.empty() || folded.front() == ' ' || folded.back() == ' ';
}

TEST(SearchProperty, FoldedIsWhatLookingEverywhereFinds) {
  Jumble jumble(20);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = transcripts::to_nfc(jumble.text(14));
    const std::string query = transcripts::to_nfc(jumble.text(1 + jumble.random().up_to(3)));
    if (spaced(query)) continue;
    for (const Words words : {Words::Any, Words::Whole})
      ASSERT_EQ(shown(text, transcripts::find(text, {.text = query, .words = words})),
                shown(text, find_slowly(text, query, words)))
          << "looking for " << query << (words == Words::Whole ? ", whole" : "");
  }
}

// The words of a text that hyphens join, from the first to the last of them or a part.
std::vector<Span> filled_in_slowly(std::string_view text, const std::string& query) {
  const auto all = transcripts::words(text);
  const std::string pattern = fold(query, InnerHyphens::Dropped);
  std::vector<Span> found;
  const auto joined = [&](std::size_t a, std::size_t b) {
    for (std::size_t i = a; i < b; ++i)
      if (fold(text.substr(all[i].end.value, all[i + 1].begin.value - all[i].end.value)) != "-")
        return false;
    return true;
  };
  for (std::size_t a = 0; a < all.size(); ++a) {
    if (!found.empty() && all[a].begin < found.back().end) continue;
    for (std::size_t b = all.size(); b-- > a;) {
      const Span hit{all[a].begin, all[b].end};
      const std::string word =
          fold(text.substr(hit.begin.value, hit.size()), InnerHyphens::Dropped);
      if (!joined(a, b) || fnmatch(pattern.c_str(), word.c_str(), 0) != 0) continue;
      found.push_back(hit);
      break;
    }
  }
  return found;
}

TEST(SearchProperty, AStarIsWhatTheShellWouldFind) {
  Jumble jumble(21);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = transcripts::to_nfc(jumble.text(14));
    std::string query;
    for (std::size_t i = jumble.random().up_to(2) + 1; i > 0; --i) {
      constexpr std::string_view kPieces[] = {"a", "b", "é", "*", "en", "s", "ij", "*"};
      query += kPieces[jumble.random().up_to(std::size(kPieces) - 1)];
    }
    if (query.find('*') == std::string::npos || query.find_first_not_of('*') == std::string::npos)
      continue;
    ASSERT_EQ(shown(text, transcripts::find(text, {.text = query})),
              shown(text, filled_in_slowly(text, query)))
        << "looking for " << query;
  }
}

// Looking for the lasting part of a stem first loses no form of the word.
TEST(SearchProperty, EveryFormOfAWordIsFoundFromEveryOther) {
  const std::vector<std::string> words = {
      "brood",     "broden",       "broodje",        "maan",          "manen",       "eenheid",
      "eenheden",  "mogelijk",     "mogelijkheid",   "mogelijkheden", "leven",       "leef",
      "levens",    "huis",         "huizen",         "brief",         "brieven",     "bedrijf",
      "bedrijven", "samenwerking", "samenwerkingen", "samenwerken",   "samenwerkt",  "regio",
      "regio's",   "idee",         "ideeën",         "gemeente",      "gemeenten",   "gemeentes",
      "leerling",  "leerlingen",   "beleid",         "project",       "projecten",   "projectje",
      "onderzoek", "onderzoeken",  "onderzoekt",     "ondernemer",    "ondernemers", "vraag",
      "vragen",    "vraagt",       "cultuur",        "culturen",      "yoga",        "ijs"};
  const transcripts::DutchStemmer stemmer;
  std::string text;
  for (const std::string& word : words) text += word + "\n";
  for (const std::string& word : words) {
    std::string expected;
    for (const std::string& other : words)
      if (stemmer.stem(fold(word)) == stemmer.stem(fold(other))) expected += other + "\n";
    std::string found;
    for (const Span& hit : transcripts::find(text, {.text = word, .matching = Matching::Inflected}))
      found += text.substr(hit.begin.value, hit.size()) + "\n";
    EXPECT_EQ(found, expected) << word;
  }
}

}  // namespace
