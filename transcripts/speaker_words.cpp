#include "transcripts/speaker_words.h"

#include <algorithm>

namespace transcripts {
namespace {

// Each list is words between single spaces.
constexpr std::string_view kInterviewer =
    " interviewer interviewers interviewster int i moderator gespreksleider gespreksleidster "
    "onderzoeker facilitator vraag vragensteller ";

constexpr std::string_view kSpeaker =
    " interviewer interviewers interviewster int i moderator gespreksleider gespreksleidster "
    "onderzoeker facilitator vragensteller r resp respondent respondente geinterviewde deelnemer "
    "deelneemster spreker speaker interviewee participant ";

constexpr std::string_view kRole =
    " docent student ondernemer werkgever leerling ouder manager directeur bestuurder persoon "
    "person teacher opleider praktijkopleider projectleider programmamanager practor lector "
    "teamleider bedrijfsleider eigenaar beleidsadviseur adviseur wethouder coordinator "
    "opleidingscoordinator opleidingsmanager hr-adviseur strateeg man vrouw male female begeleider "
    "coach ambtenaar medewerker host gast guest voorzitter antwoord vraag onbekend allen iedereen "
    "unknown ";

constexpr std::string_view kTitle =
    " heer mevrouw meneer mw mw. mevr mevr. dhr dhr. dr. prof. drs. ir. mr. minister "
    "staatssecretaris wethouder mrs mrs. ms ms. ";

constexpr std::string_view kParticle =
    " van de der den het ten ter te in op aan 't 's la le du des el al bin ben von zu en and heer ";

constexpr std::string_view kSentence =
    " ja nee nou dus maar want of ok oke een twee drie vier vijf zes eerst eerste ten tweede derde "
    "tot verder ook dan toen kortom nu ik jij je hij zij ze we wij jullie mijn zijn haar ons onze "
    "jouw uw u het dat dit die deze er hier daar wat wie waar waarom hoe wanneer als omdat en "
    "precies klopt goed mooi prima inderdaad helder bijvoorbeeld conclusie citaat samengevat "
    "samenvatting opmerking noot let nb ps stelling doel resultaat titel tabel figuur kader "
    "bijlage "
    "hoofdstuk stap punt optie thema deel voorbeeld yes no so but well okay note om rond vanaf bij "
    "met na voor http https ";

constexpr std::string_view kHeading =
    " datum plaats locatie tijd tijdstip duur onderwerp project bron aanwezig aanwezigen afwezig "
    "deelnemers opname bestand bestandsnaam interviewdatum transcript transcriptie getranscribeerd "
    "transcribent organisatie functie sprekers date place location duration present participants "
    "subject file pps gesprek ";

std::string_view list_of(WordKind kind) {
  switch (kind) {
    case WordKind::Interviewer:
      return kInterviewer;
    case WordKind::Speaker:
      return kSpeaker;
    case WordKind::Role:
      return kRole;
    case WordKind::Title:
      return kTitle;
    case WordKind::Particle:
      return kParticle;
    case WordKind::Sentence:
      return kSentence;
    case WordKind::Heading:
      return kHeading;
  }
  return {};
}

}  // namespace

bool is_word(WordKind kind, std::string_view folded) {
  if (folded.empty() || folded.find(' ') != std::string_view::npos) return false;
  const auto list = list_of(kind);
  for (auto at = list.find(folded); at != std::string_view::npos; at = list.find(folded, at + 1)) {
    if (list[at - 1] == ' ' && list[at + folded.size()] == ' ') return true;
  }
  return false;
}

}  // namespace transcripts
