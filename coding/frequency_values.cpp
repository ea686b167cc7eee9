#include "coding/frequency_values.h"

#include <cmath>

namespace coding {
namespace {

bool counts_pieces(CountOf count) {
  return count == CountOf::Passages || count == CountOf::Codings;
}

}  // namespace

FrequencyValues::FrequencyValues(const Study& study, const FrequencyQuery& query,
                                 const ColumnChoice& choice,
                                 const std::vector<CodebookEntry>& entries,
                                 const FrequencySweep& counted,
                                 const std::vector<std::size_t>& shown)
    : query_(query), counted_(counted), shown_(shown) {
  if (query.as == ShownAs::Percent || query.as == ShownAs::Per1000)
    make_divisors(study, choice, entries);
  if (query.as == ShownAs::Expected || query.as == ShownAs::Residual) make_sums(shown);
}

// What a value of each column is divided by to show it, the total's last.
//
// Passages and codings are shown as a share of all of that column over all codes: every code's own
// passages, summed over the codes. A parent that counts its subcodes in stays below 100 % so.
void FrequencyValues::make_divisors(const Study& study, const ColumnChoice& choice,
                                    const std::vector<CodebookEntry>& entries) {
  divisors_.resize(counted_.width());
  if (query_.as == ShownAs::Percent && counts_pieces(query_.count)) {
    FrequencyQuery own_query = query_;
    own_query.with_subcodes = false;
    const FrequencySweep own(study, own_query, choice, entries);
    for (std::size_t column = 0; column < divisors_.size(); ++column) {
      std::uint64_t all = 0;
      for (std::size_t row = 0; row < entries.size(); ++row) all += own.count(row, column);
      divisors_[column] = static_cast<double>(all) / 100;
    }
    return;
  }
  for (std::size_t column = 0; column < divisors_.size(); ++column)
    divisors_[column] =
        static_cast<double>(base(column)) / (query_.as == ShownAs::Percent ? 100 : 1000);
}

std::uint32_t FrequencyValues::base(std::size_t column) const {
  const Base& base = counted_.base(column);
  return query_.count == CountOf::Participants  ? base.participants
         : query_.count == CountOf::Transcripts ? base.transcripts
                                                : base.words;
}

void FrequencyValues::make_sums(const std::vector<std::size_t>& shown) {
  row_sums_.resize(counted_.rows());
  column_sums_.resize(counted_.width());
  for (std::size_t row = 0; row < row_sums_.size(); ++row)
    for (const std::size_t column : shown) {
      row_sums_[row] += count(row, column);
      column_sums_[column] += count(row, column);
      sum_ += count(row, column);
    }
}

double FrequencyValues::value(std::size_t row, std::size_t column) const {
  const bool total = column + 1 == counted_.width();
  switch (query_.as) {
    case ShownAs::Percent:
    case ShownAs::Per1000:
      return divisors_[column] == 0 ? 0 : count(row, column) / divisors_[column];
    case ShownAs::RowPercent: {
      const double of = count(row, counted_.width() - 1);
      return of == 0 ? 0 : 100 * count(row, column) / of;
    }
    case ShownAs::Binary: {
      if (!total) return count(row, column) > 0 ? 1 : 0;
      double columns = 0;
      for (const std::size_t one : shown_) columns += count(row, one) > 0 ? 1 : 0;
      return columns;
    }
    case ShownAs::Expected:
      return total ? count(row, column) : expected(row, column);
    case ShownAs::Residual:
      return total ? 0 : residual(row, column);
    case ShownAs::Absolute:
      break;
  }
  return count(row, column);
}

// People and conversations: as many of those of the column as of all. Pieces of text: as the sums
// of the row and the column say.
double FrequencyValues::expected(std::size_t row, std::size_t column) const {
  const std::size_t total = counted_.width() - 1;
  if (query_.count == CountOf::Participants || query_.count == CountOf::Transcripts)
    return base(total) == 0 ? 0 : count(row, total) * base(column) / base(total);
  return sum_ == 0 ? 0 : row_sums_[row] * column_sums_[column] / sum_;
}

// How many standard deviations the count lies from what is expected. Of people and conversations by
// the hypergeometric distribution; of pieces of text Haberman's adjusted residual (1973, Biometrics
// 29, 205-220). Beyond 2 either way is seldom by chance alone, were they drawn at random.
double FrequencyValues::residual(std::size_t row, std::size_t column) const {
  const double off = count(row, column) - expected(row, column);
  const std::size_t total = counted_.width() - 1;
  double variance = 0;
  if (query_.count == CountOf::Participants || query_.count == CountOf::Transcripts) {
    const double all = base(total);
    const double with = count(row, total);
    const double here = base(column);
    if (all > 1) variance = with * (all - with) * here * (all - here) / (all * all * (all - 1));
  } else if (sum_ > 0) {
    variance =
        expected(row, column) * (1 - row_sums_[row] / sum_) * (1 - column_sums_[column] / sum_);
  }
  return variance <= 0 ? 0 : off / std::sqrt(variance);
}

}  // namespace coding
