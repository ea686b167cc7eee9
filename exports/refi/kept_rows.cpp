#include "exports/refi/kept_rows.h"

#include <algorithm>

#include "exports/refi/kept_clean.h"
#include "transcripts/import.h"

namespace exports::refi {
namespace {

using coding::Guid;
using coding::KeptElement;
using transcripts::XmlDocument;

// Which list of the Project an element stands in. The Project's own children are their own list.
const std::map<std::string, std::string, std::less<>> kLists = {{"User", "Users"},
                                                                {"Variable", "Variables"},
                                                                {"Case", "Cases"},
                                                                {"TextSource", "Sources"},
                                                                {"PDFSource", "Sources"},
                                                                {"PictureSource", "Sources"},
                                                                {"AudioSource", "Sources"},
                                                                {"VideoSource", "Sources"},
                                                                {"Note", "Notes"},
                                                                {"Link", "Links"},
                                                                {"Set", "Sets"},
                                                                {"Graph", "Graphs"},
                                                                {"Description", "Description"},
                                                                {"NoteRef", "NoteRef"}};

// How deep the elements of a list stand.
std::size_t depth_in(std::string_view list) {
  return list == "Description" || list == "NoteRef" ? 1 : 2;
}

// As most are. A path may name a text that stands in the element.
bool has_only_attributes(pugi::xml_node shell) {
  return !shell.first_child() && !shell.attribute("plainTextPath");
}

}  // namespace

pugi::xml_node Shells::named(std::string_view element) const {
  for (const pugi::xml_node node : nodes)
    if (node.name() == element) return node;
  return {};
}

void Shells::add(Shells&& more) {
  std::move(more.documents.begin(), more.documents.end(), std::back_inserter(documents));
  nodes.insert(nodes.end(), more.nodes.begin(), more.nodes.end());
}

KeptRows::KeptRows(const coding::Study& study, const KeptFiles& files, KeptReport& report)
    : files_(files), report_(report) {
  for (const auto& [id, row] : study.table<KeptElement>()) shells_[row.owner].push_back(&row);
  for (auto& [owner, rows] : shells_)
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto* a, const auto* b) { return a->position < b->position; });
  const Shells of_project = shells(study.info().id);
  for (const pugi::xml_node node : of_project.nodes) {
    if (std::string_view(node.name()) == "Project") {
      take_project(node);
    } else {
      take_whole(node);
    }
  }
  shells_.erase(study.info().id);
}

void KeptRows::take_project(pugi::xml_node shell) {
  for (const pugi::xml_attribute attribute : shell.attributes())
    attributes_.emplace(attribute.name(), attribute.value());
  for (const pugi::xml_node child : shell.children()) take_whole(child);
}

void KeptRows::take_whole(pugi::xml_node element) {
  const auto list = kLists.find(element.name());
  if (list == kLists.end()) {
    ++report_.left_out[element.name()];
    return;
  }
  if (!clean_kept(element, KeptAs::Whole, {}, report_)) return;
  std::vector<std::string>& whole = whole_[list->second];
  if (list->second == "Description" && !whole.empty()) {
    ++report_.left_out[element.name()];
  } else {
    whole.push_back(printed(element, depth_in(list->second)));
  }
}

std::unique_ptr<XmlDocument> KeptRows::parsed(const std::string& xml) {
  try {
    return std::make_unique<XmlDocument>(xml, "xml", "xml");
  } catch (const transcripts::ImportError&) {
    ++report_.malformed;
    return nullptr;
  }
}

Shells KeptRows::shells(const Guid& owner) {
  Shells found;
  const auto rows = shells_.find(owner);
  if (rows == shells_.end()) return found;
  const FileNow file_now = [&](std::string_view name) { return files_.name_now(owner, name); };
  for (const KeptElement* row : rows->second) {
    auto document = parsed(row->xml);
    if (document && std::string_view(document->root().name()) == kCountedIn) {
      found.counted_in = document->root().attribute("text").value();
      continue;
    }
    if (!document || !clean_kept(document->root(), KeptAs::Shell, file_now, report_)) continue;
    found.nodes.push_back(document->root());
    found.documents.push_back(std::move(document));
  }
  return found;
}

void KeptRows::close_merged(XmlWriter& xml, const std::vector<pugi::xml_node>& shells) {
  if (std::all_of(shells.begin(), shells.end(), [&xml](const pugi::xml_node& shell) {
        return xml.open_element() == shell.name() && has_only_attributes(shell);
      })) {
    for (const pugi::xml_node shell : shells)
      for (const pugi::xml_attribute attribute : shell.attributes())
        xml.add_attribute(attribute.name(), attribute.value());
    return xml.close();
  }
  const std::size_t begin = xml.begin();
  xml.close();
  xml.replace_last(begin, [&](std::string_view ours) {
    for (const pugi::xml_node shell : shells)
      if (!ours.substr(1).starts_with(shell.name())) ++report_.left_out[shell.name()];
    return merged(ours, shells, xml.depth(), report_);
  });
}

void KeptRows::close_merged(XmlWriter& xml, const Guid& owner) {
  if (!has(owner)) return xml.close();
  close_merged(xml, shells(owner).nodes);
}

void KeptRows::leave_out(const Shells& shells) {
  for (const pugi::xml_node node : shells.nodes) ++report_.left_out[node.name()];
}

void KeptRows::write_whole(std::string_view list, XmlWriter& xml) const {
  const auto found = whole_.find(list);
  if (found == whole_.end()) return;
  for (const std::string& element : found->second) xml.markup(element);
}

}  // namespace exports::refi
