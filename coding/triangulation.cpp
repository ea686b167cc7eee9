#include "coding/triangulation.h"

#include <algorithm>

#include "coding/lookup.h"

namespace coding {
namespace {

// Of the shares of the sources that were heard.
Verdict verdict_of(const std::vector<double>& shares, double within) {
  const auto mentioned =
      std::count_if(shares.begin(), shares.end(), [](double share) { return share > 0; });
  if (mentioned == 0) return Verdict::Silent;
  if (mentioned == 1) return Verdict::Alone;
  const auto [least, most] = std::minmax_element(shares.begin(), shares.end());
  return *least > 0 && *most - *least <= within ? Verdict::Agree : Verdict::Differ;
}

}  // namespace

Triangulation triangulate(const Study& study, FrequencyQuery query, double within) {
  if (query.count != CountOf::Participants && query.count != CountOf::Transcripts)
    throw EditError(say("Bronnen worden vergeleken naar personen of gesprekken.",
                        "Sources are compared by participants or transcripts."));
  const Attribute* source = find_attribute(study, OwnerKind::Transcript, "source");
  if (source == nullptr)
    throw EditError(
        say("Gesprekken hebben nog geen bron. Vul bij de gesprekken het kenmerk bron in.",
            "Transcripts have no source yet. Fill in the attribute source of transcripts."));
  query = divided_by(std::move(query), {GroupBy::Attribute, source->id});
  query.as = ShownAs::Percent;
  const Frequencies figures = frequencies(study, query);
  Triangulation made;
  made.hide_below = query.hide_below;
  std::vector<std::size_t> columns;
  for (std::size_t column = 0; column < figures.columns.size(); ++column) {
    const FrequencyColumn& of = figures.columns[column];
    const std::uint32_t base =
        query.count == CountOf::Participants ? of.base.participants : of.base.transcripts;
    if (of.name == kWithoutValue || base == 0) continue;
    columns.push_back(column);
    made.sources.push_back(of.name);
    made.bases.push_back(of.base);
  }
  for (const FrequencyRow& row : figures.rows) {
    TriangulationRow& out = made.rows.emplace_back();
    out.code = row.code;
    for (const std::size_t column : columns) {
      out.shares.push_back(row.values[column]);
      out.hidden.push_back(row.hides(column));
    }
    const bool hides = std::find(out.hidden.begin(), out.hidden.end(), true) != out.hidden.end();
    out.verdict = hides ? Verdict::Untold : verdict_of(out.shares, within);
  }
  return made;
}

}  // namespace coding
