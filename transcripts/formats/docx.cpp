#include "transcripts/formats/docx.h"

#include "transcripts/formats/docx_body.h"
#include "transcripts/formats/left_out.h"
#include "transcripts/formats/xml_reader.h"
#include "transcripts/formats/zip_reader.h"

namespace transcripts {
namespace {

constexpr std::string_view kUsualPart = "word/document.xml";

// Most programs name the main part word/document.xml; Word on the web may number it.
std::string main_part(ZipReader& zip, std::string_view file_name) {
  if (zip.has(kUsualPart)) return std::string(kUsualPart);
  if (zip.has("_rels/.rels")) {
    const XmlDocument relations(zip.read("_rels/.rels"), "_rels/.rels", file_name);
    for (const auto& relation : relations.root().children()) {
      const std::string_view type = relation.attribute("Type").value();
      std::string_view target = relation.attribute("Target").value();
      if (!type.ends_with("/officeDocument")) continue;
      if (target.starts_with('/')) target.remove_prefix(1);
      if (target.starts_with("word/") && zip.has(target)) return std::string(target);
    }
  }
  throw ImportError(
      say("{} is geen Word-document: er zit geen tekst van Word in. Bewaar het gesprek "
          "als .docx of .txt en importeer dat.",
          "{} is not a Word document: it holds no text of Word. Save the conversation "
          "as .docx or .txt and import that.",
          file_name));
}

}  // namespace

std::vector<std::string> read_docx(std::string_view bytes, std::string_view file_name,
                                   Warnings& warnings) {
  ZipReader zip(bytes, file_name);
  const auto part = main_part(zip, file_name);
  const XmlDocument document(zip.read(part), part, file_name);
  const std::string_view root = document.root().name();
  if (root != "document" && !root.ends_with(":document")) {
    throw ImportError(
        say("{} is geen Word-document: {} begint met <{}>. Bewaar het gesprek als .docx "
            "of .txt en importeer dat.",
            "{} is not a Word document: {} begins with <{}>. Save the conversation as "
            ".docx or .txt and import that.",
            file_name, part, root));
  }
  auto body = read_body(document.root());
  if (body.replaced > 0) {
    warnings.push_back(say("{}: {} onleesbare tekens zijn vervangen door �.",
                           "{}: {} unreadable characters were replaced by �.", file_name,
                           body.replaced));
  }
  warn_of_left_out(body.left_out, file_name, warnings);
  return std::move(body.paragraphs);
}

}  // namespace transcripts
