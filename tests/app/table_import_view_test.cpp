#include "app/views/table_import_view.h"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "coding/cases.h"
#include "coding/lookup.h"
#include "tests/support/dialog_screen.h"
#include "tests/support/samples.h"

namespace tests {
namespace {

constexpr const char* kSurvey =
    "Tijdstempel;Welke rol?;Wat ging goed?;Wat kan beter?\n"
    "24-11-2025 14:30;docent;De leergemeenschap kwam om de week bij elkaar en dat gaf energie.;"
    "Niemand wist wie er over de planning ging in het tweede jaar.\n"
    "25-11-2025 09:10;student;Wij mochten bij drie bedrijven meekijken en kregen echt werk te "
    "doen.;Het rooster was elke week weer anders en daar had je last van.\n";

class TableWindow : public DialogScreen {
 protected:
  TableWindow() { demo.choose_coder(); }
  void open(const std::string& name, const std::string& bytes) { drop(name, bytes); }
  std::string becomes(int column) { return screen.value("table-column/" + std::to_string(column)); }
};

TEST_F(TableWindow, ShowsWhatColumnsAndRowsBecomeBeforeAnythingChanges) {
  const auto revision = demo->revision();
  open("personen.csv",
       "Naam;Rol;Leeftijd;Gesprek;Spreker\nAnouk Ubels;werkveld;41;;\nNieuwe Man;overheid;50;;\n"
       "Bram;overheid;60;Bestaat niet;R1\n");
  ASSERT_EQ(demo->dialog(), app::Dialog::ImportTable);
  EXPECT_EQ(becomes(0), "naam");
  EXPECT_EQ(becomes(1), "kenmerk rol, keuze");
  EXPECT_EQ(becomes(2), "kenmerk, getal (nieuw)");
  EXPECT_EQ(screen.value("table-row/0"), "gewijzigd");
  EXPECT_EQ(screen.value("table-row/1"), "nieuw");
  EXPECT_EQ(screen.value("table-row/2"), "past niet");
  EXPECT_NE(screen.label("table-row/2").find("rij 4, kolom"), std::string::npos)
      << screen.label("table-row/2");
  EXPECT_EQ(screen.label("dialog/ok"), "2 rijen inlezen");
  EXPECT_EQ(demo->revision(), revision);
  screen.click("dialog/ok");
  screen.settle();
  EXPECT_NE(coding::find_participant(demo.study(), "Nieuwe Man"), nullptr);
  EXPECT_EQ(coding::find_participant(demo.study(), "Bram"), nullptr);
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
  EXPECT_EQ(demo->status().message.nl, "personen.csv: 2 rijen ingelezen, 1 niet");
}

TEST_F(TableWindow, OnlyTheRowsThatDoNotFitCanBeShown) {
  open("pps.csv", "pps;startjaar\nEen;2020\nTwee;ooit\nDrie;later\n");
  click("table/pps");
  click("table-show/wrong");
  EXPECT_EQ(screen.find("table-row/0"), nullptr);
  EXPECT_NE(screen.label("table-row/2").find("later"), std::string::npos)
      << "each row has its own sentence: " << screen.label("table-row/2");
}

TEST_F(TableWindow, AnotherTableThatIsDroppedIsShownWhole) {
  open("een.csv", "pps;startjaar\nEen;ooit\n");
  EXPECT_EQ(screen.value("table-row/0"), "past niet");
  click("table-show/wrong");
  open("twee.csv", "pps;provincie\nTwee;Drenthe\n");
  EXPECT_EQ(screen.value("table-row/0"), "nieuw");
}

TEST_F(TableWindow, AnotherKindIsPlannedAnew) {
  open("lijst.csv", "naam;budget\nNieuw Huis;100\n");
  EXPECT_EQ(screen.value("table-row/0"), "past niet") << "there is no such transcript";
  click("table/pps");
  EXPECT_EQ(screen.value("table-row/0"), "nieuw");
  click("table/codings");
  EXPECT_NE(screen.label("table/problem").find("geen kolom"), std::string::npos);
  EXPECT_FALSE(screen.control("dialog/ok").enabled);
}

TEST_F(TableWindow, CancellingLeavesTheProjectAsItWas) {
  const auto revision = demo->revision();
  open("pps.csv", "pps;provincie\nNieuw Huis;Drenthe\n");
  screen.press(GLFW_KEY_ESCAPE);
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
  EXPECT_EQ(demo->revision(), revision);
}

TEST_F(TableWindow, ASurveyIsRecognisedAndItsColumnsCanBeChosen) {
  open("enquete.csv", kSurvey);
  EXPECT_EQ(demo->table().request.kind, exports::TableKind::Survey);
  EXPECT_EQ(becomes(0), "datum");
  EXPECT_EQ(becomes(2), "open antwoord");
  click("table-column/3");
  click("use/left-out");
  EXPECT_EQ(becomes(3), "overgeslagen");
  EXPECT_EQ(becomes(2), "open antwoord") << "the others stay";
  click("table-year/2025");
  const auto before = demo.study().transcripts().size();
  screen.click("dialog/ok");
  screen.settle();
  ASSERT_EQ(demo.study().transcripts().size(), before + 2);
  const auto* made = coding::find_transcript(demo.study(), "Respondent 1");
  ASSERT_NE(made, nullptr);
  const std::string text(demo.study().text(made->id).text());
  EXPECT_NE(text.find("gaf energie"), std::string::npos);
  EXPECT_EQ(text.find("de planning"), std::string::npos);
  const auto& year = *coding::find_attribute(demo.study(), coding::OwnerKind::Transcript, "year");
  EXPECT_EQ(*coding::value_of(demo.study(), year.id, made->id.guid), "2025");
}

TEST_F(TableWindow, TheSameSurveyTwiceIsRefused) {
  open("enquete.csv", kSurvey);
  screen.click("dialog/ok");
  screen.settle();
  open("enquete.csv", kSurvey);
  EXPECT_NE(screen.label("table/problem").find("staat al in het project"), std::string::npos);
}

TEST_F(TableWindow, AWorkbookFromLibreOfficeIsRead) {
  open("personen.xlsx", sample_bytes("personen-libreoffice.xlsx"));
  ASSERT_EQ(demo->dialog(), app::Dialog::ImportTable);
  click("table/participants");
  EXPECT_EQ(becomes(0), "naam");
  EXPECT_EQ(screen.value("table-row/0"), "nieuw");
}

TEST_F(TableWindow, AFileThatIsNoTableSaysSo) {
  open("kapot.xlsx", "PK\x03\x04 en verder niets");
  EXPECT_FALSE(screen.label("table/problem").empty());
  EXPECT_FALSE(screen.control("dialog/ok").enabled);
}

TEST_F(TableWindow, CodingsThatNameNoCoderAreTheUsersOwn) {
  open("c.csv", "gesprek;begin;einde;code\n" +
                    coding::transcripts_in_order(demo.study()).front()->name +
                    ";0;5;Valley of death\n");
  EXPECT_EQ(demo->table().request.kind, exports::TableKind::Codings);
  const auto before = demo.study().codings().size();
  screen.click("dialog/ok");
  screen.settle();
  EXPECT_EQ(demo.study().codings().size(), before + 1);
}

TEST_F(TableWindow, ATableAmongOtherFilesIsLeftOut) {
  write_bytes(demo.file("een.txt"), "I: Hoe?\nR1: Zo.\n");
  write_bytes(demo.file("pps.csv"), "pps\nNieuw\n");
  demo->run(app::ImportFiles{{demo.file("een.txt"), demo.file("pps.csv")}});
  wait();
  EXPECT_EQ(screen.value("import-tick/1"), "off");
  EXPECT_NE(screen.value("import-file/1").find("is een tabel"), std::string::npos);
}

TEST_F(TableWindow, AnOddCellIsLeftOutAndSaysSoAndTheTypeSaysWhy) {
  std::string csv = "naam;rol;jaren\n";
  for (int i = 0; i < 20; ++i)
    csv += "Nieuw " + std::to_string(i) + ";werkveld;" +
           (i == 3   ? "n.v.t."
            : i == 7 ? "lang"
                     : std::to_string(i)) +
           "\n";
  open("personen.csv", csv);
  EXPECT_EQ(becomes(2), "kenmerk, getal (nieuw)");
  EXPECT_EQ(screen.label("table-why/2"), "18 van de 19 waarden zijn getallen");
  click("table-show/wrong");
  EXPECT_EQ(screen.value("table-row/7"), "nieuw");
  EXPECT_NE(screen.label("table-row/7").find("rij 9, kolom jaren: \"lang\" is geen getal; alleen"),
            std::string::npos)
      << screen.label("table-row/7");
  screen.click("dialog/ok");
  screen.settle();
  EXPECT_EQ(demo->status().message.nl, "personen.csv: 20 rijen ingelezen; 1 cel overgeslagen");
  const auto& years = coding::attribute_named(demo.study(), "jaren");
  const auto value = [&](const char* who) {
    return coding::value_of(demo.study(), years.id,
                            coding::participant_named(demo.study(), who).id.guid);
  };
  EXPECT_EQ(value("Nieuw 3"), nullptr);
  EXPECT_EQ(value("Nieuw 7"), nullptr);
  EXPECT_EQ(*value("Nieuw 8"), "8");
}

TEST_F(TableWindow, AQuestionWithShortAnswersThatDifferIsOpenAndSaysWhy) {
  open("enquete.csv",
       "Tijdstempel;Wat kan beter?;Doet u mee?\n24-11-2025 14:30;rooster;ja\n24-11-2025 "
       "15:30;overleg;nee\n25-11-2025 09:10;geld;ja\n25-11-2025 10:10;tijd;ja\n");
  EXPECT_EQ(becomes(1), "open antwoord");
  EXPECT_EQ(screen.label("table-why/1"), "de kop is een vraag en 4 van 4 antwoorden verschillen");
  EXPECT_EQ(becomes(2), "kenmerk, keuze (nieuw)");
  click("table-column/1");
  click("use/attribute");
  EXPECT_EQ(becomes(1), "kenmerk, tekst (nieuw)");
  EXPECT_TRUE(screen.label("table-why/1").starts_with("zo gekozen"));
}

TEST_F(TableWindow, SpeaksEnglish) {
  screen.set_language(app::Language::English);
  open("pps.csv", "pps;provincie\nNieuw Huis;Drenthe\n");
  EXPECT_EQ(becomes(1), "attribute province, choice");
  EXPECT_EQ(screen.value("table-row/0"), "new");
}

}  // namespace
}  // namespace tests
