#include "exports/relations_table.h"

#include <algorithm>
#include <cmath>

#include "coding/codebook.h"

namespace exports {
namespace {

using coding::Study;
using transcripts::say;

Cell rounded(const std::optional<double>& value, double to) {
  if (!value) return std::string();
  return std::round(*value * to) / to;
}

std::string name_of(const Study& study, const coding::Saturation& of, Language language) {
  if (of.pps) return study.pps().find(*of.pps)->name;
  return language == Language::Dutch ? "alle" : "all";
}

// "3.3": what the run that ends here adds.
std::string adds(const coding::SaturationStep& step) {
  return fmt::format("{:.1f}", *step.run_adds);
}

std::string in_dutch(std::string number) {
  std::replace(number.begin(), number.end(), '.', ',');
  return number;
}

}  // namespace

Table cooccurrence_matrix(const Study& study, const coding::Cooccurrence& made,
                          const std::vector<std::size_t>& rows, Language) {
  Table table;
  table.header = {"code"};
  for (const std::size_t row : rows)
    table.header.push_back(coding::path_of(study, made.codes[row]));
  for (const std::size_t row : rows) {
    auto& line = table.rows.emplace_back();
    line.emplace_back(coding::path_of(study, made.codes[row]));
    for (const std::size_t column : rows)
      line.emplace_back(static_cast<double>(made.count(row, column)));
  }
  return table;
}

Table cooccurrence_pairs(const Study& study, const coding::Cooccurrence& made,
                         const std::vector<std::size_t>& rows, Language language) {
  const bool order = made.query.within == coding::Within::Sequence;
  struct Pair {
    std::size_t a;
    std::size_t b;
  };
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t k = order ? 0 : i + 1; k < rows.size(); ++k)
      if ((order || rows[i] != rows[k]) && made.count(rows[i], rows[k]) > 0)
        pairs.push_back({rows[i], rows[k]});
  std::stable_sort(pairs.begin(), pairs.end(), [&made](const Pair& x, const Pair& y) {
    return made.count(x.a, x.b) > made.count(y.a, y.b);
  });
  Table table;
  table.header =
      language == Language::Dutch
          ? std::vector<std::string>{"code", order ? "en dan" : "met", "aantal", "Jaccard", "lift"}
          : std::vector<std::string>{"code", order ? "then" : "with", "count", "Jaccard", "lift"};
  for (const Pair& pair : pairs)
    table.rows.push_back(
        {coding::path_of(study, made.codes[pair.a]), coding::path_of(study, made.codes[pair.b]),
         static_cast<double>(made.count(pair.a, pair.b)),
         rounded(made.jaccard(pair.a, pair.b), 1000), rounded(made.lift(pair.a, pair.b), 100)});
  return table;
}

Table saturation_table(const Study& study, const coding::SaturationFigures& figures,
                       Language language) {
  Table table;
  table.header =
      language == Language::Dutch
          ? std::vector<std::string>{"PPS",          "nummer",        "gesprek",
                                     "nieuwe codes", "cumulatief",    "mediaan",
                                     "laag (2,5 %)", "hoog (97,5 %)", "reeks voegt toe (%)"}
          : std::vector<std::string>{"PPS",         "number",        "transcript",
                                     "new codes",   "cumulative",    "median",
                                     "low (2.5 %)", "high (97.5 %)", "run adds (%)"};
  for (const coding::Saturation& of : figures.of)
    for (std::size_t i = 0; i < of.steps.size(); ++i) {
      const coding::SaturationStep& step = of.steps[i];
      table.rows.push_back(
          {name_of(study, of, language), static_cast<double>(i + 1),
           study.transcripts().find(step.transcript)->name, static_cast<double>(step.new_codes),
           static_cast<double>(step.cumulative), step.median, static_cast<double>(step.low),
           static_cast<double>(step.high), rounded(step.run_adds, 10)});
    }
  return table;
}

transcripts::Message saturation_sentence(const Study& study, const coding::Saturation& of,
                                         const coding::SaturationQuery& query) {
  const std::string nl = name_of(study, of, Language::Dutch);
  const std::string en = name_of(study, of, Language::English);
  const std::size_t needed = std::size_t{query.base} + query.run;
  if (of.steps.size() < needed)
    return say("{0}: {2} gesprekken is te weinig voor een basis van {3} en een reeks van {4}.",
               "{1}: {2} transcripts are too few for a base of {3} and a run of {4}.", nl, en,
               of.steps.size(), query.base, query.run);
  if (of.base_codes == 0)
    return say("{0}: in de eerste {2} gesprekken staat geen code.",
               "{1}: no code lies in the first {2} transcripts.", nl, en, query.base);
  if (of.reached) {
    const auto& step = of.steps[*of.reached];
    return say(
        "{0}: verzadigd na {2} gesprekken: de laatste {3} voegen {8} % toe aan de {5} codes "
        "van de eerste {6} (grens {7} %).",
        "{1}: saturated after {2} transcripts: the last {3} add {4} % to the {5} codes of the "
        "first {6} (threshold {7} %).",
        nl, en, *of.reached + 1, query.run, adds(step), of.base_codes, query.base, query.threshold,
        in_dutch(adds(step)));
  }
  return say(
      "{0}: niet verzadigd na {2} gesprekken: de laatste {3} voegen {8} % toe aan de {5} codes "
      "van de eerste {6} (grens {7} %).",
      "{1}: not saturated after {2} transcripts: the last {3} add {4} % to the {5} codes of "
      "the first {6} (threshold {7} %).",
      nl, en, of.steps.size(), query.run, adds(of.steps.back()), of.base_codes, query.base,
      query.threshold, in_dutch(adds(of.steps.back())));
}

}  // namespace exports
