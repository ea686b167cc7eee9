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
    "opleidingscoordinator opleidingsmanager hr-adviseur strateeg man vrouw male female stem "
    "begeleider "
    "coach ambtenaar medewerker host gast guest voorzitter antwoord vraag onbekend allen iedereen "
    "unknown ";

constexpr std::string_view kTitle =
    " heer mevrouw meneer mw mevr dhr dr prof drs ir ing mr ds bc minister staatssecretaris "
    "wethouder mrs ms ";

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
    "met na voor http https tja hm hmm nja eh uh zo toch kijk stel goh n.b p.s zij men geen alle "
    "heel echt veel soms eigenlijk vooral zeker natuurlijk misschien daarom daarnaast "
    "bovendien overigens vervolgens uiteindelijk ";

constexpr std::string_view kWithin =
    " is zijn was waren ben bent heb heeft hebben had hadden wordt worden werd kan kunnen wil "
    "willen "
    "zal zou moet moeten mag ga gaat gaan doe doet deed zei zeg zegt zeiden zeggen vraag vraagt "
    "vroeg denk denkt dacht vind vindt weet wist niet geen wel er naar door over om als dat die "
    "dit "
    "deze een met voor bij uit tot maar want dus ook nog al heel erg mijn jouw onze ons ";

// A talk of a teacher and an employer is full of these; none is what somebody is called.
constexpr std::string_view kOpener =
    " voordeel nadeel voordelen nadelen gevolg gevolgen oorzaak oorzaken reden redenen feit feiten "
    "geld tijd mensen kwaliteit kwantiteit kern kernwoord probleem problemen oplossing oplossingen "
    "uitdaging uitdagingen kans kansen risico risico's bedreiging knelpunt knelpunten succes "
    "successen effect opbrengst opbrengsten uitkomst uitkomsten resultaten impact verschil "
    "verschillen overeenkomst advies aanbeveling aanbevelingen les lessen leerpunt tip tips top "
    "vraag vragen antwoord antwoorden fase fasen week maand jaar niveau blok module sessie ronde "
    "onderdeel hoofdlijn tussenstand status stand besluit afspraak afspraken actie actiepunt "
    "planning project projecten programma pilot proef plan plannen idee ideeen visie missie "
    "ambitie "
    "strategie aanpak werkwijze methode rol rollen taak taken regie samenwerking innovatie "
    "onderwijs werkveld overheid bedrijfsleven bedrijf bedrijven organisatie organisaties school "
    "scholen opleiding opleidingen studenten docenten leerlingen werkgevers werknemers ondernemers "
    "ouders partners collega's provincie provincies gemeente gemeentes gemeenten ministerie kamer "
    "regio regionaal landelijk brede brainport roc han hbo mbo mkb pps co2 positief negatief "
    "belangrijk bijzonder eerlijk grappig jammer mooi simpel kort samenvattend grofweg nogmaals "
    "waarheid huidig toekomst verleden vroeger nu straks ochtend middag avond stelling vervolg "
    "kritiek compliment dilemma paradox randvoorwaarde voorwaarde voorwaarden eis eisen criterium "
    "begroting financiering subsidie personeel capaciteit draagvlak vertrouwen motivatie inhoud "
    "proces vorm theorie praktijk lijn ";

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
    case WordKind::Within:
      return kWithin;
    case WordKind::Opener:
      return kOpener;
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
