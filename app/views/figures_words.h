// How the view Cijfers writes its figures and what it says of them. No ImGui.
#pragma once

#include <string>
#include <string_view>

#include "app/views/figures_dimensions.h"
#include "app/views/figures_table.h"
#include "app/wording/wording.h"

namespace app {

// A cell: "1.234", "12,5 %" (in English "12.5%"), per 1,000 words "0,66"; a plain 0 is "0".
std::string figure(double value, coding::ShownAs as, Language language);

// "3 passages", "1 persoon".
std::string counted(double count, coding::CountOf of, Language language);

// The base row: whom, or what, the figures of a column are out of.
std::string base_label(const coding::FrequencyQuery& query, Language language);
std::uint32_t base_figure(const coding::FrequencyQuery& query, const coding::Base& base);

// "12 passages · 4 van 11 personen, 2 van 3 gesprekken, 7 van 8 PPS".
struct CellCounts {
  double itself = 0;  // in what the matrix counts
  double participants = 0;
  double transcripts = 0;
  std::uint32_t pps = 0;
  std::uint32_t all_pps = 0;  // 0: not said
};
std::string cell_sentence(const CellCounts& counts, coding::CountOf of, const coding::Base& base,
                          Language language);
// "11 personen, 3 gesprekken, 12.345 woorden".
std::string base_sentence(const coding::Base& base, Language language);

// "33 codes × 8 PPS · 73 personen · 16 gesprekken".
std::string extent(const FiguresTable& table, const std::string& dimension, Language language);
// "Berekend uit 412 coderingen van AV en JB".
std::string origin(const Sources& sources, Language language);

}  // namespace app
