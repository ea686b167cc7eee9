// Reading the files of an import: the slow part, fit for a job, without the project. What the user
// then decides of each file stands beside it.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/jobs.h"
#include "coding/ids.h"
#include "transcripts/import.h"

namespace app {

// A codebook or a project of another program is read against the study, so only its bytes wait.
struct CodebookBytes {
  std::string bytes;
};
struct ProjectBytes {
  std::string bytes;
  bool sqlite = false;  // Taguette's or QualCoder's own file; else REFI-QDA
};

// A conversation, with the turns as `how` recognises them.
struct ReadTranscript {
  std::shared_ptr<const transcripts::SourceText> source;
  transcripts::Recognition how;
  transcripts::ImportedTranscript found;
  std::optional<transcripts::Message> problem;  // why `found` is not by `how`: no such pattern
};

// Who a speaker is said to be: somebody who is known, or somebody new of this name.
using SpeakerIs = std::variant<coding::ParticipantId, std::string>;

// What the user decides of one file.
struct FileChoices {
  bool wanted = true;
  bool again = false;                         // also where it is in the project already
  std::string name;                           // of the transcript; empty: the file's
  std::vector<std::string> pps;               // made where they are not there
  std::map<std::string, SpeakerIs> speakers;  // by the name that the transcript calls them
};

struct ReadFile {
  std::filesystem::path path;
  std::string name;    // the file's name without its folder, as UTF-8; its folder's for QualCoder
  std::string sha256;  // of its bytes, hexadecimal; empty where they could not be read
  std::variant<ReadTranscript, CodebookBytes, ProjectBytes, transcripts::Message> content;
  FileChoices choices;
};
using ReadFiles = std::vector<ReadFile>;

// Never throws for a bad file: its content is then the sentence that says why. A .qdc is a
// codebook, a .qdpx, .qde, .sqlite3 or .qda a project, as is any file of SQLite; everything else is
// a transcript by its content. A step is a file.
ReadFiles read_files(const std::vector<std::filesystem::path>& paths,
                     const transcripts::Recognition& how, Progress& progress);

// The same conversation by another wish. Where that is none, as it was, with the problem.
ReadTranscript recognised_anew(ReadTranscript transcript, const transcripts::Recognition& how,
                               const std::string& file_name);

// Endings of files that are conversations, codebooks or projects, with their point.
const std::vector<std::string>& importable_endings();

// What stands in folders beside the files that are read: how many of each ending (".jpg"; empty for
// files without one).
using SkippedFiles = std::map<std::string, std::size_t>;

struct OpenedFolders {
  std::vector<std::filesystem::path> paths;
  SkippedFiles skipped;
};
// Each folder among `paths` gives way to the files in it and in its folders that have such an
// ending, in the order of their names: at most 10,000, no hidden ones, no links. Of a project
// folder of QualCoder only its data.qda, which has the texts of the documents beside it.
OpenedFolders with_folders_opened(const std::vector<std::filesystem::path>& paths);

// "3 bestanden overgeslagen: 2 .jpg, 1 .mp3", the most first; nothing where none was.
std::optional<transcripts::Message> told_of(const SkippedFiles& skipped);

}  // namespace app
