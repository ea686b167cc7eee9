#include "tests/support/chart_by_chance.h"

#include <array>
#include <random>

#include "coding/palette.h"

namespace tests {
namespace {

using namespace exports::chart;

class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }

  std::string name() {
    static constexpr std::array kParts = {"Regie",
                                          "en",
                                          "community building",
                                          "mkb-ondernemers",
                                          "Leergemeenschappen",
                                          "publiek-privaat",
                                          "coördinatie",
                                          "van",
                                          "de",
                                          "Arbeidsmarktdiscrepantieproblematiek",
                                          "hardware/software",
                                          "<b>&",
                                          "é",
                                          "R&D",
                                          "learning communities"};
    if (below(25) == 0) return {};
    std::string name;
    for (std::size_t left = 1 + below(6); left > 0; --left)
      name += (name.empty() ? "" : " ") + std::string(kParts[below(kParts.size())]);
    return name;
  }
  Colour colour() { return coding::kPalette[below(coding::kPalette.size())]; }
  Figure figure() {
    const auto value = static_cast<double>(below(3) == 0 ? 0 : below(4000));
    return {value, std::to_string(static_cast<int>(value)), name()};
  }

 private:
  std::mt19937 random_;
};

HeatMap heat_map(std::size_t rows, Chance& chance) {
  HeatMap map;
  const std::size_t columns = rows == 0 ? 3 : 1 + chance.below(30);
  for (std::size_t i = 0; i < columns; ++i) map.columns.push_back(chance.name());
  map.total_name = "Totaal";
  map.base_name = "Personen gesproken";
  for (std::size_t i = 0; i <= columns; ++i) map.bases.push_back(chance.figure().text);
  for (std::size_t i = 0; i < rows; ++i) {
    HeatMap::Row row{
        chance.name(), chance.colour(), static_cast<int>(chance.below(9)), {}, chance.figure()};
    for (std::size_t k = 0; k < columns; ++k) row.cells.push_back(chance.figure());
    map.rows.push_back(row);
  }
  return map;
}

Bars bars(std::size_t rows, Chance& chance) {
  Bars bars;
  bars.arrangement = static_cast<Bars::Arrangement>(chance.below(3));
  const bool single = bars.arrangement == Bars::Arrangement::Single;
  const std::size_t series = single ? 1 : 1 + chance.below(9);
  for (std::size_t i = 0; i < series; ++i) bars.series.push_back({chance.name(), chance.colour()});
  for (std::size_t i = 0; i < rows; ++i) {
    Bars::Group group{chance.name(), "n = " + chance.figure().text, {}};
    for (std::size_t k = 0; k < series; ++k) {
      Bars::Bar bar{chance.figure()};
      if (single && rows % 2 == 0)
        bar.interval = {{bar.figure.value / 2, bar.figure.value * 1.5 + 20}};
      group.bars.push_back(bar);
    }
    bars.groups.push_back(group);
  }
  bars.axis = chance.name();
  return bars;
}

Slope slope(std::size_t rows, Chance& chance) {
  Slope slope;
  const std::size_t moments = 1 + chance.below(4);
  for (std::size_t i = 0; i < moments; ++i) {
    slope.moments.push_back(i == 1 ? chance.name() : std::to_string(2017 + 4 * i));
    slope.n.push_back("n = " + chance.figure().text);
  }
  for (std::size_t i = 0; i < rows; ++i) {
    Slope::Line line{chance.name(), chance.colour(), {}};
    for (std::size_t k = 0; k < moments; ++k) line.figures.push_back(chance.figure());
    slope.lines.push_back(line);
  }
  return slope;
}

Network network(std::size_t rows, Chance& chance) {
  Network network;
  for (std::size_t i = 0; i < rows; ++i)
    network.nodes.push_back({chance.name(), chance.colour(), chance.figure().value, "tip"});
  for (std::size_t i = 0; rows > 1 && i < 2 * rows; ++i) {
    const std::size_t from = chance.below(rows);
    network.edges.push_back(
        {from, (from + 1 + chance.below(rows - 1)) % rows, chance.figure().value, {}});
  }
  return network;
}

Portrait portrait(std::size_t rows, Chance& chance) {
  Portrait portrait;
  for (std::size_t i = 0; i < rows; ++i)
    portrait.codes.push_back({chance.name(), chance.colour(), "12,5 %"});
  for (std::size_t i = 0; i < 400; ++i)
    portrait.tiles.push_back(rows == 0 || chance.below(3) == 0 ? Portrait::kNone
                                                               : chance.below(rows));
  portrait.uncoded = "niet gecodeerd";
  return portrait;
}

CodeLine code_line(std::size_t rows, Chance& chance) {
  CodeLine line;
  for (std::size_t i = 0; i < rows; ++i) {
    CodeLine::Lane lane{chance.name(), chance.colour(), "12,5 %", 1 + chance.figure().value, {}};
    for (std::size_t k = chance.below(20); k > 0; --k) {
      const auto begin = lane.length * static_cast<double>(k) / 21;
      lane.stripes.push_back({begin, begin + lane.length / 40, "tip"});
    }
    line.lanes.push_back(lane);
  }
  line.marks = {{0, "0"}, {1000, "1.000"}, {1010, "1.010"}, {4000, "4.000"}};
  line.axis = chance.name();
  return line;
}

Curve curve(std::size_t rows, Chance& chance) {
  Curve curve;
  double reached = 0;
  const bool band = chance.below(2) == 0;
  for (std::size_t i = 0; i < rows; ++i) {
    reached += static_cast<double>(chance.below(5));
    Curve::Step step{chance.name(), {reached, std::to_string(static_cast<int>(reached)), "tip"}};
    if (band) step.low = reached, step.median = reached + 2, step.high = reached + 5;
    curve.steps.push_back(step);
  }
  curve.line_name = "in de volgorde van interviewen";
  curve.median_name = "mediaan van duizend andere volgordes";
  curve.band_name = "negentig procent daarvan";
  curve.axis = "codes";
  return curve;
}

WordCloud word_cloud(std::size_t rows, Chance& chance) {
  WordCloud cloud;
  for (std::size_t i = 0; i < rows; ++i)
    cloud.words.push_back({chance.name(), 1000.0 / static_cast<double>(i + 1), chance.colour()});
  return cloud;
}

}  // namespace

Chart chart_by_chance(std::size_t kind, std::size_t rows, unsigned seed) {
  Chance chance(seed);
  Chart chart;
  switch (kind) {
    case 0:
      chart.body = heat_map(rows, chance);
      break;
    case 1:
      chart.body = bars(rows, chance);
      break;
    case 2:
      chart.body = slope(rows, chance);
      break;
    case 3:
      chart.body = network(rows, chance);
      break;
    case 4:
      chart.body = portrait(rows, chance);
      break;
    case 5:
      chart.body = code_line(rows, chance);
      break;
    case 6:
      chart.body = curve(rows, chance);
      break;
    default:
      chart.body = word_cloud(rows, chance);
  }
  chart.title = chance.name() + " " + chance.name();
  chart.caption = {chance.name(), chance.name() + " " + chance.name() + " " + chance.name()};
  chart.when_empty = "Hier is niets te tonen.";
  chart.day = "2026-11-29";
  return chart;
}

}  // namespace tests
