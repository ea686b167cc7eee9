// Exporting, for the command line and the window alike: what, in the format that the file's ending
// names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "coding/frequencies.h"
#include "coding/retrieval.h"
#include "coding/study.h"
#include "exports/csv.h"
#include "exports/quotation_words.h"
#include "transcripts/message.h"
#include "transcripts/watch.h"

namespace app {

enum class ExportKind {
  Project,  // for other programs: .qdpx
  Codebook,
  Quotations,
  Frequencies,
  Transcripts,
  Participants,
  Pps,
  Memos,
  Page,
  ShownQuotations,  // of the view Citaten
  Units,            // for SPSS and R
  CodedText         // conversations with their codes beside them
};

// How many quotations a code of a codebook has where nobody chose.
inline constexpr std::size_t kUsualExamples = 2;

// In whose language, and what is left out that is in the study that leaves.
struct ExportManner {
  ExportManner(transcripts::Language in, exports::Separator between = exports::Separator::Comma)
      : language(in), separator(between) {}
  transcripts::Language language;
  exports::Separator separator;           // of a csv
  std::size_t examples = kUsualExamples;  // of a codebook: quotations a code
  std::size_t most_words = 0;             // of a quotation; 0: all
  std::uint32_t hide_below = 0;           // of a codebook: counts of fewer people; 0: none
};

// Page: of Cijfers, by export_page() (figures_job.h) instead. ShownQuotations: by
// export_quotations(). Units, CodedText: by those of coded_files.h.
//
// The file is the old one or the new one, never half. `watch` can stop it until it writes. Gives
// what the format could not take as it is. Throws exports::ExportError: an ending that this kind
// has no format for (names those there are), a file that cannot be written.
std::vector<transcripts::Message> export_file(
    const coding::Study& study, ExportKind kind, const std::filesystem::path& path,
    const coding::FrequencyQuery& frequencies, const coding::QuotationQuery& quotations,
    ExportManner manner, transcripts::Watch& watch = transcripts::Watch::nobody());

// As a table: Frequencies, Transcripts, Participants, Pps and Memos.
exports::Table export_table(const coding::Study& study, ExportKind kind,
                            const coding::FrequencyQuery& frequencies,
                            transcripts::Language language);

// Quotations, or the passages of a query, as grouped() gave them: .csv, .xlsx, .docx, .html or .md.
// As export_file().
void export_quotations(const coding::Study& study, const exports::ExportedQuotations& quotations,
                       const std::filesystem::path& path, ExportManner manner,
                       transcripts::Watch& watch = transcripts::Watch::nobody());

// How quotations stand in the file where nobody chose: by code in what is read, as one list in a
// table.
coding::QuotationArrangement usual_arrangement(const std::filesystem::path& path);

}  // namespace app
