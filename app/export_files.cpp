#include "app/export_files.h"

#include <string>

#include "exports/csv.h"
#include "exports/refi/codebook.h"
#include "exports/safe_file.h"
#include "exports/tables_out.h"

namespace app {
namespace {

using transcripts::say;

std::string ending_of(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending;
}

[[noreturn]] void no_format(const std::filesystem::path& path, const char* endings_nl,
                            const char* endings_en) {
  throw exports::ExportError(
      say("{}: dit kan niet in dit formaat geschreven worden. Kies een naam die eindigt op {}.",
          "{0}: this cannot be written in this format. Choose a name that ends in {2}.",
          path.string(), endings_nl, endings_en));
}

std::string codebook_bytes(const coding::Study& study, const std::filesystem::path& path,
                           transcripts::Language language) {
  const std::string ending = ending_of(path);
  if (ending == ".csv") return exports::to_csv(exports::codebook_table(study, language));
  if (ending == ".html") return exports::codebook_html(study, language);
  if (ending == ".qdc") return exports::refi::write_codebook(study);
  no_format(path, ".qdc, .csv of .html", ".qdc, .csv or .html");
}

}  // namespace

void export_file(const coding::Study& study, ExportKind kind, const std::filesystem::path& path,
                 const coding::FrequencyQuery& frequencies,
                 const coding::QuotationQuery& quotations, transcripts::Language language) {
  if (kind == ExportKind::Codebook) {
    exports::write_file(path, codebook_bytes(study, path, language));
    return;
  }
  if (ending_of(path) != ".csv") no_format(path, ".csv", ".csv");
  const exports::Table table =
      kind == ExportKind::Quotations
          ? exports::quotations_table(study, coding::quotations(study, quotations), language)
          : exports::frequencies_table(study, coding::frequencies(study, frequencies), language);
  exports::write_file(path, exports::to_csv(table));
}

}  // namespace app
