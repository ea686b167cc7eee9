#include "tests/support/small_project.h"

#include <fstream>
#include <sstream>
#include <utility>

#include <SQLiteCpp/Database.h>

#include "coding/lookup.h"
#include "coding/operations.h"
#include "tests/support/study_builder.h"

namespace tests {

using namespace coding;

Project small_project(const std::filesystem::path& path) {
  Project project = Project::create(path, "AV");
  const auto text = conversation({{"R1", std::string(kSmallProjectWords)}});
  project.apply(add_transcripts(project.study(), {{"G1", "g1.txt", {}, text, {}}}).first);
  project.apply(add_coder(project.study(), "AV"));
  Code code;
  code.name = "Regie";
  project.apply(add_code(project.study(), code));
  return project;
}

std::int64_t code_words(Project& project, std::string_view words) {
  const Study& study = project.study();
  const TranscriptId g1 = transcript_named(study, "G1").id;
  const std::size_t at = study.text(g1).text().find(words);
  return project.apply(add_coding(study, g1, transcripts::make_span(at, at + words.size()),
                                  code_named(study, "Regie").id,
                                  {coder_named(study, "AV").id, {1}}));
}

std::string coded_words(const Study& study) {
  std::string all;
  for (const auto& [transcript, list] : study.codings().by_transcript())
    for (const Coding& coding : *list) all += (all.empty() ? "" : "|") + words_of(study, coding);
  return all;
}

std::string opened(const std::filesystem::path& path) {
  try {
    const Project project = Project::open(path, Access::Write, "AV");
    return project.access() == Access::Write ? "written" : "read";
  } catch (const ProjectError&) {
    return "refused";
  }
}

void sql(const std::filesystem::path& path, const std::string& statements) {
  SQLite::Database db(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  db.exec("PRAGMA foreign_keys=OFF");
  db.exec(statements);
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return std::move(bytes).str();
}

void write_bytes(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string journal_of(const std::filesystem::path& path) {
  std::string header("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
  header += std::string("\xff\xff\xff\xff\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x02\x00", 16);
  header += std::string("\x00\x00\x10\x00", 4);
  header.resize(512);
  return header + std::string("\x00\x00\x00\x01", 4) + bytes_of(path).substr(0, 4096) +
         std::string(4, '\0');
}

void replace_in_file(const std::filesystem::path& path, std::string_view from,
                     std::string_view to) {
  std::string bytes = bytes_of(path);
  bytes.replace(bytes.find(from), from.size(), to);
  write_bytes(path, bytes);
}

}  // namespace tests
