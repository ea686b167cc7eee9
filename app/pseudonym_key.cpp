#include "app/pseudonym_key.h"

#include "coding/project.h"
#include "exports/columns_in.h"
#include "exports/csv.h"
#include "exports/safe_file.h"
#include "transcripts/import.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

namespace fs = std::filesystem;
using transcripts::fold;
using transcripts::say;

constexpr std::size_t kMostBytes = 20'000'000;

fs::path folder_of(const fs::path& path) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(fs::absolute(path, error), error);
  return real.parent_path();
}

// A project's own files: itself, its journal, lock, backups and copies.
bool is_of_project(const fs::path& path, const fs::path& project) {
  const fs::path folder = folder_of(path);
  const fs::path project_folder = folder_of(project);
  const std::string name = project.filename().string();
  if (folder == project_folder) return path.filename().string().starts_with(name);
  return folder == project_folder / (name + "-backups");
}

}  // namespace

PseudonymKey::PseudonymKey() {
  table_.header = {"naam", "pseudoniem"};
}

PseudonymKey PseudonymKey::read(const fs::path& path) {
  PseudonymKey key;
  const std::string name = path.filename().string();
  key.table_ = exports::parse_csv(transcripts::read_file(path, kMostBytes), name);
  exports::ColumnsIn columns(key.table_, name);
  key.name_ = columns.need(say("naam", "name"), {"naam", "name"});
  key.pseudonym_ = columns.need(say("pseudoniem", "pseudonym"), {"pseudoniem", "pseudonym"});
  return key;
}

std::vector<transcripts::Pseudonym> PseudonymKey::rows() const {
  std::vector<transcripts::Pseudonym> rows;
  for (const auto& row : table_.rows) {
    const auto& name = std::get<std::string>(row[name_]);
    if (fold(name).find_first_not_of(' ') == std::string::npos) continue;
    rows.push_back({name, std::get<std::string>(row[pseudonym_])});
  }
  return rows;
}

void PseudonymKey::set(const transcripts::Pseudonym& wanted) {
  for (auto& row : table_.rows) {
    if (fold(std::get<std::string>(row[name_])) != fold(wanted.name)) continue;
    row[pseudonym_] = wanted.pseudonym;
    return;
  }
  std::vector<exports::Cell> row(table_.header.size(), std::string());
  row[name_] = wanted.name;
  row[pseudonym_] = wanted.pseudonym;
  table_.rows.push_back(std::move(row));
}

void PseudonymKey::write(const fs::path& path, const fs::path& project) const {
  if (is_of_project(path, project))
    throw exports::ExportError(
        say("{} hoort bij het project. De sleutel moet daarbuiten liggen: kies een andere map.",
            "{} belongs to the project. The key has to lie outside it: choose another folder.",
            path.string()));
  exports::write_file(path, exports::to_csv(table_));
}

std::vector<transcripts::Message> remarks_on_key(const fs::path& path, const fs::path& project) {
  std::vector<transcripts::Message> remarks;
  const fs::path folder = folder_of(path);
  if (folder == folder_of(project))
    remarks.push_back(say(
        "De sleutel {} ligt in dezelfde map als het project. Wie beide heeft, weet wie wie is: "
        "bewaar haar elders, liefst versleuteld.",
        "The key {} lies in the same folder as the project. Who has both knows who is who: keep "
        "it elsewhere, encrypted if you can.",
        path.string()));
  if (const char* service = coding::sync_service(folder))
    remarks.push_back(
        say("De sleutel {} ligt in een map die met {} meegaat. Bewaar haar op een "
            "plek die u zelf beheert.",
            "The key {} lies in a folder that goes along with {}. Keep it in a place "
            "that you control.",
            path.string(), service));
  return remarks;
}

}  // namespace app
