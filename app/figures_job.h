// What the pages of Cijfers show beside the matrix: a picture and a table, made by a job from a
// snapshot of the study.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "coding/cooccurrence.h"
#include "coding/frequencies.h"
#include "exports/chart/chart.h"
#include "exports/table.h"
#include "transcripts/message.h"

namespace app {

enum class FiguresPage { Matrix, Years, Sources, Together, Saturation, Words };

struct FiguresWanted {
  FiguresPage page = FiguresPage::Matrix;
  coding::FrequencyQuery figures;      // what is counted, how it is shown, the filter
  std::optional<coding::CodeId> code;  // Matrix: of which the picture is
  coding::CooccurrenceQuery together;  // how codes meet; its filter and flags are those of figures
  std::optional<coding::PpsId> pps;    // Saturation
  transcripts::Language language = transcripts::Language::Dutch;
  std::uint64_t revision = 0;
  friend bool operator==(const FiguresWanted&, const FiguresWanted&) = default;
};

struct FiguresMade {
  FiguresWanted wanted;
  std::optional<exports::chart::Chart> chart;  // none where the page has no picture
  exports::Table table;                        // empty where it has none
  std::string title;
  std::optional<transcripts::Message> refusal;  // why there is nothing
};

// Half of it where stopped.
FiguresMade make_figures(const coding::Study& study, const FiguresWanted& wanted,
                         const std::stop_token& stop);

// The picture (.svg, .png, .pdf) or the table (.xlsx, .csv, .html, .md). Throws
// exports::ExportError.
void export_page(const FiguresMade& made, const std::filesystem::path& path);

}  // namespace app
