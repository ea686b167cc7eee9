#include "app/unit_files.h"

#include "app/file_ending.h"
#include "exports/safe_file.h"

namespace app {

void export_units(const coding::Study& study, const exports::UnitsQuery& query,
                  const std::filesystem::path& path, exports::Separator separator,
                  transcripts::Language language, transcripts::Watch& watch) {
  if (ending_of(path) != ".csv")
    throw exports::ExportError(transcripts::say(
        "{}: een tabel voor SPSS en R is een csv. Kies een naam die eindigt op "
        ".csv.",
        "{}: a table for SPSS and R is a csv. Choose a name that ends in .csv.", path.string()));
  const exports::UnitTable units = exports::unit_table(study, query, language);
  const auto beside = [&path](const char* ending) {
    return std::filesystem::path(path).replace_extension(ending);
  };
  const std::filesystem::path labels = beside(".labels.csv");
  watch.begin(transcripts::Stage::Writing, 0);
  exports::write_file(labels, exports::to_csv(exports::unit_labels(units, language), separator));
  exports::write_file(beside(".sps"),
                      exports::spss_syntax(units, path.filename().string(), separator, language));
  exports::write_file(beside(".R"), exports::r_script(path.filename().string(),
                                                      labels.filename().string(), separator));
  exports::write_file(path, exports::to_csv(units.table, separator));
}

}  // namespace app
