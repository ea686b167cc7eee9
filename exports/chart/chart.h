// What a picture says, before it is laid out: names and figures as the reader sees them, in the
// reader's language, without a Study. draw() makes a Drawing of it.
//
// Every figure comes twice: as a number, for its place, and as text, for reading. A tip is what the
// pointer is told over it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "exports/chart/drawing.h"

namespace exports::chart {

struct Figure {
  double value = 0;
  std::string text;
  std::string tip = {};
};

// A matrix: the higher the figure, the darker its cell.
struct HeatMap {
  struct Row {
    std::string name;
    Colour colour;
    int depth = 0;              // in the codebook, 0 at the top
    std::vector<Figure> cells;  // as many as there are columns
    Figure total;
    bool heading = false;  // of the codes below it, with no figures of its own to show
  };
  std::vector<std::string> columns;
  std::vector<Row> rows;
  std::string total_name;
  // The last row: what the columns' figures are out of. As many as columns, and one for the total.
  std::string base_name;
  std::vector<std::string> bases;
};

// Bars from the left: one a group, or in each group one a series beside or after each other.
struct Bars {
  enum class Arrangement { Single, Grouped, Stacked };
  struct Series {
    std::string name;
    Colour colour;
  };
  struct Bar {
    Figure figure;  // 0 or more
    std::optional<std::pair<double, double>> interval = std::nullopt;
  };
  struct Group {
    std::string name;
    std::string n;                                // "n = 11"; may be empty
    std::vector<Bar> bars;                        // as many as there are series
    std::optional<Colour> colour = std::nullopt;  // of a single bar, where not its series'
  };
  Arrangement arrangement = Arrangement::Single;
  std::vector<Series> series;
  std::vector<Group> groups;
  std::string axis;                              // "% van de personen"
  std::optional<double> highest = std::nullopt;  // where the axis ends: 100 of percentages
};

// One line a code, from year to year.
struct Slope {
  struct Line {
    std::string name;
    Colour colour;
    std::vector<Figure> figures;  // as many as there are moments
  };
  std::vector<std::string> moments;  // "2017", from left to right
  std::vector<std::string> n;        // "n = 11", below each
  std::vector<Line> lines;
};

// Codes that occur together: the bigger the circle the more often, the thicker the line the more
// often together.
struct Network {
  struct Node {
    std::string name;
    Colour colour;
    double count = 0;
    std::string tip = {};
  };
  struct Edge {
    std::size_t from = 0;  // indices in nodes, not alike
    std::size_t to = 0;
    double weight = 0;
    std::string tip = {};
  };
  std::vector<Node> nodes;
  std::vector<Edge> edges;
};

// A text as tiles in reading order, each in the colour of the code that covers most of it.
struct Portrait {
  struct Code {
    std::string name;
    Colour colour;
    std::string share;  // of the text, "12,5 %"
  };
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<Code> codes;
  std::vector<std::size_t> tiles;  // indices in codes; kNone where nothing is coded
  std::vector<std::string> tips;   // one a tile
  std::string uncoded;             // "niet gecodeerd"
};

// Where in a text codes lie: a lane a code, or to compare a lane a conversation.
struct CodeLine {
  struct Stripe {
    double begin = 0;  // in units of `length`
    double end = 0;
    std::string tip = {};
  };
  struct Lane {
    std::string name;
    Colour colour;
    std::string figure;  // "12,5 %", at the lane's end
    double length = 1;   // the text ends here
    std::vector<Stripe> stripes;
  };
  std::vector<Lane> lanes;
  // Along the bottom: where, and what is said there: "0 %", "1.000 woorden".
  std::vector<std::pair<double, std::string>> marks;
  std::string axis;
};

// New codes in the order of interviewing: how many there are after each conversation.
struct Curve {
  struct Step {
    std::string name;  // of the conversation
    Figure reached;    // how many codes until here
    // Of other orders: the middle one and where most of them lie. Left out where low > high.
    double median = 0;
    double low = 1;
    double high = 0;
  };
  std::vector<Step> steps;
  std::string line_name;    // "in de volgorde van interviewen"
  std::string median_name;  // "mediaan van 1.000 volgordes"
  std::string band_name;    // "90 % van die volgordes"
  std::string axis;         // "codes"
};

struct WordCloud {
  struct Word {
    std::string text;
    double count = 0;
    Colour colour;
    std::string tip = {};
  };
  std::vector<Word> words;  // the most frequent first
};

struct Chart {
  std::string title;
  std::vector<std::string> caption;  // a line or more each
  std::variant<HeatMap, Bars, Slope, Network, Portrait, CodeLine, Curve, WordCloud> body;
  std::string when_empty;  // said in place of a picture where there is nothing to show
  std::string language = "nl";
  std::string day = {};  // on which it is made, "2026-11-29"
};

// Lays it out `size.width` points wide. It becomes as tall as it needs, and where a kind can be of
// any height (a slope, a network, a curve, a cloud) size.height where that is not 0. The same for
// the same chart and measure.
Drawing draw(const Chart& chart, const Size& size, const TextMeasure& measure);

// Narrower than this is laid out as this.
inline constexpr double kLeastWidth = 200;

}  // namespace exports::chart
