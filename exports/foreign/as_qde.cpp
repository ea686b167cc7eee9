#include "exports/foreign/project.h"
#include "exports/refi/derived_guids.h"
#include "exports/refi/values_in.h"
#include "exports/refi/xml_text.h"
#include "exports/refi/xml_writer.h"

namespace exports::foreign {
namespace {

using refi::Derived;
using refi::derived_guid;
using refi::XmlWriter;

bool is_blank(std::string_view text) {
  return refi::without_blank_ends(text).empty();
}

class QdeWriter {
 public:
  explicit QdeWriter(const Project& project) : project_(project), xml_(out_) {
    children_.resize(project.codes.size());
    for (std::size_t i = 0; i < project.codes.size(); ++i)
      if (const auto parent = project.codes[i].parent)
        children_[*parent].push_back(i);
      else
        roots_.push_back(i);
  }

  std::string write() && {
    out_ = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    xml_.open("Project");
    xml_.attribute("xmlns", "urn:QDA-XML:project:1.0");
    xml_.attribute("name", project_.name);
    xml_.attribute("origin", project_.origin);
    write_users();
    write_codes();
    write_variables();
    write_cases();
    write_sources();
    write_notes();
    for (const Note& note : project_.notes) refer_to(note);
    xml_.close();
    return std::move(out_);
  }

 private:
  void write_users() {
    xml_.open("Users");
    for (const auto& [id, name] : project_.users) {
      xml_.open("User");
      xml_.attribute("guid", id);
      xml_.attribute("name", name);
      xml_.close();
    }
    xml_.close_unless_empty();
  }

  void write_codes() {
    if (roots_.empty()) return;
    xml_.open("CodeBook");
    xml_.open("Codes");
    for (const std::size_t root : roots_) write_code(root);
    xml_.close();
    xml_.close();
  }

  // Not deeper than a reader goes along with (settle_parents in building.h).
  void write_code(std::size_t index) {
    const Code& code = project_.codes[index];
    xml_.open("Code");
    xml_.attribute("guid", code.id);
    xml_.attribute("name", code.name);
    xml_.attribute("isCodable", code.codable ? "true" : "false");
    if (refi::file_colour_from(code.colour)) xml_.attribute("color", code.colour);
    if (!is_blank(code.description)) xml_.text_element("Description", code.description);
    for (const std::size_t child : children_[index]) write_code(child);
    xml_.close();
  }

  void write_variables() {
    xml_.open("Variables");
    for (const Variable& variable : project_.variables) {
      xml_.open("Variable");
      xml_.attribute("guid", variable.id);
      xml_.attribute("name", variable.name);
      xml_.attribute("typeOfVariable", variable.number ? "Float" : "Text");
      if (!is_blank(variable.description)) xml_.text_element("Description", variable.description);
      xml_.close();
    }
    xml_.close_unless_empty();
  }

  void write_values(const std::vector<Value>& values) {
    for (const Value& value : values) {
      xml_.open("VariableValue");
      xml_.reference("VariableRef", value.variable, "targetGUID");
      xml_.text_element("TextValue", value.text);
      xml_.close();
    }
  }

  void write_cases() {
    xml_.open("Cases");
    for (const Case& one : project_.cases) {
      xml_.open("Case");
      xml_.attribute("guid", one.id);
      xml_.attribute("name", one.name);
      write_values(one.values);
      for (const Guid& source : one.sources) xml_.reference("SourceRef", source, "targetGUID");
      for (const Guid& passage : one.passages)
        xml_.reference("SelectionRef", selection_id(passage), "targetGUID");
      xml_.close();
    }
    xml_.close_unless_empty();
  }

  void made(const std::optional<Guid>& user, const std::string& time) {
    if (user) xml_.attribute("creatingUser", *user);
    if (!time.empty()) xml_.attribute("creationDateTime", time);
  }

  void write_sources() {
    xml_.open("Sources");
    for (const Source& source : project_.sources) {
      xml_.open("TextSource");
      xml_.attribute("guid", source.id);
      xml_.attribute("name", source.name);
      made(source.user, source.time);
      xml_.text_element("PlainTextContent", source.text);
      for (const Passage& passage : source.passages) write_passage(passage);
      refer_to(source.note);
      write_values(source.values);
      xml_.close();
    }
    xml_.close_unless_empty();
  }

  void write_passage(const Passage& passage) {
    xml_.open("PlainTextSelection");
    xml_.attribute("guid", selection_id(passage.id));
    xml_.attribute("name", passage.words);
    xml_.number("startPosition", static_cast<std::uint64_t>(passage.start));
    xml_.number("endPosition", static_cast<std::uint64_t>(passage.end));
    if (passage.code) {
      // Who and when stand on the coding alone: what a selection has of it is kept with each.
      xml_.open("Coding");
      xml_.attribute("guid", passage.id);
      made(passage.user, passage.time);
      xml_.reference("CodeRef", *passage.code, "targetGUID");
      refer_to(passage.note);
      xml_.close();
    } else {
      made(passage.user, passage.time);
      refer_to(passage.note);
    }
    xml_.close();
  }

  void refer_to(const Note& note) {
    if (!is_blank(note.text)) xml_.reference("NoteRef", note.id, "targetGUID");
  }

  void write_note(const Note& note) {
    if (is_blank(note.text)) return;
    xml_.open("Note");
    xml_.attribute("guid", note.id);
    xml_.attribute("name", "Memo");
    made(note.user, note.time);
    xml_.text_element("PlainTextContent", note.text);
    xml_.close();
  }

  void write_notes() {
    xml_.open("Notes");
    for (const Note& note : project_.notes) write_note(note);
    for (const Case& one : project_.cases) write_note(one.note);
    for (const Source& source : project_.sources) {
      write_note(source.note);
      for (const Passage& passage : source.passages) write_note(passage.note);
    }
    xml_.close_unless_empty();
    write_links();
  }

  // A case cannot refer to its note: a link ties the two, as in Zwerm's own exports.
  void write_links() {
    xml_.open("Links");
    for (const Case& one : project_.cases) {
      if (is_blank(one.note.text)) continue;
      xml_.open("Link");
      xml_.attribute("guid", derived_guid(one.note.id, Derived::Link));
      xml_.attribute("originGUID", one.note.id);
      xml_.attribute("targetGUID", one.id);
      xml_.close();
    }
    xml_.close_unless_empty();
  }

  const Project& project_;
  std::string out_;
  XmlWriter xml_;
  std::vector<std::size_t> roots_;
  std::vector<std::vector<std::size_t>> children_;
};

}  // namespace

Guid selection_id(const Guid& passage) {
  return derived_guid(passage, Derived::Selection);
}

std::string as_qde(const Project& project) {
  return QdeWriter(project).write();
}

}  // namespace exports::foreign
