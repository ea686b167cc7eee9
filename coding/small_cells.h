// Which cells of a matrix say so little of so few people that somebody could be recognised: those
// behind which there are fewer people than a chosen number, but at least one.
#pragma once

#include <cstdint>
#include <vector>

#include "coding/frequencies.h"

namespace coding {

// For each row of the figures, one for each column, the total last: true where the cell is not to
// be shown. The smallest other cells of a row are hidden with them until there are two or more with
// enough people together, since
// the total would give it away.
std::vector<std::vector<bool>> small_cells(const Study& study, const Frequencies& figures,
                                           std::uint32_t fewer_than);

}  // namespace coding
