#include "exports/refi/project_reading.h"

#include <algorithm>

#include <fmt/format.h>

#include "exports/refi/derived_guids.h"
#include "exports/refi/values_in.h"
#include "exports/refi/xml_nodes.h"
#include "exports/refi/xml_text.h"
#include "transcripts/unicode.h"

namespace exports::refi {

using transcripts::say;

namespace {

bool attribute_stays(const pugi::xml_attribute& attribute, const OwnParts& own) {
  const std::string_view name = attribute.name();
  return !name.starts_with("xmlns") && name.find(':') == std::string_view::npos &&
         !own.attributes.contains(name);
}

}  // namespace

ProjectReading::ProjectReading(const coding::Study& of, ProjectArchive& from, std::string_view name,
                               const coding::By& who, transcripts::Watch& progress)
    : study(of), archive(from), file_name(name), by(who), watch(progress), root(from.project()) {
  for (const auto& [id, kept] : study.table<coding::KeptElement>()) {
    kept_positions[kept.owner] = std::max(kept_positions[kept.owner], kept.position);
    if (kept.owner == study.info().id) kept_before.insert(kept.xml);
  }
}

void ProjectReading::keep(const coding::Guid& owner, const std::string& xml) {
  if (xml.empty()) return;
  LegalText legal = legal_text(xml);
  put(coding::KeptElement{coding::KeptElementId::make(), owner, ++kept_positions[owner],
                          std::move(legal.text)});
  ++result.taken.kept;
}

void ProjectReading::keep_of_project(const std::string& xml) {
  if (!kept_before.contains(legal_text(xml).text)) keep(study.info().id, xml);
}

std::optional<std::string> ProjectReading::part(std::string_view path) {
  auto found = archive.part(path);
  if (!found) without_part.add(path);
  return found;
}

void ProjectReading::keep_file(const coding::Guid& owner, std::string_view path) {
  // Kept in the project's file and in memory; films and recordings stay where they are.
  constexpr std::size_t kLargest = 64'000'000;
  if (path.empty() || ProjectArchive::name_in(path).empty()) return;
  auto bytes = part(path);
  if (!bytes) return;
  if (bytes->size() > kLargest) {
    tell(
        say("{0}: het bestand {1} is groter dan {2} MB en blijft in het oorspronkelijke bestand. "
            "Bewaar dat.",
            "{0}: the file {1} is larger than {2} MB and stays in the original file. Keep that.",
            file_name, transcripts::on_one_line(path), kLargest / 1'000'000));
    return;
  }
  put(coding::KeptFile{coding::KeptFileId::make(), owner,
                       legal_text(ProjectArchive::name_in(path)).text,
                       std::make_shared<const std::string>(std::move(*bytes))});
}

std::optional<coding::CoderId> ProjectReading::coder_of(std::string_view text) {
  const auto guid = guid_from(text);
  if (!guid) return std::nullopt;
  const auto found = coders.find(*guid);
  if (found != coders.end()) return found->second;
  // Nobody of the list of users, yet the same person each time.
  const coding::CoderId id{*guid};
  if (study.coders().contains(id)) return coders.emplace(*guid, id).first->second;
  put(coding::Coder{id, coder_names.unique("", "onbekend").name});
  return coders.emplace(*guid, id).first->second;
}

std::optional<coding::CoderId> ProjectReading::coder_of_element(const pugi::xml_node& node) {
  const auto maker = coder_of(node.attribute("creatingUser").value());
  return maker ? maker : coder_of(node.attribute("modifyingUser").value());
}

coding::CoderId ProjectReading::unknown_coder() {
  if (unknown) return *unknown;
  for (const auto& [id, coder] : study.coders())
    if (coder.name == "onbekend") return *(unknown = id);
  unknown = coding::CoderId::make();
  put(coding::Coder{*unknown, coder_names.unique("", "onbekend").name});
  return *unknown;
}

coding::Guid ProjectReading::guid_of(const pugi::xml_node& node) {
  auto& taken = guids[std::string(local_name(node.name()))];
  const auto stated = guid_from(node.attribute("guid").value());
  if (stated && taken.insert(*stated).second) return *stated;
  std::string what = root.attribute("name").value();
  for (const char* name : {"guid", "name", "startPosition", "endPosition"})
    what += std::string("\n") + node.attribute(name).value();
  what += node.name();
  for (int number = 0;; ++number) {
    const coding::Guid made = guid_made_of(what + std::to_string(number));
    if (taken.insert(made).second) return made;
  }
}

std::string ProjectReading::clean(std::string_view text) {
  LegalText legal = legal_text(text);
  replaced += legal.replaced;
  return std::move(legal.text);
}

std::string ProjectReading::clean_name(const pugi::xml_node& node) {
  const std::string name = transcripts::on_one_line(clean(node.attribute("name").value()));
  const std::string_view bare = without_blank_ends(name);
  const bool blank = transcripts::fold(bare).find_first_not_of(' ') == std::string::npos;
  return blank ? "zonder naam" : std::string(bare);
}

void ProjectReading::memos_on(const pugi::xml_node& node, const Owner& owner) {
  for (const pugi::xml_node& reference : node.children()) {
    if (!is(reference, "NoteRef")) continue;
    const auto guid = guid_from(reference.attribute("targetGUID").value());
    if (guid && memos.contains(*guid) && !annotations.contains(*guid)) make_memo(*guid, owner);
  }
}

bool ProjectReading::is_of_shell(const pugi::xml_node& part, const OwnParts& own) const {
  if (part.type() != pugi::node_element || own.children.contains(local_name(part.name())) ||
      own.nodes.contains(part))
    return false;
  if (!is(part, "NoteRef")) return true;
  const auto guid = guid_from(part.attribute("targetGUID").value());
  return !guid || !memos.contains(*guid);
}

bool ProjectReading::has_shell(const pugi::xml_node& node, const OwnParts& own) const {
  const auto attributes = node.attributes();
  return std::any_of(attributes.begin(), attributes.end(),
                     [&own](const auto& each) { return attribute_stays(each, own); }) ||
         std::any_of(node.begin(), node.end(),
                     [&](const auto& part) { return is_of_shell(part, own); });
}

std::string ProjectReading::shell_of(const pugi::xml_node& node, const OwnParts& own) const {
  if (!has_shell(node, own)) return {};
  const std::string_view name = local_name(node.name());
  std::string shell = "<";
  shell += name;
  for (const pugi::xml_attribute& attribute : node.attributes())
    if (attribute_stays(attribute, own)) append_as_xml(attribute, shell);
  const std::size_t empty = shell.size();
  for (const pugi::xml_node& part : node.children()) {
    if (!is_of_shell(part, own)) continue;
    if (shell.size() == empty) shell += '>';
    shell += as_xml(part);
  }
  if (shell.size() > empty) {
    shell += "</";
    shell += name;
    shell += '>';
  } else {
    shell += "/>";
  }
  return shell;
}

}  // namespace exports::refi
