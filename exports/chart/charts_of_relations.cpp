#include "exports/chart/charts_of_relations.h"

#include <algorithm>

#include "exports/chart/code_rows.h"
#include "exports/chart/words.h"
#include "exports/relations_table.h"

namespace exports::chart {
namespace {

using coding::Study;

constexpr std::size_t kMostNodes = 25;
constexpr std::size_t kMostEdges = 60;

// "waar passages elkaar overlappen".
std::string meeting(const coding::CooccurrenceQuery& query, bool nl) {
  switch (query.within) {
    case coding::Within::Overlap:
      return nl ? "waar passages elkaar overlappen" : "where passages overlap";
    case coding::Within::Near:
      return nl ? fmt::format("waar hoogstens {} woorden tussen passages liggen", query.words)
                : fmt::format("where at most {} words lie between passages", query.words);
    case coding::Within::Turn:
      return nl ? "in dezelfde beurt" : "in the same turn";
    case coding::Within::Sequence:
      return nl ? "na elkaar in dezelfde beurt" : "one after the other in a turn";
    case coding::Within::Transcript:
      break;
  }
  return nl ? "in hetzelfde gesprek" : "in the same transcript";
}

std::string what_meets(const coding::CooccurrenceQuery& query, bool nl) {
  const std::string what =
      query.count == coding::MeetingsAre::Participants
          ? (nl ? "Personen bij wie codes samengaan" : "Participants with whom codes go together")
      : query.count == coding::MeetingsAre::Transcripts
          ? (nl ? "Gesprekken waarin codes samengaan" : "Transcripts in which codes go together")
          : (nl ? "Plaatsen waar codes samengaan" : "Places where codes go together");
  return what + ", " + meeting(query, nl) + ".";
}

struct Tie {
  std::size_t from;
  std::size_t to;
  std::uint32_t weight;
};

// The strongest ties among the chosen rows, in either direction.
std::vector<Tie> ties_of(const coding::Cooccurrence& made,
                         const std::vector<coding::CodeId>& codes) {
  const auto chosen = [&](std::size_t row) {
    return codes.empty() || std::find(codes.begin(), codes.end(), made.codes[row]) != codes.end();
  };
  std::vector<Tie> ties;
  for (std::size_t a = 0; a < made.codes.size(); ++a)
    for (std::size_t b = a + 1; b < made.codes.size() && chosen(a); ++b) {
      std::uint32_t weight = made.count(a, b);
      // Somebody may have both orders.
      if (made.query.within == coding::Within::Sequence)
        weight = std::max(weight, made.count(b, a));
      if (weight > 0 && chosen(b)) ties.push_back({a, b, weight});
    }
  std::stable_sort(ties.begin(), ties.end(),
                   [](const Tie& x, const Tie& y) { return x.weight > y.weight; });
  return ties;
}

// Keeps the strongest, of no more than kMostNodes codes; gives how many are left out.
std::size_t keep_strongest(std::vector<Tie>& ties) {
  std::vector<std::size_t> nodes;
  std::vector<Tie> kept;
  for (const Tie& tie : ties) {
    std::vector<std::size_t> with = nodes;
    for (const std::size_t row : {tie.from, tie.to})
      if (std::find(with.begin(), with.end(), row) == with.end()) with.push_back(row);
    if (with.size() > kMostNodes || kept.size() == kMostEdges) continue;
    nodes = std::move(with);
    kept.push_back(tie);
  }
  const std::size_t left_out = ties.size() - kept.size();
  ties = std::move(kept);
  return left_out;
}

Network network(const Study& study, const coding::Cooccurrence& made, const std::vector<Tie>& ties,
                const ChartWords& words) {
  Network network;
  std::vector<std::size_t> rows;
  const auto node_of = [&](std::size_t row) {
    const auto known = std::find(rows.begin(), rows.end(), row);
    if (known != rows.end()) return static_cast<std::size_t>(known - rows.begin());
    rows.push_back(row);
    const coding::Code& code = *study.codes().find(made.codes[row]);
    const double count = made.count(row, row);
    network.nodes.push_back({code_label(study, code), code.colour, count,
                             code_label(study, code) + ": " + number(count, words)});
    return rows.size() - 1;
  };
  for (const Tie& tie : ties) {
    const std::size_t from = node_of(tie.from);
    const std::size_t to = node_of(tie.to);
    std::string tip = network.nodes[from].name + " – " + network.nodes[to].name + ": " +
                      number(tie.weight, words);
    if (const auto jaccard = made.jaccard(tie.from, tie.to))
      tip += fmt::format(" (Jaccard {})", share_text(*jaccard, words.language));
    network.edges.push_back({from, to, static_cast<double>(tie.weight), std::move(tip)});
  }
  return network;
}

}  // namespace

Chart network_of(const Study& study, const coding::Cooccurrence& made,
                 const std::vector<coding::CodeId>& codes, const ChartWords& words) {
  const bool nl = is_dutch(words);
  std::vector<Tie> ties = ties_of(made, codes);
  const std::size_t left_out = keep_strongest(ties);
  std::string remark;
  if (left_out > 0)
    remark =
        nl ? fmt::format("De sterkste {} verbanden; {} andere zijn weggelaten.", ties.size(),
                         left_out)
           : fmt::format("The {} strongest ties; {} others are left out.", ties.size(), left_out);
  Chart chart = framed(
      caption_of(
          study,
          {what_meets(made.query, nl),
           nl ? "Hoe dikker de lijn, hoe vaker samen; hoe groter de cirkel, hoe vaker de code."
              : "The thicker the line the more often together; the bigger the circle the more "
                "often the code.",
           remark},
          made.query.filter, words),
      nl ? "Codes die samengaan" : "Codes that go together", words);
  chart.body = network(study, made, ties, words);
  return chart;
}

Chart curve_of(const Study& study, const coding::SaturationFigures& figures,
               const coding::Saturation& of, const ChartWords& words) {
  const bool nl = is_dutch(words);
  Curve curve;
  for (const coding::SaturationStep& step : of.steps) {
    const std::string& name = study.transcripts().find(step.transcript)->name;
    const std::string tip =
        name + ": " +
        (nl ? fmt::format("{} nieuw, {} tot hier", step.new_codes, step.cumulative)
            : fmt::format("{} new, {} so far", step.new_codes, step.cumulative));
    curve.steps.push_back(
        {name,
         {static_cast<double>(step.cumulative), number(step.cumulative, words), tip},
         step.median,
         static_cast<double>(step.low),
         static_cast<double>(step.high)});
  }
  const std::string orders = number(figures.query.orders, words);
  curve.line_name = nl ? "in de volgorde van interviewen" : "in the order of interviewing";
  curve.median_name = (nl ? "mediaan van " : "median of ") + orders +
                      (nl ? " willekeurige volgordes" : " random orders");
  curve.band_name = nl ? "95 % van die volgordes" : "95% of those orders";
  curve.axis = "codes";
  const std::string title = of.pps ? study.pps().find(*of.pps)->name : std::string();
  const std::string undated =
      figures.undated == 0 || of.pps ? std::string()
      : nl                           ? fmt::format("{} zonder datum, achteraan.",
                                                   transcripts::counted(figures.undated, "gesprek", "gesprekken"))
                                     : fmt::format("{} without a date, placed last.",
                                                   transcripts::counted(figures.undated, "transcript", "transcripts"));
  Chart chart = framed(
      caption_of(
          study,
          {nl ? fmt::format("Verschillende codes na elk gesprek; n = {}.",
                            transcripts::counted(of.steps.size(), "gesprek", "gesprekken"))
              : fmt::format("Different codes after each transcript; n = {}.",
                            transcripts::counted(of.steps.size(), "transcript", "transcripts")),
           in(saturation_sentence(study, of, figures.query), words.language) +
               (nl ? " Regel van Guest e.a. (2020)." : " Rule of Guest et al. (2020)."),
           undated},
          figures.query.filter, words),
      (nl ? "Verzadiging" : "Saturation") + (title.empty() ? "" : ": " + title), words);
  chart.body = std::move(curve);
  return chart;
}

}  // namespace exports::chart
