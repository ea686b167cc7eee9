#include "exports/refi/codebook_file.h"

#include <map>

#include "exports/occurrences.h"
#include "exports/refi/codebook.h"
#include "exports/refi/values_in.h"
#include "exports/refi/xml_nodes.h"
#include "exports/refi/xml_text.h"
#include "exports/safe_file.h"
#include "transcripts/file_messages.h"
#include "transcripts/formats/xml_reader.h"
#include "transcripts/import.h"
#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

using transcripts::say;

// So many kinds of elements that are left out are named; a file may make up any number.
constexpr std::size_t kMostNamedElements = 8;

class FileReader {
 public:
  explicit FileReader(std::string_view file_name) : file_name_(file_name) {}

  // The codebook of a project, of which somebody else reads the rest; it may have no codes.
  CodebookFile read_of_project(const pugi::xml_node& root) {
    project_ = true;
    is_own_ = std::string_view(root.attribute("origin").value()) == "Zwerm";
    read_codes_of(child(root, "CodeBook"));
    read_sets(child(root, "Sets"), true);
    warn();
    return std::move(file_);
  }

  CodebookFile read(const pugi::xml_node& root) {
    const pugi::xml_node book = is(root, "Project") ? child(root, "CodeBook") : root;
    if (!is(book, "CodeBook")) refuse_root(root);
    read_codes_of(book);
    for (const pugi::xml_node& sets : book.children())
      if (is(sets, "Sets")) read_sets(sets, false);
    if (is(root, "Project")) read_sets(child(root, "Sets"), true);
    if (file_.codes.empty())
      throw ExportError(say(
          "{} bevat geen codes, dus er is niets in te lezen. Kijk in het andere programma na of "
          "het codeboek gevuld is en exporteer het opnieuw.",
          "{} has no codes, so there is nothing to read. Check in the other program that the "
          "codebook is filled and export it again.",
          file_name_));
    warn();
    return std::move(file_);
  }

 private:
  [[noreturn]] void refuse_root(const pugi::xml_node& root) {
    throw ExportError(say(
        "{} is geen codeboek in REFI-QDA: het begint met <{}>. Exporteer in het andere programma "
        "het codeboek als .qdc en lees dat in.",
        "{} is no codebook in REFI-QDA: it begins with <{}>. Export the codebook as .qdc in the "
        "other program and read that.",
        file_name_, shortened(clean(root.name()))));
  }

  std::string clean(std::string_view text) {
    LegalText legal = legal_text(text);
    replaced_ += legal.replaced;
    return std::move(legal.text);
  }

  std::string clean_name(const pugi::xml_node& node) {
    const std::string text = clean(node.attribute("name").value());
    std::string name(without_blank_ends(text));
    if (transcripts::fold(name).find_first_not_of(' ') != std::string::npos) return name;
    nameless_.add("");
    return "zonder naam";
  }

  void read_codes_of(const pugi::xml_node& book) {
    for (const pugi::xml_node& codes : book.children()) {
      if (is(codes, "Codes")) {
        for (const pugi::xml_node& code : codes.children()) read_code(code, std::nullopt);
      } else if (!is(codes, "Sets")) {
        leave_out(codes);
      }
    }
  }

  void check_room_after(std::size_t count) const {
    if (count < kMaxFileCodes) return;
    throw ExportError(
        say("{} heeft meer dan {} codes of sets en wordt niet ingelezen. Kijk na of het wel een "
            "codeboek "
            "is.",
            "{} has more than {} codes or sets and is not read. Check that it is a codebook.",
            file_name_, kMaxFileCodes));
  }

  // The document is at most 256 levels deep, and so is this.
  void read_code(const pugi::xml_node& node, std::optional<std::size_t> parent) {
    if (!is(node, "Code")) return leave_out(node);
    check_room_after(file_.codes.size());
    const std::size_t index = file_.codes.size();
    FileCode& code = file_.codes.emplace_back();
    code.parent = parent;
    code.guid = guid_from(node.attribute("guid").value());
    code.name = clean_name(node);
    code.codable = truth_from(node.attribute("isCodable").value());
    code.colour = colour_of(node, code.name);
    if (!code.guid) without_guid_.add(code.name);
    std::string description;
    for (const pugi::xml_node& part : node.children()) {
      if (!is(part, "Description")) continue;
      if (!description.empty()) description += '\n';
      description += text_of(part);
    }
    code.description = clean(description);
    code.whole = is_own_;
    for (const pugi::xml_node& part : node.children()) {
      if (is(part, "NoteRef") && project_) continue;  // project_in.h reads the notes
      if (!is(part, "Description")) read_code(part, index);
    }
  }

  std::optional<coding::Colour> colour_of(const pugi::xml_node& node, std::string_view name) {
    const std::string_view text = node.attribute("color").value();
    const auto colour = file_colour_from(text);
    if (!colour && !without_blank_ends(text).empty()) colours_.add(name);
    return colour;
  }

  void read_sets(const pugi::xml_node& sets, bool project) {
    for (const pugi::xml_node& node : sets.children()) {
      if (!is(node, "Set")) {
        leave_out(node);
        continue;
      }
      check_room_after(file_.sets.size());
      FileSet set;
      set.guid = guid_from(node.attribute("guid").value());
      for (const pugi::xml_node& member : node.children()) {
        if (is(member, "MemberCode")) {
          // A codebook's members have a guid, a project's a targetGUID.
          const auto guid = member.attribute("guid");
          set.members.push_back(guid_from((guid ? guid : member.attribute("targetGUID")).value()));
        } else {
          if (!project_) leave_out(member);
        }
      }
      // In a project, sets of documents stand among those of codes.
      const bool others = child(node, "MemberSource") || child(node, "MemberNote");
      if (project && set.members.empty() && (others || !is_own_)) continue;
      set.name = clean_name(node);
      file_.sets.push_back(std::move(set));
    }
  }

  void leave_out(const pugi::xml_node& node) {
    if (node.type() != pugi::node_element) return;
    const std::string name = shortened(clean(local_name(node.name())));
    if (left_out_.contains(name) || left_out_.size() < kMostNamedElements) {
      ++left_out_[name];
    } else {
      ++left_out_["…"];
    }
  }

  void warn();

  std::string_view file_name_;
  bool project_ = false;
  bool is_own_ = false;  // a project of Zwerm's: a set without anything is one of codes
  CodebookFile file_;
  std::size_t replaced_ = 0;
  Occurrences nameless_;
  Occurrences without_guid_;
  Occurrences colours_;
  std::map<std::string, std::size_t> left_out_;
};

void FileReader::warn() {
  auto& warnings = file_.warnings;
  transcripts::warn_of_replaced(replaced_, file_name_, warnings);
  if (nameless_.count > 0)
    warnings.push_back(
        say("{}: codes en sets zonder naam, die nu \"zonder naam\" heten: {}. Geef ze "
            "er een.",
            "{}: codes and sets without a name, now called \"zonder naam\": {}. Give "
            "them one.",
            file_name_, nameless_.count));
  if (without_guid_.count > 0)
    warnings.push_back(
        say("{}: codes zonder geldige GUID, herkend aan hun naam: {} (de eerste: {}).",
            "{}: codes without a valid GUID, known by their name: {} (the first: {}).", file_name_,
            without_guid_.count, without_guid_.first));
  if (colours_.count > 0)
    warnings.push_back(
        say("{}: codes met een kleur die niet te lezen is: {} (de eerste: {}). Kies "
            "er een, als die van Zwerm niet bevalt.",
            "{}: codes with a colour that cannot be read: {} (the first: {}). Choose "
            "one where Zwerm's does not please.",
            file_name_, colours_.count, colours_.first));
  if (left_out_.empty()) return;
  std::string names;
  for (const auto& [name, count] : left_out_)
    names += fmt::format("{}{} ({})", names.empty() ? "" : ", ", name, count);
  warnings.push_back(say("{}: wat Zwerm niet kent is niet overgenomen: {}.",
                         "{}: what Zwerm does not know was not taken over: {}.", file_name_,
                         names));
}

std::string bounded(std::string_view bytes, std::string_view file_name) {
  if (bytes.size() > kMaxCodebookBytes)
    throw ExportError(
        say("{} is groter dan {} MB en wordt niet ingelezen. Kijk na of het wel een "
            "codeboek is.",
            "{} is larger than {} MB and is not read. Check that it is a codebook.", file_name,
            kMaxCodebookBytes / 1'000'000));
  if (bytes.starts_with("PK\x03\x04"))
    throw ExportError(
        say("{} is een archief, zoals een project (.qdpx). Exporteer in het andere "
            "programma alleen het codeboek, als .qdc, en lees dat in.",
            "{} is an archive, as a project is (.qdpx). Export only the codebook in the "
            "other program, as .qdc, and read that.",
            file_name));
  return std::string(bytes);
}

}  // namespace

CodebookFile read_codebook_file(std::string_view bytes, std::string_view file_name) {
  try {
    const transcripts::XmlDocument document(bounded(bytes, file_name), "XML", file_name);
    return FileReader(file_name).read(document.root());
  } catch (const transcripts::ImportError& error) {
    throw ExportError(error.message());
  }
}

CodebookFile read_codebook_of(const pugi::xml_node& project, std::string_view file_name) {
  return FileReader(file_name).read_of_project(project);
}

}  // namespace exports::refi
