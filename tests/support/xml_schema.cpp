#include "tests/support/xml_schema.h"

#include <cstdlib>

#include "exports/safe_file.h"
#include "tests/support/temp_folder.h"
#include "transcripts/import.h"

namespace tests {

namespace fs = std::filesystem;

std::optional<fs::path> refi_schema(std::string_view name) {
  const fs::path schema = fs::path(ZWERM_SOURCE_DIR) / "../shared/refi-qda" / name;
  return fs::exists(schema) ? std::optional(schema) : std::nullopt;
}

std::optional<std::string> against_schema(std::string_view schema,
                                          const std::vector<std::string>& documents) {
  const auto path = refi_schema(schema);
  if (!path || std::system("xmllint --version >/dev/null 2>&1") != 0) return std::nullopt;
  const TempFolder folder;
  std::string command = "xmllint --noout --nonet --huge --schema '" + path->string() + "'";
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const fs::path document = folder / (std::to_string(i) + ".xml");
    exports::write_file(document, documents[i]);
    command += " '" + document.string() + "'";
  }
  const fs::path report = folder / "report";
  command += " >'" + report.string() + "' 2>&1";
  if (std::system(command.c_str()) == 0) return std::string();
  return transcripts::read_file(report, 10'000'000) + " ";
}

}  // namespace tests
