#include "app/folder_listing.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <system_error>

#include "app/file_ending.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

namespace fs = std::filesystem;
using transcripts::Language;
using transcripts::Message;
using transcripts::say;

Message why(const fs::path& folder, const std::error_code& error) {
  if (error == std::errc::permission_denied)
    return say(
        "{} is niet van u om te lezen. Vraag de eigenaar om toegang, of kies een andere map.",
        "You may not read {}. Ask its owner, or choose another folder.", folder.string());
  if (error == std::errc::no_such_file_or_directory)
    return say("{} is er niet (meer). Kies een andere map.",
               "{} is not there (any more). Choose another folder.", folder.string());
  if (error == std::errc::too_many_symbolic_link_levels)
    return say("{} is een koppeling die naar zichzelf wijst. Kies een andere map.",
               "{} is a link to itself. Choose another folder.", folder.string());
  if (error == std::errc::not_a_directory)
    return say("{} is geen map. Kies een andere map.", "{} is not a folder. Choose another folder.",
               folder.string());
  return say("{} is niet te lezen: {}. Kies een andere map.",
             "{} cannot be read: {}. Choose another folder.", folder.string(), error.message());
}

// What a link that leads nowhere or a file that is just gone gives stays 0.
FolderEntry entry_of(const fs::directory_entry& file) {
  FolderEntry entry;
  entry.name = file.path().filename().string();
  std::error_code ignored;
  entry.folder = file.is_directory(ignored);
  if (!entry.folder) {
    const auto bytes = file.file_size(ignored);
    if (!ignored) entry.bytes = bytes;
  }
  const auto changed = file.last_write_time(ignored);
  if (!ignored)
    entry.changed = std::chrono::duration_cast<std::chrono::seconds>(
                        std::chrono::file_clock::to_sys(changed).time_since_epoch())
                        .count();
  return entry;
}

}  // namespace

bool has_ending(const fs::path& file, const std::vector<std::string>& endings) {
  if (endings.empty()) return true;
  return std::find(endings.begin(), endings.end(), ending_of(file)) != endings.end();
}

FolderListing list_folder(const fs::path& folder, const std::vector<std::string>& endings) {
  FolderListing listing;
  std::error_code error;
  listing.folder = fs::canonical(folder, error);
  if (error) {
    listing.folder = folder;
    listing.error = why(folder, error);
    return listing;
  }
  fs::directory_iterator at(listing.folder, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    FolderEntry entry = entry_of(*at);
    if (entry.name.empty() || entry.name.front() == '.') continue;
    if (entry.folder || has_ending(at->path(), endings))
      listing.entries.push_back(std::move(entry));
  }
  if (error) listing.error = why(listing.folder, error);
  std::sort(listing.entries.begin(), listing.entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) {
              if (a.folder != b.folder) return a.folder;
              const int order = transcripts::compare_names(a.name, b.name);
              return order != 0 ? order < 0 : a.name < b.name;
            });
  return listing;
}

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

fs::path with_project_ending(fs::path path) {
  if (!has_ending(path, {".zwerm"})) path += ".zwerm";
  return path;
}

fs::path home_folder() {
  const char* home = std::getenv("HOME");
  return home != nullptr && *home != '\0' ? fs::path(home) : fs::path("/");
}

std::string size_in_words(std::uintmax_t bytes, Language language) {
  if (bytes < 1000) return fmt::format("{} B", bytes);
  if (bytes < 1'000'000) return fmt::format("{} kB", (bytes + 500) / 1000);
  std::string size = fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
  if (language == Language::Dutch) std::replace(size.begin(), size.end(), '.', ',');
  return size;
}

std::string time_in_words(std::int64_t seconds, Language language) {
  if (seconds == 0) return {};
  const std::time_t time = seconds;
  std::tm local{};
  localtime_r(&time, &local);
  char written[32];
  const char* form = language == Language::Dutch ? "%d-%m-%Y %H:%M" : "%Y-%m-%d %H:%M";
  return {written, std::strftime(written, sizeof written, form, &local)};
}

}  // namespace app
