#include "coding/stop_words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <unordered_set>

#include "transcripts/unicode.h"

namespace coding {
namespace {

// The Dutch stop words of Snowball (snowballstem.org, algorithms/dutch/stop.txt), as PostgreSQL 15
// has them in tsearch_data/dutch.stop. Copyright (c) 2001 Dr Martin Porter, (c) 2002 Richard
// Boulton; BSD-3-Clause.
constexpr std::array<std::string_view, 101> kWritten = {
    "aan",    "al",    "alles",  "als",    "altijd", "andere", "ben",   "bij",   "daar",
    "dan",    "dat",   "de",     "der",    "deze",   "die",    "dit",   "doch",  "doen",
    "door",   "dus",   "een",    "eens",   "en",     "er",     "ge",    "geen",  "geweest",
    "haar",   "had",   "heb",    "hebben", "heeft",  "hem",    "het",   "hier",  "hij",
    "hoe",    "hun",   "iemand", "iets",   "ik",     "in",     "is",    "ja",    "je",
    "kan",    "kon",   "kunnen", "maar",   "me",     "meer",   "men",   "met",   "mij",
    "mijn",   "moet",  "na",     "naar",   "niet",   "niets",  "nog",   "nu",    "of",
    "om",     "omdat", "onder",  "ons",    "ook",    "op",     "over",  "reeds", "te",
    "tegen",  "toch",  "toen",   "tot",    "u",      "uit",    "uw",    "van",   "veel",
    "voor",   "want",  "waren",  "was",    "wat",    "werd",   "wezen", "wie",   "wil",
    "worden", "wordt", "zal",    "ze",     "zelf",   "zich",   "zij",   "zijn",  "zo",
    "zonder", "zou"};

// What interviews add: sounds, words that only keep a sentence going, and function words and forms
// of verbs that Snowball's list leaves out. Not what may matter in itself: samen, goed, eigen. The
// last of them are what transcribers note: (lacht), (onverstaanbaar).
constexpr std::array<std::string_view, 380> kSpoken = {
    "absoluut",    "ach",          "achter",     "af",
    "ah",          "aha",          "alle",       "alleen",
    "allemaal",    "allen",        "alsof",      "ander",
    "anderen",     "anders",       "bedoel",     "beetje",
    "begrijp",     "behalve",      "behoorlijk", "bent",
    "bepaald",     "bepaalde",     "best",       "bijna",
    "bijv",        "bijvoorbeeld", "binnen",     "bleef",
    "bleven",      "blijf",        "blijft",     "blijkbaar",
    "blijven",     "boven",        "buiten",     "d'r",
    "da's",        "daaraan",      "daarbij",    "daardoor",
    "daarentegen", "daarin",       "daarmee",    "daarna",
    "daarnaar",    "daarnaast",    "daarom",     "daarop",
    "daarover",    "daartoe",      "daaruit",    "daarvan",
    "daarvoor",    "dacht",        "dat-ie",     "datzelfde",
    "deden",       "deed",         "denk",       "denken",
    "dergelijke",  "dezelfde",     "die-ie",     "ding",
    "dingen",      "dingetje",     "doe",        "doet",
    "doordat",     "echt",         "echter",     "eentje",
    "eerst",       "eh",           "ehm",        "eigelijk",
    "eigenlijk",   "eigenlijke",   "elk",        "elkaar",
    "elkaars",     "elke",         "ene",        "enige",
    "enkele",      "enzo",         "enzovoort",  "enzovoorts",
    "eraan",       "erachter",     "erbij",      "erdoor",
    "erg",         "ergens",       "erin",       "ermee",
    "erna",        "ernaar",       "ernaast",    "erom",
    "erop",        "erover",       "ertoe",      "ertussen",
    "eruit",       "ervan",        "ervoor",     "etc",
    "etcetera",    "euh",          "euhm",       "even",
    "evenals",     "eventjes",     "exact",      "ga",
    "gaan",        "gaat",         "gedaan",     "geef",
    "geeft",       "gegaan",       "gehad",      "gekomen",
    "gelach",      "gemaakt",      "geven",      "gewoon",
    "gewoonweg",   "geworden",     "gezegd",     "gezien",
    "ging",        "gingen",       "h'm",        "hadden",
    "hartstikke",  "he",           "hebt",       "heel",
    "heen",        "hele",         "helemaal",   "hetzelfde",
    "hieraan",     "hierbij",      "hierdoor",   "hierin",
    "hiermee",     "hierna",       "hiernaast",  "hierom",
    "hierop",      "hierover",     "hieruit",    "hiervan",
    "hiervoor",    "hm",           "hmm",        "hoeft",
    "hoeveel",     "hoeven",       "hoewel",     "hoezo",
    "hoor",        "hè",           "hé",         "ie",
    "ieder",       "iedere",       "iedereen",   "ikzelf",
    "inderdaad",   "indien",       "jawel",      "jazeker",
    "jezelf",      "jij",          "joh",        "jou",
    "jouw",        "juist",        "jullie",     "'k",
    "keer",        "kennelijk",    "kijk",       "klopt",
    "kom",         "komen",        "komt",       "konden",
    "kreeg",       "kregen",       "krijg",      "krijgen",
    "krijgt",      "kun",          "kunt",       "kwam",
    "kwamen",      "laat",         "lacht",      "lag",
    "lagen",       "langs",        "laten",      "liggen",
    "ligt",        "'m",           "m'n",        "maakt",
    "mag",         "maken",        "manier",     "mee",
    "meerdere",    "meeste",       "mekaar",     "meteen",
    "mezelf",      "mhm",          "misschien",  "mm",
    "mocht",       "mochten",      "moest",      "moesten",
    "moeten",      "mogen",        "'n",         "naast",
    "nadat",       "namelijk",     "natuurlijk", "nee",
    "neen",        "nergens",      "net",        "niemand",
    "niks",        "nooit",        "nou",        "'ns",
    "o",           "och",          "oh",         "ok",
    "okay",        "oke",          "oké",        "ongeveer",
    "onszelf",     "ontzettend",   "onverst",    "onverstaanbaar",
    "onze",        "ooit",         "overal",     "overigens",
    "paar",        "pas",          "per",        "precies",
    "prima",       "'r",           "rond",       "'s",
    "sinds",       "snap",         "soms",       "soort",
    "sorry",       "sowieso",      "sta",        "staan",
    "staat",       "steeds",       "stond",      "stonden",
    "straks",      "'t",           "ten",        "tenzij",
    "ter",         "terwijl",      "tijdens",    "tja",
    "toe",         "totdat",       "tussen",     "uh",
    "uhm",         "uhu",          "uhuh",       "uiteindelijk",
    "vaak",        "vanaf",        "vanuit",     "vanwege",
    "vervolgens",  "via",          "vind",       "vinden",
    "vindt",       "volgens",      "vond",       "vooral",
    "voordat",     "waar",         "waaraan",    "waarbij",
    "waardoor",    "waarin",       "waarmee",    "waarnaar",
    "waarom",      "waarop",       "waarover",   "waarschijnlijk",
    "waaruit",     "waarvan",      "waarvoor",   "wanneer",
    "we",          "weer",         "weet",       "weetje",
    "wel",         "welk",         "welke",      "wellicht",
    "werden",      "weten",        "wij",        "wilde",
    "wilden",      "willen",       "wilt",       "wist",
    "word",        "wou",          "wouden",     "yep",
    "yes",         "z'n",          "zag",        "zagen",
    "zat",         "zaten",        "zeg",        "zeggen",
    "zegmaar",     "zegt",         "zei",        "zeiden",
    "zeker",       "zelfs",        "zichzelf",   "zie",
    "zien",        "ziet",         "zit",        "zitten",
    "zo'n",        "zoals",        "zodanig",    "zodat",
    "zodra",       "zoiets",       "zolang",     "zouden",
    "zover",       "zozeer",       "zulk",       "zulke",
    "zullen",      "zult",         "één",        "überhaupt"};

using Folded = std::unordered_set<std::string>;

template <class Words>
Folded folded(const Words& words) {
  Folded made;
  for (const std::string_view word : words)
    made.insert(transcripts::fold(word, transcripts::InnerHyphens::Dropped));
  return made;
}

}  // namespace

const std::vector<std::string_view>& stop_words(StopWords set) {
  static const std::vector<std::string_view> written(kWritten.begin(), kWritten.end());
  static const std::vector<std::string_view> spoken(kSpoken.begin(), kSpoken.end());
  return set == StopWords::Written ? written : spoken;
}

bool is_stop_word(StopWords set, std::string_view word) {
  static const Folded written = folded(kWritten);
  static const Folded spoken = folded(kSpoken);
  return (set == StopWords::Written ? written : spoken).contains(std::string(word));
}

}  // namespace coding
