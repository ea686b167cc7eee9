// Reading a file that a researcher brings into a transcript: looks at the content (not only at the
// name's ending), picks a reader from formats/, recognises turns and speakers.
//
// A file is read within bounds: a regular file (no pipe, device or folder), text up to 20 MB,
// archives by the rules of formats/zip_reader.h. Nothing is run, fetched or written.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "transcripts/message.h"
#include "transcripts/speakers.h"
#include "transcripts/transcript.h"

namespace transcripts {

// Thrown when a file cannot become a transcript at all.
class ImportError : public Error {
  using Error::Error;
};

// What went wrong or was left out, but did not stop the import.
using Warnings = std::vector<Message>;

// What a file holds, before it is asked who speaks: the slow part, done once. Recognising turns in
// it is quick and can be done again, by another layout.
struct SourceText {
  std::string format;  // "txt", "md", "docx", "odt", "rtf", "html", "pdf", "vtt", "srt",
                       // "json", "tsv"
  // Paragraphs without a line end, empty ones for blank lines; or pieces of speech whose speaker
  // or time the format itself gives.
  std::variant<std::vector<std::string>, std::vector<Utterance>> content;
  Warnings warnings;
  bool cut_off = false;  // the file's own end is missing, and with it perhaps all words
};

struct ImportedTranscript {
  TranscriptPtr transcript;
  std::string format;                     // SourceText::format
  Layout layout = Layout::None;           // that was found, or asked for
  std::vector<FoundLabel> labels;         // taken ones in the order of the text, then doubtful ones
  std::vector<std::string> interviewers;  // speakers that say so themselves (I, Int.) or the user
  Warnings warnings;
};

// The largest text that becomes one transcript, in bytes of UTF-8.
inline constexpr std::size_t kMaxTextBytes = 20'000'000;

// The largest file that is looked at: a Word document may have pictures beside its text.
inline constexpr std::size_t kMaxFileBytes = 200'000'000;

// The bytes of a regular file of at most `limit` bytes. Throws ImportError naming the file: not
// there, no right to read, a folder, a pipe, too large.
std::string read_file(const std::filesystem::path& path, std::size_t limit);

// Looks at the content, not only at the name's ending. Throws ImportError naming `file_name`.
// A pdf is given up when `stop` says so.
SourceText read_source(std::string_view bytes, std::string_view file_name,
                       const std::stop_token& stop = {});

// Who speaks in it. Throws ImportError where it holds no words, or too many, and RegexError where
// the user's own pattern is none or takes too long.
ImportedTranscript recognise(const SourceText& source, std::string_view file_name,
                             const Recognition& how = {});

// Both. Throws ImportError naming `file_name`.
ImportedTranscript import_transcript(std::string_view bytes, std::string_view file_name);

}  // namespace transcripts
