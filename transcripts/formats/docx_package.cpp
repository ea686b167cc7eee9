#include "transcripts/formats/docx_package.h"

#include "transcripts/import.h"

namespace transcripts {
namespace {

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
      fmt::format("{} is geen Word-document: {}. Bewaar de tekst als .docx en importeer dat.",
                  file_name, nl),
      fmt::format("{} is not a Word document: {}. Save the text as .docx and import that.",
                  file_name, en)});
}

// "word/" of "word/document.xml".
std::string folder_of(std::string_view part) {
  return std::string(part.substr(0, part.find_last_of('/') + 1));
}

}  // namespace

DocxPackage::DocxPackage(std::string_view bytes, std::string_view file_name)
    : file_name_(file_name), zip_(bytes, file_name), main_part_(find_main_part()) {
  document_.emplace(zip_.read(main_part_), main_part_, file_name);
  const std::string_view root = document().name();
  if (root != "document" && !root.ends_with(":document")) refuse_as_other(main_part_, file_name);
  std::string part = related("/styles");
  if (!zip_.has(part)) part = folder_of(main_part_) + "styles.xml";
  if (zip_.has(part)) styles_ = DocxStyles(read(part).root());
}

// The part that `relations` points to by a type with this ending; empty where there is none.
std::string DocxPackage::related_part(const std::string& relations, std::string_view type,
                                      std::string_view folder) {
  if (!zip_.has(relations)) return {};
  const XmlDocument document = read(relations);
  for (const auto& relation : document.root().children()) {
    if (!std::string_view(relation.attribute("Type").value()).ends_with(type)) continue;
    const std::string_view target = relation.attribute("Target").value();
    return target.starts_with('/') ? std::string(target.substr(1))
                                   : std::string(folder).append(target);
  }
  return {};
}

std::string DocxPackage::related(std::string_view type) {
  const std::string folder = folder_of(main_part_);
  const std::string part = related_part(
      fmt::format("{}_rels/{}.rels", folder, main_part_.substr(folder.size())), type, folder);
  return zip_.has(part) ? part : std::string();
}

// Most programs name the main part word/document.xml; Word on the web may number it.
std::string DocxPackage::find_main_part() {
  constexpr std::string_view kUsualPart = "word/document.xml";
  auto part = related_part("_rels/.rels", "/officeDocument", "");
  if (zip_.has(part)) return part;
  if (zip_.has(kUsualPart)) return std::string(kUsualPart);
  refuse_as_other(part, file_name_);
}

}  // namespace transcripts
