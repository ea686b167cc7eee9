#include "transcripts/formats/rtf.h"

#include <gtest/gtest.h>

#include "tests/support/samples.h"
#include "tests/support/spoken.h"

namespace {

using tests::imported;
using tests::warnings_of;

constexpr const char* kName = "gesprek.rtf";

std::string rtf(const std::string& body) {
  return "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset238 "
         "Arial CE;}{\\f2\\fcharset2 Wingdings;}{\\f3\\fcharset128 MS Mincho;}}\n" +
         body + "}";
}

// The paragraphs, each on a line of its own.
std::string text_of(const std::string& body) {
  transcripts::Warnings warnings;
  std::string out;
  for (const auto& paragraph : transcripts::read_rtf(rtf(body), kName, warnings))
    out += paragraph + "\n";
  return out;
}

TEST(Rtf, LettersComeByCodePageAndByUnicode) {
  EXPECT_EQ(text_of("co\\'f6rdinator \\'80 5\\par caf\\u233\\'e9 \\u8364?\\par"),
            "coördinator € 5\ncafé €\n");
  EXPECT_EQ(text_of("{\\f1 \\'b9\\'e6} \\'b9"), "ąć ¹\n");
  EXPECT_EQ(text_of("{\\f3 \\'93\\'fa\\'96\\'7b}"), "日本\n");
  EXPECT_EQ(imported("{\\rtf1\\mac R1: caf\\'8e.\\par}", kName), "R1||café.\n");
}

TEST(Rtf, UnicodeAboveThirtyTwoThousandIsNegativeAndEmojiAreTwoUnits) {
  EXPECT_EQ(text_of("\\u-10179?\\u-8704? \\u55357?\\u56832? \\u-4?"), "😀 😀 \uFFFC\n");
}

TEST(Rtf, HalfAPairAndNulAreReplacedAndCounted) {
  EXPECT_EQ(text_of("a\\u-10179?b\\u-8704?c\\u0?"), "a\uFFFDb\uFFFDc\uFFFD\n");
  EXPECT_EQ(warnings_of(rtf("R1: \\u-10179?"), kName),
            "gesprek.rtf: 1 onleesbare tekens zijn vervangen door \uFFFD.\n");
}

TEST(Rtf, AByteOfUtf8ThatIsSkippedLeavesNoHalfCharacter) {
  EXPECT_EQ(text_of("\\u233 \u00E9 \u00E9"), "\u00E9\uFFFD \u00E9\n");
}

TEST(Rtf, WhatOlderProgramsShowInsteadOfUnicodeIsLeftOut) {
  EXPECT_EQ(text_of("{\\uc0 \\u233x}{\\uc3 \\u233 e'`x}\\u233?y"), "éxéxéy\n");
  EXPECT_EQ(text_of("\\uc2\\u26085\\'93\\'fan"), "日n\n");
  EXPECT_EQ(text_of("{\\u233}?"), "é?\n");
}

TEST(Rtf, SignsHaveWordsOfTheirOwn) {
  EXPECT_EQ(text_of("\\ldblquote Ja\\rdblquote\\emdash\\lquote n\\rquote \\endash a\\~b\\_c\\-d "
                    "\\{x\\}\\\\ \\bullet"),
            "“Ja”—‘n’–a\u00A0b\u2011cd {x}\\ •\n");
  EXPECT_EQ(text_of("{\\f2 \\'4a} \\u61514? \\u-4022?"), "☺ ☺ ☺\n");
}

TEST(Rtf, ParagraphsLinesAndRows) {
  EXPECT_EQ(text_of("een\\par\\par\\par twee\\line drie\\\nvier\\tab vijf"),
            "een\n\ntwee\ndrie\nvier\tvijf\n");
  EXPECT_EQ(text_of("\\trowd\\cellx1\\cellx2\\intbl Jaar\\cell\\intbl Partners\\cell\\row"
                    "\\trowd\\cellx1\\cellx2 a\\par b\\cell\\cell\\row\\pard na"),
            "Jaar\tPartners\na\nb\nna\n");
}

TEST(Rtf, WhatNobodySaidIsLeftOut) {
  EXPECT_EQ(text_of("{\\info{\\title Titel}}{\\stylesheet{\\s0 Standaard;}}{\\header Kop\\par}"
                    "{\\footerf Voet\\par}{\\*\\generator Word;}{\\pict\\wmetafile8 "
                    "0102}{\\listtext 1.\\tab}{\\*\\onbekend{weg}}ja"),
            "ja\n");
  EXPECT_EQ(text_of("{\\field{\\*\\fldinst HYPERLINK \"http://x\"}{\\fldrslt de site}}."),
            "de site.\n");
}

TEST(Rtf, DataBetweenTheWordsAreSkipped) {
  EXPECT_EQ(text_of("a\\bin5 }{\\x}b"), "ab\n");
  EXPECT_EQ(text_of("{\\upr{goed\\'e9}{\\*\\ud{goed\\u233?}}}"), "goedé\n");
}

TEST(Rtf, ATextBoxComesAfterItsParagraph) {
  EXPECT_EQ(text_of("voor{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn x}{\\sv 1}}{\\shptxt In de "
                    "doos\\par}}{\\shprslt{\\pict 00}In de doos}} na\\par slot"),
            "voor na\nIn de doos\nslot\n");
}

TEST(Rtf, WhatIsLeftOutIsCounted) {
  const auto bytes = rtf(
      "R1: Dat zei {\\deleted\\revauthdel1 Geertje Ferwerda}{\\revised\\revauth1 zij}.{\\v geheim}"
      "{\\super\\chftn}{\\footnote noot}{\\footnote\\ftnalt eindnoot}"
      "{\\*\\atnid R}{\\*\\atnauthor Red}\\chatn{\\*\\annotation{\\*\\atnref 0}opm}\\par");
  EXPECT_EQ(imported(bytes, kName), "R1||Dat zei zij.\n");
  EXPECT_EQ(warnings_of(bytes, kName),
            "gesprek.rtf: 1 verwijderd stuk (bijgehouden wijziging) weggelaten.\n"
            "gesprek.rtf: 1 verborgen stuk tekst weggelaten.\n"
            "gesprek.rtf: 1 opmerking weggelaten.\n"
            "gesprek.rtf: 1 voetnoot weggelaten.\n"
            "gesprek.rtf: 1 eindnoot weggelaten.\n");
}

TEST(Rtf, ADeletedParagraphMarkJoins) {
  EXPECT_EQ(text_of("een {\\deleted\\par}twee"), "een twee\n");
}

TEST(Rtf, ADocumentCutOffKeepsItsWordsAndSaysSo) {
  const auto whole = rtf("R1: Een.\\par R2: Twee.\\par");
  const auto half = whole.substr(0, whole.size() - 6);
  EXPECT_EQ(imported(half, kName), "R1||Een.\nR2||Twee\n");
  EXPECT_EQ(warnings_of(half, kName),
            "gesprek.rtf is afgebroken: het einde van het document ontbreekt. Kijk na of het hele "
            "gesprek er is.\n");
}

// What the user saw: "is empty", where the rest of the file had not come over.
TEST(Rtf, ADocumentCutOffBehindABraceBeforeItsWordsIsNotEmpty) {
  const auto whole = rtf("R1: Een.\\par");
  const auto half = whole.substr(0, whole.find("}}") + 2);
  EXPECT_NE(imported(half, kName).find("afgebroken voor de eerste woorden"), std::string::npos);
}

TEST(Rtf, WhereverADocumentIsCutOffThatIsSaid) {
  const auto whole = rtf("R1: Een {\\b vet}.\\par {R2: Twee.}\\par");
  for (auto size = whole.find("Een") + 3; size < whole.size(); ++size) {
    EXPECT_NE(warnings_of(whole.substr(0, size), kName).find("is afgebroken"), std::string::npos)
        << whole.substr(0, size);
  }
  EXPECT_EQ(warnings_of(whole, kName), "");
  EXPECT_EQ(warnings_of(whole + "\n\0", kName), "");
}

TEST(Rtf, WhatIsHostileIsRefusedOrHarmless) {
  EXPECT_NE(imported(rtf(std::string(100'000, '{') + "x"), kName).find("dieper genest"),
            std::string::npos);
  EXPECT_EQ(text_of("a\\bin999999999 b"), "a\n");
  EXPECT_EQ(text_of("a\\u99999999999999?b\\uc-5\\u233?c\\'zzd\\'"), "a\uFFFDbé?czzd\n");
  EXPECT_NE(imported(rtf(std::string(21'000'000, 'a')), kName).find("langer dan 20 MB"),
            std::string::npos);
  EXPECT_EQ(text_of("a}b{c"), "a\n");
}

// Each was taken out by moving all that stood behind it.
TEST(Rtf, MillionsOfSoftHyphensInOneParagraphTakeNoTime) {
  std::string many;
  for (int i = 0; i < 2'000'000; ++i) many += "a\\'ad";
  EXPECT_EQ(text_of(many).size(), 2'000'001U);
}

TEST(Rtf, Utf8ThatSomeProgramsWriteIsRead) {
  EXPECT_EQ(imported("\xEF\xBB\xBF{\\rtf1 R1: café.\\par}", kName), "R1||café.\n");
}

// f4transkript's documents by the manual of version 6 (2016) and the F4 formats of Subtitle Edit: a
// speaker and a colon, the time between # # at the paragraph's end.
TEST(Rtf, TheTimesOfF4AreKeptWithTheirTurn) {
  const auto bytes =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0\\nouicompat\\deflang1031{\\fonttbl{\\f0\\fnil\\fcharset0 "
      "Arial;}}\r\n\\viewkind4\\uc1 \r\n\\pard\\f0\\fs24 I: Hoe gaat het met de PPS? "
      "#00:00:06-8#\\par\r\nB1: Goed, zo'n co\\'f6peratie groeit. #00:00:21-0#\\par\r\n}";
  const auto found = transcripts::import_transcript(bytes, kName).transcript;
  EXPECT_EQ(tests::spoken(*found),
            "I|0|Hoe gaat het met de PPS?\nB1|6|Goed, zo'n coöperatie groeit.\n");
  EXPECT_EQ(found->turns()[1].cut, "B1: #00:00:21-0#");
}

class RtfSamples : public testing::TestWithParam<const char*> {};

TEST_P(RtfSamples, HaveTheTextThatLibreOfficeReadsInThem) {
  const std::string name = GetParam();
  EXPECT_EQ(tests::signs_of(tests::imported_text(name)),
            tests::signs_of(tests::sample_bytes(name + ".txt")));
}

TEST_P(RtfSamples, HaveTheirSpeakersAndTheirTableInRows) {
  const auto found = transcripts::import_transcript(tests::sample_bytes(GetParam()), kName);
  EXPECT_EQ(found.transcript->speakers(),
            (std::vector<std::string>{"Interviewer", "R1 (docent)", "R2 (werkveld)"}));
  EXPECT_NE(found.transcript->text().find("\nJaar\tStudenten\n2021\t40\n2025\t120\n"),
            std::string_view::npos);
}

INSTANTIATE_TEST_SUITE_P(Real, RtfSamples,
                         testing::Values("groepsgesprek-pandoc.rtf",
                                         "groepsgesprek-libreoffice.rtf"));

}  // namespace
