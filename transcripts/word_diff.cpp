#include "transcripts/word_diff.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "transcripts/unicode.h"

namespace transcripts {
namespace {

constexpr std::size_t kMostPairs = 1'000'000;

struct Pair {
  std::uint32_t older;
  std::uint32_t newer;
};

// A text in tokens: words, and each letter between them by itself.
struct Tokens {
  std::vector<std::uint32_t> starts;   // and the text's end
  std::vector<std::uint32_t> numbers;  // equal where the tokens are
};

class Numbering {
 public:
  Tokens tokens(std::string_view text) {
    Tokens made;
    std::size_t at = 0;
    const auto add = [&](std::size_t end) {
      while (!is_grapheme_boundary(text, {static_cast<std::uint32_t>(end)}))
        end = next_grapheme(text, {static_cast<std::uint32_t>(end)}).value;
      made.starts.push_back(static_cast<std::uint32_t>(at));
      const auto next = static_cast<std::uint32_t>(numbers_.size());
      made.numbers.push_back(numbers_.try_emplace(text.substr(at, end - at), next).first->second);
      at = end;
    };
    for (const Span& word : words(text)) {
      while (at < word.begin.value) add(next_letter(text, at, word.begin.value));
      if (at < word.end.value) add(word.end.value);
    }
    while (at < text.size()) add(next_letter(text, at, text.size()));
    made.starts.push_back(static_cast<std::uint32_t>(text.size()));
    return made;
  }
  // With their line end.
  Tokens lines(std::string_view text) {
    Tokens made;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
      made.starts.push_back(static_cast<std::uint32_t>(at));
      const auto next = static_cast<std::uint32_t>(numbers_.size());
      made.numbers.push_back(numbers_.try_emplace(text.substr(at, end - at), next).first->second);
      at = end;
    }
    made.starts.push_back(static_cast<std::uint32_t>(text.size()));
    return made;
  }
  std::size_t size() const { return numbers_.size(); }

 private:
  static std::size_t next_letter(std::string_view text, std::size_t at, std::size_t most) {
    return std::min<std::size_t>(most, next_grapheme(text, {static_cast<std::uint32_t>(at)}).value);
  }
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

class Diff {
 public:
  Diff(const std::vector<std::uint32_t>& older, const std::vector<std::uint32_t>& newer,
       std::size_t numbers)
      : older_(older), newer_(newer), seen_(numbers) {}

  // The tokens that stay, in order.
  std::vector<Pair> run() {
    gaps_.push_back({0, size(older_), 0, size(newer_)});
    while (!gaps_.empty()) {
      Gap gap = gaps_.back();
      gaps_.pop_back();
      compare(gap);
    }
    std::sort(same_.begin(), same_.end(),
              [](const Pair& a, const Pair& b) { return a.older < b.older; });
    return std::move(same_);
  }
  // Some part was too large to be compared in full.
  bool gave_up() const { return gave_up_; }

 private:
  struct Gap {
    std::uint32_t older_begin, older_end, newer_begin, newer_end;
  };
  struct Seen {
    std::uint32_t older = 0;  // how often
    std::uint32_t newer = 0;
    std::uint32_t at = 0;  // where in newer_
  };

  static std::uint32_t size(const std::vector<std::uint32_t>& list) {
    return static_cast<std::uint32_t>(list.size());
  }

  void compare(Gap gap) {
    while (gap.older_begin < gap.older_end && gap.newer_begin < gap.newer_end &&
           older_[gap.older_begin] == newer_[gap.newer_begin])
      same_.push_back({gap.older_begin++, gap.newer_begin++});
    while (gap.older_begin < gap.older_end && gap.newer_begin < gap.newer_end &&
           older_[gap.older_end - 1] == newer_[gap.newer_end - 1])
      same_.push_back({--gap.older_end, --gap.newer_end});
    if (gap.older_begin == gap.older_end || gap.newer_begin == gap.newer_end) return;
    const std::vector<Pair> anchors = in_order(once_in_both(gap));
    if (anchors.empty()) return compare_in_full(gap);
    Gap rest = gap;
    for (const Pair& anchor : anchors) {
      same_.push_back(anchor);
      gaps_.push_back({rest.older_begin, anchor.older, rest.newer_begin, anchor.newer});
      rest.older_begin = anchor.older + 1;
      rest.newer_begin = anchor.newer + 1;
    }
    gaps_.push_back(rest);
  }

  std::vector<Pair> once_in_both(const Gap& gap) {
    for (std::uint32_t i = gap.older_begin; i < gap.older_end; ++i) ++seen_[older_[i]].older;
    for (std::uint32_t i = gap.newer_begin; i < gap.newer_end; ++i) {
      ++seen_[newer_[i]].newer;
      seen_[newer_[i]].at = i;
    }
    std::vector<Pair> once;
    for (std::uint32_t i = gap.older_begin; i < gap.older_end; ++i) {
      const Seen& seen = seen_[older_[i]];
      if (seen.older == 1 && seen.newer == 1) once.push_back({i, seen.at});
    }
    for (std::uint32_t i = gap.older_begin; i < gap.older_end; ++i) seen_[older_[i]] = {};
    for (std::uint32_t i = gap.newer_begin; i < gap.newer_end; ++i) seen_[newer_[i]] = {};
    return once;
  }

  // The longest row of pairs that rise in both texts.
  static std::vector<Pair> in_order(const std::vector<Pair>& pairs) {
    std::vector<std::uint32_t> ends;  // by length of row: the pair with the lowest `newer`
    std::vector<std::uint32_t> before(pairs.size());
    for (std::uint32_t i = 0; i < pairs.size(); ++i) {
      const auto place = std::lower_bound(
          ends.begin(), ends.end(), pairs[i].newer,
          [&](std::uint32_t pair, std::uint32_t newer) { return pairs[pair].newer < newer; });
      before[i] = place == ends.begin() ? UINT32_MAX : *std::prev(place);
      if (place == ends.end()) {
        ends.push_back(i);
      } else {
        *place = i;
      }
    }
    std::vector<Pair> row;
    for (std::uint32_t i = ends.empty() ? UINT32_MAX : ends.back(); i != UINT32_MAX; i = before[i])
      row.push_back(pairs[i]);
    std::reverse(row.begin(), row.end());
    return row;
  }

  // The longest common subsequence, from a table of lengths.
  void compare_in_full(const Gap& gap) {
    const std::size_t rows = gap.older_end - gap.older_begin;
    const std::size_t columns = gap.newer_end - gap.newer_begin;
    if (rows > kMostPairs / columns) {
      gave_up_ = true;
      return;
    }
    std::vector<std::uint16_t> lengths((rows + 1) * (columns + 1));
    const auto length = [&](std::size_t i, std::size_t j) -> std::uint16_t& {
      return lengths[i * (columns + 1) + j];
    };
    const auto equal = [&](std::size_t i, std::size_t j) {
      return older_[gap.older_begin + i] == newer_[gap.newer_begin + j];
    };
    for (std::size_t i = rows; i-- > 0;)
      for (std::size_t j = columns; j-- > 0;)
        length(i, j) = equal(i, j) ? static_cast<std::uint16_t>(length(i + 1, j + 1) + 1)
                                   : std::max(length(i + 1, j), length(i, j + 1));
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
      if (equal(i, j)) {
        same_.push_back({gap.older_begin + static_cast<std::uint32_t>(i++),
                         gap.newer_begin + static_cast<std::uint32_t>(j++)});
      } else if (length(i + 1, j) >= length(i, j + 1)) {
        ++i;
      } else {
        ++j;
      }
    }
  }

  const std::vector<std::uint32_t>& older_;
  const std::vector<std::uint32_t>& newer_;
  std::vector<Seen> seen_;  // by token number; empty between calls
  std::vector<Gap> gaps_;
  std::vector<Pair> same_;
  bool gave_up_ = false;
};

// One piece of both texts, and what changed in it.
class Comparison {
 public:
  Comparison(std::string_view older, std::string_view newer) : older_(older), newer_(newer) {}

  // Paragraphs first, then the words of those that are not the same.
  std::vector<Replacement> run() && {
    Numbering numbering;
    const Tokens from = numbering.lines(older_);
    const Tokens to = numbering.lines(newer_);
    Diff diff(from.numbers, to.numbers, numbering.size());
    each_gap(diff.run(), from, to, [&](const Pair& begin, const Pair& end) {
      if (words_of(piece(older_, from, begin.older, end.older),
                   piece(newer_, to, begin.newer, end.newer), from.starts[begin.older]))
        return;
      // Too much to compare at once: one by one, as they stand.
      if (end.older - begin.older == end.newer - begin.newer && end.older - begin.older > 1) {
        for (std::uint32_t i = 0; i < end.older - begin.older; ++i)
          add_words_of(piece(older_, from, begin.older + i, begin.older + i + 1),
                       piece(newer_, to, begin.newer + i, begin.newer + i + 1),
                       from.starts[begin.older + i]);
      } else {
        add_words_of(piece(older_, from, begin.older, end.older),
                     piece(newer_, to, begin.newer, end.newer), from.starts[begin.older]);
      }
    });
    return std::move(replacements_);
  }

 private:
  static std::string_view piece(std::string_view text, const Tokens& tokens, std::uint32_t begin,
                                std::uint32_t end) {
    return text.substr(tokens.starts[begin], tokens.starts[end] - tokens.starts[begin]);
  }

  // What lies between the tokens that stay.
  template <class Take>
  static void each_gap(std::vector<Pair> same, const Tokens& from, const Tokens& to, Take take) {
    same.push_back({static_cast<std::uint32_t>(from.numbers.size()),
                    static_cast<std::uint32_t>(to.numbers.size())});
    Pair next{0, 0};
    for (const Pair& stays : same) {
      if (stays.older != next.older || stays.newer != next.newer) take(next, stays);
      next = {stays.older + 1, stays.newer + 1};
    }
  }

  // False, and nothing is added, where a part was too large to be compared in full.
  bool words_of(std::string_view older, std::string_view newer, std::uint32_t at) {
    return add_words_of(older, newer, at, false);
  }
  bool add_words_of(std::string_view older, std::string_view newer, std::uint32_t at,
                    bool in_any_case = true) {
    Numbering numbering;
    const Tokens from = numbering.tokens(older);
    const Tokens to = numbering.tokens(newer);
    Diff diff(from.numbers, to.numbers, numbering.size());
    auto same = diff.run();
    if (diff.gave_up() && !in_any_case) return false;
    each_gap(std::move(same), from, to, [&](const Pair& begin, const Pair& end) {
      replacements_.push_back(
          {make_span(at + from.starts[begin.older], at + from.starts[end.older]),
           std::string(piece(newer, to, begin.newer, end.newer))});
    });
    return true;
  }

  std::string_view older_;
  std::string_view newer_;
  std::vector<Replacement> replacements_;
};

}  // namespace

std::vector<Replacement> word_diff(std::string_view older, std::string_view newer) {
  return Comparison(older, newer).run();
}

}  // namespace transcripts
