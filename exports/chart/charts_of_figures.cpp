#include <algorithm>
#include <cmath>

#include "coding/edit.h"
#include "coding/interval.h"
#include "exports/chart/axis.h"
#include "exports/chart/code_rows.h"
#include "exports/chart/words.h"
#include "transcripts/unicode.h"

namespace exports::chart {
namespace {

using coding::CountOf;
using coding::Frequencies;
using coding::ShownAs;
using coding::Study;

constexpr std::size_t kMostSeries = 6;
constexpr std::size_t kMostLines = 8;
constexpr double kConfidence = 0.95;

std::string capital(std::string_view text) {
  return transcripts::capitalised(text);
}

// Of a percentage the figure alone: the caption says once what all are.
std::string without_sign(std::string text) {
  const std::size_t end = text.find_last_of("0123456789");
  text.erase(end == std::string::npos ? 0 : end + 1);
  return text;
}

// What is asked of a picture of a matrix, together.
struct Asked {
  const Study& study;
  const Frequencies& counted;
  const ChartWords& words;
  bool nl() const { return words.language == Language::Dutch; }
  std::string dimension() const { return dimension_name(study, counted.query, words.language); }
  std::string column(std::size_t i) const {
    return column_name(study, counted.query, counted.columns[i], words.language);
  }
  std::string unit() const { return unit_name(counted.query, words.language); }
  std::string n(const coding::Base& base) const {
    return "n = " + figure_text(base_of(counted.query, base), ShownAs::Absolute, words.language);
  }
  // "Aantal personen per PPS.", "In % van de gesprekken, per PPS."
  std::string what() const {
    return unit_as_sentence() + (percent() ? ", " : " ") + (nl() ? "per " : "by ") + dimension() +
           ".";
  }
  bool percent() const { return counted.query.as == ShownAs::Percent; }
  std::string unit_as_sentence() const { return percent() ? "In " + unit() : capital(unit()); }
  Figure figure(double value, const std::string& code, const std::string& column,
                const coding::Base& base) const {
    return {value, figure_text(value, counted.query.as, words.language),
            code + (column.empty() ? "" : " × " + column) + ": " +
                out_of(value, counted.query, base, words.language)};
  }
  Figure figure(const CodeRow& row, std::size_t i) const {
    if (row.row->hides(i)) return hidden(row.name + " × " + column(i));
    return figure(row.row->values[i], row.name, column(i), counted.columns[i].base);
  }
  Figure total(const CodeRow& row) const {
    if (row.row->hides(row.row->values.size())) return hidden(row.name);
    return figure(row.row->total, row.name, {}, counted.total_base);
  }
  Figure hidden(const std::string& where) const {
    const std::string below = "<" + std::to_string(counted.query.hide_below);
    return {0, below, where + ": " + below + (nl() ? " personen" : " participants")};
  }
};

std::string noun_title(const Asked& asked) {
  std::string count = counted_text(2, asked.counted.query.count, asked.words.language);
  return capital(count.substr(count.find(' ') + 1));
}

// Shares have 100 as their end, unless nothing comes near it.
std::optional<double> end_of_axis(const Bars& bars) {
  double most = 0;
  for (const auto& group : bars.groups)
    for (const auto& bar : group.bars)
      most = std::max({most, bar.figure.value, bar.interval ? bar.interval->second : 0});
  constexpr double kNear = 80;
  return most > kNear && most <= 100 ? std::optional(100.0) : std::nullopt;
}

std::pair<double, double> interval_of(double value, const coding::FrequencyQuery& query,
                                      const coding::Base& base) {
  const std::uint32_t n = base_of(query, base);
  const bool percent = query.as == ShownAs::Percent;
  const double count = percent ? value * n / 100 : value;
  const double unit = percent ? 100 : n;
  const auto said =
      static_cast<std::uint32_t>(std::clamp(count + 0.5, 0.0, static_cast<double>(n)));
  const coding::Interval made = coding::wilson(said, n, kConfidence);
  return {made.low * unit, made.high * unit};
}

void refuse_interval(const coding::FrequencyQuery& query) {
  if (query.count == CountOf::Participants || query.count == CountOf::Transcripts) return;
  throw coding::EditError(transcripts::say(
      "Een interval hoort bij een deel van de personen of gesprekken: passages, coderingen en "
      "woorden van één persoon hangen samen. Tel personen of gesprekken.",
      "An interval belongs to a share of participants or transcripts: passages, codings and words "
      "of one person hang together. Count participants or transcripts."));
}

std::string interval_remark(bool nl) {
  return nl ? "Streep: 95%-interval (Wilson). Geïnterviewden zijn geen aselecte steekproef: het "
              "interval zegt alleen hoe ver het toeval reikt bij zo weinig personen."
            : "Line: 95% interval (Wilson). Interviewees are no random sample: the interval only "
              "says how far chance reaches with so few.";
}

// Keeps the codes that were said most; gives a sentence on the others, if there are any.
std::string keep_most_said(std::vector<CodeRow>& rows, std::size_t most, bool nl) {
  const std::size_t left_out = keep_highest(rows, most);
  if (left_out == 0) return {};
  return nl ? fmt::format("De {} codes met de hoogste totalen; {} andere zijn weggelaten.",
                          rows.size(), left_out)
            : fmt::format("The {} codes with the highest totals; {} others are left out.",
                          rows.size(), left_out);
}

Bars bars_by_column(const Asked& asked, const CodeRow& row) {
  Bars bars;
  bars.series.push_back({row.name, row.code->colour});
  for (std::size_t i = 0; i < asked.counted.columns.size(); ++i) {
    const coding::Base& base = asked.counted.columns[i].base;
    bars.groups.push_back({asked.column(i), asked.n(base), {{asked.figure(row, i)}}});
  }
  return bars;
}

Bars bars_by_code(const Asked& asked, const std::vector<CodeRow>& rows) {
  Bars bars;
  bars.series.push_back({noun_title(asked), kAccent});
  for (const CodeRow& row : rows)
    bars.groups.push_back({row.name, {}, {{asked.total(row)}}, row.code->colour});
  return bars;
}

void add_intervals(Bars& bars, const Asked& asked, bool by_column) {
  for (std::size_t i = 0; i < bars.groups.size(); ++i) {
    auto& bar = bars.groups[i].bars.front();
    const coding::Base& base = by_column ? asked.counted.columns[i].base : asked.counted.total_base;
    if (base_of(asked.counted.query, base) == 0 || bar.figure.text.starts_with("<")) continue;
    bar.interval = interval_of(bar.figure.value, asked.counted.query, base);
    const bool percent = asked.counted.query.as == ShownAs::Percent;
    const auto shown = [&](double value) {
      return percent ? share_text(value / 100, asked.words.language)
                     : tick_text(std::round(value * 10) / 10, asked.nl() ? "nl" : "en");
    };
    bar.figure.tip += (asked.nl() ? "; 95%-interval " : "; 95% interval ") +
                      shown(bar.interval->first) + (asked.nl() ? " tot " : " to ") +
                      shown(bar.interval->second);
  }
}

}  // namespace

Chart heat_map_of(const Study& study, const Frequencies& counted,
                  const std::vector<coding::CodeId>& codes, const ChartWords& words) {
  const Asked asked{study, counted, words};
  HeatMap map;
  for (std::size_t i = 0; i < counted.columns.size(); ++i) {
    map.columns.push_back(asked.column(i));
    map.bases.push_back(figure_text(base_of(counted.query, counted.columns[i].base),
                                    ShownAs::Absolute, words.language));
  }
  map.total_name = asked.nl() ? "Totaal" : "Total";
  map.base_name = base_name(counted.query, words.language);
  map.bases.push_back(
      figure_text(base_of(counted.query, counted.total_base), ShownAs::Absolute, words.language));
  for (const CodeRow& row : code_rows(study, counted, codes)) {
    HeatMap::Row made{row.name, row.code->colour, row.depth, {}, asked.total(row)};
    for (std::size_t i = 0; i < counted.columns.size(); ++i)
      made.cells.push_back(asked.figure(row, i));
    made.heading = row.row->total == 0 && row.has_children;
    for (Figure& figure : made.cells) figure.text = without_sign(std::move(figure.text));
    made.total.text = without_sign(std::move(made.total.text));
    map.rows.push_back(std::move(made));
  }
  const std::string remark =
      asked.nl() ? "Hoe donkerder, hoe hoger. Het totaal telt elk één keer, en is geen som."
                 : "The darker, the higher. The total counts each once, and is no sum.";
  Chart chart = framed(
      caption_of(study, counted, asked.what(), {remark}, words),
      noun_title(asked) + (asked.nl() ? " per code en " : " by code and ") + asked.dimension(),
      words);
  chart.body = std::move(map);
  return chart;
}

Titled titled(const Study& study, const Frequencies& counted, const ChartWords& words) {
  const Asked asked{study, counted, words};
  return {noun_title(asked) + (asked.nl() ? " per code en " : " by code and ") + asked.dimension(),
          caption_of(study, counted, asked.what(), {}, words)};
}

Chart bars_of(const Study& study, const Frequencies& counted,
              const std::vector<coding::CodeId>& codes, bool interval, const ChartWords& words) {
  if (interval) refuse_interval(counted.query);
  const Asked asked{study, counted, words};
  std::vector<CodeRow> rows = code_rows(study, counted, codes);
  const bool by_column = codes.size() == 1 && rows.size() == 1;
  std::string left_out;
  if (codes.empty()) {
    const std::size_t gone = keep_highest(rows, rows.size());
    if (gone > 0)
      left_out = asked.nl() ? fmt::format("Weggelaten: {} codes waar niets onder valt.", gone)
                            : fmt::format("Left out: {} codes with nothing below them.", gone);
  } else {
    std::stable_sort(rows.begin(), rows.end(), [](const CodeRow& a, const CodeRow& b) {
      return a.row->total > b.row->total;
    });
  }
  Bars bars = by_column ? bars_by_column(asked, rows.front()) : bars_by_code(asked, rows);
  if (interval) add_intervals(bars, asked, by_column);
  bars.axis = asked.unit();
  if (counted.query.as == ShownAs::Percent) bars.highest = end_of_axis(bars);
  const std::string what = by_column ? asked.what() : asked.unit_as_sentence() + ".";
  const std::string title =
      by_column ? rows.front().name + (asked.nl() ? " per " : " by ") + asked.dimension()
                : noun_title(asked) + (asked.nl() ? " per code" : " by code");
  Chart chart =
      framed(caption_of(study, counted, what,
                        {left_out, interval ? interval_remark(asked.nl()) : std::string()}, words),
             title, words);
  chart.body = std::move(bars);
  return chart;
}

Chart series_of(const Study& study, const Frequencies& counted,
                const std::vector<coding::CodeId>& codes, Bars::Arrangement arrangement,
                const ChartWords& words) {
  const Asked asked{study, counted, words};
  std::vector<CodeRow> rows = code_rows(study, counted, codes);
  std::string left_out;
  if (codes.empty()) left_out = keep_most_said(rows, kMostSeries, asked.nl());
  Bars bars;
  bars.arrangement = arrangement;
  bars.axis = asked.unit();
  for (const CodeRow& row : rows) bars.series.push_back({row.name, row.code->colour});
  for (std::size_t i = 0; i < counted.columns.size() && !rows.empty(); ++i) {
    Bars::Group group{asked.column(i), asked.n(counted.columns[i].base), {}};
    for (const CodeRow& row : rows) group.bars.push_back({asked.figure(row, i)});
    bars.groups.push_back(std::move(group));
  }
  std::string remark;
  const bool stacked = arrangement == Bars::Arrangement::Stacked;
  if (!stacked && counted.query.as == ShownAs::Percent) bars.highest = end_of_axis(bars);
  if (stacked &&
      (counted.query.count == CountOf::Participants || counted.query.count == CountOf::Transcripts))
    remark = asked.nl() ? "Wie bij meer codes hoort telt bij elk: een hele staaf is geen aantal."
                        : "What belongs to several codes counts with each: a whole bar is no "
                          "number of them.";
  Chart chart =
      framed(caption_of(study, counted, asked.what(), {left_out, remark}, words),
             noun_title(asked) + (asked.nl() ? " per " : " by ") + asked.dimension(), words);
  chart.body = std::move(bars);
  return chart;
}

Chart slope_of(const Study& study, const Frequencies& counted,
               const std::vector<coding::CodeId>& codes, const ChartWords& words) {
  const Asked asked{study, counted, words};
  std::vector<CodeRow> rows = code_rows(study, counted, codes);
  std::string left_out;
  if (codes.empty()) left_out = keep_most_said(rows, kMostLines, asked.nl());
  Slope slope;
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < counted.columns.size(); ++i) {
    // Where there is no value the name is a dash.
    if (counted.query.by == coding::GroupBy::Attribute && counted.columns[i].name == coding::kWithoutValue) continue;
    shown.push_back(i);
    slope.moments.push_back(asked.column(i));
    slope.n.push_back(asked.n(counted.columns[i].base));
  }
  for (const CodeRow& row : rows) {
    Slope::Line line{row.name, row.code->colour, {}};
    for (const std::size_t i : shown) line.figures.push_back(asked.figure(row, i));
    slope.lines.push_back(std::move(line));
  }
  Chart chart =
      framed(caption_of(study, counted, asked.what(), {left_out}, words),
             noun_title(asked) + (asked.nl() ? " per " : " by ") + asked.dimension(), words);
  chart.body = std::move(slope);
  return chart;
}

}  // namespace exports::chart
