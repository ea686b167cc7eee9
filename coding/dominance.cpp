#include "coding/dominance.h"

namespace coding {
namespace {

std::optional<Dominance::Part> heaviest(const Frequencies& counted, const FrequencyRow& row) {
  std::optional<Dominance::Part> found;
  for (std::size_t column = 0; column < counted.columns.size(); ++column) {
    const double count = row.values[column];
    if (count > (found ? found->count : 0))
      found = {*counted.columns[column].id, counted.columns[column].name, count, row.total};
  }
  return found;
}

}  // namespace

bool dominates(const Dominance::Part& part) {
  constexpr double kHalf = 0.5;
  return part.of > 1 && part.share() >= kHalf;
}

std::vector<Dominance> dominance(const Study& study, const FrequencyQuery& query) {
  FrequencyQuery by = query;
  by.as = ShownAs::Absolute;
  by.hide_below = 0;
  const Frequencies transcripts = frequencies(study, divided_by(by, {GroupBy::Transcript}));
  const Frequencies pps = frequencies(study, divided_by(by, {GroupBy::Pps}));
  std::vector<Dominance> made;
  for (std::size_t row = 0; row < transcripts.rows.size(); ++row) {
    const FrequencyRow& counted = transcripts.rows[row];
    if (query.without_empty && counted.total == 0) continue;
    made.push_back({counted.code, counted.total, heaviest(transcripts, counted),
                    heaviest(pps, pps.rows[row])});
  }
  return made;
}

}  // namespace coding
