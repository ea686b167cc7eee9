// Exporting, for the command line and the window alike: what, in the format that the file's ending
// names.
#pragma once

#include <filesystem>

#include "app/quotations_wanted.h"
#include "coding/frequencies.h"
#include "coding/retrieval.h"
#include "coding/study.h"
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
// export_shown_quotations().
//
// The file is the old one or the new one, never half. `watch` can stop it until it writes. Throws
// exports::ExportError: an ending that this kind has no format for (names those there are), a file
// that cannot be written.
void export_file(const coding::Study& study, ExportKind kind, const std::filesystem::path& path,
                 const coding::FrequencyQuery& frequencies,
                 const coding::QuotationQuery& quotations, transcripts::Language language,
                 transcripts::Watch& watch = transcripts::Watch::nobody());

// What the view Citaten shows, in the format that the ending names. Throws exports::ExportError and
// coding::EditError.
void export_shown_quotations(const coding::Study& study, const QuotationsWanted& wanted,
                             const std::filesystem::path& path, transcripts::Language language);

}  // namespace app
