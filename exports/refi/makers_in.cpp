#include "exports/refi/makers_in.h"

#include "exports/refi/values_in.h"

namespace exports::refi {
namespace {

// The note that states a selection of its own; an empty node for others.
pugi::xml_node note_of(const ReadSelection& selection) {
  return selection.note ? selection.node.parent() : pugi::xml_node();
}

}  // namespace

coding::CoderId coder_of(ProjectReading& reading, const ReadSource& source,
                         const ReadSelection& selection, const pugi::xml_node& node) {
  for (const pugi::xml_node& each :
       {node, selection.node, note_of(selection), source.node, source.outer})
    if (const auto coder = reading.coder_of_element(each)) return *coder;
  return reading.unknown_coder();
}

coding::Timestamp made_at(const ProjectReading& reading, const ReadSelection& selection,
                          const pugi::xml_node& node) {
  for (const pugi::xml_node& each : {node, selection.node, note_of(selection)})
    for (const char* when : {"creationDateTime", "modifiedDateTime"})
      if (const auto time = time_from(each.attribute(when).value())) return *time;
  return reading.by.when;
}

}  // namespace exports::refi
