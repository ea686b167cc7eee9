// What was read made into one command, for the command line and the window alike. Files that fail
// are left out and told of.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/read_files.h"
#include "coding/operations.h"
#include "exports/refi/project.h"

namespace app {

// What became of one file.
struct FileResult {
  std::string file;  // its name without the folder
  std::optional<transcripts::Message> error;
  std::optional<coding::TranscriptId> transcript;
  std::size_t codes = 0;  // of a codebook: new ones
  std::optional<exports::refi::ProjectTaken> project;
  std::vector<transcripts::Message> warnings;
  // Of a transcript; see transcripts/import.h.
  std::string format;
  transcripts::Layout layout = transcripts::Layout::None;
  std::vector<transcripts::FoundLabel> labels;
};

struct FilesImport {
  coding::EditGroup group;          // empty where nothing fits
  std::vector<FileResult> results;  // one a file that is wanted, in their order
};

// What to say of a file whose checksum is in the project already, or is that of one before it.
// Nothing for new ones; one entry a file.
std::vector<std::optional<transcripts::Message>> known_files(const coding::Study& study,
                                                             const ReadFiles& files);

// Such a file is an error, unless its choices want it again.
FilesImport import_files(const coding::Study& study, ReadFiles files);

}  // namespace app
