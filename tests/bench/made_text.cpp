#include "tests/bench/made_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <random>
#include <string_view>

namespace tests {
namespace {

// The most frequent words of Dutch first, then those of the field; accents, clitics, compounds.
constexpr std::string_view kWords[] = {"de",
                                       "het",
                                       "een",
                                       "dat",
                                       "en",
                                       "van",
                                       "ik",
                                       "we",
                                       "is",
                                       "in",
                                       "die",
                                       "wij",
                                       "te",
                                       "niet",
                                       "zijn",
                                       "op",
                                       "voor",
                                       "met",
                                       "ook",
                                       "maar",
                                       "er",
                                       "als",
                                       "dan",
                                       "wat",
                                       "om",
                                       "aan",
                                       "nog",
                                       "je",
                                       "heel",
                                       "wel",
                                       "naar",
                                       "dus",
                                       "hebben",
                                       "ze",
                                       "zo",
                                       "bij",
                                       "eigenlijk",
                                       "gewoon",
                                       "moet",
                                       "kunnen",
                                       "uit",
                                       "hoe",
                                       "daar",
                                       "meer",
                                       "nou",
                                       "echt",
                                       "denk",
                                       "want",
                                       "wordt",
                                       "zo'n",
                                       "één",
                                       "studenten",
                                       "bedrijven",
                                       "docenten",
                                       "onderwijs",
                                       "samenwerking",
                                       "project",
                                       "regio",
                                       "leergemeenschap",
                                       "werkveld",
                                       "ideeën",
                                       "innovatie",
                                       "praktijk",
                                       "vraag",
                                       "lectoraat",
                                       "financiën",
                                       "subsidie",
                                       "mbo",
                                       "hbo",
                                       "leven",
                                       "lang",
                                       "ontwikkelen",
                                       "opschalen",
                                       "verduurzaming",
                                       "community",
                                       "building",
                                       "valley",
                                       "of",
                                       "death",
                                       "publiek-private",
                                       "co-creatie",
                                       "stagiaires",
                                       "kennisdeling",
                                       "netwerk",
                                       "vertrouwen",
                                       "eigenaarschap",
                                       "overheid",
                                       "provincie",
                                       "gemeente",
                                       "beroepspraktijk",
                                       "hybride",
                                       "opleiding",
                                       "curriculum",
                                       "vernieuwing",
                                       "collega's",
                                       "geïnteresseerd",
                                       "beëindigd",
                                       "crèche",
                                       "financiering",
                                       "ondernemers",
                                       "mkb",
                                       "techniek",
                                       "zorg",
                                       "energietransitie",
                                       "impact",
                                       "meetbaar",
                                       "verankeren",
                                       "uitdaging",
                                       "draagvlak",
                                       "bestuur",
                                       "directie",
                                       "experiment",
                                       "leeromgeving",
                                       "professionals",
                                       "scholing",
                                       "loopbaan",
                                       "instroom",
                                       "doorstroom",
                                       "maatschappij",
                                       "programma",
                                       "bijeenkomst",
                                       "evaluatie",
                                       "resultaten",
                                       "opbrengst",
                                       "tijd",
                                       "geld",
                                       "mensen",
                                       "jaar",
                                       "week",
                                       "altijd",
                                       "soms",
                                       "misschien",
                                       "natuurlijk",
                                       "bijvoorbeeld",
                                       "samen",
                                       "anders",
                                       "nieuwe",
                                       "goede",
                                       "grote",
                                       "eerste",
                                       "laatste",
                                       "vanuit",
                                       "tussen",
                                       "tijdens",
                                       "omdat",
                                       "toen",
                                       "zegt",
                                       "doen",
                                       "gaan",
                                       "komt",
                                       "ziet",
                                       "maken",
                                       "willen",
                                       "weten",
                                       "leren",
                                       "werken",
                                       "helpen"};

// Words that a researcher would search for: each a few thousand times in 16 million.
constexpr std::string_view kRare[] = {"coördinator", "penvoerder", "regie", "knelpunten", "reünie"};

class Speech {
 public:
  explicit Speech(std::uint32_t number) : engine_(number + 20261124U) {}

  // A number below `limit`; the distributions of <random> differ between libraries.
  int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }

  // Words as speech has them: few of them make most of it.
  std::string_view word() {
    if (below(1'000) == 0) return kRare[below(static_cast<int>(std::size(kRare)))];
    const int count = static_cast<int>(std::size(kWords));
    return kWords[below(1 + below(count))];
  }

  // `words` words in sentences.
  void add(std::string& text, int words) {
    bool begins = true;
    while (words-- > 0) {
      std::string next(word());
      if (begins) next[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(next[0])));
      begins = below(12) == 0;
      text += next;
      text += words == 0 ? "." : begins ? ". " : below(9) == 0 ? ", " : " ";
    }
  }

 private:
  std::mt19937 engine_;
};

}  // namespace

int speakers_in(std::uint32_t number) {
  return number % 16 < 7 ? 4 : 5;  // 73 in sixteen conversations
}

std::string conversation_file(std::uint32_t number) {
  Speech speech(number);
  std::string text;
  const int speakers = speakers_in(number);
  int left = kWordsInConversation;
  for (int turn = 0; left > 0; ++turn) {
    const bool interviewer = turn % 4 == 0;
    const int words = std::min(left, interviewer ? 5 + speech.below(30) : 5 + speech.below(100));
    text += interviewer ? "Interviewer: " : "R" + std::to_string(1 + speech.below(speakers)) + ": ";
    speech.add(text, words);
    text += '\n';
    left -= words;
  }
  return text;
}

}  // namespace tests
