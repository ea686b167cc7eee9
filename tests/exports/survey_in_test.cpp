#include "exports/survey_in.h"

#include <gtest/gtest.h>

#include "coding/cases.h"
#include "coding/lookup.h"
#include "exports/csv.h"
#include "exports/safe_file.h"
#include "tests/support/study_builder.h"

namespace tests {
namespace {

using exports::survey_columns;
using exports::SurveyChoices;
using exports::SurveyUse;
using exports::Table;

constexpr const char* kLong = "De leergemeenschap kwam om de week bij elkaar en dat gaf energie.";
constexpr const char* kOther = "Niemand wist wie er over de planning ging in het tweede jaar.";

Table table(const std::string& csv) {
  return exports::with_one_header(exports::parse_csv(csv, "e.csv"));
}

// What each column becomes, by a letter: o(pen) a(ttribute) n(ame) p(ps) d(ate) - (left out).
std::string uses(const std::string& csv, const SurveyChoices& choices = {}) {
  std::string letters;
  for (const auto& column : survey_columns(table(csv), choices, "e.csv"))
    letters += "oanpd-"[static_cast<int>(column.use)];
  return letters;
}

coding::Study imported(const coding::Study& before, const std::string& csv,
                       const SurveyChoices& choices = {}) {
  const Table answers = table(csv);
  coding::Study study = before;
  const auto import = exports::import_survey(
      study, answers, survey_columns(answers, choices, "e.csv"), choices, {"e.csv", "00"}, {});
  EXPECT_TRUE(import.errors.empty());
  study.change(import.group);
  return study;
}

TEST(SurveyIn, ColumnsOfGoogleFormsAndMicrosoftFormsAreKnown) {
  const std::string answers = std::string(kLong) + "\n";
  EXPECT_EQ(uses("Tijdstempel;E-mailadres;Rol;Wat ging goed?\n24-11-2025 14:30:05;a@b.nl;docent;" +
                 answers),
            "d-ao");
  EXPECT_EQ(uses("ID;Begintijd;Tijd van voltooien;E-mail;Naam;Welke PPS?;Wat ging goed?\n"
                 "1;24-11-2025 14:00;24-11-2025 14:30;anonymous;anonymous;ZorgLab;" +
                 answers + "2;24-11-2025 14:00;24-11-2025 14:30;anonymous;anonymous;ZorgLab;" +
                 kOther + "\n"),
            "--d--po");
}

TEST(SurveyIn, AmericanTimestampsGiveNoWrongDay) {
  EXPECT_EQ(uses(std::string("Timestamp,Wat?\n11/4/2025 9:00:00,a\n11/24/2025 9:00:00,b\n")), "-a");
}

TEST(SurveyIn, QualtricsThreeHeadersBecomeTheQuestions) {
  const Table answers = table(
      "StartDate,EndDate,Q1,Q2_TEXT\nStart Date,End Date,Rol?,Wat ging goed?\n"
      "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\","
      "\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_TEXT\"\"}\"\n"
      "2025-11-24 09:00:00,2025-11-24 09:10:00,docent," +
      std::string(kLong) + "\n");
  EXPECT_EQ(answers.header,
            (std::vector<std::string>{"StartDate", "EndDate", "Rol?", "Wat ging goed?"}));
  ASSERT_EQ(answers.rows.size(), 1U);
  EXPECT_EQ(answers.number_of(0), 4U);
}

TEST(SurveyIn, TickedBoxesAreLongButNoOpenAnswer) {
  std::string csv = "Rol,Welke onderdelen?\n";
  const char* options[] = {"gezamenlijke lessen", "stages bij bedrijven", "docentstages",
                           "praktijkonderzoek"};
  for (int i = 0; i < 12; ++i)
    csv += std::string("docent,\"") + options[i % 4] + "; " + options[(i + 1) % 4] + "; " +
           options[(i / 4 + i) % 4] + "; \"\n";
  EXPECT_EQ(uses(csv), "aa");
}

// A question below which everybody wrote a word or two became an attribute, silently.
TEST(SurveyIn, ShortAnswersBelowAQuestionAreOpenWhereTheyDiffer) {
  const auto one_column = [](const std::string& header, const std::vector<std::string>& answers) {
    std::string csv = "Sector;" + header + "\n";
    for (const std::string& answer : answers) csv += "zorg;" + answer + "\n";
    return uses(csv).substr(1);
  };
  const std::vector<std::string> differ = {"rooster", "geld", "tijd", "overleg", "Tijd"};
  for (const char* question :
       {"Wat kan beter?", "Wat kan er beter", "Waarom doet u mee?", "Hoe verder nu",
        "Kunt u iets noemen", "Op welke manier helpt dat", "Why do you join?", "En verder?"})
    EXPECT_EQ(one_column(question, differ), "o") << question;
  for (const char* other : {"Motto", "Wie", "Waarde", "Wat is uw functie?", "Welke rol?",
                            "Bij welke organisatie werkt u?"})
    EXPECT_EQ(one_column(other, differ), "a") << other;
  EXPECT_EQ(one_column("Doet u mee?", {"ja", "nee", "ja", "ja", "nee"}), "a");
  EXPECT_EQ(one_column("Hoeveel uren waren er?", {"1", "2", "3,5", "4"}), "a");
  EXPECT_EQ(one_column("Wat kan beter?", {"rooster", "geld"}), "a") << "too few to tell";
}

TEST(SurveyIn, EachColumnSaysWhyItIsTakenForWhatItIs) {
  const std::string csv = "Wat kan beter?;Rol;Score\nrooster;docent;1\ngeld;docent;2\ntijd;hr;3\n";
  const auto why = [&](std::size_t column, const SurveyChoices& choices = {}) {
    const Table answers = table(csv);
    const auto columns = survey_columns(answers, choices, "e.csv");
    return exports::import_survey({}, answers, columns, choices, {"e.csv", "00"}, {})
        .columns[column]
        .why.nl;
  };
  EXPECT_EQ(why(0), "de kop is een vraag en 3 van 3 antwoorden verschillen");
  EXPECT_EQ(why(1), "de antwoorden zijn kort; zo kent Zwerm dit kenmerk");
  EXPECT_EQ(why(2), "dat houdt het enquêteprogramma bij");
  SurveyChoices choices;
  choices.attributes = {"Wat kan beter?"};
  EXPECT_TRUE(why(0, choices).starts_with("zo gekozen; "));
}

TEST(SurveyIn, TheQuestionIsNobodysAndTheAnswerTheRespondents) {
  const coding::Study study =
      imported(StudyBuilder().study(),
               "Rol;Wat ging goed?;Wat kan beter?\ndocent;" + std::string(kLong) + ";\nhr;" +
                   kOther + ";" + kLong + "\n",
               {.open = {}, .attributes = {}, .name = {}, .pps = {}, .uses = {}, .year = "2025"});
  const auto& first = coding::transcript_named(study, "Respondent 1");
  const auto& text = study.text(first.id);
  EXPECT_EQ(text.text(), std::string("Wat ging goed?\n") + kLong) << "no empty answer";
  ASSERT_EQ(text.turns().size(), 1U);
  EXPECT_EQ(text.slice(text.turns()[0].span), kLong);
  EXPECT_EQ(study.text(coding::transcript_named(study, "Respondent 2").id).turns().size(), 2U);
  const auto value = [&](const char* name) {
    return *coding::value_of(study, coding::attribute_named(study, name).id, first.id.guid);
  };
  EXPECT_EQ(value("bron"), "survey");
  EXPECT_EQ(value("jaar"), "2025");
  const auto person = coding::participant_named(study, "Respondent 1").id;
  EXPECT_EQ(*coding::value_of(study, coding::attribute_named(study, "rol").id, person.guid),
            "docent");
  EXPECT_TRUE(study.broken_rules().empty());
}

TEST(SurveyIn, AKnownNameIsThatPersonAndADoubleNameIsTwo) {
  StudyBuilder study;
  study.transcript("G1", "R1", "Ja.").person("G1", "R1", "Anna");
  const coding::Study after =
      imported(study.study(), "Naam;Toelichting\nanna;" + std::string(kLong) + "\nBram;" + kOther +
                                  "\nCarla;" + kLong + " Ook.\nCarla;" + kOther + " Ja.\n");
  EXPECT_EQ(after.participants().size(), 4U);
  EXPECT_NE(coding::find_participant(after, "Carla (2)"), nullptr);
  EXPECT_EQ(after.transcripts().size(), 5U);
}

TEST(SurveyIn, TheUserDecidesAndAnUnknownColumnIsNamed) {
  const std::string csv = "Rol;Motto\ndocent;kort\nhr;ook\n";
  EXPECT_EQ(uses(csv), "aa");
  SurveyChoices choices;
  choices.open = {"motto"};
  choices.name = "Rol";
  EXPECT_EQ(uses(csv, choices), "no");
  choices.open = {"Lijfspreuk"};
  try {
    uses(csv, choices);
    FAIL() << "took it";
  } catch (const exports::ExportError& error) {
    EXPECT_NE(error.message().nl.find("De kop heeft: Rol, Motto"), std::string::npos);
  }
}

TEST(SurveyIn, TwoThousandRespondentsOfSixtyColumnsComeIn) {
  std::string csv = "Wat ging goed?";
  for (int i = 0; i < 59; ++i) csv += ";Vraag " + std::to_string(i);
  csv += '\n';
  for (int row = 0; row < 2000; ++row) {
    csv += std::string(kLong) + " " + std::to_string(row);
    for (int i = 0; i < 59; ++i) csv += ";" + std::to_string((row * 7 + i) % 10);
    csv += '\n';
  }
  const coding::Study study = imported({}, csv);
  EXPECT_EQ(study.transcripts().size(), 2000U);
  EXPECT_EQ(study.attribute_values().size(), 2000U * 59 + 2000U);
}

}  // namespace
}  // namespace tests
