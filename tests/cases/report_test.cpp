// The figures of a report, written for others by the command line and counted anew from the
// quotations that were written beside them, by a program of its own.
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/small_project.h"

namespace {

using tests::Ran;
using tests::TempFolder;
using tests::zwerm;

class Report : public testing::Test {
 protected:
  Report() {
    zwerm(folder, "demo p.zwerm");
    zwerm(folder, "export p.zwerm --as quotations citaten.csv");
  }
  std::string text(const std::string& name) const {
    std::ifstream file(folder / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::vector<std::string> conversations() const {
    std::vector<std::string> names;
    std::istringstream lines(text("gesprekken.csv"));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) names.push_back(line.substr(0, line.find(',')));
    return names;
  }

  const TempFolder folder;
};

TEST_F(Report, EachFigureIsCountedAnewFromTheQuotations) {
  for (const std::string what : {"passages", "codings", "participants", "transcripts"})
    for (const std::string shown : {"absolute", "percent"}) {
      if (shown == "percent" && what != "participants" && what != "transcripts") continue;
      ASSERT_EQ(zwerm(folder, "export p.zwerm --as frequencies --by pps --count " + what +
                                  " --shown-as " + shown + " cijfers.csv")
                    .status,
                0);
      const Ran ran =
          tests::run_other(folder, "python3 '" ZWERM_SOURCE_DIR "/tests/cases/recount.py'",
                           "citaten.csv cijfers.csv " + what + " " + shown);
      EXPECT_EQ(ran.status, 0) << what << " " << shown << "\n" << ran.output;
    }
}

TEST_F(Report, TheSameFiguresStandInThePageThePictureAndTheTable) {
  const std::string query = "export p.zwerm --as frequencies --by pps --count participants ";
  for (const char* name : {"c.html", "c.md", "c.svg", "c.png", "c.pdf", "c.xlsx"})
    ASSERT_EQ(zwerm(folder, query + name).status, 0) << name;
  const auto rows = nlohmann::json::parse(
      tests::zwerm_data(folder, "frequencies p.zwerm --count participants --json").output);
  const std::string page = text("c.html");
  const std::string markdown = text("c.md");
  const std::string picture = text("c.svg");
  for (const auto& row : rows.at("rows")) {
    std::string cells;
    std::string line;
    for (const auto& value : row.at("values")) {
      cells += "<td class=\"n\">" + value.dump() + "</td>";
      line += " " + value.dump() + " |";
    }
    EXPECT_NE(page.find(cells), std::string::npos) << row.at("path");
    EXPECT_NE(markdown.find(line), std::string::npos) << row.at("path");
    for (std::size_t i = 0; i < row.at("values").size(); ++i) {
      const int value = row.at("values").at(i);
      if (value > 0) {
        EXPECT_NE(picture.find(rows.at("columns").at(i).at("name").get<std::string>() + ": " +
                               std::to_string(value) + " van "),
                  std::string::npos)
            << row.at("path");
      }
    }
  }
  EXPECT_NE(page.find("Zonder filter"), std::string::npos);
}

TEST_F(Report, CellsOfFewPeopleAreHiddenEverywhere) {
  const std::string query = "export p.zwerm --as frequencies --count participants --hide-below 3 ";
  for (const char* name : {"c.csv", "c.html", "c.md", "c.svg"})
    ASSERT_EQ(zwerm(folder, query + name).status, 0) << name;
  EXPECT_NE(text("c.csv").find("<3"), std::string::npos);
  EXPECT_NE(text("c.svg").find("&lt;3"), std::string::npos);
  // Behind the names nothing says 1 or 2 people of a column.
  std::istringstream lines(text("c.csv"));
  for (std::string line; std::getline(lines, line);)
    if (!line.starts_with("(basis)")) {
      EXPECT_FALSE(std::regex_search(line, std::regex(R"(,[12](,|\r|$))"))) << line;
    }
  EXPECT_FALSE(std::regex_search(text("c.svg"), std::regex(R"(>[12]<)")));
  EXPECT_FALSE(std::regex_search(text("c.svg"), std::regex(R"(: [12] van )")));
}

// Kinds of charts with their options; "portrait" of the first conversation.
TEST_F(Report, EachFigureInAPictureIsCountedAnewFromTheQuotations) {
  zwerm(folder, "export p.zwerm --as participants mensen.csv");
  zwerm(folder, "export p.zwerm --as transcripts gesprekken.csv");
  const std::vector<std::string> names = conversations();
  ASSERT_EQ(names.size(), 16U);
  for (const std::string& name : names)
    tests::write_bytes(folder / (name + ".txt"),
                       tests::zwerm_data(folder, "text p.zwerm '" + name + "'").output);
  tests::write_bytes(
      folder / "woorden.json",
      tests::zwerm_data(folder, "words p.zwerm --code 'Valley of death' --top 0 --json").output);
  const std::string people = " --count participants";
  const std::string share = people + " --as percent";
  const std::string valley = " --code 'Valley of death'";
  for (const std::string& asked :
       {"heatmap" + people, std::string("heatmap"), "heatmap" + share, "bars" + people,
        "bars --interval" + share, "bars --interval" + share + valley, "grouped" + people,
        "stacked" + people, "slope" + people, "network" + people,
        std::string("network --within gesprek --count transcripts"), std::string("saturation"),
        "wordcloud" + valley, "portrait --transcript '" + names[0] + "'",
        std::string("codeline")}) {
    ASSERT_EQ(zwerm(folder, "chart p.zwerm k.svg --kind " + asked).status, 0) << asked;
    EXPECT_NE(text("k.svg").find("Berekend met Zwerm"), std::string::npos) << asked;
    const std::string kind = asked.substr(0, asked.find(' '));
    const Ran ran =
        tests::run_other(folder, "python3 '" ZWERM_SOURCE_DIR "/tests/cases/recount_pictures.py'",
                         kind + " k.svg . '" + names[0] + "'");
    EXPECT_EQ(ran.status, 0) << asked << "\n" << ran.output;
  }
}

// That the recount sees a wrong figure.
TEST_F(Report, AWrongFigureInAPictureIsFound) {
  zwerm(folder, "export p.zwerm --as participants mensen.csv");
  zwerm(folder, "export p.zwerm --as transcripts gesprekken.csv");
  zwerm(folder, "chart p.zwerm k.svg --kind heatmap --count participants");
  std::string picture = text("k.svg");
  const std::string right = "Valley of death: 16 van 73 personen";
  ASSERT_NE(picture.find(right), std::string::npos);
  picture.replace(picture.find(right), right.size(), "Valley of death: 17 van 73 personen");
  tests::write_bytes(folder / "k.svg", picture);
  EXPECT_EQ(
      tests::run_other(folder, "python3 '" ZWERM_SOURCE_DIR "/tests/cases/recount_pictures.py'",
                       "heatmap k.svg .")
          .status,
      1);
}

}  // namespace
