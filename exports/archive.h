// A zip archive made in memory, as Word's files are: the same parts give the same bytes, and
// nothing says when it was made or on which computer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace exports {

struct ArchivePart {
  std::string name;  // with folders: "word/document.xml"
  std::string bytes;
};

// How much time deflating may take. Fast is a quarter of it, for a fifth more bytes.
enum class Deflate { Small, Fast };

// The parts in their order, deflated. Throws ExportError naming `file_name` where there is no
// memory for it.
std::string zipped(const std::vector<ArchivePart>& parts, std::string_view file_name,
                   Deflate deflate = Deflate::Small);

}  // namespace exports
