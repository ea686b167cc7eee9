#include <algorithm>
#include <tuple>

#include "exports/columns_in.h"
#include "exports/safe_file.h"
#include "exports/survey_guess.h"
#include "exports/survey_in.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using transcripts::fold;
using transcripts::say;

std::size_t column_called(const std::vector<SurveyColumn>& columns, const std::string& header,
                          std::string_view file_name) {
  const std::string folded = fold(trimmed(header));
  std::string all;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (fold(columns[i].header) == folded) return i;
    all += (all.empty() ? "" : ", ") + columns[i].header;
  }
  throw ExportError(say("{0}: er is geen kolom \"{1}\". De kop heeft: {2}.",
                        "{0}: there is no column \"{1}\". The header has: {2}.", file_name, header,
                        all));
}

// One column of each of these uses is enough: the first that was guessed, or the one that was said.
void only_one(std::vector<SurveyColumn>& columns, SurveyUse use, std::optional<std::size_t> said) {
  bool found = false;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].use != use) continue;
    if (found || (said && i != *said)) {
      columns[i].use = use == SurveyUse::Completed ? SurveyUse::LeftOut : SurveyUse::Attribute;
      columns[i].why = say("een andere kolom is dat", "another column is that");
    } else {
      found = true;
    }
  }
}

void choose(std::vector<SurveyColumn>& columns, const SurveyChoices& choices,
            std::string_view file_name) {
  if (!choices.open.empty())
    for (SurveyColumn& column : columns)
      if (column.use == SurveyUse::Open) column.use = SurveyUse::Attribute;
  for (const std::string& header : choices.open)
    columns[column_called(columns, header, file_name)].use = SurveyUse::Open;
  for (const std::string& header : choices.attributes)
    columns[column_called(columns, header, file_name)].use = SurveyUse::Attribute;
  const auto one = [&](const std::string& header, SurveyUse use) {
    std::optional<std::size_t> said;
    if (!header.empty()) columns[*(said = column_called(columns, header, file_name))].use = use;
    for (const auto& [column, wanted] : choices.uses)
      if (wanted == use && column < columns.size()) columns[*(said = column)].use = use;
    only_one(columns, use, said);
  };
  for (const auto& [column, use] : choices.uses)
    if (column < columns.size()) columns[column].use = use;
  one(choices.name, SurveyUse::Name);
  one(choices.pps, SurveyUse::Pps);
  one({}, SurveyUse::Completed);
}

}  // namespace

std::vector<SurveyColumn> survey_columns(const Table& answers, const SurveyChoices& choices,
                                         std::string_view file_name) {
  const ColumnsIn table(answers, file_name);
  std::vector<SurveyColumn> columns;
  for (std::size_t i = 0; i < answers.header.size(); ++i) {
    const SurveyAnswers found = answers_in(table, i);
    SurveyColumn column{trimmed(answers.header[i]), SurveyUse::LeftOut, found.filled,
                        found.filled == 0 ? 0 : found.characters / found.filled,
                        say("zonder kop", "no header")};
    if (!column.header.empty())
      std::tie(column.use, column.why) = guessed_use(fold(column.header), found);
    columns.push_back(std::move(column));
  }
  std::vector<SurveyColumn> guessed = columns;
  choose(guessed, {}, file_name);
  choose(columns, choices, file_name);
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].use != guessed[i].use) columns[i].why = say("zo gekozen", "so chosen");
  return columns;
}

Table with_one_header(Table answers) {
  if (answers.rows.size() < 2) return answers;
  const auto& third = answers.rows[1];
  const bool qualtrics = std::any_of(third.begin(), third.end(), [](const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr && trimmed(*text).starts_with("{\"ImportId\"");
  });
  if (!qualtrics) return answers;
  for (std::size_t i = 0; i < answers.header.size(); ++i) {
    const std::string question = trimmed(text_of(answers.rows[0][i]));
    // The tool's own columns are better known by their short names.
    if (!question.empty() && !is_of_the_tool(fold(answers.header[i]))) answers.header[i] = question;
  }
  answers.rows.erase(answers.rows.begin(), answers.rows.begin() + 2);
  if (answers.numbers.size() >= 2)
    answers.numbers.erase(answers.numbers.begin(), answers.numbers.begin() + 2);
  return answers;
}

}  // namespace exports
