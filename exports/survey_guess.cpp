#include "exports/survey_guess.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "coding/attribute_values.h"
#include "coding/known_attributes.h"
#include "coding/recognised_type.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using transcripts::fold;
using transcripts::Message;
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

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  constexpr std::string_view kBetween = " ?!.,:;()/";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(kBetween), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// "Wat is uw functie?", "Bij welke organisatie werkt u?": asks for one thing about a person,
// however different the answers are.
bool asks_for_an_attribute(std::string_view question) {
  constexpr std::array<std::string_view, 34> kAround = {
      "wat",   "is",   "zijn",  "uw",     "je",   "jouw", "welk",    "welke", "in",
      "op",    "bij",  "voor",  "vanuit", "de",   "het",  "een",     "u",     "jij",
      "werkt", "werk", "heeft", "heb",    "bent", "ben",  "vervult", "zit",   "what",
      "which", "your", "the",   "do",     "you",  "work", "at"};
  constexpr std::array<std::string_view, 20> kAsked = {
      "leeftijd",  "geslacht", "gender",   "age",    "opleiding",  "school", "bedrijf",
      "werkgever", "beroep",   "afdeling", "regio",  "team",       "niveau", "leerjaar",
      "company",   "employer", "job",      "region", "department", "naam"};
  std::vector<std::string_view> left = words_of(question);
  std::erase_if(left, [&](std::string_view word) { return among(kAround, word); });
  if (left.size() != 1) return false;
  if (among(kAsked, left[0])) return true;
  const std::string name = coding::canonical_attribute(left[0]);
  for (const auto owner :
       {coding::OwnerKind::Participant, coding::OwnerKind::Pps, coding::OwnerKind::Transcript})
    if (coding::known_type(owner, name)) return true;
  return false;
}

Message how_many_differ(const SurveyAnswers& answers) {
  return say("de kop is een vraag en {0} van {1} antwoorden verschillen",
             "the header is a question and {0} of {1} answers differ", answers.different.size(),
             answers.seen);
}

// Of a column that no header tells the use of.
std::pair<SurveyUse, Message> guessed_by_answers(std::string_view header,
                                                 const SurveyAnswers& answers) {
  constexpr std::size_t kEnoughToDiffer = 3;
  if (answers.are_ticked() && (answers.are_long() || is_question(header)))
    return {SurveyUse::Attribute, say("het zijn aangevinkte vakjes", "these are ticked boxes")};
  if (answers.are_long() && answers.vary())
    return {SurveyUse::Open,
            say("de antwoorden zijn lang en verschillen", "the answers are long and differ")};
  if (!is_question(header))
    return {SurveyUse::Attribute, say("de antwoorden zijn kort", "the answers are short")};
  if (std::max(answers.dates, answers.numbers) * 10 >= answers.seen * 9)
    return {SurveyUse::Attribute,
            say("de antwoorden zijn getallen of datums", "the answers are numbers or dates")};
  if (asks_for_an_attribute(header))
    return {SurveyUse::Attribute,
            say("de vraag gaat over wie antwoordt", "the question is about who answers")};
  if (answers.seen < kEnoughToDiffer)
    return {SurveyUse::Attribute, say("er zijn te weinig antwoorden om te zien of ze verschillen",
                                      "there are too few answers to see whether they differ")};
  if (answers.vary()) return {SurveyUse::Open, how_many_differ(answers)};
  return {SurveyUse::Attribute,
          say("dezelfde antwoorden komen vaker voor", "the same answers are given several times")};
}

}  // namespace

bool SurveyAnswers::are_long() const {
  if (filled == 0) return false;
  const std::size_t average = characters / filled;
  return average >= 40 || (longest >= 100 && average >= 20);
}

// Ticked boxes are long too, but made of few pieces.
bool SurveyAnswers::are_ticked() const {
  return piece_count > seen && pieces.size() * 3 <= piece_count;
}

SurveyAnswers answers_in(const ColumnsIn& table, std::size_t column) {
  // Enough to tell; a column of 50,000 long answers need not be looked through.
  constexpr std::size_t kEnough = 500;
  SurveyAnswers answers;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string_view cell = table.view(row, column);
    if (cell.empty()) continue;
    ++answers.filled;
    answers.characters += cell.size();
    answers.longest = std::max(answers.longest, cell.size());
    if (answers.filled > kEnough) continue;
    ++answers.seen;
    answers.different.insert(fold(cell));
    answers.dates += coding::read_value(coding::AttributeType::Date, cell) ? 1 : 0;
    answers.numbers += coding::read_value(coding::AttributeType::Number, cell) ? 1 : 0;
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

bool is_of_the_tool(std::string_view header) {
  return among(kOfTheTool, header) || among(kCompleted, header);
}

bool is_question(std::string_view header) {
  constexpr std::array<std::string_view, 30> kOpeners = {
      "wat",      "waarom",  "hoe",    "hoeveel", "hoezo",   "welk", "welke",   "waar",
      "waardoor", "waarmee", "waarin", "waarvan", "waaraan", "wie",  "wanneer", "kunt",
      "kun",      "kan",     "wilt",   "zou",     "heeft",   "what", "why",     "how",
      "which",    "where",   "who",    "when",    "could",   "can"};
  const std::vector<std::string_view> words = words_of(header);
  if (header.ends_with('?')) return !words.empty();
  // "In welke regio", "Op welke manier".
  constexpr std::size_t kEnough = 3;
  return words.size() >= kEnough &&
         (among(kOpeners, words[0]) || words[1] == "welke" || words[1] == "welk");
}

std::pair<SurveyUse, Message> guessed_use(std::string_view header, const SurveyAnswers& answers) {
  const Message by_tool =
      say("dat houdt het enquêteprogramma bij", "the survey tool keeps this for itself");
  const Message by_header = say("zo heet de kolom", "the column is called so");
  if (among(kCompleted, header))
    return answers.filled > 0 && answers.dates == answers.seen
               ? std::pair(SurveyUse::Completed, by_header)
               : std::pair(SurveyUse::LeftOut,
                           say("niet alles is een datum", "not all of it is a date"));
  if (is_of_the_tool(header) || header.starts_with("punten - ") ||
      header.starts_with("points - ") || header.starts_with("feedback - ") ||
      header.starts_with("grouptime"))
    return {SurveyUse::LeftOut, by_tool};
  if (answers.filled == 0)
    return {SurveyUse::LeftOut, say("er is niets ingevuld", "nothing is filled in")};
  if (among(kNames, header))
    return answers.different.size() * 2 > answers.seen
               ? std::pair(SurveyUse::Name, by_header)
               : std::pair(SurveyUse::LeftOut,
                           say("de meeste namen zijn gelijk", "most names are the same"));
  const bool few = answers.different.size() * 2 <= answers.seen || answers.longest < 60;
  if (names_pps(header) && few) return {SurveyUse::Pps, by_header};
  return guessed_by_answers(header, answers);
}

}  // namespace exports
