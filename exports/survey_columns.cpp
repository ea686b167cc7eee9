#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_set>

#include "coding/attribute_values.h"
#include "exports/columns_in.h"
#include "exports/safe_file.h"
#include "exports/survey_in.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using transcripts::fold;
using transcripts::say;

// Headers that survey tools make themselves, folded.
constexpr std::array<std::string_view, 16> kCompleted = {
    "tijdstempel",     "timestamp",       "tijd van voltooien", "voltooiingstijd",
    "completion time", "submitdate",      "datum ingestuurd",   "datum ingezonden",
    "date submitted",  "datum inzending", "recordeddate",       "recorded date",
    "enddate",         "end date",        "einddatum",          "ingevuld op"};
constexpr std::array<std::string_view, 74> kOfTheTool = {
    // Google Forms
    "e-mailadres", "email address", "e-mail address", "gebruikersnaam", "username", "score",
    // Microsoft Forms
    "id", "begintijd", "starttijd", "start time", "e-mail", "email", "taal", "language",
    "tijd van laatste wijziging", "last modified time", "totaal aantal punten", "total points",
    "quizfeedback", "quiz feedback",
    // LimeSurvey
    "response id", "antwoord-id", "antwoord id", "lastpage", "last page", "laatste pagina",
    "startlanguage", "start language", "starttaal", "begintaal", "seed", "startdate",
    "date started", "datum gestart", "begindatum", "datestamp", "date last action",
    "datum laatste actie", "ipaddr", "ip address", "ip-adres", "refurl", "referrer url", "token",
    "toegangscode", "access code", "interviewtime", "total time", "totale tijd", "savedid",
    // Qualtrics
    "start date", "status", "response type", "ipaddress", "progress", "duration (in seconds)",
    "finished", "responseid", "recipientlastname", "recipient last name", "recipientfirstname",
    "recipient first name", "recipientemail", "recipient email", "externalreference",
    "external data reference", "locationlatitude", "location latitude", "locationlongitude",
    "location longitude", "distributionchannel", "distribution channel", "userlanguage",
    "user language"};
constexpr std::array<std::string_view, 12> kNames = {
    "naam",      "name",        "respondent",      "deelnemer",
    "uw naam",   "je naam",     "wat is uw naam?", "wat is je naam?",
    "your name", "participant", "volledige naam",  "full name"};

template <std::size_t size>
bool among(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What the cells of one column are like.
struct Answers {
  std::size_t filled = 0;
  std::size_t characters = 0;
  std::size_t longest = 0;
  std::unordered_set<std::string> different;
  std::unordered_set<std::string> pieces;  // of "a, b; c": what several ticked boxes give
  std::size_t piece_count = 0;
  bool all_dates = true;
};

// Enough to tell; a column of 50,000 long answers need not be looked through.
constexpr std::size_t kEnough = 500;

Answers answers_in(const ColumnsIn& table, std::size_t column) {
  Answers answers;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string_view cell = table.view(row, column);
    if (cell.empty()) continue;
    ++answers.filled;
    answers.characters += cell.size();
    answers.longest = std::max(answers.longest, cell.size());
    if (answers.filled > kEnough) continue;
    answers.different.insert(fold(cell));
    answers.all_dates =
        answers.all_dates && coding::read_value(coding::AttributeType::Date, cell).has_value();
    std::string_view rest = cell;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find_first_of(",;"), rest.size());
      if (end > 0) {
        answers.pieces.insert(fold(trimmed(rest.substr(0, end))));
        ++answers.piece_count;
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return answers;
}

// Long, and hardly two alike; ticked boxes are long too, but made of few pieces.
bool is_open(const Answers& answers) {
  if (answers.filled == 0) return false;
  const std::size_t seen = std::min(answers.filled, kEnough);
  const std::size_t average = answers.characters / answers.filled;
  const bool is_long = average >= 40 || (answers.longest >= 100 && average >= 20);
  const bool varied = answers.different.size() * 10 >= seen * 6;
  const bool ticked = answers.pieces.size() * 3 <= answers.piece_count;
  return is_long && varied && !ticked;
}

bool names_pps(std::string_view folded) {
  for (std::size_t at = folded.find("pps"); at != std::string_view::npos;
       at = folded.find("pps", at + 1)) {
    const bool begins = at == 0 || folded[at - 1] == ' ';
    const bool ends =
        at + 3 == folded.size() || !std::isalpha(static_cast<unsigned char>(folded[at + 3]));
    if (begins && ends) return true;
  }
  return false;
}

SurveyUse guess(std::string_view folded, const Answers& answers) {
  if (among(kCompleted, folded))
    return answers.filled > 0 && answers.all_dates ? SurveyUse::Completed : SurveyUse::LeftOut;
  if (among(kOfTheTool, folded) || folded.starts_with("punten - ") ||
      folded.starts_with("points - ") || folded.starts_with("feedback - ") ||
      folded.starts_with("grouptime"))
    return SurveyUse::LeftOut;
  if (answers.filled == 0) return SurveyUse::LeftOut;
  const std::size_t seen = std::min(answers.filled, kEnough);
  if (among(kNames, folded))
    return answers.different.size() * 2 > seen ? SurveyUse::Name : SurveyUse::LeftOut;
  const bool few = answers.different.size() * 2 <= seen || answers.longest < 60;
  if (names_pps(folded) && few) return SurveyUse::Pps;
  return is_open(answers) ? SurveyUse::Open : SurveyUse::Attribute;
}

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
    if (found || (said && i != *said))
      columns[i].use = use == SurveyUse::Completed ? SurveyUse::LeftOut : SurveyUse::Attribute;
    else
      found = true;
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
    const Answers found = answers_in(table, i);
    SurveyColumn column{trimmed(answers.header[i]), SurveyUse::LeftOut, found.filled,
                        found.filled == 0 ? 0 : found.characters / found.filled};
    if (!column.header.empty()) column.use = guess(fold(column.header), found);
    columns.push_back(std::move(column));
  }
  choose(columns, choices, file_name);
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
    const std::string folded = fold(answers.header[i]);
    if (!question.empty() && !among(kOfTheTool, folded) && !among(kCompleted, folded))
      answers.header[i] = question;
  }
  answers.rows.erase(answers.rows.begin(), answers.rows.begin() + 2);
  if (answers.numbers.size() >= 2)
    answers.numbers.erase(answers.numbers.begin(), answers.numbers.begin() + 2);
  return answers;
}

}  // namespace exports
