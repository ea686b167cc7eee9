#include "app/import_files.h"

#include <map>

#include "app/checksum.h"
#include "exports/refi/codebook.h"
#include "exports/safe_file.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using transcripts::Message;
using transcripts::say;

// A file may be called what is no text, or nothing but white space; a transcript may not.
std::string transcript_name(const std::string& file_name) {
  std::string stem = std::filesystem::path(file_name).stem().string();
  return transcripts::fold(stem).find_first_not_of(' ') == std::string::npos ? "Gesprek" : stem;
}

bool is_codebook(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending == ".qdc";
}

ReadFile read_one(const std::filesystem::path& path, const std::stop_token& stop) {
  ReadFile file{path, transcripts::on_one_line(path.filename().string()), {}, Message{}};
  try {
    std::string bytes = transcripts::read_file(path, transcripts::kMaxFileBytes);
    file.sha256 = sha256(bytes);
    if (is_codebook(path)) {
      file.content = CodebookBytes{std::move(bytes)};
    } else {
      file.content =
          transcripts::recognise(transcripts::read_source(bytes, file.name, stop), file.name);
    }
  } catch (const transcripts::ImportError& error) {
    file.content = error.message();
  }
  return file;
}

// Checksums that are in the study, or among the files before, with what to say of one more.
class KnownFiles {
 public:
  explicit KnownFiles(const coding::Study& study) {
    for (const auto& [id, info] : study.transcripts())
      if (!info.file_sha256.empty())
        known_.emplace(info.file_sha256,
                       say("staat al in het project, als gesprek \"{}\"",
                           "is in the project already, as transcript \"{}\"", info.name));
  }

  // What to say of a file that is known; a new one is known from now on.
  std::optional<Message> refuse(const ReadFile& file) {
    const auto [place, is_new] = known_.emplace(
        file.sha256, say("is hetzelfde als {}, dat nu ook ingelezen wordt",
                         "is the same as {}, which is imported as well now", file.name));
    if (is_new) return std::nullopt;
    return say("{0}: dit bestand {1}, en wordt niet nog eens ingelezen.",
               "{0}: this file {2}, and is not imported again.", file.name, place->second.nl,
               place->second.en);
  }

 private:
  std::map<std::string, Message> known_;
};

// Codebooks come one after another, each on the study as the ones before leave it.
void take_codebook(coding::GroupBuilder& codebooks, const CodebookBytes& codebook,
                   const ReadFile& file, FileResult& result, Message& title) {
  try {
    auto imported = exports::refi::read_codebook(codebooks.study(), codebook.bytes, file.name);
    codebooks.add(imported.group);
    result.codes = imported.codes;
    result.warnings = std::move(imported.warnings);
    const bool first = title.en.empty();
    title =
        first ? std::move(imported.group.title) : say("Codeboeken ingelezen", "Codebooks imported");
  } catch (const exports::ExportError& error) {
    result.error = error.message();
  } catch (const coding::EditError& error) {
    result.error = say("{0}: {1} Het codeboek is niet overgenomen.",
                       "{0}: {2} The codebook was not taken over.", file.name, error.message().nl,
                       error.message().en);
  }
}

}  // namespace

ReadFiles read_files(const std::vector<std::filesystem::path>& paths, const std::stop_token& stop,
                     Progress& progress) {
  ReadFiles files;
  files.reserve(paths.size());
  for (const auto& path : paths) {
    if (stop.stop_requested()) break;
    files.push_back(read_one(path, stop));
    progress.step();
  }
  return files;
}

FilesImport import_files(const coding::Study& study, ReadFiles files) {
  FilesImport import;
  KnownFiles known(study);
  coding::GroupBuilder codebooks(study);
  Message codebook_title;
  std::vector<coding::NewTranscript> sound;
  std::vector<std::size_t> sound_results;
  for (ReadFile& file : files) {
    FileResult& result = import.results.emplace_back();
    result.file = file.name;
    if (const auto* error = std::get_if<Message>(&file.content)) {
      result.error = *error;
    } else if (const auto* codebook = std::get_if<CodebookBytes>(&file.content)) {
      take_codebook(codebooks, *codebook, file, result, codebook_title);
    } else if (auto refused = known.refuse(file)) {
      result.error = std::move(refused);
    } else {
      auto& imported = std::get<transcripts::ImportedTranscript>(file.content);
      result.warnings = std::move(imported.warnings);
      sound.push_back({transcript_name(file.name), file.name, std::move(file.sha256),
                       std::move(imported.transcript), std::move(imported.interviewers)});
      sound_results.push_back(import.results.size() - 1);
    }
  }
  if (sound.empty()) {
    import.group = std::move(codebooks).finish("import", std::move(codebook_title), {});
    return import;
  }
  auto [group, ids] = coding::add_transcripts(study, std::move(sound));
  for (std::size_t i = 0; i < ids.size(); ++i) import.results[sound_results[i]].transcript = ids[i];
  const coding::EditGroup of_codebooks = std::move(codebooks).finish({}, {}, {});
  if (!of_codebooks.edits.empty()) {
    group.title = say("{0}, met codeboek", "{1}, with a codebook", group.title.nl, group.title.en);
    group.edits.insert(group.edits.end(), of_codebooks.edits.begin(), of_codebooks.edits.end());
  }
  import.group = std::move(group);
  return import;
}

}  // namespace app
