#include "app/import_tables.h"

#include <gtest/gtest.h>

#include "app/file_ending.h"
#include "app/jobs.h"
#include "exports/csv.h"
#include "tests/support/small_project.h"
#include "tests/support/study_builder.h"
#include "tests/support/temp_folder.h"

namespace tests {
namespace {

using exports::TableKind;

TableKind guessed(const std::string& csv, const std::string& name = "t.csv") {
  return app::guessed_kind(exports::parse_csv(csv, name), name);
}

TEST(GuessedKind, GoesByTheHeadersInEitherLanguage) {
  EXPECT_EQ(guessed("gesprek,begin,einde,code\n"), TableKind::Codings);
  EXPECT_EQ(guessed("name,parent\n"), TableKind::Codebook);
  EXPECT_EQ(guessed("naam,rol\n"), TableKind::Participants);
  EXPECT_EQ(guessed("name,province\n"), TableKind::Pps);
  EXPECT_EQ(guessed("pps,startjaar\n"), TableKind::Pps);
  EXPECT_EQ(guessed("naam,pps,jaar\n"), TableKind::Transcripts);
  EXPECT_EQ(guessed("naam,jaar\n"), TableKind::Transcripts);
  EXPECT_EQ(guessed("naam,budget\n", "PPS-overzicht.csv"), TableKind::Pps);
}

TEST(GuessedKind, LongOpenAnswersMakeASurveyAndARemarkDoesNot) {
  const std::string first = "De leergemeenschap kwam om de week bij elkaar en dat gaf energie.";
  const std::string second = "Niemand wist wie er over de planning ging in het tweede jaar.";
  EXPECT_EQ(guessed("Welke rol?,Wat ging goed?\ndocent," + first + "\nstudent," + second + "\n"),
            TableKind::Survey);
  EXPECT_EQ(guessed("naam,rol,opmerking\nAnna,docent," + first + "\nBram,hr," + second + "\n"),
            TableKind::Participants);
}

TEST(LookAtTable, StopsWhenAskedTo) {
  const TempFolder folder;
  write_bytes(folder / "p.csv", "naam,rol\nAnna,docent\n");
  const StudyBuilder study;
  app::TableRequest request;
  request.path = folder / "p.csv";
  std::stop_source stop;
  app::Progress progress(stop.get_token());
  EXPECT_NE(app::look_at_table(study.study(), request, true, nullptr, {}, progress).plan, nullptr);
  stop.request_stop();
  EXPECT_THROW(app::look_at_table(study.study(), request, true, nullptr, {}, progress),
               transcripts::Stopped);
}

TEST(EndingOf, IsInSmallLettersWhateverTheFileIsCalled) {
  EXPECT_EQ(app::ending_of("map.v2/Personen.XLSX"), ".xlsx");
  EXPECT_EQ(app::ending_of("personen"), "");
  EXPECT_EQ(app::ending_of("Codeboek.QdC"), ".qdc");
}

}  // namespace
}  // namespace tests
