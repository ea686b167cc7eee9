#include "transcripts/import.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <type_traits>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "transcripts/content_kinds.h"
#include "transcripts/file_messages.h"
#include "transcripts/formats/docx.h"
#include "transcripts/formats/html.h"
#include "transcripts/formats/markdown.h"
#include "transcripts/formats/odt.h"
#include "transcripts/formats/pdf.h"
#include "transcripts/formats/plain_text.h"
#include "transcripts/formats/rtf.h"
#include "transcripts/formats/vtt.h"
#include "transcripts/formats/whisper.h"
#include "transcripts/speakers.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

[[noreturn]] void unreadable(const std::filesystem::path& path, int error) {
  const auto name = on_one_line(path.string());
  switch (error) {
    case ENOENT:
      throw ImportError(say("{} is er niet. Kijk de naam en de map na.",
                            "{} is not there. Check the name and the folder.", name));
    case EACCES:
      throw ImportError(
          say("Er is geen recht om {} te lezen. Vraag het de eigenaar van het bestand.",
              "There is no right to read {}. Ask the owner of the file.", name));
    case ELOOP:
      throw ImportError(say("{} verwijst naar zichzelf en kan niet gelezen worden.",
                            "{} points to itself and cannot be read.", name));
    default:
      throw ImportError(say("{} kan niet gelezen worden. Probeer het opnieuw met een kopie.",
                            "{} cannot be read. Try again with a copy.", name));
  }
}

using Content = decltype(SourceText::content);

// Only the slow readers watch `stop`.
template <auto read>
Content content_by(std::string_view bytes, std::string_view file_name, Warnings& warnings,
                   const std::stop_token& stop) {
  if constexpr (std::is_invocable_v<decltype(read), std::string_view, std::string_view, Warnings&,
                                    const std::stop_token&>)
    return read(bytes, file_name, warnings, stop);
  else
    return read(bytes, file_name, warnings);
}

struct Format {
  ContentKind kind;
  std::string_view name;
  Content (*read)(std::string_view, std::string_view, Warnings&, const std::stop_token&);
};

constexpr std::array<Format, 11> kFormats = {{
    {ContentKind::Text, "txt", content_by<read_plain_text>},
    {ContentKind::Markdown, "md", content_by<read_markdown>},
    {ContentKind::Docx, "docx", content_by<read_docx>},
    {ContentKind::Odt, "odt", content_by<read_odt>},
    {ContentKind::Rtf, "rtf", content_by<read_rtf>},
    {ContentKind::Pdf, "pdf", content_by<read_pdf>},
    {ContentKind::Html, "html", content_by<read_html>},
    {ContentKind::WebVtt, "vtt", content_by<read_vtt>},
    {ContentKind::SubRip, "srt", content_by<read_vtt>},
    {ContentKind::WhisperJson, "json", content_by<read_whisper_json>},
    {ContentKind::WhisperTsv, "tsv", content_by<read_whisper_tsv>},
}};

// Whether a file without words is the begin of one with words.
bool is_cut_off(std::string_view bytes, ContentKind kind) {
  if (kind == ContentKind::Rtf) return is_cut_off_rtf(bytes);
  return kind == ContentKind::WebVtt && bytes.find("-->") != std::string_view::npos;
}

ImportError without_words(const SourceText& source, std::string_view file_name) {
  if (source.cut_off) {
    return ImportError(
        say("{} is afgebroken voor de eerste woorden. Kies het hele bestand, of sla "
            "het gesprek opnieuw op.",
            "{} is cut off before its first words. Choose the whole file, or save "
            "the conversation once more.",
            file_name));
  }
  return ImportError(say("{} is leeg; er is niets te coderen. Kies het bestand met de tekst.",
                         "{} is empty; there is nothing to code. Choose the file with the text.",
                         file_name));
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  // Non-blocking, since opening a pipe would wait for its writer.
  const int file = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) unreadable(path, errno);
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
                          "{} is no regular file (a folder, pipe or device).",
                          on_one_line(path.string())));
  if (!fits)
    throw ImportError(say("{} is groter dan {} MB en wordt niet gelezen. Deel het op.",
                          "{} is larger than {} MB and is not read. Split it.",
                          on_one_line(path.string()), limit / 1'000'000));
  if (!sound) unreadable(path, EIO);
  return bytes;
}

SourceText read_source(std::string_view bytes, std::string_view file_name,
                       const std::stop_token& stop) {
  const ContentKind kind = kind_of_content(bytes, file_name);
  const auto* format = std::find_if(kFormats.begin(), kFormats.end(),
                                    [&](const Format& one) { return one.kind == kind; });
  if (format == kFormats.end()) throw ImportError(why_not_read(bytes, file_name));
  SourceText source;
  source.cut_off = is_cut_off(bytes, kind);
  source.format = format->name;
  source.content = format->read(bytes, file_name, source.warnings, stop);
  return source;
}

ImportedTranscript recognise(const SourceText& source, std::string_view file_name,
                             const Recognition& how) {
  const auto* utterances = std::get_if<std::vector<Utterance>>(&source.content);
  auto turns = utterances != nullptr
                   ? recognise_utterances(*utterances, how)
                   : recognise_turns(std::get<std::vector<std::string>>(source.content), how);
  ImportedTranscript imported;
  imported.transcript = std::move(turns.transcript);
  const auto text = imported.transcript->text();
  if (text.find_first_not_of(" \t\n") == std::string_view::npos) {
    throw without_words(source, file_name);
  }
  if (text.size() > kMaxTextBytes) throw ImportError(text_too_long(file_name));
  for (const auto& label : turns.labels) {
    if (!label.taken || !label.interviewer) continue;
    const auto& speakers = imported.transcript->speakers();
    auto& interviewers = imported.interviewers;
    const bool speaks = std::find(speakers.begin(), speakers.end(), label.name) != speakers.end();
    const bool known =
        std::find(interviewers.begin(), interviewers.end(), label.name) != interviewers.end();
    if (speaks && !known) interviewers.push_back(label.name);
  }
  imported.format = source.format;
  imported.layout = turns.layout;
  imported.labels = std::move(turns.labels);
  imported.warnings = source.warnings;
  for (auto& warning : turns.warnings) imported.warnings.push_back(std::move(warning));
  return imported;
}

ImportedTranscript import_transcript(std::string_view bytes, std::string_view file_name) {
  return recognise(read_source(bytes, file_name), file_name);
}

}  // namespace transcripts
