// What a column of a questionnaire is likely to be, by its header and its answers.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "exports/columns_in.h"
#include "exports/survey_in.h"

namespace exports {

// What the cells of one column are like.
struct SurveyAnswers {
  std::size_t filled = 0;
  std::size_t seen = 0;        // of these, looked at: the first few hundred
  std::size_t characters = 0;  // of all that are filled
  std::size_t longest = 0;
  std::unordered_set<std::string> different;
  std::unordered_set<std::string> pieces;  // of "a, b; c": what several ticked boxes give
  std::size_t piece_count = 0;
  std::size_t dates = 0;
  std::size_t numbers = 0;

  // Hardly two alike.
  bool vary() const { return different.size() * 10 >= seen * 6; }
  bool are_long() const;
  bool are_ticked() const;
};
SurveyAnswers answers_in(const ColumnsIn& table, std::size_t column);

// What it is, and why. `header` is folded and not empty.
std::pair<SurveyUse, transcripts::Message> guessed_use(std::string_view header,
                                                       const SurveyAnswers& answers);

// A folded header that the survey tool makes for itself.
bool is_of_the_tool(std::string_view header);

// A folded header that asks: "wat kan beter?", "hoe lang werkt u al samen". One word is none.
bool is_question(std::string_view header);

}  // namespace exports
