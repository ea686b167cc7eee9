#include "app/read_files.h"

#include <algorithm>

#include "app/checksum.h"
#include "app/file_ending.h"
#include "transcripts/unicode.h"
#include "transcripts/unicode_regex.h"

namespace app {
namespace {

namespace fs = std::filesystem;
using transcripts::Message;

ReadTranscript read_transcript(const std::string& bytes, const transcripts::Recognition& how,
                               const std::string& name, const std::stop_token& stop) {
  ReadTranscript transcript;
  transcript.source =
      std::make_shared<const transcripts::SourceText>(transcripts::read_source(bytes, name, stop));
  return recognised_anew(std::move(transcript), how, name);
}

ReadFile read_one(const fs::path& path, const transcripts::Recognition& how,
                  const std::stop_token& stop) {
  ReadFile file{path, transcripts::on_one_line(path.filename().string()), {}, Message{}, {}};
  try {
    std::string bytes = transcripts::read_file(path, transcripts::kMaxFileBytes);
    file.sha256 = sha256(bytes);
    if (ending_of(path) == ".qdc") {
      file.content = CodebookBytes{std::move(bytes)};
    } else {
      file.content = read_transcript(bytes, how, file.name, stop);
    }
  } catch (const transcripts::ImportError& error) {
    file.content = error.message();
  }
  return file;
}

void add_files_of(const fs::path& folder, std::vector<fs::path>& paths) {
  constexpr std::size_t kMostFiles = 10'000;
  constexpr int kDeepest = 16;
  std::vector<fs::path> found;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    const bool hidden = at->path().filename().string().starts_with('.');
    std::error_code ignored;
    const auto status = at->symlink_status(ignored);
    if (fs::is_directory(status)) {
      if (hidden || at.depth() >= kDeepest) at.disable_recursion_pending();
      continue;
    }
    // A .doc looks like a conversation of ours; that it is not read is told of.
    const auto& endings = importable_endings();
    const std::string ending = ending_of(at->path());
    const bool known =
        ending == ".doc" || std::find(endings.begin(), endings.end(), ending) != endings.end();
    if (!hidden && known && fs::is_regular_file(status)) found.push_back(at->path());
    if (found.size() == kMostFiles) break;
  }
  std::sort(found.begin(), found.end());
  paths.insert(paths.end(), found.begin(), found.end());
}

}  // namespace

ReadTranscript recognised_anew(ReadTranscript transcript, const transcripts::Recognition& how,
                               const std::string& file_name) {
  transcript.how = how;
  transcript.problem.reset();
  try {
    transcript.found = transcripts::recognise(*transcript.source, file_name, how);
  } catch (const transcripts::RegexError& error) {
    transcript.problem = error.message();
    if (transcript.found.transcript == nullptr)
      transcript.found = transcripts::recognise(*transcript.source, file_name);
  }
  return transcript;
}

ReadFiles read_files(const std::vector<fs::path>& paths, const transcripts::Recognition& how,
                     Progress& progress) {
  ReadFiles files;
  files.reserve(paths.size());
  progress.begin(transcripts::Stage::Reading, paths.size());
  for (const auto& path : paths) {
    files.push_back(read_one(path, how, progress.stop()));
    progress.step();
  }
  return files;
}

const std::vector<std::string>& importable_endings() {
  static const std::vector<std::string> kEndings = {
      ".txt", ".md", ".docx", ".odt", ".rtf", ".pdf", ".html", ".htm", ".vtt", ".srt", ".qdc"};
  return kEndings;
}

std::vector<fs::path> with_folders_opened(const std::vector<fs::path>& paths) {
  std::vector<fs::path> opened;
  for (const fs::path& path : paths) {
    std::error_code ignored;
    const std::size_t before = opened.size();
    if (fs::is_directory(path, ignored)) add_files_of(path, opened);
    // A folder without any file of ours stays, to be told of as no file.
    if (opened.size() == before) opened.push_back(path);
  }
  return opened;
}

}  // namespace app
