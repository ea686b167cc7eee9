// A .qdpx taken apart, for tests of what stands in it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "coding/study.h"
#include "exports/refi/project.h"
#include "transcripts/formats/xml_reader.h"
#include "transcripts/formats/zip_reader.h"

namespace tests {

class ProjectFile {
 public:
  // What a study is written as.
  explicit ProjectFile(const coding::Study& study);

  const std::string& bytes() const { return export_.bytes; }
  const std::vector<transcripts::Message>& warnings() const { return export_.warnings; }
  // The warnings in English, one a line.
  std::string told() const;
  std::vector<std::string> parts() const { return zip_->names(); }
  std::string part(std::string_view name) { return zip_->read(name); }
  const std::string& qde() const { return qde_; }
  pugi::xml_node root() const { return document_->root(); }
  // The element with that GUID; an empty one where there is none.
  pugi::xml_node element(const std::string& guid) const;
  // All elements of a name, in the file's order.
  std::vector<pugi::xml_node> all(const std::string& name) const;
  // The words of a selection, found in the part that its source names.
  std::string words_of(pugi::xml_node selection);

 private:
  exports::refi::ProjectExport export_;
  std::unique_ptr<transcripts::ZipReader> zip_;
  std::string qde_;
  std::unique_ptr<transcripts::XmlDocument> document_;
};

// An element as text, without white space between elements.
std::string on_one_line(pugi::xml_node element);

}  // namespace tests
