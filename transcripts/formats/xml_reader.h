// Parses one XML part within bounds, for small and middling documents (docx, odt, qdc).
//
// Refused: a DOCTYPE (entities are the way to blow a document up or to fetch a file), more than
// 256 levels (pugixml has no limit of its own), more than four million tags (64 bytes of memory
// each). Within 256 levels a walker may recurse. pugixml does not check that text is valid UTF-8:
// pass text on through clean_utf8().
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace transcripts {

inline constexpr int kMaxXmlDepth = 256;
inline constexpr std::size_t kMaxXmlTags = 4'000'000;

// Which text of nothing but white space counts.
enum class WhiteSpace {
  Alone,  // only where an element holds nothing else, as in <w:t> </w:t>
  All,    // also between elements, as between two <text:span>
};

class XmlDocument {
 public:
  // Takes UTF-8 and UTF-16 (the document's own statement decides). `part` names the document
  // within `file_name` for messages; pass the same for a bare file. Throws ImportError.
  XmlDocument(std::string bytes, std::string_view part, std::string_view file_name,
              WhiteSpace white_space = WhiteSpace::Alone);
  XmlDocument(const XmlDocument&) = delete;
  XmlDocument& operator=(const XmlDocument&) = delete;

  pugi::xml_node root() const { return document_.document_element(); }

 private:
  std::string bytes_;  // pugixml parses in place and points into it
  pugi::xml_document document_;
};

}  // namespace transcripts
