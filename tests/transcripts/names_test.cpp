#include "transcripts/names.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include <gtest/gtest.h>

#include "app/embedded_files.h"
#include "transcripts/unicode.h"

namespace {

using transcripts::find_names;
using transcripts::KnownName;
using transcripts::NameKind;
using transcripts::NameSuggestion;
using Names = std::vector<std::string>;

// "Anouk 2" for each likely suggestion of that kind: its name and in how many places it stands.
Names found(std::string_view text, NameKind kind, const std::vector<KnownName>& known = {},
            bool likely = true) {
  Names names;
  for (const NameSuggestion& one : find_names({text}, known))
    if (one.kind == kind && one.likely == likely)
      names.push_back(one.name + " " + std::to_string(one.places.size()));
  return names;
}

TEST(FindNames, CapitalsInsideASentenceAreOffered) {
  EXPECT_EQ(found("Ik belde met Laçin en toen met Kröger.", NameKind::Name),
            (Names{"Kröger 1", "Laçin 1"}));
}

TEST(FindNames, ASentenceStartCountsOnlyWhereTheNameIsSeenElsewhere) {
  EXPECT_EQ(found("Anouk kwam. Rooster na rooster. Ik zei het Anouk.", NameKind::Name),
            (Names{"Anouk 2"}));
}

TEST(FindNames, ParticlesBelongToTheName) {
  EXPECT_EQ(found("Toen kwam Jan van der Berg en ook Van Eijs met De Jonge.", NameKind::Name),
            (Names{"De Jonge 1", "Jan van der Berg 1", "Van Eijs 1"}));
}

TEST(FindNames, ATitleOrInitialsMakeAPerson) {
  EXPECT_EQ(found("Dat zei mevrouw de Wit. Vraag dhr. Bos of J.P. van Dam.", NameKind::Person),
            (Names{"Bos 1", "de Wit 1", "J.P. van Dam 1"}));
}

TEST(FindNames, LanguagesDaysAndTheFieldsWordsAreNoNames) {
  EXPECT_EQ(found("Wij spreken Nederlands en Pools bij de PPS, het CoE en het mbo. Op Maandag met "
                  "Excel in Teams, voor het HIP-geld en de RIF.",
                  NameKind::Name),
            Names{});
}

TEST(FindNames, PlacesStandApart) {
  const std::string_view text = "We zaten in Almere, in Noord-Holland en in 's-Hertogenbosch.";
  EXPECT_EQ(found(text, NameKind::Name), Names{});
  EXPECT_EQ(found(text, NameKind::Place, {}, false).size(), 3U);
}

TEST(FindNames, ACommonWordWithACapitalIsOfferedAsUnlikely) {
  const std::string_view text = "De haven is diep. Wij gingen naar Haven. Een haven dus.";
  EXPECT_EQ(found(text, NameKind::Name), Names{});
  EXPECT_EQ(found(text, NameKind::Name, {}, false), (Names{"Haven 1"}));
}

TEST(FindNames, KnownNamesAreFoundInEveryFormAndAtSentenceStarts) {
  EXPECT_EQ(found("Jan. Dat is Jans fiets, Jan's huis en het Jantje van vroeger. JAN!",
                  NameKind::Person, {{"Jan", NameKind::Person}}),
            (Names{"Jan 5"}));
}

TEST(FindNames, IdentifiersAreFoundInTheirForms) {
  const std::string text =
      "Mail a.ubels@nova.nl of bel 06-12345678, +31 6 12345678 of 0251 234567. BSN 111222333, niet "
      "123456789. Rekening NL91 ABNA 0417 1643 00. Woont op 1431 AB, zie www.nova.nl/anouk.";
  EXPECT_EQ(found(text, NameKind::Email), (Names{"a.ubels@nova.nl 1"}));
  EXPECT_EQ(found(text, NameKind::Telephone), (Names{"06-12345678 2", "0251 234567 1"}));
  EXPECT_EQ(found(text, NameKind::Bsn), (Names{"111222333 1"}));
  EXPECT_EQ(found(text, NameKind::Iban), (Names{"NL91 ABNA 0417 1643 00 1"}));
  EXPECT_EQ(found(text, NameKind::Postcode), (Names{"1431 AB 1"}));
  EXPECT_EQ(found(text, NameKind::Url), (Names{"www.nova.nl/anouk 1"}));
}

TEST(FindNames, YearsAmountsAndDatesAreNoIdentifiers) {
  EXPECT_EQ(find_names({"In 2025 gaf men 1.250.000 euro, op 24-11-2025 om 10:30, lokaal 1.14."}, {})
                .size(),
            0U);
}

TEST(FormsOfName, AreThoseUnderWhichPeopleSpeakOfSomebody) {
  EXPECT_EQ(transcripts::forms_of_name("Jan van der Berg (docent)"),
            (Names{"Jan van der Berg", "Jan", "van der Berg", "Berg"}));
  EXPECT_EQ(transcripts::forms_of_name("mevrouw A. Ubels"), (Names{"A. Ubels", "Ubels"}));
}

// The people and organisations that are named in the demo conversations, by reading them. Nothing
// is told to the finder, so this is what it does for a project without participants.
TEST(FindNames, FindsNineOfTenPeopleInTheDemoConversations) {
  const std::set<std::string> people = {
      "anouk",        "daan",       "ben",       "de wit",  "fatima",  "gijs",
      "hanna",        "marit",      "shirley",   "tol",     "boon",    "dirk-jan",
      "joke",         "koen",       "mehmet",    "omar",    "ronald",  "yonas",
      "youssef",      "casper",     "erik",      "halina",  "harm",    "jochem",
      "petra",        "quinten",    "rianne",    "sanne",   "sjoerd",  "gerard",
      "terpstra",     "uijttewaal", "uitentuis", "umar",    "vera",    "wouter",
      "annemiek",     "yara",       "bart",      "chantal", "dirk",    "els",
      "floris",       "geertje",    "hicham",    "inge",    "karima",  "lars",
      "nadia",        "otto",       "pim",       "roos",    "sander",  "tineke",
      "ursula",       "arie",       "babette",   "zoe",     "denise",  "femke",
      "coenen",       "dewi",       "hoekstra",  "ivo",     "janneke", "marek",
      "quist",        "kees",       "laila",     "maarten", "noor",    "siem",
      "ton",          "zeger",      "henk",      "jordy",   "marga",   "olaf",
      "ruud",         "saskia",     "patricia",  "bea",     "farid",   "gerrie",
      "jeroen",       "jolanda",    "martijn",   "ulrike",  "wilma",   "hilde van den berg",
      "xandra nagel", "yvonne"};
  std::vector<std::string_view> texts;
  for (int number = 1; number <= 16; ++number)
    texts.push_back(
        *app::embedded_file((number < 10 ? "demo/0" : "demo/") + std::to_string(number) + ".txt"));
  std::set<std::string> offered;
  std::size_t likely = 0;
  std::size_t likely_people = 0;
  for (const NameSuggestion& one : find_names(texts, {})) {
    const std::string key = transcripts::fold(one.name);
    offered.insert(key);
    bool person = people.contains(key);
    for (const std::string& form : transcripts::forms_of_name(one.name)) {
      offered.insert(transcripts::fold(form));
      person = person || people.contains(transcripts::fold(form));
    }
    if (!one.likely || one.kind == NameKind::Place) continue;
    ++likely;
    likely_people += person ? 1 : 0;
  }
  std::string missed;
  for (const std::string& person : people)
    if (!offered.contains(person)) missed += " " + person;
  const auto number_missed =
      static_cast<std::size_t>(std::count(missed.begin(), missed.end(), ' '));
  EXPECT_GE(3 * likely_people, 2 * likely) << "of the likely ones, two of three are people";
  EXPECT_LE(number_missed, people.size() / 10) << missed;
}

}  // namespace
