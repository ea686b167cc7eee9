// A table for others: a header and rows of texts and numbers, before it becomes csv, html or xlsx;
// and what is read back from a csv.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace exports {

// A number stays a number; a text is never taken for one, nor for a formula.
using Cell = std::variant<std::string, double>;

struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<Cell>> rows;  // each as long as the header
};

}  // namespace exports
