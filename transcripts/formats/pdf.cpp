#include "transcripts/formats/pdf.h"

#include <algorithm>
#include <utility>

#include "transcripts/file_messages.h"
#include "transcripts/formats/helper_process.h"
#include "transcripts/formats/pdf_furniture.h"
#include "transcripts/formats/pdf_lines.h"
#include "transcripts/formats/pdf_pages.h"
#include "transcripts/formats/pdf_paragraphs.h"
#include "transcripts/pdf_helper/status.h"

namespace transcripts {
namespace {

constexpr std::string_view kHelper = "zwerm-pdf";

ImportError damaged(std::string_view file_name) {
  return ImportError(
      say("{} is beschadigd of geen pdf en kan niet gelezen worden. Haal het opnieuw op, of bewaar "
          "het gesprek als .docx of .txt.",
          "{} is damaged or no pdf and cannot be read. Fetch it again, or save the conversation as "
          ".docx or .txt.",
          file_name));
}

ImportError too_heavy(std::string_view file_name) {
  return ImportError(say(
      "{} is te zwaar of beschadigd: het lezen kostte meer dan 20 seconden of 1 GB, of brak af. "
      "Bewaar het gesprek als .docx of .txt.",
      "{} is too heavy or damaged: reading it took more than 20 seconds or 1 GB, or broke off. "
      "Save the conversation as .docx or .txt.",
      file_name));
}

// Poppler repairs what it can, and so would give half a conversation without a word.
bool has_end(std::string_view bytes) {
  constexpr std::size_t kTail = 4096;
  return bytes.substr(bytes.size() - std::min(bytes.size(), kTail)).find("%%EOF") !=
         std::string_view::npos;
}

ImportError why_not(const HelperRun& run, std::string_view file_name) {
  switch (run.end) {
    case HelperRun::End::Exited:
      break;
    case HelperRun::End::Crashed:
    case HelperRun::End::TooSlow:
      return too_heavy(file_name);
    case HelperRun::End::TooMuch:
      return ImportError(text_too_long(file_name));
    case HelperRun::End::Cancelled:
      return ImportError(say("{} is niet ingelezen, want het inlezen is gestopt.",
                             "{} was not imported, for the import was stopped.", file_name));
    case HelperRun::End::NotStarted:
      return ImportError(
          say("{} kan niet gelezen worden: het hulpprogramma {} naast Zwerm ontbreekt "
              "of start niet. Installeer Zwerm opnieuw, of bewaar het gesprek als "
              ".docx.",
              "{} cannot be read: the program {} beside Zwerm is missing or does not "
              "start. Install Zwerm again, or save the conversation as .docx.",
              file_name, kHelper));
  }
  if (run.status == pdf_helper::kLocked) return ImportError(protected_by_password(file_name));
  if (run.status == pdf_helper::kTooLong) return ImportError(text_too_long(file_name));
  return run.status == pdf_helper::kUnreadable ? damaged(file_name) : too_heavy(file_name);
}

// "1, 3, 4": counted from 1, the first few.
std::string numbers_of(const std::vector<std::size_t>& pages) {
  constexpr std::size_t kMostNamed = 20;
  std::string numbers;
  for (std::size_t i = 0; i < std::min(pages.size(), kMostNamed); ++i)
    numbers += (i > 0 ? ", " : "") + std::to_string(pages[i] + 1);
  if (pages.size() > kMostNamed) numbers += " …";
  return numbers;
}

void warn_of_pages(const PdfPages& found, std::string_view file_name, Warnings& warnings) {
  std::vector<std::size_t> broken;
  std::vector<std::size_t> wordless;
  for (std::size_t i = 0; i < found.pages.size(); ++i) {
    const auto& page = found.pages[i];
    if (page.words.empty()) (page.readable ? wordless : broken).push_back(i);
  }
  if (!broken.empty())
    warnings.push_back(say("{}: bladzijde {} is beschadigd en ontbreekt.",
                           "{}: page {} is damaged and missing.", file_name, numbers_of(broken)));
  if (!wordless.empty())
    warnings.push_back(say("{}: bladzijde {} heeft geen tekst. Leeg, of een scan?",
                           "{}: page {} has no text. Is it blank, or a scan?", file_name,
                           numbers_of(wordless)));
  if (found.turned > 0)
    warnings.push_back(say("{0}: {1} dwars op de bladzijde weggelaten.",
                           "{0}: {2} across the page left out.", file_name,
                           counted(found.turned, "woord", "woorden"),
                           counted(found.turned, "word", "words")));
}

void warn_of_furniture(const PdfFurniture& furniture, std::string_view file_name,
                       Warnings& warnings) {
  constexpr std::size_t kMostShown = 3;
  if (furniture.lines == 0) return;
  std::string shown;
  for (std::size_t i = 0; i < std::min(furniture.kinds.size(), kMostShown); ++i)
    shown += (i > 0 ? ", \"" : "\"") + furniture.kinds[i] + "\"";
  if (furniture.kinds.size() > kMostShown) shown += " …";
  warnings.push_back(say("{0}: {1} weggelaten die op de bladzijden terugkomen: {3}.",
                         "{0}: {2} left out that recur on the pages: {3}.", file_name,
                         counted(furniture.lines, "kop- of voetregel", "kop- en voetregels"),
                         counted(furniture.lines, "running head or foot", "running heads and feet"),
                         shown));
}

}  // namespace

std::vector<std::string> read_pdf(std::string_view bytes, std::string_view file_name,
                                  Warnings& warnings, const std::stop_token& stop) {
  return read_pdf_text(bytes, file_name, warnings, stop).paragraphs;
}

PdfText read_pdf_text(std::string_view bytes, std::string_view file_name, Warnings& warnings,
                      const std::stop_token& stop) {
  constexpr std::size_t kMostOutput = 400'000'000;
  constexpr std::chrono::seconds kLongest(30);
  if (!has_end(bytes)) throw damaged(file_name);
  const auto run = run_helper(kHelper, bytes, {kMostOutput, kLongest}, stop);
  if (run.end != HelperRun::End::Exited || run.status != 0) throw why_not(run, file_name);
  return text_of_pdf(run.output, file_name, warnings);
}

PdfText text_of_pdf(std::string_view description, std::string_view file_name, Warnings& warnings) {
  auto found = parse_pdf_pages(description);
  const bool readable = found && std::any_of(found->pages.begin(), found->pages.end(),
                                             [](const PdfPage& page) { return page.readable; });
  if (!readable) throw damaged(file_name);
  const bool any = std::any_of(found->pages.begin(), found->pages.end(),
                               [](const PdfPage& page) { return !page.words.empty(); });
  if (!any) {
    throw ImportError(say(
        "{} heeft geen tekst. Is het een scan? Laat er eerst een programma de tekst in herkennen "
        "(OCR) en importeer het dan.",
        "{} has no text. Is it a scan? Have a program recognise the text in it (OCR) first and "
        "then import it.",
        file_name));
  }
  warn_of_pages(*found, file_name, warnings);
  auto lines = pdf_lines(found->pages);
  warn_of_furniture(take_furniture_out(lines, found->pages), file_name, warnings);
  return {std::move(*found), pdf_paragraphs(lines)};
}

}  // namespace transcripts
