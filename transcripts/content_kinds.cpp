#include "transcripts/content_kinds.h"

#include <algorithm>
#include <array>
#include <string>

#include "transcripts/file_messages.h"
#include "transcripts/formats/caption_cues.h"
#include "transcripts/formats/whisper.h"

namespace transcripts {
namespace {

using namespace std::string_view_literals;

struct Sign {
  std::string_view begin;
  std::string_view nl;
  std::string_view en;
};

constexpr std::string_view kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

constexpr std::array<Sign, 25> kOthers = {{
    {kOle, "een Word-document met een wachtwoord of een oud Word-document (.doc)",
     "a Word document with a password or an old Word document (.doc)"},
    {"<?xml"sv, "een XML-bestand", "an XML file"},
    {"SQLite format 3"sv, "een database", "a database"},
    {"\x7F\x45LF"sv, "een programma", "a program"},
    {"MZ\x90"sv, "een programma", "a program"},
    {"\x89PNG"sv, "een afbeelding", "a picture"},
    {"\xFF\xD8\xFF"sv, "een afbeelding", "a picture"},
    {"GIF8"sv, "een afbeelding", "a picture"},
    {"ID3\x03"sv, "een geluidsopname", "a sound recording"},
    {"ID3\x04"sv, "een geluidsopname", "a sound recording"},
    {"ID3\x02"sv, "een geluidsopname", "a sound recording"},
    {"\xFF\xFB"sv, "een geluidsopname", "a sound recording"},
    {"\xFF\xF3"sv, "een geluidsopname", "a sound recording"},
    {"\xFF\xF2"sv, "een geluidsopname", "a sound recording"},
    {"\xFF\xF1"sv, "een geluidsopname", "a sound recording"},
    {"RIFF"sv, "een opname van geluid of beeld", "a recording of sound or pictures"},
    {"0&\xB2\x75\x8E\x66"sv, "een geluidsopname", "a sound recording"},
    {"\x1A\x45\xDF\xA3"sv, "een opname van geluid of beeld", "a recording of sound or pictures"},
    {"#!AMR"sv, "een geluidsopname", "a sound recording"},
    {"Rar!"sv, "een ingepakt bestand", "a compressed file"},
    {"\xFD\x37zXZ"sv, "een ingepakt bestand", "a compressed file"},
    {"OggS"sv, "een geluidsopname", "a sound recording"},
    {"fLaC"sv, "een geluidsopname", "a sound recording"},
    {"\x1F\x8B"sv, "een ingepakt bestand", "a compressed file"},
    {"7z\xBC\xAF"sv, "een ingepakt bestand", "a compressed file"},
}};

// The streams of an OLE2 file tell what it is; their names stand in it as UTF-16.
constexpr std::array<Sign, 2> kInOle = {{
    {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, "een oud Word-document (.doc)",
     "an old Word document (.doc)"},
    {"W\0o\0r\0k\0b\0o\0o\0k\0"sv, "een oud rekenblad (.xls)", "an old spreadsheet (.xls)"},
}};

const Sign* other_sign(std::string_view bytes) {
  if (bytes.starts_with(kOle)) {
    for (const auto& sign : kInOle) {
      if (bytes.find(sign.begin) != std::string_view::npos) return &sign;
    }
  }
  // QuickTime and MP4, m4a among them, begin with the size of this box (ISO/IEC 14496-12, 4.3).
  static constexpr Sign kRecording{"ftyp"sv, "een opname van geluid of beeld",
                                   "a recording of sound or pictures"};
  constexpr std::size_t kSizeOfBox = 4;
  if (bytes.size() > kSizeOfBox && bytes.substr(kSizeOfBox).starts_with(kRecording.begin)) {
    return &kRecording;
  }
  const auto* found = std::find_if(kOthers.begin(), kOthers.end(),
                                   [&](const Sign& sign) { return bytes.starts_with(sign.begin); });
  return found == kOthers.end() ? nullptr : found;
}

// More than one byte in fifty, and more than a few, that no text has: of random bytes one in ten
// is. A stray NUL in an interview is repaired instead.
bool looks_binary(std::string_view bytes) {
  constexpr std::size_t kSample = 65'536;
  constexpr auto kAFew = 4;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;  // UTF-16
  const auto sample = bytes.substr(0, kSample);
  const auto strange = std::count_if(sample.begin(), sample.end(), [](char c) {
    return (c >= 0 && c < '\t') || (c > '\r' && c < ' ' && c != '\x1B');
  });
  return strange > kAFew && static_cast<std::size_t>(strange) * 50 > sample.size();
}

bool has_ending(std::string_view file_name, std::string_view ending) {
  if (file_name.size() < ending.size()) return false;
  const auto tail = file_name.substr(file_name.size() - ending.size());
  return std::equal(tail.begin(), tail.end(), ending.begin(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

std::string_view without_mark(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
}

bool begins_as_vtt(std::string_view bytes) {
  bytes = without_mark(bytes);
  return bytes.starts_with("WEBVTT") || bytes.starts_with("\xFF\xFEW\0E\0B\0V\0T\0T\0"sv) ||
         bytes.starts_with("\xFE\xFF\0W\0E\0B\0V\0T\0T"sv);
}

bool is_odt(std::string_view bytes) {
  constexpr std::size_t kLocalHeader = 30;  // before the name of the first part
  constexpr std::size_t kBegin = 1'000;
  if (!bytes.starts_with("PK")) {
    return bytes.substr(0, kBegin).find("<office:document ") != std::string_view::npos;
  }
  if (bytes.starts_with("PK\x03\x04") && bytes.size() > kLocalHeader &&
      bytes.substr(kLocalHeader).starts_with("mimetypeapplication/vnd.oasis.opendocument.")) {
    return true;
  }
  return bytes.find("content.xml") != std::string_view::npos &&
         bytes.find("META-INF/manifest.xml") != std::string_view::npos &&
         bytes.find("[Content_Types].xml") == std::string_view::npos;
}

// Some programs put an XML declaration or a comment before the page.
bool is_html(std::string_view bytes, std::string_view file_name) {
  for (const std::string_view ending : {".html", ".htm", ".xhtml"}) {
    if (has_ending(file_name, ending)) return true;
  }
  constexpr std::size_t kBegin = 1'000;
  std::string begin;
  for (const char c : bytes.substr(0, kBegin)) {
    begin += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (begin.starts_with("\xEF\xBB\xBF")) begin.erase(0, 3);
  const auto first = begin.find_first_not_of(" \t\r\n");
  const bool tag = first != std::string::npos && begin[first] == '<';
  return tag && (begin.find("<!doctype html") != std::string::npos ||
                 begin.find("<html") != std::string::npos);
}

// A number alone on the first line, a range of times on the second.
bool begins_as_srt(std::string_view bytes) {
  constexpr std::string_view kBlank = " \t\r\n";
  constexpr std::size_t kLongest = 100;
  bytes.remove_prefix(std::min(bytes.find_first_not_of(kBlank), bytes.size()));
  const auto number = bytes.substr(0, kLongest).find_first_not_of("0123456789");
  if (number == 0 || number == std::string_view::npos) return false;
  const auto second = bytes.find_first_not_of(kBlank, number);
  if (second == std::string_view::npos ||
      bytes.substr(number, second - number).find('\n') == std::string_view::npos)
    return false;
  const auto line = bytes.substr(second, kLongest);
  return is_timing(line.substr(0, line.find('\n')));
}

// People, PPS and answers come in as tables, by another way.
bool is_table(std::string_view file_name) {
  return has_ending(file_name, ".csv");
}

// Where a text has the name of another kind of file.
std::string_view claimed_ending(std::string_view file_name) {
  for (const std::string_view ending : {".docx", ".doc", ".odt", ".pdf", ".rtf"}) {
    if (has_ending(file_name, ending)) return ending;
  }
  return {};
}

}  // namespace

ContentKind kind_of_content(std::string_view bytes, std::string_view file_name) {
  if (is_odt(bytes)) return ContentKind::Odt;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
    return ContentKind::Docx;
  }
  if (without_mark(bytes).starts_with("{\\rtf")) return ContentKind::Rtf;
  if (without_mark(bytes).starts_with("%PDF-")) return ContentKind::Pdf;
  const bool claims_other = !bytes.empty() && !claimed_ending(file_name).empty();
  const auto* sign = other_sign(bytes);
  const bool xml = sign != nullptr && sign->begin == "<?xml";
  if (((sign == nullptr && !looks_binary(bytes)) || xml) && !claims_other &&
      is_html(bytes, file_name)) {
    return ContentKind::Html;
  }
  if (sign != nullptr || looks_binary(bytes) || claims_other || is_table(file_name)) {
    return ContentKind::Other;
  }
  if (is_whisper_tsv(bytes)) return ContentKind::WhisperTsv;
  if (begins_as_json(bytes)) return ContentKind::WhisperJson;
  if (has_ending(file_name, ".md") || has_ending(file_name, ".markdown")) {
    return ContentKind::Markdown;
  }
  if (begins_as_vtt(bytes) || has_ending(file_name, ".vtt")) return ContentKind::WebVtt;
  const bool captions = has_ending(file_name, ".srt") || begins_as_srt(without_mark(bytes));
  return captions ? ContentKind::SubRip : ContentKind::Text;
}

// What Office encrypts is the stream EncryptedPackage of an OLE2 file (MS-OFFCRYPTO, 2.3.4.4).
bool is_locked_office_file(std::string_view bytes) {
  constexpr auto kEncrypted = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
  return bytes.starts_with(kOle) && bytes.find(kEncrypted) != std::string_view::npos;
}

Message why_not_read(std::string_view bytes, std::string_view file_name) {
  constexpr std::string_view kAdviceNl =
      "Bewaar het gesprek als .docx of .odt (zonder wachtwoord), .txt of .vtt en importeer dat.";
  constexpr std::string_view kAdviceEn =
      "Save the conversation as .docx or .odt (without a password), .txt or .vtt and import that.";
  const bool word = claimed_ending(file_name) == ".docx";
  const std::string_view nl = word ? "Word-document (.docx)" : "tekstbestand";
  const std::string_view en = word ? "Word document (.docx)" : "text file";
  if (is_locked_office_file(bytes)) return protected_by_password(file_name);
  if (const auto* sign = other_sign(bytes)) {
    return {fmt::format("{} is {}, geen {}. {}", file_name, sign->nl, nl, kAdviceNl),
            fmt::format("{} is {}, not a {}. {}", file_name, sign->en, en, kAdviceEn)};
  }
  if (is_table(file_name) && !looks_binary(bytes)) {
    return say(
        "{} is een tabel en geen gesprek. Lees hem in als tabel: met --as participants, pps, "
        "transcripts, codebook, codings of survey, of in het venster als tabel.",
        "{} is a table and no conversation. Import it as a table: with --as participants, pps, "
        "transcripts, codebook, codings or survey, or as a table in the window.",
        file_name);
  }
  return {fmt::format("{} is geen {} dat Zwerm leest. {}", file_name, nl, kAdviceNl),
          fmt::format("{} is not a {} that Zwerm reads. {}", file_name, en, kAdviceEn)};
}

}  // namespace transcripts
