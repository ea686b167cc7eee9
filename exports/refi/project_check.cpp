#include "exports/refi/project_check.h"

#include <algorithm>

#include <pugixml.hpp>

#include "exports/safe_file.h"
#include "transcripts/formats/zip_reader.h"
#include "transcripts/import.h"

namespace exports::refi {
namespace {

using coding::Coding;
using coding::Guid;
using transcripts::say;

// Our own file: as large as it is.
constexpr transcripts::ZipLimits kNoLimits = {.part_bytes = 0xFFFF'FFFF,
                                              .archive_bytes = 0xFF'FFFF'FFFF,
                                              .entries = 0xFFFF'FFFF,
                                              .ratio = 0xFFFF'FFFF};

Guid guid_of(pugi::xml_node node, const char* attribute = "guid") {
  return Guid::parse(node.attribute(attribute).value()).value_or(Guid());
}

// The selections of one transcript beside its rows. Others stand among them, which came from other
// programs.
class SourceCheck {
 public:
  SourceCheck(const coding::Study& study, const SourcePlan& source)
      : source_(source),
        text_(study.text(source.info->id)),
        codings_(study.codings().of(source.info->id).begin(),
                 study.codings().of(source.info->id).end()) {
    std::sort(codings_.begin(), codings_.end(),
              [](const Coding& a, const Coding& b) { return a.id < b.id; });
  }

  // False where a turn or a coding lies elsewhere.
  bool sound(pugi::xml_node element) {
    const pugi::xml_node holder = text_holder(element);
    for (const pugi::xml_node selection : holder.children()) {
      if (!turn_is_sound(selection)) return false;
      for (const pugi::xml_node coding : selection.children("Coding"))
        if (!coding_is_sound(selection, coding)) return false;
    }
    return next_turn_ == source_.turns.size();
  }
  std::size_t codings() const { return found_; }

 private:
  pugi::xml_node text_holder(pugi::xml_node element) const {
    if (source_.inner == nullptr) return element;
    for (const pugi::xml_node child : element.children(source_.inner))
      if (guid_of(child) == source_.text_guid) return child;
    return {};
  }

  bool lies_at(pugi::xml_node selection, const coding::Span& span) const {
    const auto range = text_.units().to_code_points(span);
    return selection.attribute("startPosition").as_ullong() == range.start.value &&
           selection.attribute("endPosition").as_ullong() == range.end.value;
  }

  bool turn_is_sound(pugi::xml_node selection) {
    if (next_turn_ == source_.turns.size() || guid_of(selection) != source_.turns[next_turn_])
      return true;
    return lies_at(selection, text_.turns()[next_turn_++].span);
  }

  bool coding_is_sound(pugi::xml_node selection, pugi::xml_node element) {
    const Guid guid = guid_of(element);
    const auto coding =
        std::lower_bound(codings_.begin(), codings_.end(), guid,
                         [](const Coding& a, const Guid& b) { return a.id.guid < b; });
    if (coding == codings_.end() || coding->id.guid != guid) return true;
    ++found_;
    return (!source_.has_positions() || lies_at(selection, coding->span)) &&
           guid_of(element, "creatingUser") == coding->coder.guid &&
           guid_of(element.child("CodeRef"), "targetGUID") == coding->code.guid;
  }

  const SourcePlan& source_;
  const transcripts::Transcript& text_;
  std::vector<Coding> codings_;  // by id
  std::size_t next_turn_ = 0;
  std::size_t found_ = 0;
};

[[noreturn]] void refuse(std::string_view file_name) {
  throw ExportError(
      say("{} is niet geschreven: bij het nalezen was het niet gelijk aan het project. Dat is een "
          "fout in Zwerm; meld haar als dat kan.",
          "{} was not written: read again, it was not the same as the project. That is a fault of "
          "Zwerm; report it if you can.",
          file_name));
}

void check(std::string_view bytes, std::string_view file_name, const coding::Study& study,
           const ProjectPlan& plan, std::size_t codings) {
  transcripts::ZipReader zip(bytes, file_name, kNoLimits);
  std::string xml = zip.read("project.qde");
  pugi::xml_document document;
  // GUIDs and positions have nothing that would have to be decoded.
  if (!document.load_buffer_inplace(xml.data(), xml.size(), pugi::parse_minimal)) refuse(file_name);
  pugi::xml_node element = document.document_element().child("Sources").first_child();
  std::size_t found = 0;
  for (const SourcePlan& source : plan.sources) {
    if (guid_of(element) != source.guid) refuse(file_name);
    if (zip.read("sources/" + source.text_name()) != study.text(source.info->id).text())
      refuse(file_name);
    SourceCheck checked(study, source);
    if (!checked.sound(element)) refuse(file_name);
    found += checked.codings();
    element = element.next_sibling();
  }
  if (found != codings) refuse(file_name);
}

}  // namespace

void check_project(std::string_view bytes, std::string_view file_name, const coding::Study& study,
                   const ProjectPlan& plan, std::size_t codings) {
  try {
    check(bytes, file_name, study, plan, codings);
  } catch (const transcripts::ImportError&) {
    refuse(file_name);
  }
}

}  // namespace exports::refi
