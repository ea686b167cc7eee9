#include "tests/support/codebook_text.h"

#include <fmt/format.h>

#include "coding/codebook.h"

namespace tests {
namespace {

std::string margin(const coding::CodebookEntry& entry) {
  return std::string(2 * static_cast<std::size_t>(entry.depth), ' ');
}

}  // namespace

std::string codebook_text(const coding::Study& study) {
  std::string out;
  for (const coding::CodebookEntry& entry : coding::in_order(study)) {
    const coding::Code& code = *entry.code;
    out += fmt::format(
        "{}{} '{}' #{:06x} codable={} kind={} short='{}' definition='{}' when='{}' "
        "not='{}' example='{}' origin={} shortcut='{}'\n",
        margin(entry), code.id.to_string(), code.name, code.colour.rgb, code.codable,
        static_cast<int>(code.kind), code.short_definition, code.definition, code.when_to_use,
        code.when_not_to_use, code.example, static_cast<int>(code.origin), code.shortcut);
  }
  for (const auto& [id, set] : study.table<coding::CodeSet>())
    out += fmt::format("set {} '{}'\n", id.to_string(), set.name);
  for (const auto& [key, member] : study.table<coding::CodeSetMember>())
    out += fmt::format("member {} of {}\n", member.code.to_string(), member.set.to_string());
  return out;
}

std::string code_names(const coding::Study& study) {
  std::string out;
  for (const coding::CodebookEntry& entry : coding::in_order(study))
    out += margin(entry) + (entry.code->codable ? entry.code->name : "[" + entry.code->name + "]") +
           "\n";
  return out;
}

std::string set_names(const coding::Study& study) {
  std::string out;
  for (const auto& [id, set] : study.table<coding::CodeSet>()) {
    out += set.name + ":";
    for (const auto& [key, member] : study.table<coding::CodeSetMember>())
      if (member.set == id) out += " " + study.codes().find(member.code)->name;
    out += "\n";
  }
  return out;
}

}  // namespace tests
