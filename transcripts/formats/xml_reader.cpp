#include "transcripts/formats/xml_reader.h"

#include <algorithm>

#include "transcripts/import.h"

namespace transcripts {
namespace {

unsigned int parse_options(WhiteSpace white_space) {
  return pugi::parse_default | pugi::parse_doctype |
         (white_space == WhiteSpace::All ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
}

[[noreturn]] void refuse(std::string_view part, std::string_view file_name, const Message& why) {
  throw ImportError(Message{fmt::format("{} is niet ingelezen: {} {}", file_name, part, why.nl),
                            fmt::format("{} was not read: {} {}", file_name, part, why.en)});
}

bool deeper_than(pugi::xml_node root, int limit) {
  int depth = 1;
  for (auto node = root; node;) {
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > limit) return true;
      continue;
    }
    while (node && node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (!node || node == root) return false;
    node = node.next_sibling();
  }
  return false;
}

}  // namespace

XmlDocument::XmlDocument(std::string bytes, std::string_view part, std::string_view file_name,
                         WhiteSpace white_space)
    : bytes_(std::move(bytes)) {
  const auto tags = static_cast<std::size_t>(std::count(bytes_.begin(), bytes_.end(), '<'));
  if (tags > kMaxXmlTags) {
    refuse(part, file_name,
           say("bevat {} tags, meer dan de {} die Zwerm aankan. Verdeel het over meer bestanden.",
               "has {} tags, more than the {} that Zwerm can take. Spread it over more files.",
               tags, kMaxXmlTags));
  }
  const auto result =
      document_.load_buffer_inplace(bytes_.data(), bytes_.size(), parse_options(white_space));
  const auto children = document_.children();
  const bool doctype = result.status == pugi::status_bad_doctype ||
                       std::any_of(children.begin(), children.end(), [](const auto& node) {
                         return node.type() == pugi::node_doctype;
                       });
  if (doctype) {
    refuse(
        part, file_name,
        say("bevat een DOCTYPE. Zo'n verwijzing kan bestanden of internetadressen openen en wordt "
            "geweigerd. Bewaar het bestand opnieuw zonder DOCTYPE.",
            "has a DOCTYPE. It can open files or web addresses and is refused. Save the file again "
            "without a DOCTYPE."));
  }
  if (!result || !root()) {
    refuse(
        part, file_name,
        say("is beschadigd of niet volledig (XML-fout bij byte {}). Haal het bestand opnieuw op.",
            "is damaged or incomplete (XML error at byte {}). Get the file again.", result.offset));
  }
  if (deeper_than(root(), kMaxXmlDepth)) {
    refuse(
        part, file_name,
        say("is meer dan {} niveaus diep genest en wordt geweigerd. Bewaar het bestand opnieuw in "
            "het programma waar het vandaan komt.",
            "is nested more than {} levels deep and is refused. Save the file again in the program "
            "it comes from.",
            kMaxXmlDepth));
  }
}

}  // namespace transcripts
