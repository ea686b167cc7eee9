// Users, codes and notes of a REFI-QDA project; and what stays as it is: links, sets, graphs.
#include <algorithm>

#include "exports/refi/codebook.h"
#include "exports/refi/codebook_file.h"
#include "exports/refi/derived_guids.h"
#include "exports/refi/first_words.h"
#include "exports/refi/project_reading.h"
#include "exports/refi/values_in.h"
#include "exports/refi/xml_nodes.h"
#include "exports/refi/xml_text.h"
#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

using coding::CoderId;
using coding::Guid;
using coding::OwnerKind;

// Visits each NoteRef with the element that it stands in.
template <class Visit>
void each_note_ref(const pugi::xml_node& node, const Visit& visit) {
  for (const pugi::xml_node& part : node.children()) {
    if (is(part, "NoteRef")) {
      if (const auto guid = guid_from(part.attribute("targetGUID").value())) visit(*guid, node);
    } else if (part.type() == pugi::node_element) {
      each_note_ref(part, visit);
    }
  }
}

// A plain text, on which nobody put codes: what a memo is. `place` is no part of it.
bool is_plain(const pugi::xml_node& note, const pugi::xml_node& place = {}) {
  const bool has_text =
      child(note, "PlainTextContent") || *note.attribute("plainTextPath").value() != '\0';
  return has_text && std::none_of(note.begin(), note.end(), [&](const pugi::xml_node& part) {
           return part != place && (is(part, "PlainTextSelection") || is(part, "Coding") ||
                                    is(part, "VariableValue") || is(part, "NoteRef"));
         });
}

// The place of a note that is plain but for it: Quirkos and QualCoder write so a memo on a passage
// of the source that refers to the note, in whose text the place lies.
pugi::xml_node place_of(const pugi::xml_node& note) {
  const pugi::xml_node place = child(note, "PlainTextSelection");
  return !child(place, "Coding") && is_plain(note, place) ? place : pugi::xml_node();
}

// A selection and the codings in it are one thing to have notes on.
pugi::xml_node thing_of(const pugi::xml_node& place) {
  return is(place, "Coding") ? place.parent() : place;
}

bool becomes_row(const pugi::xml_node& place) {
  for (const char* name :
       {"Project", "Code", "TextSource", "Transcript", "PlainTextSelection", "TranscriptSelection"})
    if (is(place, name)) return true;
  return is(place, "Representation") && is(place.parent(), "PDFSource");
}

}  // namespace

void read_users(ProjectReading& reading) {
  for (const auto& [id, coder] : reading.study.coders())
    reading.coder_names.hold("", coder.name, id.guid);
  for (const pugi::xml_node& user : child(reading.root, "Users").children()) {
    if (!is(user, "User")) continue;
    const auto guid = guid_from(user.attribute("guid").value());
    if (!guid || reading.coders.contains(*guid)) continue;
    const std::string name = reading.clean_name(user);
    const auto& known = reading.study.coders();
    const auto same = std::find_if(known.begin(), known.end(), [&](const auto& row) {
      return row.first.guid == *guid ||
             transcripts::fold(row.second.name) == transcripts::fold(name);
    });
    if (same != known.end()) {
      reading.coders.emplace(*guid, same->first);
      ++reading.result.taken.coders.there;
      continue;
    }
    reading.coders.emplace(*guid, CoderId{*guid});
    reading.put(coding::Coder{CoderId{*guid}, reading.coder_names.unique("", name).name});
    reading.keep(*guid, reading.shell_of(user, {{"guid", "name"}, {}}));
    ++reading.result.taken.coders.made;
  }
}

namespace {

void keep_of_codes(ProjectReading& reading, const pugi::xml_node& codes) {
  for (const pugi::xml_node& code : codes.children()) {
    if (!is(code, "Code")) continue;
    if (const auto guid = guid_from(code.attribute("guid").value())) {
      const bool made = !reading.study.codes().contains(coding::CodeId{*guid});
      const Owner owner{OwnerKind::Code, *guid};
      if (made && reading.known.emplace(*guid, owner).second) {
        reading.keep(*guid, reading.shell_of(code, {{"guid", "name", "isCodable", "color"},
                                                    {"Description", "Code"}}));
        reading.memos_on(code, owner);
      }
    }
    keep_of_codes(reading, code);
  }
}

}  // namespace

void read_codes(ProjectReading& reading) {
  const CodebookFile file = read_codebook_of(reading.root, reading.file_name);
  for (const auto& [id, code] : reading.study.codes()) reading.codes.insert(id.guid);
  for (const FileCode& code : file.codes)
    if (code.guid) reading.codes.insert(*code.guid);
  CodebookImport codebook = merge_codebook(reading.study, file, reading.file_name);
  auto& edits = reading.result.group.edits;
  std::move(codebook.group.edits.begin(), codebook.group.edits.end(), std::back_inserter(edits));
  for (auto& warning : codebook.warnings) reading.tell(std::move(warning));
  reading.result.taken.codes = {codebook.codes, file.codes.size() - codebook.codes};
  keep_of_codes(reading, child(child(reading.root, "CodeBook"), "Codes"));
}

void find_notes(ProjectReading& reading) {
  std::map<Guid, std::set<pugi::xml_node>> places;
  each_note_ref(reading.root, [&](const Guid& note, const pugi::xml_node& place) {
    places[note].insert(thing_of(place));
  });
  for (const pugi::xml_node& note : child(reading.root, "Notes").children()) {
    const auto guid = guid_from(note.attribute("guid").value());
    if (!is(note, "Note") || !guid || !reading.notes.emplace(*guid, note).second) continue;
    const auto& on = places[*guid];
    const bool free = on.empty() || (on.size() == 1 && becomes_row(*on.begin()));
    if (!free || reading.study.memos().contains(coding::MemoId{*guid})) continue;
    if (is_plain(note)) {
      reading.memos.insert(*guid);
    } else if (on.size() == 1 && is(*on.begin(), "TextSource") && place_of(note)) {
      reading.memos.insert(*guid);
      reading.annotations.emplace(*guid, place_of(note));
    }
  }
}

namespace {

bool has_mark(const ProjectReading& reading, const Guid& id) {
  return reading.marks.contains(id) ||
         reading.study.table<coding::Mark>().contains(coding::MarkId{id});
}

Owner owner_of(const ProjectReading& reading, const Guid& note, const Owner& found) {
  const auto own = reading.own_memos_on_marks.find(note);
  return own != reading.own_memos_on_marks.end() && has_mark(reading, own->second)
             ? Owner{OwnerKind::Mark, own->second}
             : found;
}

}  // namespace

void ProjectReading::make_memo(const Guid& note, const Owner& found) {
  const Owner owner = owner_of(*this, note, found);
  const pugi::xml_node node = notes.at(note);
  std::string text;
  if (const auto content = child(node, "PlainTextContent")) {
    text = text_of(content);
  } else {
    text = SourceText(archive.part(node.attribute("plainTextPath").value()).value_or("")).text();
  }
  text = clean(text);
  if (text.empty() || !memos_made.insert(note).second) return;
  const bool named_by_words = first_words(text) == node.attribute("name").value();
  coding::Memo memo{coding::MemoId{note},   owner.kind, owner.id,
                    coder_of_element(node), {},         std::move(text)};
  const auto changed = time_from(node.attribute("modifiedDateTime").value());
  const auto made = time_from(node.attribute("creationDateTime").value());
  memo.changed = changed.value_or(made.value_or(by.when));
  put(std::move(memo));
  ++result.taken.memos.made;
  OwnParts own{{"guid", "plainTextPath", "creatingUser"}, {"PlainTextContent"}};
  if (annotations.contains(note) && owner.kind == OwnerKind::Mark)
    own.children.insert("PlainTextSelection");
  if (named_by_words) own.attributes.insert("name");
  if (!changed) own.attributes.insert("creationDateTime");
  keep(note, shell_of(node, own));
  keep_file(note, node.attribute("richTextPath").value());
}

namespace {

// Notes that a link ties to one thing (NVivo), and those that nothing refers to.
void free_notes(ProjectReading& reading) {
  std::map<Guid, std::vector<Owner>> tied;
  for (const pugi::xml_node& link : child(reading.root, "Links").children()) {
    const auto from = guid_from(link.attribute("originGUID").value());
    const auto to = guid_from(link.attribute("targetGUID").value());
    if (!from || !to) continue;
    for (const auto& [note, thing] : {std::pair(*from, *to), std::pair(*to, *from)}) {
      const auto known = reading.known.find(thing);
      if (reading.memos.contains(note) && known != reading.known.end())
        tied[note].push_back(known->second);
    }
  }
  for (const Guid& note : reading.memos) {
    if (reading.memos_made.contains(note)) continue;
    const auto& things = tied[note];
    const Owner project{OwnerKind::Project, reading.study.info().id};
    reading.make_memo(note, things.size() == 1 ? things.front() : project);
  }
}

// Zwerm ties memos on people and PPS by a link of its own.
bool is_own_link(const ProjectReading& reading, const pugi::xml_node& link) {
  const auto guid = guid_from(link.attribute("guid").value());
  const auto from = guid_from(link.attribute("originGUID").value());
  return guid && from && *guid == derived_guid(*from, Derived::Link) &&
         reading.notes.contains(*from);
}

bool is_of_codes(const ProjectReading& reading, const pugi::xml_node& set) {
  const bool own = std::string_view(reading.root.attribute("origin").value()) == "Zwerm";
  return child(set, "MemberCode") ||
         (own && !child(set, "MemberSource") && !child(set, "MemberNote"));
}

void keep_sets(ProjectReading& reading) {
  for (const pugi::xml_node& set : child(reading.root, "Sets").children()) {
    if (!is(set, "Set")) continue;
    const auto guid = guid_from(set.attribute("guid").value());
    if (!is_of_codes(reading, set) || !guid) {
      reading.keep_of_project(as_xml(set));
    } else if (!reading.study.table<coding::CodeSet>().contains(coding::CodeSetId{*guid})) {
      reading.keep(*guid, reading.shell_of(set, {{"guid", "name"}, {"MemberCode"}}));
    }
  }
}

void keep_notes(ProjectReading& reading) {
  for (const auto& [guid, note] : reading.notes) {
    const coding::MemoId id{guid};
    if (reading.memos_made.contains(guid) || reading.study.memos().contains(id)) continue;
    reading.keep_of_project(as_xml(note));
    for (const char* path : {"plainTextPath", "richTextPath"})
      reading.keep_file(reading.study.info().id, note.attribute(path).value());
  }
}

}  // namespace

void read_notes(ProjectReading& reading) {
  reading.memos_on(reading.root, {OwnerKind::Project, reading.study.info().id});
  free_notes(reading);
  keep_notes(reading);
  for (const pugi::xml_node& link : child(reading.root, "Links").children())
    if (is(link, "Link") && !is_own_link(reading, link)) reading.keep_of_project(as_xml(link));
  keep_sets(reading);
  const pugi::xml_node description = child(reading.root, "Description");
  if (!without_blank_ends(text_of(description)).empty())
    reading.keep_of_project(as_xml(description));
  for (const pugi::xml_node& graph : child(reading.root, "Graphs").children())
    if (is(graph, "Graph")) reading.keep_of_project(as_xml(graph));
}

}  // namespace exports::refi
