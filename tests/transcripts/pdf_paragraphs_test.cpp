// How the words of a page become paragraphs, on pages described as zwerm-pdf does.
#include "transcripts/formats/pdf_paragraphs.h"

#include <gtest/gtest.h>

#include "transcripts/formats/pdf.h"

namespace {

using Paragraphs = std::vector<std::string>;

constexpr const char* kName = "gesprek.pdf";
constexpr double kLetter = 5;  // points, at a size of 10

// A page as zwerm-pdf describes it, in letters of one width.
class Page {
 public:
  // A line that begins at `left` and stands `top` from the page's top.
  Page& line(double left, double top, const std::string& text, double size = 10) {
    double x = left;
    std::size_t begin = 0;
    while (begin <= text.size()) {
      const auto end = std::min(text.find(' ', begin), text.size());
      const auto word = text.substr(begin, end - begin);
      const double width = kLetter * size / 10 * static_cast<double>(word.size());
      add(x, top, x + width, top + size, size, 0, word);
      x += width + kLetter * size / 10;
      begin = end + 1;
    }
    return *this;
  }
  Page& lines(double left, double top, const Paragraphs& texts) {
    for (const auto& text : texts) line(left, std::exchange(top, top + 12), text);
    return *this;
  }
  Page& add(double left, double top, double right, double bottom, double size, int turned,
            const std::string& word) {
    words_ +=
        fmt::format("W {} {} {} {} {} {} 1 {}\n", left, top, right, bottom, size, turned, word);
    return *this;
  }
  std::string described() const { return "P 595 842\n" + words_; }

 private:
  std::string words_;
};

Paragraphs read(const std::vector<Page>& pages, transcripts::Warnings* told = nullptr) {
  std::string description;
  for (const auto& page : pages) description += page.described();
  transcripts::Warnings warnings;
  auto paragraphs = transcripts::text_of_pdf(description + "E\n", kName, warnings).paragraphs;
  if (told != nullptr) *told = std::move(warnings);
  return paragraphs;
}

Paragraphs read_lines(const Paragraphs& lines) {
  return read({Page().lines(60, 100, lines)});
}

TEST(Pdf, FullLinesAreOneParagraphAndAShortOneEndsIt) {
  EXPECT_EQ(read_lines({"Wij zijn begonnen met een klein clubje", "van bedrijven.",
                        "Daarna kwamen de scholen er pas bij en", "dat ging goed."}),
            (Paragraphs{"Wij zijn begonnen met een klein clubje van bedrijven.",
                        "Daarna kwamen de scholen er pas bij en dat ging goed."}));
}

TEST(Pdf, AGapOfALineIsABlankParagraph) {
  EXPECT_EQ(
      read({Page()
                .line(60, 100, "Een regel die hier doorloopt tot aan")
                .line(60, 112, "de rand van de bladzijde en verder ja")
                .line(60, 136,
                      "Nieuw begin na de witregel "
                      "en het is")
                .line(60, 148, "klaar.")}),
      (Paragraphs{"Een regel die hier doorloopt tot aan de rand van de bladzijde en verder ja", "",
                  "Nieuw begin na de witregel en het is klaar."}));
}

TEST(Pdf, AnIndentBeginsAParagraphAndSoDoesALabel) {
  EXPECT_EQ(
      read({Page()
                .line(60, 100, "Een eerste alinea die de regel vult en")
                .line(60, 112, "nog een regel die helemaal vol loopt ja")
                .line(80, 124, "Ingesprongen tweede alinea ook vol ja")
                .line(60, 136, "met een vervolg.")}),
      (Paragraphs{"Een eerste alinea die de regel vult en nog een regel die helemaal vol loopt ja",
                  "Ingesprongen tweede alinea ook vol ja met een vervolg."}));
  EXPECT_EQ(read_lines({"R1: Dat zijn precies zoveel letters ja",
                        "R2: Dat zijn er precies evenveel, ja", "R1: Klaar."}),
            (Paragraphs{"R1: Dat zijn precies zoveel letters ja",
                        "R2: Dat zijn er precies evenveel, ja", "R1: Klaar."}));
}

struct Broken {
  const char* first;
  const char* second;
  const char* joined;
};

TEST(Pdf, HyphensOfTheTypesetterGoAndThoseOfTheWordStay) {
  const std::vector<Broken> cases = {
      {"de nieuwe samen-", "werking groeit", "de nieuwe samenwerking groeit"},
      {"die stuur ik per e-", "mail wel eens", "die stuur ik per e-mail wel eens"},
      {"iemand van de mbo-", "instelling zei", "iemand van de mbo-instelling zei"},
      {"een oud-mbo-", "student zei dat", "een oud-mbo-student zei dat"},
      {"dat is van de PPS-", "partners samen", "dat is van de PPS-partners samen"},
      {"van Noord-", "Holland uit gezien", "van Noord-Holland uit gezien"},
      {"alle onderwijs-", "en bedrijfsleven", "alle onderwijs- en bedrijfsleven"},
      {"het jaar 2020-", "2021 was slecht", "het jaar 2020-2021 was slecht"},
      {"het was toen zo -", "ja, echt waar hoor", "het was toen zo - ja, echt waar hoor"},
      {"de co\u00F6rdi\u00AD", "natie is goed", "de co\u00F6rdinatie is goed"},
      {"de financi\u00EBle vol\u2010", "doende is goed", "de financi\u00EBle voldoende is goed"},
  };
  for (const auto& [first, second, joined] : cases)
    EXPECT_EQ(read_lines({first, second}), (Paragraphs{joined}));
}

TEST(Pdf, AWordIsWrittenAsElsewhereInTheText) {
  EXPECT_EQ(read_lines({"publiek-private samenwerking en publiek-", "private partners samen."}),
            (Paragraphs{"publiek-private samenwerking en publiek-private partners samen."}));
  EXPECT_EQ(read_lines({"een coproductie is echt hier een co-", "productie van ons."}),
            (Paragraphs{"een coproductie is echt hier een coproductie van ons."}));
}

TEST(Pdf, LigaturesAreLettersAndSoftHyphensGo) {
  EXPECT_EQ(read_lines({"e\uFB03ci\u00EBnt en de\uFB01nitief samen\u00ADwerken"}),
            (Paragraphs{"effici\u00EBnt en definitief samenwerken"}));
}

TEST(Pdf, PiecesOfAWordInTwoFontsAreOneWord) {
  const std::string description =
      "P 595 842\nW 60 100 80 110 10 0 0 samen\nW 80.2 100 100 110 10 0 1 werking\nW 105 100 120 "
      "110 10 0 0 is\nE\n";
  transcripts::Warnings warnings;
  EXPECT_EQ(transcripts::text_of_pdf(description, kName, warnings).paragraphs,
            (Paragraphs{"samenwerking is"}));
}

TEST(Pdf, RunningHeadsFeetAndPageNumbersAreLeftOutAndSaid) {
  std::vector<Page> pages;
  for (int i = 1; i <= 4; ++i) {
    const auto number = std::to_string(i);
    pages.push_back(Page()
                        .line(60, 30, i % 2 == 0 ? number + " Gesprek" : "Gesprek " + number)
                        .line(60, 100, "R1: Dit is bladzijde " + number + ".")
                        .line(300, 810, "- " + number + " -"));
  }
  transcripts::Warnings warnings;
  EXPECT_EQ(read(pages, &warnings),
            (Paragraphs{"R1: Dit is bladzijde 1.", "R1: Dit is bladzijde 2.",
                        "R1: Dit is bladzijde 3.", "R1: Dit is bladzijde 4."}));
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0].nl,
            "gesprek.pdf: 8 kop- en voetregels weggelaten die op de bladzijden terugkomen: "
            "\"Gesprek 1\", \"- 1 -\", \"2 Gesprek\".");
}

TEST(Pdf, WhatStandsAtTheTopOfOnePageStays) {
  EXPECT_EQ(read({Page().line(60, 30, "R1: Ja."), Page().line(60, 30, "R2: Nee."),
                  Page().line(60, 60, "R1: Ja.")}),
            (Paragraphs{"R1: Ja.", "R2: Nee.", "R1: Ja."}));
}

TEST(Pdf, AParagraphGoesOnOnTheNextPage) {
  EXPECT_EQ(read({Page().line(60, 700, "Wij zijn begonnen met een klein samen-"),
                  Page().line(60, 100, "werkingsverband.")}),
            (Paragraphs{"Wij zijn begonnen met een klein samenwerkingsverband."}));
}

TEST(Pdf, ColumnsAreReadOneAfterAnotherBelowTheirHeading) {
  EXPECT_EQ(
      read({Page()
                .line(60, 60, "Een kop die over allebei de kolommen heen staat en lang is", 10)
                .lines(60, 100,
                       {"links een regel met woorden hier", "links twee regels vol woorden ja",
                        "links drie, het is uit."})
                .lines(300, 106,
                       {"rechts een regel met woorden hie", "rechts twee regels vol woorden j",
                        "rechts drie, uit."})}),
      (Paragraphs{"Een kop die over allebei de kolommen heen staat en lang is", "",
                  "links een regel met woorden hier links twee regels vol woorden ja links "
                  "drie, het is uit.",
                  "rechts een regel met woorden hie rechts twee regels vol woorden j rechts "
                  "drie, uit."}));
}

TEST(Pdf, ATableIsReadRowByRow) {
  EXPECT_EQ(read({Page()
                      .line(60, 100, "Jaar")
                      .line(300, 100, "Studenten")
                      .line(60, 112, "2017")
                      .line(300, 112, "40")
                      .line(60, 124, "2021")
                      .line(300, 124, "120")}),
            (Paragraphs{"Jaar\tStudenten", "2017\t40", "2021\t120"}));
}

TEST(Pdf, ATurnedPageIsReadAndAStampAcrossItLeftOut) {
  transcripts::Warnings warnings;
  const auto page = Page()
                        .add(100, 60, 110, 100, 10, 1, "Ja")
                        .add(100, 105, 110, 150, 10, 1, "hoor.")
                        .add(300, 300, 400, 320, 20, 0, "CONCEPT");
  EXPECT_EQ(read({page}, &warnings), (Paragraphs{"Ja hoor."}));
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0].nl, "gesprek.pdf: 1 woord dwars op de bladzijde weggelaten.");
}

TEST(Pdf, PagesWithoutTextAreNamed) {
  transcripts::Warnings warnings;
  const auto description = Page().line(60, 100, "R1: Ja.").described() + "P 595 842\nN\nE\n";
  transcripts::text_of_pdf(description, kName, warnings);
  ASSERT_EQ(warnings.size(), 2U);
  EXPECT_EQ(warnings[0].nl, "gesprek.pdf: bladzijde 3 is beschadigd en ontbreekt.");
  EXPECT_EQ(warnings[1].nl, "gesprek.pdf: bladzijde 2 heeft geen tekst. Leeg, of een scan?");
}

TEST(Pdf, ADescriptionThatIsNotWholeIsRefused) {
  for (const auto* description : {"", "P 595 842\n", "W 1 2 3 4 5 0 1 woord\nE\n", "E\nP 1 1\n",
                                  "P x y\nE\n", "P 595 842\nW 1 2\nE\n", "onzin\n"}) {
    transcripts::Warnings warnings;
    EXPECT_THROW(transcripts::text_of_pdf(description, kName, warnings), transcripts::ImportError)
        << description;
  }
}

}  // namespace
