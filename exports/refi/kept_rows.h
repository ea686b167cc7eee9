// What was kept of other programs' exchange files, by the row it belongs to, on its way into the
// project that is written.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "coding/study.h"
#include "exports/refi/kept_files.h"
#include "exports/refi/kept_merge.h"
#include "exports/refi/kept_report.h"
#include "exports/refi/xml_writer.h"
#include "transcripts/formats/xml_reader.h"

namespace exports::refi {

// Of a transcript whose shell holds positions: <CountedIn text="GUID"/>, in which text they count.
inline constexpr std::string_view kCountedIn = "CountedIn";

// Shells of one row, parsed and cleaned; the nodes lie in the documents.
struct Shells {
  std::vector<std::unique_ptr<transcripts::XmlDocument>> documents;
  std::vector<pugi::xml_node> nodes;
  // guid_made_of() the text in which what is kept counts its positions; empty where there are none.
  std::string counted_in;
  bool empty() const { return nodes.empty(); }
  // The first of that element; an empty one where there is none.
  pugi::xml_node named(std::string_view element) const;
  void add(Shells&& more);
};

class KeptRows {
 public:
  // Keeps references. What cannot go out is counted in `report`.
  KeptRows(const coding::Study& study, const KeptFiles& files, KeptReport& report);

  bool has(const coding::Guid& owner) const {
    return !shells_.empty() && shells_.find(owner) != shells_.end();
  }
  Shells shells(const coding::Guid& owner);

  // Closes the element that is open and makes it one with the owner's shells, or with those given.
  void close_merged(XmlWriter& xml, const coding::Guid& owner);
  void close_merged(XmlWriter& xml, const std::vector<pugi::xml_node>& shells);

  KeptReport& report() { return report_; }
  // Counts what has no element to go into.
  void leave_out(const Shells& shells);

  // Appends the whole elements that belong into a list of the Project ("Cases"), or into the
  // Project itself ("NoteRef").
  void write_whole(std::string_view list, XmlWriter& xml) const;
  // Attributes of the Project that other programs gave it.
  const std::map<std::string, std::string>& project_attributes() const { return attributes_; }

 private:
  std::unique_ptr<transcripts::XmlDocument> parsed(const std::string& xml);
  void take_whole(pugi::xml_node element);
  void take_project(pugi::xml_node shell);

  const KeptFiles& files_;
  KeptReport& report_;
  std::unordered_map<coding::Guid, std::vector<const coding::KeptElement*>, coding::GuidHash>
      shells_;
  std::map<std::string, std::vector<std::string>, std::less<>> whole_;
  std::map<std::string, std::string> attributes_;
};

}  // namespace exports::refi
