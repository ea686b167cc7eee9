// Importing files into a project, for the command line and the window alike: read first (slow, may
// be a job), then made into one command. Files that fail are left out and told of.
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "app/jobs.h"
#include "coding/operations.h"
#include "transcripts/import.h"

namespace app {

// A codebook is read against the study, so only its bytes wait.
struct CodebookBytes {
  std::string bytes;
};

struct ReadFile {
  std::filesystem::path path;
  std::string name;    // the file's name without its folder, as UTF-8
  std::string sha256;  // of its bytes, hexadecimal; empty where they could not be read
  std::variant<transcripts::ImportedTranscript, CodebookBytes, transcripts::Message> content;
};
using ReadFiles = std::vector<ReadFile>;

// Never throws for a bad file: its content is then the sentence that says why. A .qdc is a
// codebook, everything else a transcript by its content. Stops early when asked to, with what it
// has read so far.
ReadFiles read_files(const std::vector<std::filesystem::path>& paths, const std::stop_token& stop,
                     Progress& progress);

// What became of one file.
struct FileResult {
  std::string file;  // its name without the folder
  std::optional<transcripts::Message> error;
  std::optional<coding::TranscriptId> transcript;
  std::size_t codes = 0;  // of a codebook: new ones
  std::vector<transcripts::Message> warnings;
};

struct FilesImport {
  coding::EditGroup group;          // empty where nothing fits
  std::vector<FileResult> results;  // one a file, in their order
};

// A file whose checksum is in the project already, or twice among these, is an error that names the
// transcript.
FilesImport import_files(const coding::Study& study, ReadFiles files);

}  // namespace app
