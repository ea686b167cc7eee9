// Labels beside points: as near to them as they can be without lying over each other.
#pragma once

#include <vector>

namespace exports::chart {

// Places in the order of `wished`, at least `apart` from each other and within [low, high] as far
// as they fit in there; those of the same wish keep their order. Together they lie as near to the
// wishes as can be, in squares (isotonic regression by pooling neighbours).
std::vector<double> spread(const std::vector<double>& wished, double apart, double low,
                           double high);

}  // namespace exports::chart
