#include "app/codebook_files.h"

#include "app/chart_files.h"
#include "app/export_choice.h"
#include "app/file_ending.h"
#include "exports/codebook/pages.h"
#include "exports/csv.h"
#include "exports/refi/codebook.h"
#include "exports/safe_file.h"
#include "exports/xlsx.h"
#include "transcripts/import.h"

namespace app {

exports::codebook::Document codebook_document(const coding::Study& study,
                                              const ExportManner& manner) {
  return exports::codebook::document_of(
      study, {manner.language, today(), manner.examples, manner.most_words, manner.hide_below});
}

void export_codebook(const coding::Study& study, const std::filesystem::path& path,
                     const ExportManner& manner) {
  using namespace exports::codebook;
  const std::string ending = ending_of(path);
  if (ending == ".qdc") return exports::write_file(path, exports::refi::write_codebook(study));
  const Document document = codebook_document(study, manner);
  if (ending == ".docx") return exports::write_file(path, to_docx(document, path.string()));
  if (ending == ".html") return exports::write_file(path, to_html(document));
  if (ending == ".md") return exports::write_file(path, to_markdown(document));
  if (ending == ".csv")
    return exports::write_file(path, exports::to_csv(to_table(document), manner.separator));
  if (ending != ".xlsx") no_format(path, endings_of(ExportKind::Codebook));
  std::vector<std::string> notes = document.about;
  notes.insert(notes.begin(), document.title);
  exports::write_xlsx(path, to_table(document), study.info().name, manner.language, notes);
}

exports::codebook::Review review_codebook_file(const coding::Study& study,
                                               const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  const std::string bytes = transcripts::read_file(path, transcripts::kMaxFileBytes);
  return review_codebook(study, exports::codebook::read_codebook_file(bytes, name), name);
}

}  // namespace app
