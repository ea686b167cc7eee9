// What a cell of the matrix shows, worked out from the counts.
#pragma once

#include <vector>

#include "coding/frequencies.h"
#include "coding/frequency_sweep.h"

namespace coding {

class FrequencyValues {
 public:
  // Keeps a reference to `counted`. `shown`: the columns that are shown, which make up what an
  // expected count is taken of.
  FrequencyValues(const Study& study, const FrequencyQuery& query, const ColumnChoice& choice,
                  const std::vector<CodebookEntry>& entries, const FrequencySweep& counted,
                  const std::vector<std::size_t>& shown);

  // `column` as in FrequencySweep: the last is the total.
  double value(std::size_t row, std::size_t column) const;

 private:
  void make_divisors(const Study& study, const ColumnChoice& choice,
                     const std::vector<CodebookEntry>& entries);
  void make_sums(const std::vector<std::size_t>& shown);
  double expected(std::size_t row, std::size_t column) const;
  double residual(std::size_t row, std::size_t column) const;
  double count(std::size_t row, std::size_t column) const {
    return static_cast<double>(counted_.count(row, column));
  }
  // Of a base that tells people or conversations apart; none for pieces of text.
  std::uint32_t base(std::size_t column) const;

  const FrequencyQuery& query_;
  const FrequencySweep& counted_;
  std::vector<std::size_t> shown_;
  std::vector<double> divisors_;  // by column
  // Of the columns that are shown.
  std::vector<double> row_sums_;
  std::vector<double> column_sums_;
  double sum_ = 0;
};

}  // namespace coding
