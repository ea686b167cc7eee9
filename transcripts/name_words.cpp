#include "transcripts/name_words.h"

#include <string>
#include <unordered_set>

namespace transcripts {
namespace {

// Each list is words between single spaces; _ stands for a space within a name.
constexpr std::string_view kTitles =
    "mevrouw meneer heer mw mevr dhr mr dr drs prof professor ir ing bc dokter zuster tante oom "
    "opa "
    "oma wethouder gedeputeerde minister staatssecretaris burgemeester juf meester pastoor dominee "
    "mrs ms miss sir collega directeur rector";

constexpr std::string_view kOffices =
    "wethouder gedeputeerde minister staatssecretaris burgemeester directeur rector collega";

constexpr std::string_view kParticles =
    "van de der den het ten ter te 't t la le du des el al bin ben da di dos von zu vander vande";

constexpr std::string_view kCommon =
    // days, months, feasts
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei "
    "juni juli augustus september oktober november december kerst kerstmis pasen pinksteren "
    "koningsdag sinterklaas ramadan suikerfeest hemelvaart monday tuesday wednesday thursday "
    "friday "
    "saturday sunday "
    // languages and peoples
    "nederlands nederlandse nederlander nederlanders nederlandstalig nederlandstalige vlaams "
    "vlaamse "
    "belgisch belgische fries friese engels engelse engelstalig engelstalige brits britse "
    "amerikaans "
    "amerikaanse amerikanen duits duitse duitsers duitser frans franse fransen spaans spaanse "
    "italiaans italiaanse portugees portugese pools poolse polen roemeens roemeense bulgaars "
    "bulgaarse oekraiens oekraiense russisch russische turks turkse turken marokkaans marokkaanse "
    "arabisch arabische syrisch syrische syrier syriers eritrees eritrese eritreeer eritreeers "
    "surinaams surinaamse antilliaans somalisch somalische chinees chinese japans aziatisch "
    "aziatische afrikaans afrikaanse europees europese europeaan litouws litouwse hongaars "
    "tsjechisch "
    "deens deense zweeds zweedse noors noorse fins finse tigrinya latijn grieks griekse indiaas "
    "noord-hollands noord-hollandse brabants brabantse limburgs twents rotterdams amsterdams "
    "amsterdamse "
    // institutions and the field
    "kamer kamerlid kamerleden tweede eerste staten statenlid statenleden provinciale gedeputeerde "
    "gedeputeerden kabinet ministerie inspectie onderwijsinspectie staat rijk rijksoverheid europa "
    "europees commissie raad partij fractie grondwet wet oorlog defensie rapport motie god jezus "
    "bijbel koran islam internet pps pps'en ppsen mbo hbo wo vmbo havo vwo mkb mkb'er mkb'ers coe "
    "cop roc aoc hogeschool universiteit leven lang ontwikkelen learning community communities "
    "human capital agenda valley death smart lab innovatie center centre of expertise centrum "
    "vakmanschap regionaal investeringsfonds katapult publiek-private samenwerking techniek zorg "
    "interviewer docent student respondent spreker deelnemer onbekend voorzitter "
    // products
    "excel word powerpoint outlook teams sharepoint onedrive windows microsoft office google gmail "
    "youtube facebook instagram linkedin whatsapp twitter tiktok snapchat netflix zoom skype "
    "iphone "
    "ipad android apple chatgpt copilot openai wikipedia spotify python java arduino lego corona "
    "covid zwerm moodle canvas magister "
    // words that open sentences and are seldom seen inside
    "ja nee nou nja eh ehm uh uhm hm hmm tja oke ok sorry kijk precies klopt inderdaad zeker "
    "absoluut "
    "natuurlijk misschien goed mooi prima helder dank bedankt hallo dag goedemorgen goedemiddag "
    "fijn leuk jammer geweldig gelukkig eigenlijk hoezo waarom wanneer hoeveel welke wat wie waar "
    "hoe "
    "en maar want of dus toen dan nu daar hier er het de een ik jij je u hij zij ze we wij jullie "
    "dat dit die deze mijn zijn haar ons onze hun alle alles iedereen niemand iemand iets niets "
    "soms "
    "vaak altijd nooit ooit eerst later straks morgen gisteren vandaag vorig vorige volgend "
    "volgende "
    "sinds vanaf tot na voor bij met zonder tegen over onder boven naast tussen door om op in aan "
    "uit te als terwijl omdat zodat hoewel tenzij indien mits zodra nadat voordat totdat behalve "
    "juist echt heel erg veel weinig meer minder twee drie vier vijf zes zeven acht negen tien "
    "yes no well so and but okay the i you he she it they this that what who where why how thanks "
    "vind denk weet heb heeft had hebben ben is was waren wordt werd kan kon kunnen kun mag mocht "
    "moet moest wil wilde zou zouden zal zullen ga gaat ging laat doe doet deed komt kwam zie ziet "
    "zeg zegt zei vertel neem stel kom hoor luister wacht stop blijf begrijp snap bedoel denken "
    "weten zien gaan tweedejaars derdejaars eerstejaars ochtends middags avonds nachts "
    "voorbeeld vraag antwoord conclusie kortom bovendien daarna daarnaast daarom daardoor daarbij "
    "daarvan daarmee ervan ervoor waardoor waarbij waarmee hierdoor hiermee verder tenslotte "
    "allereerst overigens trouwens volgens dankzij namens ondanks tijdens binnen buiten rond per "
    "fictief gesprek";

constexpr std::string_view kPlaces =
    // countries and provinces
    "nederland belgie vlaanderen wallonie duitsland frankrijk spanje portugal italie engeland "
    "groot-brittannie schotland ierland polen roemenie bulgarije hongarije tsjechie slowakije "
    "oekraine rusland litouwen letland estland finland zweden noorwegen denemarken oostenrijk "
    "zwitserland griekenland turkije marokko algerije tunesie egypte syrie irak iran afghanistan "
    "eritrea ethiopie somalie soedan ghana nigeria suriname curacao aruba indonesie china japan "
    "india pakistan vietnam amerika canada mexico brazilie australie afrika azie europa "
    "groningen friesland fryslan drenthe overijssel gelderland flevoland utrecht noord-holland "
    "zuid-holland zeeland noord-brabant brabant limburg holland twente achterhoek veluwe betuwe "
    "randstad zaanstreek kennemerland ijmond noordkop westland gooi achterhoek salland rijnmond "
    "metropoolregio noordzee ijsselmeer markermeer waddenzee maas rijn waal ijssel "
    // towns
    "amsterdam rotterdam den_haag 's-gravenhage haag eindhoven tilburg almere breda nijmegen "
    "apeldoorn arnhem haarlem enschede amersfoort zaanstad zaandam 's-hertogenbosch hertogenbosch "
    "den_bosch bosch zwolle leiden leeuwarden zoetermeer dordrecht ede emmen maastricht venlo "
    "delft "
    "deventer alkmaar helmond hilversum hengelo amstelveen hoofddorp haarlemmermeer schiphol "
    "purmerend roosendaal oss schiedam spijkenisse vlaardingen almelo gouda lelystad hoorn velsen "
    "ijmuiden beverwijk heemskerk heiloo castricum egmond bergen schagen den_helder helder texel "
    "julianadorp breezand wieringerwaard heerhugowaard enkhuizen medemblik volendam edam urk "
    "emmeloord dronten biddinghuizen swifterbant nagel kampen harderwijk zeewolde meppel assen "
    "hoogeveen steenwijk sneek drachten heerenveen harlingen franeker bolsward makkum delfzijl "
    "winschoten veendam stadskanaal doetinchem winterswijk zutphen tiel culemborg zeist "
    "nieuwegein veenendaal woerden houten doorn rhenen alphen_aan_den_rijn alphen katwijk "
    "noordwijk "
    "aalsmeer uithoorn hoofddorp diemen weesp bussum naarden huizen laren blaricum baarn soest "
    "vlissingen middelburg goes terneuzen zierikzee bergen_op_zoom etten-leur oosterhout waalwijk "
    "uden veghel boxtel veldhoven best geldrop valkenswaard weert roermond sittard geleen heerlen "
    "kerkrade venray wageningen barneveld nijkerk ermelo wijk_aan_zee velsen-noord amsterdam-oost "
    "krommenie wormerveer assendelft zandvoort bloemendaal heemstede lisse hillegom sassenheim "
    "antwerpen gent brussel brugge leuven luik hasselt mechelen kortrijk oostende londen parijs "
    "berlijn hamburg keulen dusseldorf duisburg essen dortmund munchen dresden wenen praag "
    "boedapest warschau lublin krakau boekarest sofia kiev kyiv moskou madrid barcelona lissabon "
    "rome milaan athene istanbul ankara rabat casablanca damascus aleppo asmara paramaribo "
    "willemstad new_york washington peking shanghai tokyo";

using Words = std::unordered_set<std::string>;

Words words_of(std::string_view list) {
  Words words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    std::string word(list.substr(0, end));
    for (char& c : word)
      if (c == '_') c = ' ';
    if (!word.empty()) words.insert(std::move(word));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

}  // namespace

bool is_name_word(NameWord kind, std::string_view folded) {
  static const Words titles = words_of(kTitles);
  static const Words offices = words_of(kOffices);
  static const Words particles = words_of(kParticles);
  static const Words common = words_of(kCommon);
  static const Words places = words_of(kPlaces);
  const Words& words = kind == NameWord::Title      ? titles
                       : kind == NameWord::Office   ? offices
                       : kind == NameWord::Particle ? particles
                       : kind == NameWord::Common   ? common
                                                    : places;
  return words.contains(std::string(folded));
}

}  // namespace transcripts
