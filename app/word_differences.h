// Which words differ between two versions of a text, for showing them side by side.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

struct WordRun {
  std::string_view words;  // with the white space behind them; points into the text
  bool differs = false;
};
using WordRuns = std::vector<WordRun>;

// Together the runs of each side are its text. Texts of so many words that comparing would take
// long differ as a whole.
std::pair<WordRuns, WordRuns> word_differences(std::string_view before, std::string_view after);

}  // namespace app
