#include "exports/refi/code_elements.h"

#include <fmt/format.h>

#include "coding/codebook.h"
#include "exports/refi/description.h"

namespace exports::refi {
namespace {

void open_code(const coding::Code& code, const std::string& description, XmlWriter& xml) {
  xml.open("Code");
  xml.attribute("guid", code.id);
  xml.attribute("name", code.name);
  xml.attribute("isCodable", code.codable ? "true" : "false");
  xml.attribute("color", fmt::format("#{:06x}", code.colour.rgb));
  xml.text_element("Description", description);
}

}  // namespace

void write_codes(const coding::Study& study, XmlWriter& xml, const CodeExtras& extras) {
  std::vector<const coding::Code*> open;
  const auto close_to = [&](std::size_t depth) {
    for (; open.size() > depth; open.pop_back()) {
      if (extras.close) {
        extras.close(*open.back());
      } else {
        xml.close();
      }
    }
  };
  for (const coding::CodebookEntry& entry : coding::in_order(study)) {
    close_to(static_cast<std::size_t>(entry.depth));
    open_code(*entry.code,
              extras.description ? extras.description(*entry.code) : description_of(*entry.code),
              xml);
    if (extras.inside) extras.inside(*entry.code);
    open.push_back(entry.code);
  }
  close_to(0);
}

void write_sets(const coding::Study& study, XmlWriter& xml, std::string_view member_guid,
                const std::function<void(const coding::CodeSet&)>& close) {
  const auto& members = study.table<coding::CodeSetMember>().rows();
  for (const auto& [id, set] : study.table<coding::CodeSet>()) {
    xml.open("Set");
    xml.attribute("guid", id);
    xml.attribute("name", set.name);
    for (auto member = members.lower_bound({id, {}});
         member != members.end() && member->first.first == id; ++member)
      xml.reference("MemberCode", member->second.code.guid, member_guid);
    if (close) {
      close(set);
    } else {
      xml.close();
    }
  }
}

}  // namespace exports::refi
