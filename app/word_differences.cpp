#include "app/word_differences.h"

#include <algorithm>
#include <cstdint>

namespace app {
namespace {

using Words = std::vector<std::string_view>;
constexpr std::size_t kMostSteps = 1'000'000;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

// Each word with the white space behind it.
Words words_of(std::string_view text) {
  Words words;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= text.size(); ++i) {
    if (i < text.size() && (is_space(text[i]) || !is_space(text[i - 1]))) continue;
    words.push_back(text.substr(begin, i - begin));
    begin = i;
  }
  return words;
}

std::string_view bare(std::string_view word) {
  while (!word.empty() && is_space(word.back())) word.remove_suffix(1);
  return word;
}

// How long the longest common row of words is from each pair of places on.
class Common {
 public:
  Common(const Words& before, const Words& after)
      : width_(after.size() + 1), lengths_((before.size() + 1) * width_) {
    for (std::size_t i = before.size(); i-- > 0;)
      for (std::size_t j = after.size(); j-- > 0;)
        at(i, j) = bare(before[i]) == bare(after[j]) ? at(i + 1, j + 1) + 1
                                                     : std::max(at(i + 1, j), at(i, j + 1));
  }
  std::uint32_t& at(std::size_t i, std::size_t j) { return lengths_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<std::uint32_t> lengths_;
};

WordRuns runs_of(const Words& words, const std::vector<bool>& differs) {
  WordRuns runs;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!runs.empty() && runs.back().differs == differs[i])
      runs.back().words = {runs.back().words.data(), runs.back().words.size() + words[i].size()};
    else
      runs.push_back({words[i], differs[i]});
  }
  return runs;
}

}  // namespace

std::pair<WordRuns, WordRuns> word_differences(std::string_view before, std::string_view after) {
  const Words old_words = words_of(before);
  const Words new_words = words_of(after);
  std::vector<bool> went(old_words.size(), true);
  std::vector<bool> came(new_words.size(), true);
  if ((old_words.size() + 1) * (new_words.size() + 1) <= kMostSteps) {
    Common common(old_words, new_words);
    for (std::size_t i = 0, j = 0; i < old_words.size() && j < new_words.size();) {
      if (bare(old_words[i]) == bare(new_words[j])) {
        went[i++] = false;
        came[j++] = false;
      } else if (common.at(i + 1, j) >= common.at(i, j + 1)) {
        ++i;
      } else {
        ++j;
      }
    }
  }
  return {runs_of(old_words, went), runs_of(new_words, came)};
}

}  // namespace app
