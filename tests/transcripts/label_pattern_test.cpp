#include "transcripts/label_pattern.h"

#include <gtest/gtest.h>

#include "tests/support/spoken.h"
#include "transcripts/speakers.h"

namespace {

using transcripts::LabelPattern;
using Lines = std::vector<std::string>;

std::string by_pattern(const std::string& pattern, const Lines& lines) {
  transcripts::Recognition how;
  how.layout = transcripts::Layout::OwnPattern;
  how.pattern = pattern;
  return tests::spoken(*transcripts::recognise_turns(lines, how).transcript);
}

TEST(LabelPattern, IsWrittenAsTheLineLooks) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"{naam}: {tekst}", "zorgcoördinator Zaan: Ja."},
      {"{naam}:", "zorgcoördinator Zaan: Ja."},
      {"[{tijd}] {naam}: {tekst}", "[00:01:05] zorgcoördinator Zaan:Ja."},
      {"{naam} - {tekst}", "zorgcoördinator Zaan - Ja."},
      {"{naam}: {tekst} ({tijd})", "zorgcoördinator Zaan: Ja. (1:05)"},
      {"** {naam} ** {tekst}", "** zorgcoördinator Zaan ** Ja."},
      {"<{name}> {text}", "<zorgcoördinator Zaan> Ja."},
      {"{naam}{tab}{tekst}", "zorgcoördinator Zaan\tJa."},
      {"^(?<naam>[^=]+)=(?<tekst>.*)", "zorgcoördinator Zaan=Ja."},
      {"^(?<name>[^=]+)=", "zorgcoördinator Zaan=Ja."},
  };
  for (const auto& [pattern, line] : cases) {
    const auto turns = by_pattern(pattern, {line});
    const bool timed = pattern.find("{tijd}") != std::string::npos;
    EXPECT_EQ(turns, std::string("zorgcoördinator Zaan|") + (timed ? "65" : "") + "|Ja.\n")
        << pattern << "  " << LabelPattern(pattern).expression();
  }
}

TEST(LabelPattern, ThatEndsInANameIsALineOfItsOwn) {
  EXPECT_EQ(by_pattern("{tijd} {naam}", {"0:05 mevr. X", "Ja.", "0:09 dhr. Y", "Nee.", "Om 0:10."}),
            "mevr. X|5|Ja.\ndhr. Y|9|Nee. / Om 0:10.\n");
}

TEST(LabelPattern, ARoleIsKeptWithTheName) {
  EXPECT_EQ(by_pattern("{naam} / {rol}: {tekst}", {"x / docent: Ja."}), "x (docent)||Ja.\n");
}

TEST(LabelPattern, ALineThatItDoesNotMatchBelongsToTheTurnBefore) {
  EXPECT_EQ(by_pattern("{naam} - {tekst}", {"a - Ja.", "R1: verder.", "b - Nee."}),
            "a||Ja. / R1: verder.\nb||Nee.\n");
}

TEST(LabelPattern, WhatIsNoneSaysSo) {
  for (const char* pattern : {"", "{tekst}", "naam: tekst", "(?<naam>"}) {
    EXPECT_THROW(LabelPattern{pattern}, transcripts::RegexError) << pattern;
  }
}

TEST(LabelPattern, IsStoppedWhereItTakesTooLong) {
  EXPECT_THROW(by_pattern("(?<naam>(a+)+)$", {std::string(60, 'a') + "!"}),
               transcripts::RegexTooHeavy);
}

TEST(LabelPattern, ExamplesAreSound) {
  for (const auto language : {transcripts::Language::Dutch, transcripts::Language::English}) {
    for (const auto& pattern : transcripts::example_patterns(language)) LabelPattern{pattern};
  }
}

}  // namespace
