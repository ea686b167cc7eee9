// Exporting, for the command line and the window alike: what, in the format that the file's ending
// names.
#pragma once

#include <filesystem>

#include "coding/frequencies.h"
#include "coding/retrieval.h"
#include "coding/study.h"
#include "exports/csv.h"
#include "exports/quotation_words.h"
#include "transcripts/message.h"
#include "transcripts/watch.h"

namespace app {

enum class ExportKind {
  Codebook,
  Quotations,
  Frequencies,
  Transcripts,
  Participants,
  Pps,
  Memos,
  Page,
  ShownQuotations  // of the view Citaten
};

// Page: of Cijfers, by export_page() (figures_job.h) instead. ShownQuotations: by
// export_quotations().
//
// The file is the old one or the new one, never half. `separator`: of a csv. `watch` can stop it
// until it writes. Throws exports::ExportError: an ending that this kind has no format for (names
// those there are), a file that cannot be written.
void export_file(const coding::Study& study, ExportKind kind, const std::filesystem::path& path,
                 const coding::FrequencyQuery& frequencies,
                 const coding::QuotationQuery& quotations, transcripts::Language language,
                 transcripts::Watch& watch = transcripts::Watch::nobody(),
                 exports::Separator separator = exports::Separator::Comma);

// Quotations, or the passages of a query, as grouped() gave them: .csv, .xlsx, .docx, .html or .md.
// As export_file().
void export_quotations(const coding::Study& study, const exports::ExportedQuotations& quotations,
                       const std::filesystem::path& path, transcripts::Language language,
                       transcripts::Watch& watch = transcripts::Watch::nobody(),
                       exports::Separator separator = exports::Separator::Comma);

// How quotations stand in the file where nobody chose: by code in what is read, as one list in a
// table.
coding::QuotationArrangement usual_arrangement(const std::filesystem::path& path);

}  // namespace app
