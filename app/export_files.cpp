#include "app/export_files.h"

#include <string>

#include "app/file_ending.h"
#include "exports/csv.h"
#include "exports/memos_out.h"
#include "exports/refi/codebook.h"
#include "exports/safe_file.h"
#include "exports/tables_out.h"
#include "exports/xlsx.h"

namespace app {
namespace {

using transcripts::say;

[[noreturn]] void no_format(const std::filesystem::path& path, const char* endings_nl,
                            const char* endings_en) {
  throw exports::ExportError(
      say("{}: dit kan niet in dit formaat geschreven worden. Kies een naam die eindigt op {}.",
          "{0}: this cannot be written in this format. Choose a name that ends in {2}.",
          path.string(), endings_nl, endings_en));
}

exports::Table table_of(const coding::Study& study, ExportKind kind,
                        const coding::FrequencyQuery& frequencies,
                        const coding::QuotationQuery& quotations, transcripts::Language language) {
  switch (kind) {
    case ExportKind::Codebook:
      return exports::codebook_table(study, language);
    case ExportKind::Quotations:
      return exports::quotations_table(study, coding::quotations(study, quotations), language);
    case ExportKind::Frequencies:
      return exports::frequencies_table(study, coding::frequencies(study, frequencies), language);
    case ExportKind::Transcripts:
      return exports::transcripts_table(study, language);
    case ExportKind::Participants:
      return exports::participants_table(study, language);
    case ExportKind::Memos:
      return exports::memos_table(study, language);
    case ExportKind::Pps:
      break;
  }
  return exports::pps_table(study, language);
}

}  // namespace

void export_file(const coding::Study& study, ExportKind kind, const std::filesystem::path& path,
                 const coding::FrequencyQuery& frequencies,
                 const coding::QuotationQuery& quotations, transcripts::Language language,
                 transcripts::Watch& watch) {
  const std::string ending = ending_of(path);
  if (kind == ExportKind::Codebook && ending == ".html")
    return exports::write_file(path, exports::codebook_html(study, language));
  if (kind == ExportKind::Codebook && ending == ".qdc")
    return exports::write_file(path, exports::refi::write_codebook(study));
  if (kind == ExportKind::Memos && ending == ".html")
    return exports::write_file(path, exports::memos_html(study, language));
  if (kind == ExportKind::Memos && ending == ".md")
    return exports::write_file(path, exports::memos_markdown(study, language));
  if (ending != ".csv" && ending != ".xlsx") {
    if (kind == ExportKind::Memos)
      no_format(path, ".csv, .xlsx, .md of .html", ".csv, .xlsx, .md or .html");
    if (kind == ExportKind::Codebook)
      no_format(path, ".qdc, .csv, .xlsx of .html", ".qdc, .csv, .xlsx or .html");
    no_format(path, ".csv of .xlsx", ".csv or .xlsx");
  }
  const exports::Table table = table_of(study, kind, frequencies, quotations, language);
  watch.begin(transcripts::Stage::Writing, 0);
  if (ending == ".csv")
    exports::write_file(path, exports::to_csv(table));
  else
    exports::write_xlsx(path, table, study.info().name, language);
}

}  // namespace app
