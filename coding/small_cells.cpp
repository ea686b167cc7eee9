#include "coding/small_cells.h"

#include <algorithm>

namespace coding {
namespace {

// The people behind each cell of the same rows and columns. A column that nobody speaks in may be
// missing there.
std::vector<double> people_in(const Frequencies& people, const Frequencies& figures,
                              std::size_t row) {
  std::vector<double> found;
  for (const FrequencyColumn& column : figures.columns) {
    const auto at = std::find_if(people.columns.begin(), people.columns.end(), [&](const auto& c) {
      return c.id == column.id && c.name == column.name;
    });
    found.push_back(
        at == people.columns.end()
            ? 0
            : people.rows[row].values[static_cast<std::size_t>(at - people.columns.begin())]);
  }
  found.push_back(people.rows[row].total);
  return found;
}

}  // namespace

std::vector<std::vector<bool>> small_cells(const Study& study, const Frequencies& figures,
                                           std::uint32_t fewer_than) {
  FrequencyQuery query = figures.query;
  query.count = CountOf::Participants;
  query.as = ShownAs::Absolute;
  query.top = 0;
  query.hide_below = 0;
  query.codes.clear();
  for (const FrequencyRow& row : figures.rows) query.codes.push_back(row.code);
  Frequencies people = frequencies(study, query);
  // In the order of the figures, which may be the top from the highest.
  std::vector<std::vector<bool>> hidden;
  for (const FrequencyRow& row : figures.rows) {
    const auto at = std::find_if(people.rows.begin(), people.rows.end(),
                                 [&](const FrequencyRow& other) { return other.code == row.code; });
    const auto of = people_in(people, figures, static_cast<std::size_t>(at - people.rows.begin()));
    std::vector<bool>& cells = hidden.emplace_back(of.size());
    for (std::size_t i = 0; i < of.size(); ++i) cells[i] = of[i] > 0 && of[i] < fewer_than;
    if (cells.back() || std::count(cells.begin(), cells.end(), true) != 1) continue;
    std::size_t smallest = of.size();
    for (std::size_t i = 0; i + 1 < of.size(); ++i)
      if (!cells[i] && of[i] > 0 && (smallest == of.size() || of[i] < of[smallest])) smallest = i;
    if (smallest < of.size()) cells[smallest] = true;
  }
  return hidden;
}

}  // namespace coding
