// Neither may a sentence become a speaker nor a speaker a sentence.
#include "transcripts/label_evidence.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/spoken.h"
#include "transcripts/speakers.h"

namespace {

using transcripts::recognise_turns;
using transcripts::Recognition;
using Lines = std::vector<std::string>;

const Lines kSaid = {"Wij zijn in 2019 begonnen met drie bedrijven uit de regio.",
                     "Dat was best spannend. En het probleem is: niemand had tijd.",
                     "De docenten gaan één dag per week het bedrijf in.",
                     "Ja. Bijvoorbeeld: een student van niveau 4 die een practoraat volgt.",
                     "Kijk: het is een kwestie van lange adem.",
                     "Kunt u daar een voorbeeld van geven?"};

// A conversation of 24 turns in which these labels take turns, each label written in `form`, in
// which N stands for the name.
Lines talk(const Lines& labels, const std::string& form = "N: ") {
  Lines lines;
  for (std::size_t i = 0; i < 24; ++i) {
    std::string line = form;
    line.replace(line.find('N'), 1, labels[i % labels.size()]);
    if (line.ends_with('\n')) {
      lines.push_back(line.substr(0, line.size() - 1));
      lines.push_back(kSaid[i % kSaid.size()]);
    } else {
      lines.push_back(line + kSaid[i % kSaid.size()]);
    }
    if (i % 3 == 0) lines.push_back(kSaid[(i + 1) % kSaid.size()]);
  }
  return lines;
}

Lines speakers(const Lines& lines, const Recognition& how = {}) {
  return recognise_turns(lines, how).transcript->speakers();
}

// A conversation with these lines within two of its answers.
Lines talk_with(const std::string& first, const std::string& second) {
  auto lines = talk({"Interviewer", "Marieke van der Meer", "R1"});
  lines.insert(lines.begin() + 5, first);
  lines.insert(lines.begin() + 17, second);
  return lines;
}

TEST(LabelEvidence, WhatIsSaidBeforeAColonIsNoSpeaker) {
  for (const std::string opener : {"Ja. Bijvoorbeeld", "Ja. Dus",
                                   "Nee. Kijk",        "Hm. Oké",
                                   "Goed. Vraag",      "Vraag 1",
                                   "Fase 1",           "Les 2",
                                   "Punt A",           "Voordeel",
                                   "Nadeel",           "Geld",
                                   "Gevolg",           "Studenten",
                                   "Maandag",          "HAN",
                                   "Den Haag",         "Utrecht",
                                   "Noord-Brabant",    "PPS Maakcampus",
                                   "Project X",        "Innovatie",
                                   "Kwaliteit",        "Echt waar",
                                   "Eerlijk",          "Tja",
                                   "Positief",         "Vrijdag 3 maart",
                                   "Jan vroeg",        "Studenten en docenten"}) {
    for (const std::string goes_on : {": ROC Midden betaalt mee.", ": het gaat goed."}) {
      EXPECT_EQ(speakers(talk_with(opener + goes_on, "Dat was het.")),
                (Lines{"Interviewer", "Marieke van der Meer", "R1"}))
          << opener << " once" << goes_on;
      EXPECT_EQ(speakers(talk_with(opener + goes_on, opener + goes_on)),
                (Lines{"Interviewer", "Marieke van der Meer", "R1"}))
          << opener << " twice" << goes_on;
    }
  }
}

TEST(LabelEvidence, SpeakersAreKnownHoweverTheyAreCalled) {
  const std::vector<Lines> groups = {
      {"Dr. ir. J.W. van den Berg", "Prof. dr. Anna Kok", "Mw. mr. L. Kok"},
      {"J.W.M.A. van den Berg", "M.v.d.M.", "A.B."},
      {"Int.", "Resp. 1", "Resp. 2"},
      {"Meer, M. van der", "Khatib, Ahmed El", "Wit-Jansen, E. de"},
      {"Meer, M. van der (Marieke)", "Interviewer"},
      {"Marieke van der Meer | ROC", "Bureau X - Joost", "Anna Kok (Gast)"},
      {"+31 6 12345678", "Anna Kok"},
      {"m.vandermeer@rocmidden.nl", "Anna Kok"},
      {"Onbekende spreker", "Spreker 1", "Stem vrouw"},
      {"van Dam", "d'Hondt", "Interviewer"},
      {"anna", "bert", "fatima"},
      {"marieke van der meer", "ahmed el-khatib"},
      {"Interviewer", "marieke"},
      {"Zoë", "Björn Österreich", "Interviewer"},
      {"HAN", "ROC van Twente", "Brainport Industries"},
      {"Wil", "Mei", "Interviewer"},
  };
  for (const auto& group : groups) {
    for (const std::string form :
         {"N: ", "N:\t", "[00:01:02] N: ", "N 00:01:02\n", "N (00:01:02)\n", "N: (00:01:02) ",
          "N: 00:01:02 ", "N [12:01 min]: ", "- N: ", "• N: "}) {
      EXPECT_EQ(speakers(talk(group, form)), group) << form;
    }
  }
}

TEST(LabelEvidence, WhoWritesSmallLettersMayDoSoBehindTheColonToo) {
  Lines lines;
  for (int i = 0; i < 10; ++i) {
    lines.emplace_back("Anna: ja dat klopt");
    lines.emplace_back("Bert: nee hoor, er is een probleem: geld");
  }
  EXPECT_EQ(speakers(lines), (Lines{"Anna", "Bert"}));
}

TEST(LabelEvidence, ASpaceBehindTheColonMayBeMissing) {
  EXPECT_EQ(
      tests::spoken(Lines{"Anna:Hoe ging het?", "Bert:Goed.", "Anna:En om 10:30?", "Bert:Ja."}),
      "Anna||Hoe ging het?\nBert||Goed.\nAnna||En om 10:30?\nBert||Ja.\n");
}

TEST(LabelEvidence, WhatTheTextWritesSmallIsNoNameWhereItIsSeldomALabel) {
  EXPECT_EQ(speakers(talk_with("Spanning: Dat hoort erbij.", "De spanning bleef.")),
            (Lines{"Interviewer", "Marieke van der Meer", "R1"}));
}

TEST(LabelEvidence, ALayoutThatIsAskedForTakesSmallLettersThatRecur) {
  Recognition how;
  how.layout = transcripts::Layout::Colon;
  Lines lines = {"anna: Hoe?", "bert: Zo."};
  for (int i = 0; i < 30; ++i) lines.emplace_back("Een alinea zonder label.");
  lines.insert(lines.end(), {"anna: En?", "bert: Nou."});
  EXPECT_EQ(speakers(lines, how), (Lines{"anna", "bert"}));
}

// A group of which each speaks several times, in answers of two paragraphs; `opener` begins the
// second one of `times` of them.
Lines group(const Lines& labels, const std::string& opener, std::size_t times,
            const std::string& form = "N: ", bool blanks = false) {
  Lines lines;
  std::size_t opened = 0;
  for (std::size_t i = 0; i < 24; ++i) {
    const bool asks = i % 2 == 0;
    const auto& label = asks ? labels[0] : labels[1 + i / 2 % (labels.size() - 1)];
    std::string line = form;
    line.replace(line.find('N'), 1, label);
    lines.push_back(line + (asks ? "Wat zag u daarvan terug?" : "Daar waren wij lang mee bezig."));
    if (!asks && opened < times && i % 4 == 1) {
      lines.push_back(opener + ": Daar liepen wij steeds tegenaan.");
      ++opened;
    } else if (!asks && i % 4 == 3) {
      lines.emplace_back("Dat was het wel zo ongeveer.");
    }
    if (blanks) lines.emplace_back();
  }
  return lines;
}

// Made after the rules: none of these words is known to them.
TEST(LabelEvidence, WhatOpensAParagraphIsToldByTheTurnsAroundIt) {
  for (const std::string opener :
       {"Werkdruk", "Roostering", "Valkuil", "Kanttekening", "Drempel", "Serieus", "Variant B",
        "Tata Steel", "Werkplaats Zuid", "Upside", "Bottom line", "Plan B", "UWV", "Iedereen"}) {
    for (const Lines& labels : {Lines{"Anna", "Bert", "Fatima"}, Lines{"Interviewer", "Marieke"},
                                Lines{"anna", "bert", "fatima"},
                                Lines{"Anna de Wit", "Nick Jansen", "Fatima El Amrani"}}) {
      for (const std::size_t times : {1U, 2U, 5U}) {
        EXPECT_EQ(speakers(group(labels, opener, times)), labels) << opener << " " << times;
        EXPECT_EQ(speakers(group(labels, opener, times, "N: ", true)), labels)
            << opener << " " << times << " with blank lines";
        EXPECT_EQ(speakers(group(labels, opener, times, "N:")), labels)
            << opener << " " << times << " tight";
      }
    }
  }
}

TEST(LabelEvidence, SomebodyWhoSpeaksTwiceAmongMoreIsASpeaker) {
  Lines lines;
  for (const auto& line : group({"Anna", "Bert", "Fatima"}, "Dat", 0)) {
    lines.push_back(line);
    const bool asked = line.starts_with("Anna:");
    if (asked && (lines.size() == 3 || lines.size() == 14)) {
      lines.emplace_back("Kees: Ik zag er weinig van.");
    }
  }
  ASSERT_EQ(std::count(lines.begin(), lines.end(), "Kees: Ik zag er weinig van."), 2);
  EXPECT_EQ(speakers(lines), (Lines{"Anna", "Bert", "Kees", "Fatima"}));
}

// Among five somebody may never stand between two turns of one other, by chance alone.
TEST(LabelEvidence, WhoIsOneOfALargeGroupIsASpeakerInWhateverOrderTheySpeak) {
  Lines lines;
  for (const char letter : std::string("AKBMFBMFABABMKAMABAMABKFKMFKMKAMAF")) {
    const std::string names = "A Anna B Bert F Fatima K Kees M Marijke";
    const auto at = names.find(std::string(1, letter) + " ") + 2;
    lines.push_back(names.substr(at, names.find(' ', at) - at) + ": Daar waren wij mee bezig.");
    if (lines.size() % 5 == 0) lines.emplace_back("Dat was het wel zo ongeveer.");
  }
  EXPECT_EQ(speakers(lines), (Lines{"Anna", "Kees", "Bert", "Marijke", "Fatima"}));
}

TEST(LabelEvidence, SmallLettersAreKnownHoweverTheyStand) {
  const std::vector<Lines> groups = {{"anna", "bert", "fatima"},
                                     {"ROC van Twente", "Saxion", "bakkerij jansen"},
                                     {"Interviewer", "anna"}};
  for (const auto& labels : groups) {
    for (const std::string form : {"N:", "N:\n", "N\n", "N 00:01:02\n", "[N] ", "N - ", "N | ",
                                   "12. N: ", "N (00:01:02) "}) {
      EXPECT_EQ(speakers(talk(labels, form)), labels) << form;
    }
  }
}

TEST(LabelEvidence, ATimeMayStandBelowTheName) {
  Lines lines;
  for (int i = 0; i < 4; ++i) {
    lines.insert(lines.end(), {"anna", "00:01:02", "Hoe ging het bij jullie?", "Bert", "00:01:09",
                               "Absoluut", "anna", "00:01:12", "En toen?", "Zeker weten"});
  }
  const auto turns = recognise_turns(lines).transcript->turns();
  EXPECT_EQ(speakers(lines), (Lines{"anna", "Bert"}));
  ASSERT_EQ(turns.size(), 12U);
  EXPECT_EQ(turns[1].time, std::chrono::seconds(69));
}

TEST(LabelEvidence, AnAnswerBelowANameIsNoneThoughItRecurs) {
  Lines lines;
  for (int i = 0; i < 6; ++i) {
    lines.insert(lines.end(),
                 {"anna", "Hoe ging het bij jullie?", "bert", "absoluut", "fatima", "geen idee"});
  }
  EXPECT_EQ(speakers(lines), (Lines{"anna", "bert", "fatima"}));
}

TEST(LabelEvidence, SoundsInBracketsAreNoSpeakers) {
  Lines lines;
  for (int i = 0; i < 6; ++i) {
    lines.insert(lines.end(), {"Interviewer: Hoe was dat?", "R1: Dat was goed.",
                               "[Lacht] Ja, echt waar.", "[Onverstaanbaar] en zo."});
  }
  EXPECT_EQ(speakers(lines), (Lines{"Interviewer", "R1"}));
}

}  // namespace
