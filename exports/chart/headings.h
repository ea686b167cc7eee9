// Names above or below columns: level where all of them fit there, else climbing at 45 degrees.
#pragma once

#include <string>
#include <vector>

#include "exports/chart/pen.h"

namespace exports::chart {

class Headings {
 public:
  // For columns `column` points wide of which the middles lie `column` apart.
  Headings(std::vector<std::string> names, double column, const TextStyle& style, const Pen& pen);
  double height() const { return height_; }
  // How far the i-th reaches to the right of its column's middle.
  double reach(std::size_t i) const;
  // Shortens the i-th until it reaches no further than that.
  void limit(std::size_t i, double reach, const Pen& pen);
  // Above `bottom`, over the column whose middle is `x`.
  void write(std::size_t i, double x, double bottom, Pen& pen) const;

 private:
  const TextStyle style_;
  bool level_ = true;
  double height_ = 0;
  std::vector<std::string> names_;
  std::vector<std::vector<std::string>> lines_;  // level: several; climbing: one
  std::vector<double> widths_;
};

}  // namespace exports::chart
