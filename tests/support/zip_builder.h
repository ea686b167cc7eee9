// Small archives and Word documents, made in memory.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

struct ZipPart {
  std::string name;
  std::string content;
};

std::string zip_of(const std::vector<ZipPart>& parts);

// The same archive with another inflated size in the headers of its first part.
std::string with_stated_size(std::string zip, std::uint32_t size);

// Each `from` in the bytes made `to`, of the same length.
std::string replaced(std::string bytes, std::string_view from, std::string_view to);

// A Word document whose w:body holds `body`.
std::string docx_of(std::string_view body);
// The document.xml of the same.
std::string document_xml(std::string_view body);

// "<w:p>" with one run of `text`.
std::string paragraph(std::string_view text);
// "<w:r>" with `text`.
std::string run(std::string_view text);

}  // namespace tests
