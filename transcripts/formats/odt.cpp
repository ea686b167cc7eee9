#include "transcripts/formats/odt.h"

#include "transcripts/file_messages.h"
#include "transcripts/formats/odt_body.h"
#include "transcripts/formats/xml_reader.h"
#include "transcripts/formats/zip_reader.h"

namespace transcripts {
namespace {

constexpr const char* kContent = "content.xml";

void refuse_password(ZipReader& zip, std::string_view file_name) {
  constexpr const char* kManifest = "META-INF/manifest.xml";
  const bool encrypted =
      zip.has("encrypted-package") ||
      (zip.has(kManifest) && zip.read(kManifest).find(":encryption-data") != std::string::npos);
  if (encrypted) throw ImportError(protected_by_password(file_name));
}

pugi::xml_node text_of(const XmlDocument& document, std::string_view file_name) {
  const auto body = document.root().child("office:body");
  const auto text = body.child("office:text");
  if (text) return text;
  std::string_view nl = "geen tekst";
  std::string_view en = "no text";
  if (body.child("office:spreadsheet")) nl = "een rekenblad", en = "a spreadsheet";
  if (body.child("office:presentation")) nl = "een presentatie", en = "a presentation";
  throw ImportError(Message{
      fmt::format("{} is {} van OpenDocument. Bewaar het gesprek als .odt, .docx of .txt en "
                  "importeer dat.",
                  file_name, nl),
      fmt::format("{} is {} of OpenDocument. Save the conversation as .odt, .docx or .txt and "
                  "import that.",
                  file_name, en)});
}

}  // namespace

std::vector<std::string> read_odt(std::string_view bytes, std::string_view file_name,
                                  Warnings& warnings) {
  ParagraphBuilder builder(file_name);
  LeftOut left_out;
  HiddenStyles hidden;
  if (bytes.starts_with("PK")) {
    ZipReader zip(bytes, file_name);
    refuse_password(zip, file_name);
    const XmlDocument content(zip.read(kContent), kContent, file_name, WhiteSpace::All);
    if (zip.has("styles.xml")) {
      hidden.add(XmlDocument(zip.read("styles.xml"), "styles.xml", file_name).root());
    }
    hidden.add(content.root());
    left_out = walk_odt(text_of(content, file_name), hidden, builder);
  } else {
    const XmlDocument content(std::string(bytes), file_name, file_name, WhiteSpace::All);
    hidden.add(content.root());
    left_out = walk_odt(text_of(content, file_name), hidden, builder);
  }
  auto paragraphs = builder.finish(warnings);
  warn_of_left_out(left_out, file_name, warnings);
  return paragraphs;
}

}  // namespace transcripts
