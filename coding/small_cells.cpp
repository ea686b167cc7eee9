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
    const ColumnKey& key = column;
    const auto at = std::find(people.columns.begin(), people.columns.end(), key);
    found.push_back(
        at == people.columns.end()
            ? 0
            : people.rows[row].values[static_cast<std::size_t>(at - people.columns.begin())]);
  }
  found.push_back(people.rows[row].total);
  return found;
}

double value_of(const FrequencyRow& row, std::size_t column) {
  return column == row.values.size() ? row.total : row.values[column];
}

// The total less what is shown tells how many people the hidden cells have together: those are to
// be enough, in more than one cell. The smallest others go with them.
void hide_with(const std::vector<double>& people, double fewer_than, std::vector<bool>& cells) {
  for (;;) {
    double together = 0;
    std::size_t smallest = people.size();
    for (std::size_t i = 0; i + 1 < people.size(); ++i) {
      if (cells[i]) together += people[i];
      const bool smaller = smallest == people.size() || people[i] < people[smallest];
      if (!cells[i] && people[i] > 0 && smaller) smallest = i;
    }
    const auto hidden = std::count(cells.begin(), cells.end() - 1, true);
    if (hidden == 0 || (hidden > 1 && together >= fewer_than) || smallest == people.size()) return;
    cells[smallest] = true;
  }
}

}  // namespace

std::vector<std::vector<bool>> small_cells(const Study& study, const Frequencies& figures,
                                           std::uint32_t fewer_than) {
  FrequencyQuery query = figures.query;
  query.count = CountOf::Participants;
  query.as = ShownAs::Absolute;
  query.top = 0;
  query.hide_below = 0;
  query.order = {};
  query.without_empty = false;
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
    for (std::size_t i = 0; i < of.size(); ++i)
      cells[i] = (of[i] > 0 || value_of(row, i) != 0) && of[i] < fewer_than;
    if (!cells.back()) hide_with(of, fewer_than, cells);
  }
  return hidden;
}

}  // namespace coding
