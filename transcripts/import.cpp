#include "transcripts/import.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "transcripts/speakers.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

// Content of other kinds that people rename, by the bytes with which it begins.
void refuse_other_kinds(std::string_view bytes, std::string_view file_name) {
  const bool other = bytes.starts_with("%PDF") || bytes.starts_with("PK\x03\x04") ||
                     bytes.starts_with("\xD0\xCF\x11\xE0") ||
                     bytes.starts_with(
                         "\x7F"
                         "ELF") ||
                     bytes.starts_with("SQLite format 3") || bytes.starts_with("WEBVTT");
  if (other)
    throw ImportError(
        say("{} is geen gewoon tekstbestand. Zwerm leest nu alleen .txt: bewaar het "
            "gesprek zo en importeer dat.",
            "{} is not a plain text file. Zwerm reads only .txt now: save the "
            "conversation so and import that.",
            file_name));
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    lines.emplace_back(line);
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

[[noreturn]] void unreadable(const std::filesystem::path& path) {
  throw ImportError(
      say("{} kan niet gelezen worden: het bestand is er niet, of er zijn geen rechten.",
          "{} cannot be read: the file is not there, or there is no right to.", path.string()));
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  // Non-blocking, since opening a pipe would wait for its writer.
  const int file = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) unreadable(path);
  struct stat found {};
  std::string bytes;
  const bool regular = fstat(file, &found) == 0 && S_ISREG(found.st_mode);
  const bool fits = regular && static_cast<std::size_t>(found.st_size) <= limit;
  bool sound = fits;
  if (fits) {
    bytes.resize(static_cast<std::size_t>(found.st_size));
    std::size_t at = 0;
    while (at < bytes.size()) {
      const ssize_t size = read(file, bytes.data() + at, bytes.size() - at);
      if (size < 0 && errno == EINTR) continue;
      if (size <= 0) break;
      at += static_cast<std::size_t>(size);
    }
    sound = at == bytes.size();
  }
  close(file);
  if (!regular)
    throw ImportError(say("{} is geen gewoon bestand (een map, pijp of apparaat).",
                          "{} is no regular file (a folder, pipe or device).", path.string()));
  if (!fits)
    throw ImportError(say("{} is groter dan {} MB en wordt niet gelezen. Deel het op.",
                          "{} is larger than {} MB and is not read. Split it.", path.string(),
                          limit / 1'000'000));
  if (!sound) unreadable(path);
  return bytes;
}

ImportedTranscript import_transcript(std::string_view bytes, std::string_view file_name) {
  refuse_other_kinds(bytes, file_name);
  const DecodedText decoded = decode(bytes);
  if (decoded.text.find_first_not_of(" \t\n") == std::string::npos)
    throw ImportError(say("{} is leeg; er is niets te coderen.",
                          "{} is empty; there is nothing to code.", file_name));
  if (decoded.text.size() > kMaxTextBytes)
    throw ImportError(say("{} is langer dan {} MB tekst. Deel het gesprek op.",
                          "{} is longer than {} MB of text. Split the conversation.", file_name,
                          kMaxTextBytes / 1'000'000));
  ImportedTranscript imported;
  imported.layout = "txt";
  imported.transcript = recognise_turns(lines_of(decoded.text));
  for (const std::string& label : imported.transcript->speakers())
    if (is_interviewer_label(label)) imported.interviewers.push_back(label);
  if (decoded.replaced > 0)
    imported.warnings.push_back(say("{}: {} onleesbare tekens zijn vervangen door \uFFFD.",
                                    "{}: {} unreadable characters were replaced by \uFFFD.",
                                    file_name, decoded.replaced));
  return imported;
}

}  // namespace transcripts
