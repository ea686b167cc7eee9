#include "app/coded_files.h"

#include "app/file_ending.h"
#include "exports/coded_text_page.h"
#include "exports/safe_file.h"

namespace app {

using transcripts::say;

void export_units(const coding::Study& study, const exports::UnitsQuery& query,
                  const std::filesystem::path& path, ExportManner manner,
                  transcripts::Watch& watch) {
  if (ending_of(path) != ".csv")
    throw exports::ExportError(say(
        "{}: een tabel voor SPSS en R is een csv. Kies een naam die eindigt op .csv.",
        "{}: a table for SPSS and R is a csv. Choose a name that ends in .csv.", path.string()));
  const transcripts::Language language = manner.language;
  const exports::Separator separator = manner.separator;
  const exports::UnitTable units = exports::unit_table(study, query, language);
  const auto beside = [&path](const char* ending) {
    return std::filesystem::path(path).replace_extension(ending);
  };
  const std::filesystem::path labels = beside(".labels.csv");
  const std::string name = path.filename().string();
  watch.begin(transcripts::Stage::Writing, 0);
  exports::write_file(labels, exports::to_csv(exports::unit_labels(units, language), separator));
  exports::write_file(beside(".sps"), exports::spss_syntax(units, name, separator, language));
  exports::write_file(beside(".R"), exports::r_script(name, labels.filename().string(), separator));
  exports::write_file(path, exports::to_csv(units.table, separator));
}

void export_coded_text(const coding::Study& study, const exports::CodedTextQuery& query,
                       const std::filesystem::path& path, transcripts::Language language,
                       transcripts::Watch& watch) {
  const std::string ending = ending_of(path);
  if (ending != ".html" && ending != ".docx")
    throw exports::ExportError(
        say("{}: gecodeerde gesprekken worden docx of html. Kies een naam die eindigt op .docx of "
            ".html.",
            "{}: coded transcripts become docx or html. Choose a name that ends in .docx or .html.",
            path.string()));
  watch.begin(transcripts::Stage::Writing, 0);
  exports::write_file(path, ending == ".html"
                                ? exports::coded_text_html(study, query, language)
                                : exports::coded_text_docx(study, query, language, path.string()));
}

}  // namespace app
