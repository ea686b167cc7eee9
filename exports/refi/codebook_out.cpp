#include <fmt/format.h>

#include "coding/codebook.h"
#include "exports/markup.h"
#include "exports/refi/codebook.h"
#include "exports/refi/description.h"
#include "exports/refi/xml_text.h"
#include "exports/safe_file.h"

namespace exports::refi {
namespace {

using coding::CodebookEntry;
using coding::Study;

std::string indent(int depth) {
  return std::string(2 * static_cast<std::size_t>(depth) + 4, ' ');
}

std::string attribute_text(std::string_view name) {
  return escaped_attribute(legal_text(name).text);
}

void append_code(const CodebookEntry& entry, std::string& out) {
  const coding::Code& code = *entry.code;
  const std::string margin = indent(entry.depth);
  out +=
      fmt::format("{}<Code guid=\"{}\" name=\"{}\" isCodable=\"{}\" color=\"#{:06x}\">\n", margin,
                  code.id.to_string(), attribute_text(code.name), code.codable, code.colour.rgb);
  out += fmt::format("{}  <Description>{}</Description>\n", margin, escaped(description_of(code)));
}

void append_codes(const std::vector<CodebookEntry>& entries, std::string& out) {
  int open = 0;  // codes whose end tag is to come
  for (const CodebookEntry& entry : entries) {
    while (open > entry.depth) out += indent(--open) + "</Code>\n";
    append_code(entry, out);
    ++open;
  }
  while (open > 0) out += indent(--open) + "</Code>\n";
}

void append_sets(const Study& study, std::string& out) {
  const auto& sets = study.table<coding::CodeSet>();
  if (sets.empty()) return;
  const auto& members = study.table<coding::CodeSetMember>().rows();
  out += "  <Sets>\n";
  for (const auto& [id, set] : sets) {
    out += fmt::format("    <Set guid=\"{}\" name=\"{}\">\n", id.to_string(),
                       attribute_text(set.name));
    for (auto member = members.lower_bound({id, {}});
         member != members.end() && member->first.first == id; ++member)
      out += fmt::format("      <MemberCode guid=\"{}\"/>\n", member->second.code.to_string());
    out += "    </Set>\n";
  }
  out += "  </Sets>\n";
}

}  // namespace

std::string write_codebook(const Study& study) {
  const auto entries = coding::in_order(study);
  if (entries.empty())
    throw ExportError(transcripts::say(
        "Het codeboek is nog leeg, en een .qdc zonder codes bestaat niet. Maak eerst een code.",
        "The codebook is still empty, and a .qdc cannot be without codes. Make a code first."));
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Zwerm\">\n"
      "  <Codes>\n";
  append_codes(entries, out);
  out += "  </Codes>\n";
  append_sets(study, out);
  return out + "</CodeBook>\n";
}

}  // namespace exports::refi
