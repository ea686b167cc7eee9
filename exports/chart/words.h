// What charts say in words, in Dutch or English: figures, what is counted, out of what, the
// caption.
#pragma once

#include <string>
#include <vector>

#include "coding/frequencies.h"
#include "transcripts/message.h"

namespace exports::chart {

using transcripts::Language;

// "1.234", "12,5 %" (in English "12.5%"), per 1,000 words "0,66"; a plain 0 is "0". As the window
// writes its figures.
std::string figure_text(double value, coding::ShownAs as, Language language);
// A share from 0 to 1 as a percentage: "12,5 %".
std::string share_text(double share, Language language);
// "3 passages", "1 persoon".
std::string counted_text(double count, coding::CountOf of, Language language);

// What a column's figures are out of: persons for passages and codings too, for it says how many
// people a column is about.
std::uint32_t base_of(const coding::FrequencyQuery& query, const coding::Base& base);
std::string base_name(const coding::FrequencyQuery& query, Language language);

// "4 van 11 personen"; of passages "3 passages, 11 personen gesproken". `value` as shown.
std::string out_of(double value, const coding::FrequencyQuery& query, const coding::Base& base,
                   Language language);

// "PPS", "rol binnen PPS": what the columns are.
std::string dimension_name(const coding::Study& study, const coding::FrequencyQuery& query,
                           Language language);
// A column's name as people of that language read it; two deep "Maakcampus · werkveld".
std::string column_name(const coding::Study& study, const coding::FrequencyQuery& query,
                        const coding::ColumnKey& column, Language language);
// "% van de personen die spraken".
std::string unit_name(const coding::FrequencyQuery& query, Language language);

// "rol = werkveld; PPS = Maakcampus of ZorgLab"; empty where everything passes.
std::string filter_parts(const coding::Study& study, const coding::Filter& filter,
                         Language language);
// "Filter: rol = werkveld; PPS = Maakcampus of ZorgLab."; "Zonder filter."
std::string filter_in_words(const coding::Study& study, const coding::Filter& filter,
                            Language language);
// "gecodeerd ≥ 1 november 2026"; empty where the filter takes any day.
std::string coded_in_words(const coding::Filter& filter, Language language);
// "29 november 2026" of "2026-11-29"; anything else as it is.
std::string day_in_words(const std::string& day, Language language);
// The last line of every caption: "PPS-impactanalyse · 29 november 2026 · Berekend met Zwerm."
std::string made_with(const coding::Study& study, const std::string& day, Language language);

}  // namespace exports::chart
