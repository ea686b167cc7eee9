// What stands in a .qdc, before it meets a study: codes and sets as the file gives them, texts
// cleaned (xml_text.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/rows.h"
#include "transcripts/message.h"

namespace pugi {
class xml_node;
}

namespace exports::refi {

struct FileCode {
  std::optional<std::size_t> parent;  // in the list of codes, before this one
  std::optional<coding::Guid> guid;   // none where it is missing or no GUID
  std::string name;                   // never blank, no white space around it
  std::optional<coding::Colour> colour;
  std::optional<bool> codable;
  std::string description;
  bool whole = false;  // a field that the description does not name is empty
};

struct FileSet {
  std::optional<coding::Guid> guid;
  std::string name;
  std::vector<std::optional<coding::Guid>> members;
};

struct CodebookFile {
  std::vector<FileCode> codes;  // at least one, in the file's order
  std::vector<FileSet> sets;
  std::vector<transcripts::Message> warnings;
};

// Throws ExportError naming `file_name`.
CodebookFile read_codebook_file(std::string_view bytes, std::string_view file_name);

// Of a project, without what is left for others to read: notes, sets of sources. May be empty.
CodebookFile read_codebook_of(const pugi::xml_node& project, std::string_view file_name);

}  // namespace exports::refi
