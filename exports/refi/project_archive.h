// The files of a REFI-QDA project: project.qde, and the parts that it names. A bare .qde is one
// without parts.
//
// Real archives call the one "Trial.qde" and the folder "Sources"; parts are looked up by their
// names and nothing is written to the disk. Each part that is read stays within bounds.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "transcripts/formats/xml_reader.h"
#include "transcripts/formats/zip_reader.h"
#include "transcripts/message.h"

namespace exports::refi {

class ProjectArchive {
 public:
  // `bytes` must outlive it. Throws ExportError naming `file_name`: neither an archive nor XML, a
  // DOCTYPE, too large or deep, no project in it.
  ProjectArchive(std::string_view bytes, std::string_view file_name);

  pugi::xml_node project() const { return document_->root(); }
  // What "internal://NAME" in the project means. Nothing where there is none of that name, the path
  // leads out of the archive, or the part is too large or damaged.
  std::optional<std::string> part(std::string_view path);
  // The part's name in its folder: "0f3a….txt". Empty where the path is none within the archive.
  static std::string_view name_in(std::string_view path);
  // Zwerm's own part (own_rows.h).
  std::optional<std::string> own_rows();

 private:
  void read_qde(std::string_view bytes);
  std::string name_of_qde() const;
  std::string found(std::string_view name) const;
  std::optional<std::string> readable(const std::string& entry);  // nothing where damaged

  std::string file_name_;
  std::unique_ptr<transcripts::ZipReader> zip_;  // none for a bare .qde
  std::unique_ptr<transcripts::XmlDocument> document_;
};

}  // namespace exports::refi
