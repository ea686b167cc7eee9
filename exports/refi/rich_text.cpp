#include "exports/refi/rich_text.h"

#include "transcripts/formats/docx.h"
#include "transcripts/unicode.h"

namespace exports::refi {

std::optional<std::string> rich_text_of(ProjectReading& reading, const pugi::xml_node& node) {
  const std::string_view path = node.attribute("richTextPath").value();
  const std::string folded = transcripts::is_utf8(path) ? transcripts::fold(path) : std::string();
  const auto bytes = folded.ends_with(".docx") ? reading.archive.part(path) : std::nullopt;
  if (!bytes) return std::nullopt;
  try {
    std::string text;
    for (const std::string& paragraph :
         transcripts::read_docx(*bytes, reading.file_name, reading.result.warnings))
      text += paragraph + "\n";
    return text;
  } catch (const transcripts::ImportError& error) {
    reading.tell(error.message());
    return std::nullopt;
  }
}

}  // namespace exports::refi
