// Which rows of a matrix a chart shows, and what they are called. For charts_of_*.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coding/codebook.h"
#include "coding/frequencies.h"
#include "exports/chart/charts_of.h"

namespace exports::chart {

struct CodeRow {
  const coding::FrequencyRow* row = nullptr;
  const coding::Code* code = nullptr;
  int depth = 0;
  bool has_children = false;
  std::string name;  // its path where two of the codes are called alike
};

// The rows of `codes`, or all, in the codebook's order.
std::vector<CodeRow> code_rows(const coding::Study& study, const coding::Frequencies& counted,
                               const std::vector<coding::CodeId>& codes);
// The `most` with the highest totals above 0, the highest first; gives how many others are left
// out.
std::size_t keep_highest(std::vector<CodeRow>& rows, std::size_t most);
// "Alleen wat gecodeerd is als Gat, Geld."; empty where all words count.
std::string coded_as(const coding::Study& study, const std::vector<coding::CodeId>& codes,
                     const ChartWords& words);
bool is_dutch(const ChartWords& words);
// "1.234"
std::string number(double value, const ChartWords& words);
// A code's name, or its path where another has the same name.
std::string code_label(const coding::Study& study, const coding::Code& code);

// The caption that all pictures of a matrix share; `remarks` come after what is counted.
std::vector<std::string> caption_of(const coding::Study& study, const coding::Frequencies& counted,
                                    const std::string& what, std::vector<std::string> remarks,
                                    const ChartWords& words);

// Of what is no matrix: `lines` without the empty ones, the filter, and who made it.
std::vector<std::string> caption_of(const coding::Study& study, std::vector<std::string> lines,
                                    const coding::Filter& filter, const ChartWords& words);

// The chart's frame: title (`made` where none is given), caption, language, day, what is said where
// it is empty.
Chart framed(std::vector<std::string> caption, const std::string& made, const ChartWords& words);

}  // namespace exports::chart
