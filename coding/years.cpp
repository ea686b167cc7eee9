#include "coding/years.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "coding/lookup.h"

namespace coding {
namespace {

constexpr std::size_t kMostBridged = 1'000'000;  // codings counted for another code as well

std::vector<std::pair<CodeId, CodeId>> older_to_newer(const Study& study) {
  std::vector<std::pair<CodeId, CodeId>> pairs;
  const LinksByNewer links = links_by_newer(study);
  for (const auto& [id, code] : study.codes())
    for (const Forerunner& before : forerunners(links, id))
      if (before.comparability != Comparability::Not && before.code != id)
        pairs.emplace_back(before.code, id);
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

// Passages and codings are shares of all that there are, without those that count for another code
// as well.
Frequencies shares_of_own(const Study& study, const Study& counted, FrequencyQuery query) {
  const bool pieces = query.count == CountOf::Passages || query.count == CountOf::Codings;
  // Where small cells are hidden, shares of pieces are refused.
  if (!pieces || query.as != ShownAs::Percent || query.hide_below > 0)
    return frequencies(counted, query);
  query.as = ShownAs::Absolute;
  Frequencies made = frequencies(counted, query);
  query.with_subcodes = false;
  query.codes.clear();
  query.groups_only = false;
  const Frequencies own = frequencies(study, query);
  made.query.as = ShownAs::Percent;
  for (std::size_t column = 0; column < made.columns.size(); ++column) {
    double all = 0;
    for (const FrequencyRow& row : own.rows) all += row.values[column];
    for (FrequencyRow& row : made.rows)
      row.values[column] = all == 0 ? 0 : 100 * row.values[column] / all;
  }
  return made;
}

FrequencyQuery in_year(FrequencyQuery query, const AttributeId& year, const std::string& value) {
  query.filter.attributes.push_back({year, {value}, Compare::Is});
  query.as = ShownAs::Absolute;
  query.hide_below = 0;
  return divided_by(std::move(query), {GroupBy::Pps});
}

// Column by the PPS, or none where it is not shown.
const FrequencyColumn* column_of(const Frequencies& figures, const Guid& pps, std::size_t& at) {
  for (at = 0; at < figures.columns.size(); ++at)
    if (figures.columns[at].id == pps) return &figures.columns[at];
  return nullptr;
}

void compare_pps(const Frequencies& first, const Frequencies& last, std::vector<YearRow>& rows) {
  for (std::size_t column = 0; column < first.columns.size(); ++column) {
    std::size_t other = 0;
    const FrequencyColumn* later = column_of(last, *first.columns[column].id, other);
    if (later == nullptr || later->base == Base{} || first.columns[column].base == Base{}) continue;
    const PpsId pps{*first.columns[column].id};
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const bool before = first.rows[row].values[column] > 0;
      const bool now = last.rows[row].values[other] > 0;
      PpsChange& change = rows[row].pps;
      if (now && !before) change.gained.push_back(pps);
      if (now && before) change.kept.push_back(pps);
      if (!now && before) change.gone.push_back(pps);
    }
  }
}

}  // namespace

Study bridged(const Study& study, const std::stop_token& stop) {
  const auto pairs = older_to_newer(study);
  if (pairs.empty()) return study;
  // The same coder may have both codes on the same words: one coding, as in the codebook.
  using Place = std::tuple<TranscriptId, Span, CodeId, CoderId>;
  const auto place_of = [](const Coding& one) {
    return Place(one.transcript, one.span, one.code, one.coder);
  };
  std::set<Place> taken;
  for (const auto& [transcript, list] : study.codings().by_transcript())
    for (const Coding& coding : *list) taken.insert(place_of(coding));
  EditGroup group;
  for (const auto& [transcript, list] : study.codings().by_transcript()) {
    if (stop.stop_requested()) break;
    for (const Coding& coding : *list)
      for (auto pair =
               std::lower_bound(pairs.begin(), pairs.end(), std::pair{coding.code, CodeId{}});
           pair != pairs.end() && pair->first == coding.code; ++pair) {
        Coding counted = coding;
        counted.id = CodingId::make();
        counted.code = pair->second;
        if (taken.insert(place_of(counted)).second) group.edits.emplace_back(Put<Coding>{counted});
        if (group.edits.size() > kMostBridged)
          throw EditError(
              say("De koppelingen tussen codes van toen en nu zijn te veel om te tellen. "
                  "Haal er weg wat niet nodig is.",
                  "The links between codes of then and now are too many to count. Take "
                  "away what is not needed."));
      }
  }
  Study made = study;
  made.change(group);
  return made;
}

YearsCompared compare_years(const Study& study, FrequencyQuery query, const std::stop_token& stop) {
  const Attribute* year = find_attribute(study, OwnerKind::Transcript, "year");
  if (year == nullptr)
    throw EditError(
        say("Gesprekken hebben nog geen jaar. Vul bij de gesprekken het kenmerk jaar in.",
            "Transcripts have no year yet. Fill in the attribute year of transcripts."));
  query = divided_by(std::move(query), {GroupBy::Attribute, year->id});
  query.top = 0;
  if (query.count == CountOf::Codings && query.with_subcodes && !study.table<Crosswalk>().empty())
    throw EditError(
        say("Met subcodes zouden coderingen van voorlopers dubbel tellen. Tel passages, "
            "personen of gesprekken.",
            "With subcodes codings of forerunners would count twice. Count passages, "
            "participants or transcripts."));
  const Study counted = bridged(study, stop);
  YearsCompared made;
  if (stop.stop_requested()) return made;
  made.counted = shares_of_own(study, counted, query);
  const Frequencies& figures = made.counted;
  std::vector<std::size_t> columns;
  for (std::size_t column = 0; column < figures.columns.size(); ++column) {
    const FrequencyColumn& of = figures.columns[column];
    if (of.name == kWithoutValue) continue;
    columns.push_back(column);
    made.years.push_back(of.name);
    made.bases.push_back(of.base);
  }
  const LinksByNewer links = links_by_newer(study);
  for (const FrequencyRow& row : figures.rows) {
    YearRow& out = made.rows.emplace_back();
    out.code = row.code;
    out.forerunners = forerunners(links, row.code);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      out.values.push_back(row.values[columns[i]]);
      out.hidden.push_back(row.hides(columns[i]));
      if (i == 0) continue;
      const bool known = made.bases[i] != Base{} && made.bases[i - 1] != Base{} && !out.hidden[i] &&
                         !out.hidden[i - 1];
      out.changes.push_back(known ? std::optional(out.values[i] - out.values[i - 1])
                                  : std::nullopt);
    }
  }
  if (made.years.size() > 1 && !stop.stop_requested())
    compare_pps(frequencies(counted, in_year(query, year->id, made.years.front())),
                frequencies(counted, in_year(query, year->id, made.years.back())), made.rows);
  return made;
}

}  // namespace coding
