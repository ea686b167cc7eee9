// Any bytes as a .docx become a transcript or a refusal that names the file; bytes that are no
// archive are taken for the document.xml in one, since no fuzzer gets past an archive's checksums.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "transcripts/formats/docx_body.h"
#include "transcripts/formats/xml_reader.h"
#include "transcripts/import.h"

namespace {

void read_document(std::string_view xml) {
  const transcripts::XmlDocument document(std::string(xml), "word/document.xml", "gesprek.docx");
  transcripts::ParagraphBuilder builder("gesprek.docx");
  transcripts::walk_docx(document.root(), transcripts::DocxStyles(document.root()), builder);
  transcripts::Warnings warnings;
  builder.finish(warnings);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(bytes), size);
  try {
    if (file.starts_with("PK")) {
      transcripts::import_transcript(file, "gesprek.docx");
    } else {
      read_document(file);
    }
  } catch (const transcripts::ImportError&) {
  }
  return 0;
}
