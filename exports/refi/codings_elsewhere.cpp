#include "exports/refi/codings_elsewhere.h"

#include "exports/refi/values_in.h"
#include "exports/refi/xml_nodes.h"

namespace exports::refi {
namespace {

std::size_t codings_in(const pugi::xml_node& node) {
  std::size_t count = 0;
  for (const pugi::xml_node& part : node.children())
    if (is(part, "Coding")) ++count;
  return count;
}

}  // namespace

void tell_of_codings_elsewhere(ProjectReading& reading, const ReadSource& source) {
  const auto add = [&source](std::size_t count, Occurrences& met) {
    for (; count > 0; --count) met.add(source.name);
  };
  add(codings_in(source.node), reading.on_whole_sources);
  if (source.outer == source.node) return;
  add(codings_in(source.outer), reading.on_whole_sources);
  std::set<std::optional<coding::Guid>> in_text;
  for (const ReadSelection& selection : source.selections) in_text.insert(selection.guid);
  for (const pugi::xml_node& part : source.outer.children())
    if (std::string_view(part.name()).ends_with("Selection") &&
        !in_text.contains(guid_from(part.attribute("guid").value())))
      add(codings_in(part), reading.on_no_text);
}

}  // namespace exports::refi
