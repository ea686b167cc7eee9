#include "tests/support/project_file.h"

#include <sstream>

namespace tests {
namespace {

// The place in `text` of the code point of that number, counted here by hand.
std::size_t byte_of(std::string_view text, std::size_t code_point) {
  std::size_t at = 0;
  for (; code_point > 0 && at < text.size(); --code_point) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  }
  return at;
}

}  // namespace

ProjectFile::ProjectFile(const coding::Study& study)
    : export_(exports::refi::write_project(study, "uit.qdpx")),
      zip_(std::make_unique<transcripts::ZipReader>(export_.bytes, "uit.qdpx")),
      qde_(zip_->read("project.qde")),
      document_(std::make_unique<transcripts::XmlDocument>(qde_, "project.qde", "uit.qdpx")) {}

std::string ProjectFile::told() const {
  std::string all;
  for (const auto& warning : export_.warnings) all += warning.en + '\n';
  return all;
}

pugi::xml_node ProjectFile::element(const std::string& guid) const {
  return root().find_node(
      [&](pugi::xml_node node) { return node.attribute("guid").value() == guid; });
}

std::vector<pugi::xml_node> ProjectFile::all(const std::string& name) const {
  std::vector<pugi::xml_node> found;
  for (const auto& node : root().select_nodes((".//" + name).c_str())) found.push_back(node.node());
  return found;
}

std::string ProjectFile::words_of(pugi::xml_node selection) {
  const std::string path = selection.parent().attribute("plainTextPath").value();
  const std::string text = part("sources/" + path.substr(std::string("internal://").size()));
  const std::size_t begin = byte_of(text, selection.attribute("startPosition").as_ullong());
  const std::size_t end = byte_of(text, selection.attribute("endPosition").as_ullong());
  return text.substr(begin, end - begin);
}

std::string on_one_line(pugi::xml_node element) {
  std::ostringstream out;
  element.print(out, "", pugi::format_raw);
  return out.str();
}

}  // namespace tests
