#include "tests/support/zip_builder.h"

#include <stdexcept>

#include <fmt/format.h>
#include <zip.h>

namespace tests {
namespace {

void must(bool done) {
  if (!done) throw std::logic_error("the test's archive could not be made");
}

}  // namespace

std::string zip_of(const std::vector<ZipPart>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  must(archive != nullptr);
  zip_source_keep(target);
  for (const auto& part : parts) {
    zip_source_t* content = zip_source_buffer(archive, part.content.data(), part.content.size(), 0);
    must(zip_file_add(archive, part.name.c_str(), content, ZIP_FL_ENC_UTF_8) >= 0);
  }
  must(zip_close(archive) == 0);
  must(zip_source_open(target) == 0);
  zip_stat_t stat;
  must(zip_source_stat(target, &stat) == 0);
  std::string bytes(stat.size, '\0');
  must(zip_source_read(target, bytes.data(), bytes.size()) ==
       static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

std::string with_stated_size(std::string zip, std::uint32_t size) {
  // APPNOTE.TXT 4.3.7 and 4.3.12: where the uncompressed size stands in the two headers.
  constexpr std::size_t kInLocalHeader = 22;
  constexpr std::size_t kInDirectory = 24;
  const auto directory = zip.find("PK\x01\x02");
  must(zip.starts_with("PK\x03\x04") && directory != std::string::npos);
  for (const auto at : {kInLocalHeader, directory + kInDirectory}) {
    for (std::size_t byte = 0; byte < 4; ++byte) {
      zip[at + byte] = static_cast<char>(size >> (8 * byte) & 0xFF);
    }
  }
  return zip;
}

std::string replaced(std::string bytes, std::string_view from, std::string_view to) {
  must(from.size() == to.size());
  for (auto at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at)) {
    bytes.replace(at, from.size(), to);
  }
  return bytes;
}

std::string document_xml(std::string_view body) {
  return fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?><w:document )"
                     R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
                     R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">)"
                     R"(<w:body>{}</w:body></w:document>)",
                     body);
}

std::string docx_of(std::string_view body) {
  return zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", document_xml(body)}});
}

std::string run(std::string_view text) {
  return fmt::format(R"(<w:r><w:t xml:space="preserve">{}</w:t></w:r>)", text);
}

std::string paragraph(std::string_view text) {
  return "<w:p>" + run(text) + "</w:p>";
}

}  // namespace tests
