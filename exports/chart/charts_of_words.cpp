#include <algorithm>
#include <array>

#include "exports/chart/charts_of_relations.h"
#include "exports/chart/code_rows.h"
#include "exports/chart/pen.h"
#include "exports/chart/words.h"

namespace exports::chart {
namespace {

using coding::ShownAs;
using coding::Study;

constexpr std::size_t kMostWords = 120;
constexpr std::size_t kMostKeyWords = 10;  // either way
constexpr Colour kOther{0x7A8391};         // of the group that is compared with

// "12,34"; a log ratio can be below zero.
std::string decimals(double value, const ChartWords& words) {
  const std::string text =
      value == 0 ? "0" : figure_text(std::abs(value), ShownAs::Per1000, words.language);
  return value < 0 ? "−" + text : text;
}

// "rol = werkveld"; what has no filter is the rest.
std::string group_name(const Study& study, const std::optional<coding::WordSelection>& group,
                       const ChartWords& words) {
  std::string name = group ? filter_parts(study, group->filter, words.language) : std::string();
  for (const coding::CodeId& id : group ? group->codes : std::vector<coding::CodeId>())
    name += (name.empty() ? "code = " : "; code = ") + code_label(study, *study.codes().find(id));
  if (!name.empty()) return name;
  return is_dutch(words) ? "de rest" : "the rest";
}

// "werkveld: 1.234 woorden van 20 personen".
std::string base_text(const std::string& name, const coding::WordReach& base,
                      const ChartWords& words) {
  const std::string said = number(static_cast<double>(base.words), words);
  return is_dutch(words)
             ? fmt::format("{}: {} woorden van {}", name, said,
                           transcripts::counted(base.participants, "persoon", "personen"))
             : fmt::format("{}: {} words of {}", name, said,
                           transcripts::counted(base.participants, "participant", "participants"));
}

Figure rate(const coding::KeyWord& word, const coding::WordReach& reach,
            const coding::WordReach& base, const std::string& group, const ChartWords& words) {
  const double per_1000 = coding::per_1000(reach.words, base.words);
  const char* format = is_dutch(words) ? "{}, {}: {}×, {} per 1.000 woorden, {} van {} personen"
                                       : "{}, {}: {}×, {} per 1,000 words, {} of {} participants";
  const std::string rate = decimals(per_1000, words);
  return {per_1000, rate,
          fmt::format(fmt::runtime(format), word.word, group,
                      number(static_cast<double>(reach.words), words), rate, reach.participants,
                      base.participants) +
              fmt::format("; G2 {}, log ratio {}", decimals(word.g2, words),
                          decimals(word.log_ratio, words))};
}

}  // namespace

Chart cloud_of(const Study& study, const coding::WordCounts& counted,
               const coding::WordQuery& query, const ChartWords& words) {
  const bool nl = is_dutch(words);
  // Dark ones, told apart by how light they are too; size alone says how often.
  constexpr std::array<Colour, 4> kColours = {Colour{0x1F3D7A}, Colour{0x7A4A12}, Colour{0x2C6B4F},
                                              Colour{0x6B2F5B}};
  WordCloud cloud;
  for (std::size_t i = 0; i < std::min(kMostWords, counted.words.size()); ++i) {
    const coding::CountedWord& word = counted.words[i];
    const std::string tip =
        word.word + ": " + number(static_cast<double>(word.reach.words), words) + "×, " +
        (nl ? fmt::format("{} van {} personen", word.reach.participants, counted.base.participants)
            : fmt::format("{} of {} participants", word.reach.participants,
                          counted.base.participants));
    cloud.words.push_back(
        {word.word, static_cast<double>(word.reach.words), kColours[i % kColours.size()], tip});
  }
  Chart chart = framed(
      caption_of(
          study,
          {nl ? fmt::format("Hoe groter, hoe vaker gezegd. n = {} woorden van {} personen in {}.",
                            number(static_cast<double>(counted.base.words), words),
                            counted.base.participants,
                            transcripts::counted(counted.base.transcripts, "gesprek", "gesprekken"))
              : fmt::format(
                    "The bigger, the more often said. n = {} words of {} participants in {}.",
                    number(static_cast<double>(counted.base.words), words),
                    counted.base.participants,
                    transcripts::counted(counted.base.transcripts, "transcript", "transcripts")),
           coded_as(study, query.of.codes, words)},
          query.of.filter, words),
      nl ? "Woorden" : "Words", words);
  chart.body = std::move(cloud);
  return chart;
}

Chart keyness_of(const Study& study, const coding::Keyness& compared,
                 const coding::KeynessQuery& query, const ChartWords& words) {
  const bool nl = is_dutch(words);
  const std::string of = group_name(study, query.of, words);
  const std::string against = group_name(study, query.against, words);
  Bars bars;
  bars.arrangement = Bars::Arrangement::Grouped;
  bars.series = {{of, kAccent}, {against, kOther}};
  bars.axis = nl ? "per 1.000 woorden" : "per 1,000 words";
  std::size_t over = 0;
  std::size_t under = 0;
  for (const coding::KeyWord& word : compared.words) {
    if ((word.over_used ? over : under)++ >= kMostKeyWords) continue;
    bars.groups.push_back({word.word,
                           "G2 = " + decimals(word.g2, words),
                           {{rate(word, word.of, compared.of, of, words)},
                            {rate(word, word.against, compared.against, against, words)}}});
  }
  const std::string bases =
      base_text(of, compared.of, words) + "; " + base_text(against, compared.against, words) + ".";
  const std::string measure =
      nl ? fmt::format(
               "De {} woorden die de groep het duidelijkst vaker zegt, dan die ze minder "
               "vaak zegt. Gekozen naar G2, de log-likelihood (Dunning 1993). Log ratio "
               "(Hardie 2014): 1 is twee keer zo vaak.",
               kMostKeyWords)
         : fmt::format(
               "The {} words that the group says most clearly more, then those it says "
               "less. Chosen by G2, the log-likelihood (Dunning 1993). Log ratio (Hardie "
               "2014): 1 is twice as often.",
               kMostKeyWords);
  const std::string remark =
      nl ? "Wie een woord zegt, zegt het vaker: kijk ook bij hoeveel personen het valt."
         : "Who says a word says it again: see by how many participants it is said too.";
  Chart chart =
      framed(caption_of(study, {bases, measure, remark, coded_as(study, query.base.codes, words)},
                        query.base.filter, words),
             (nl ? "Kenmerkende woorden (G2): " : "Key words (G2): ") + of +
                 (nl ? " tegen " : " against ") + against,
             words);
  chart.body = std::move(bars);
  return chart;
}

}  // namespace exports::chart
