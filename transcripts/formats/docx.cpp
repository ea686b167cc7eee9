#include "transcripts/formats/docx.h"

#include "transcripts/formats/docx_body.h"
#include "transcripts/formats/left_out.h"
#include "transcripts/formats/xml_reader.h"
#include "transcripts/formats/zip_reader.h"

namespace transcripts {
namespace {

// The part that `relations` points to by a type with this ending; empty where there is none.
std::string related_part(ZipReader& zip, const std::string& relations, std::string_view type,
                         std::string_view folder, std::string_view file_name) {
  if (!zip.has(relations)) return {};
  const XmlDocument document(zip.read(relations), relations, file_name);
  for (const auto& relation : document.root().children()) {
    if (!std::string_view(relation.attribute("Type").value()).ends_with(type)) continue;
    const std::string_view target = relation.attribute("Target").value();
    return target.starts_with('/') ? std::string(target.substr(1))
                                   : std::string(folder).append(target);
  }
  return {};
}

[[noreturn]] void refuse_as_other(std::string_view main_part, std::string_view file_name) {
  std::string_view nl = "er zit geen tekst van Word in";
  std::string_view en = "it holds no text of Word";
  if (main_part.starts_with("xl/")) {
    nl = "het is een werkmap van Excel";
    en = "it is a workbook of Excel";
  } else if (main_part.starts_with("ppt/")) {
    nl = "het is een presentatie van PowerPoint";
    en = "it is a presentation of PowerPoint";
  }
  throw ImportError(Message{
      fmt::format("{} is geen Word-document: {}. Bewaar het gesprek als .docx of .txt en importeer "
                  "dat.",
                  file_name, nl),
      fmt::format(
          "{} is not a Word document: {}. Save the conversation as .docx or .txt and import "
          "that.",
          file_name, en)});
}

// Most programs name the main part word/document.xml; Word on the web may number it.
std::string main_part(ZipReader& zip, std::string_view file_name) {
  constexpr std::string_view kUsualPart = "word/document.xml";
  auto part = related_part(zip, "_rels/.rels", "/officeDocument", "", file_name);
  if (zip.has(part)) return part;
  if (zip.has(kUsualPart)) return std::string(kUsualPart);
  refuse_as_other(part, file_name);
}

DocxStyles styles_of(ZipReader& zip, std::string_view main_part, std::string_view file_name) {
  const auto slash = main_part.find_last_of('/') + 1;
  const std::string folder(main_part.substr(0, slash));
  const auto relations = fmt::format("{}_rels/{}.rels", folder, main_part.substr(slash));
  auto part = related_part(zip, relations, "/styles", folder, file_name);
  if (!zip.has(part)) part = folder + "styles.xml";
  if (!zip.has(part)) return {};
  return DocxStyles(XmlDocument(zip.read(part), part, file_name).root());
}

}  // namespace

std::vector<std::string> read_docx(std::string_view bytes, std::string_view file_name,
                                   Warnings& warnings) {
  ZipReader zip(bytes, file_name);
  const auto part = main_part(zip, file_name);
  const XmlDocument document(zip.read(part), part, file_name);
  const std::string_view root = document.root().name();
  if (root != "document" && !root.ends_with(":document")) refuse_as_other(part, file_name);
  ParagraphBuilder builder(file_name);
  const auto left_out = walk_docx(document.root(), styles_of(zip, part, file_name), builder);
  auto paragraphs = builder.finish(warnings);
  warn_of_left_out(left_out, file_name, warnings);
  return paragraphs;
}

}  // namespace transcripts
