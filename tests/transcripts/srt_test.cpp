#include <gtest/gtest.h>

#include "tests/support/spoken.h"
#include "transcripts/import.h"

namespace {

using tests::imported;
using tests::warnings_of;

constexpr const char* kName = "gesprek.srt";

TEST(Srt, NumbersAndTimesAreNoWords) {
  const std::string bytes =
      "79\r\n00:00:01,000 --> 00:00:02,500\r\nR1: Een\r\ntwee.\r\n\r\n80\r\n00:00:03.000 --> "
      "00:00:04.000 X1:10 X2:20 Y1:1 Y2:2\r\nR2: Drie.\r\n";
  EXPECT_EQ(imported(bytes, kName), "R1|1|Een twee.\nR2|3|Drie.\n");
  EXPECT_EQ(warnings_of(bytes, kName), "");
  EXPECT_EQ(transcripts::import_transcript(bytes, kName).format, "srt");
}

TEST(Srt, IsKnownByItsContentToo) {
  const std::string bytes = "1\n00:00:01,000 --> 00:00:02,500\nR1: Ja.\n";
  EXPECT_EQ(transcripts::import_transcript(bytes, "gesprek.txt").format, "srt");
  EXPECT_EQ(transcripts::import_transcript("\xEF\xBB\xBF" + bytes, "gesprek").format, "srt");
  EXPECT_EQ(transcripts::import_transcript("12 maart\n13:00 --> 14:00", "agenda.txt").format,
            "txt");
}

TEST(Srt, ANumberWithoutABlankLineBeforeItIsTheNextCues) {
  EXPECT_EQ(imported("1\n00:01,000 --> 00:02,000\nR1: Een.\n2\n00:03,000 --> 00:04,000\nR2: In "
                     "\n2017\n\n3\n00:05,000 --> 00:06,000\nR1: Ja.\n",
                     kName),
            "R1|1|Een.\nR2|3|In 2017\nR1|5|Ja.\n");
}

TEST(Srt, FormattingIsTakenOut) {
  EXPECT_EQ(imported("1\n00:01,000 --> 00:02,000\n{\\an8}{\\i1}R1: <FONT COLOR=\"#fff\">Een</FONT>"
                     "<br/><I>twee</I> {lacht}\n",
                     kName),
            "R1|1|Een twee {lacht}\n");
}

TEST(Srt, OldEncodingsAreRead) {
  EXPECT_EQ(imported("1\n00:01,000 --> 00:02,000\nR1: Co\xF6rdinator \x80\n", kName),
            "R1|1|Coördinator €\n");
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("1\n00:01,000 --> 00:02,000\nR1: Ja.\n")) wide += {c, '\0'};
  EXPECT_EQ(imported(wide, kName), "R1|1|Ja.\n");
}

TEST(Srt, ADashOrAnArrowBeforeANameIsPartOfTheLabel) {
  EXPECT_EQ(imported("1\n00:01,000 --> 00:02,000\n- Anna: Hoe dan?\n- Bob: Zo.\n\n2\n00:03,000 --> "
                     "00:04,000\n>> ANNA: Juist.\n\n3\n00:05,000 --> 00:06,000\n-Bob: Ja.\n",
                     kName),
            "Anna|1|Hoe dan?\nBob|1|Zo.\nAnna|3|Juist.\nBob|5|Ja.\n");
}

TEST(Srt, ADashWithoutANameStaysForItSaysThatAnotherSpeaks) {
  EXPECT_EQ(imported("1\n00:01,000 --> 00:02,000\n- Hoe dan?\n- Zo.\n", kName),
            "Onbekend|1|- Hoe dan? - Zo.\n");
}

TEST(Srt, CuesWithoutTimesOrWithWrongOnesKeepTheirWords) {
  const std::string bytes =
      "1\n00:00:0x,000 --> 00:00:02,000\nR1: Een\n\n2\n00:00:05,000 --> 00:00:04,000\ntwee\n\n"
      "3\ndrie.\n\n4\n00:00:09,000 --> 00:00:10,000\nR2: klik hier --> daar.\n";
  EXPECT_EQ(imported(bytes, kName), "R1||Een twee drie.\nR2|9|klik hier --> daar.\n");
}

TEST(Srt, OverlappingCuesAreKeptAndListed) {
  const std::string bytes =
      "1\n00:01,000 --> 00:09,000\nR1: een\n\n2\n00:02,000 --> 00:03,000\nR2: twee\n\n"
      "3\n00:10,000 --> 00:11,000\nR1: drie\n";
  EXPECT_EQ(imported(bytes, kName), "R1|1|een\nR2|2|twee\nR1|10|drie\n");
  EXPECT_EQ(warnings_of(bytes, kName),
            "gesprek.srt: 1 ondertitel begint voordat de vorige uit beeld is (regel 6); de woorden "
            "staan in de volgorde van het bestand.\n");
}

// The automatic captions of YouTube, as yt-dlp fetches them: each line once as it is spoken, with
// a blank line above it or the line before, and once more for a hundredth of a second.
TEST(Vtt, RollingCaptionsGiveEachLineOnce) {
  const std::string bytes =
      "WEBVTT\nKind: captions\nLanguage: nl\n\n"
      "00:00:01.000 --> 00:00:03.000 align:start position:0%\n \nwelkom<00:00:01.500><c> "
      "allemaal</c>\n\n"
      "00:00:03.000 --> 00:00:03.010 align:start position:0%\nwelkom allemaal\n \n\n"
      "00:00:03.010 --> 00:00:05.000 align:start position:0%\nwelkom "
      "allemaal\nbij<00:00:03.500><c> "
      "dit</c><c> gesprek</c>\n\n"
      "00:00:05.000 --> 00:00:05.010 align:start position:0%\nbij dit gesprek\n \n\n"
      "00:00:05.010 --> 00:00:07.000 align:start position:0%\nbij dit gesprek\nover<c> de</c><c> "
      "regio</c>\n\n"
      "00:00:07.010 --> 00:00:09.000 align:start position:0%\nover de regio\nover de regio\n";
  EXPECT_EQ(imported(bytes, "youtube.vtt"),
            "Onbekend|1|welkom allemaal bij dit gesprek over de regio over de regio\n");
  EXPECT_NE(warnings_of(bytes, "youtube.vtt").find("schuiven door"), std::string::npos);
}

TEST(Vtt, CaptionsThatGrowGiveEachWordOnce) {
  EXPECT_EQ(imported("WEBVTT\n\n00:01.000 --> 00:02.000\nWij\n\n00:02.000 --> 00:03.000\nWij "
                     "hebben\n\n00:03.000 --> 00:04.000\nWij hebben geen\n\n00:04.000 --> "
                     "00:05.000\nWij hebben geen geld.\n",
                     "live.vtt"),
            "Onbekend|1|Wij hebben geen geld.\n");
}

TEST(Vtt, ASentenceThatWhisperRepeatsIsTakenInOnceAndShortWordsAsOftenAsSaid) {
  const std::string bytes =
      "WEBVTT\n\n00:01.000 --> 00:02.000\nJa.\n\n00:02.000 --> 00:03.000\nJa.\n\n00:03.000 --> "
      "00:04.000\nDat is wat ik bedoel.\n\n00:04.000 --> 00:05.000\nDat is wat ik bedoel.\n";
  EXPECT_EQ(imported(bytes, "whisper.vtt"), "Onbekend|1|Ja. Ja. Dat is wat ik bedoel.\n");
  EXPECT_EQ(warnings_of(bytes, "whisper.vtt"),
            "whisper.vtt: 1 ondertitel herhaalt de vorige woordelijk (regel 12) en is "
            "weggelaten.\n");
}

}  // namespace
