// Users, the codebook, notes and links: what stands in a project.qde by itself.
#include "exports/refi/code_elements.h"
#include "exports/refi/derived_guids.h"
#include "exports/refi/description.h"
#include "exports/refi/first_words.h"
#include "exports/refi/project_elements.h"

namespace exports::refi {

using coding::OwnerKind;

void write_note_refs(ProjectOut& out, OwnerKind kind, const coding::Guid& owner) {
  for (const coding::Memo* memo : out.memos.of(kind, owner))
    out.xml.reference("NoteRef", memo->id.guid, "targetGUID");
}

void write_users(ProjectOut& out) {
  out.xml.open("Users");
  for (const auto& [id, coder] : out.study.coders()) {
    out.xml.open("User");
    out.xml.attribute("guid", id);
    out.xml.attribute("name", coder.name);
    out.kept.close_merged(out.xml, id.guid);
  }
  out.kept.write_whole("Users", out.xml);
  out.xml.close_unless_empty();
}

void write_code_tree(ProjectOut& out) {
  out.xml.open("CodeBook");
  out.xml.open("Codes");
  write_codes(
      out.study, out.xml,
      {[&](const coding::Code& code) { write_note_refs(out, OwnerKind::Code, code.id.guid); },
       [&](const coding::Code& code) { out.kept.close_merged(out.xml, code.id.guid); },
       bare_description_of});
  out.xml.close_unless_empty();
  out.xml.close_unless_empty();
}

void write_notes(ProjectOut& out) {
  out.xml.open("Notes");
  for (const auto& [id, memo] : out.study.memos()) {
    if (is_description(memo)) continue;
    out.xml.open("Note");
    out.xml.attribute("guid", id);
    // What another program called it, and when that made it, stay.
    const Shells shells = out.kept.has(id.guid) ? out.kept.shells(id.guid) : Shells();
    const pugi::xml_node shell = shells.named("Note");
    if (const std::string name = first_words(memo.text); !name.empty() && !shell.attribute("name"))
      out.xml.attribute("name", name);
    if (memo.coder) out.xml.attribute("creatingUser", *memo.coder);
    const bool dated = shell.attribute("creationDateTime") || shell.attribute("modifiedDateTime");
    out.xml.time(dated ? "modifiedDateTime" : "creationDateTime", memo.changed);
    out.xml.text_element("PlainTextContent", memo.text);
    out.kept.close_merged(out.xml, id.guid);
  }
  out.kept.write_whole("Notes", out.xml);
  out.xml.close_unless_empty();
}

void write_links(ProjectOut& out) {
  out.xml.open("Links");
  for (const auto& [id, memo] : out.study.memos()) {
    if (memo.owner_kind != OwnerKind::Participant && memo.owner_kind != OwnerKind::Pps) continue;
    out.xml.open("Link");
    out.xml.attribute("guid", derived_guid(id.guid, Derived::Link));
    out.xml.attribute("name", "memo");
    out.xml.attribute("originGUID", id);
    out.xml.attribute("targetGUID", memo.owner);
    out.xml.close();
  }
  out.kept.write_whole("Links", out.xml);
  out.xml.close_unless_empty();
}

void write_code_sets(ProjectOut& out) {
  out.xml.open("Sets");
  write_sets(out.study, out.xml, "targetGUID",
             [&](const coding::CodeSet& set) { out.kept.close_merged(out.xml, set.id.guid); });
  out.kept.write_whole("Sets", out.xml);
  out.xml.close_unless_empty();
}

}  // namespace exports::refi
