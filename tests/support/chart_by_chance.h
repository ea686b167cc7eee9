// Charts of each kind drawn from a seed, with the names that layouts fear: long compounds, none at
// all, letters with marks; and with no rows, one, or very many.
#pragma once

#include <string>

#include "exports/chart/chart.h"

namespace tests {

inline constexpr std::size_t kChartKinds =
    std::variant_size_v<decltype(exports::chart::Chart::body)>;

// `kind` as the index in Chart::body; about `rows` codes, groups, lines, nodes or words.
exports::chart::Chart chart_by_chance(std::size_t kind, std::size_t rows, unsigned seed);

}  // namespace tests
