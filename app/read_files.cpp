#include "app/read_files.h"

#include <algorithm>

#include "app/checksum.h"
#include "app/file_ending.h"
#include "exports/foreign/read.h"
#include "transcripts/unicode.h"
#include "transcripts/unicode_regex.h"

namespace app {
namespace {

namespace fs = std::filesystem;
using transcripts::Message;

// Recordings make a project large; they are not read into memory one by one (refi/project.h).
constexpr std::size_t kMaxProjectBytes = 500'000'000;

ReadTranscript read_transcript(const std::string& bytes, const transcripts::Recognition& how,
                               const std::string& name, const std::stop_token& stop) {
  ReadTranscript transcript;
  transcript.source =
      std::make_shared<const transcripts::SourceText>(transcripts::read_source(bytes, name, stop));
  return recognised_anew(std::move(transcript), how, name);
}

// The file that QualCoder keeps in the folder of each project.
constexpr const char* kQualCoderFile = "data.qda";

std::string name_of(const fs::path& path) {
  const bool in_folder = path.filename() == kQualCoderFile && path.parent_path().has_filename();
  const fs::path named = in_folder ? path.parent_path() : path;
  return transcripts::on_one_line(named.filename().string());
}

ReadFile read_one(const fs::path& path, const transcripts::Recognition& how,
                  const std::stop_token& stop) {
  ReadFile file{path, name_of(path), {}, Message{}, {}};
  try {
    const std::string ending = ending_of(path);
    const bool refi = ending == ".qdpx" || ending == ".qde";
    const bool tables = ending == ".sqlite3" || ending == ".qda";
    std::string bytes = transcripts::read_file(
        path, refi || tables ? kMaxProjectBytes : transcripts::kMaxFileBytes);
    file.sha256 = sha256(bytes);
    if (tables || exports::foreign::is_sqlite(bytes)) {
      file.content = ProjectBytes{std::move(bytes), true};
    } else if (ending == ".qdc") {
      file.content = CodebookBytes{std::move(bytes)};
    } else if (refi) {
      file.content = ProjectBytes{std::move(bytes)};
    } else {
      file.content = read_transcript(bytes, how, file.name, stop);
    }
  } catch (const transcripts::ImportError& error) {
    file.content = error.message();
  }
  return file;
}

void add_files_of(const fs::path& folder, OpenedFolders& opened) {
  std::error_code none;
  if (fs::is_regular_file(folder / kQualCoderFile, none)) {
    opened.paths.push_back(folder / kQualCoderFile);
    return;
  }
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
      const bool qualcoder = fs::is_regular_file(at->path() / kQualCoderFile, ignored);
      if (qualcoder && !hidden) found.push_back(at->path() / kQualCoderFile);
      if (hidden || qualcoder || at.depth() >= kDeepest) at.disable_recursion_pending();
      continue;
    }
    // A .doc looks like a conversation of ours; that it is not read is told of.
    const auto& endings = importable_endings();
    const std::string ending = ending_of(at->path());
    const bool known =
        ending == ".doc" || std::find(endings.begin(), endings.end(), ending) != endings.end();
    if (hidden || !fs::is_regular_file(status)) continue;
    if (known)
      found.push_back(at->path());
    else
      ++opened.skipped[transcripts::on_one_line(ending)];
    if (found.size() == kMostFiles) break;
  }
  std::sort(found.begin(), found.end());
  opened.paths.insert(opened.paths.end(), found.begin(), found.end());
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
  static const std::vector<std::string> kEndings = {".txt", ".md",   ".docx", ".odt",     ".rtf",
                                                    ".pdf", ".html", ".htm",  ".vtt",     ".srt",
                                                    ".qdc", ".qdpx", ".qde",  ".sqlite3", ".qda"};
  return kEndings;
}

OpenedFolders with_folders_opened(const std::vector<fs::path>& paths) {
  OpenedFolders opened;
  for (const fs::path& path : paths) {
    std::error_code ignored;
    const std::size_t before = opened.paths.size();
    if (fs::is_directory(path, ignored)) add_files_of(path, opened);
    // A folder without any file of ours stays, to be told of as no file.
    if (opened.paths.size() == before) opened.paths.push_back(path);
  }
  return opened;
}

std::optional<Message> told_of(const SkippedFiles& skipped) {
  constexpr std::size_t kNamed = 8;
  std::vector<std::pair<std::string, std::size_t>> most_first(skipped.begin(), skipped.end());
  std::stable_sort(most_first.begin(), most_first.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::size_t all = 0;
  Message list;
  for (std::size_t i = 0; i < most_first.size(); ++i) {
    const auto& [ending, count] = most_first[i];
    all += count;
    if (i > kNamed) continue;
    const std::string between = i == 0 ? "" : ", ";
    const std::string number = i == kNamed ? "" : std::to_string(count) + " ";
    list.nl += between + number + (i == kNamed ? "…" : ending.empty() ? "zonder extensie" : ending);
    list.en += between + number + (i == kNamed ? "…" : ending.empty() ? "without ending" : ending);
  }
  if (all == 0) return std::nullopt;
  return transcripts::say("{0} overgeslagen: {1}", "{2} skipped: {3}",
                          transcripts::counted(all, "bestand", "bestanden"), list.nl,
                          transcripts::counted(all, "file", "files"), list.en);
}

}  // namespace app
