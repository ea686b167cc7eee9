// An element that Zwerm writes and the shells of it that other programs' files left behind (the
// attributes and children that Zwerm has no place for), made one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "exports/refi/kept_report.h"

namespace exports::refi {

// `ours` with what the shells add to it: attributes that it lacks; children at their place in the
// schema. A child that ours has too (of one GUID, or where there may be one only) is made one with
// it in the same way; texts stay ours, but for the Description of a Case or Variable, which gets
// the shell's behind it. A shell of another element adds nothing. All of it is then as the schema
// allows (kept_clean.h); what had to go for that is counted in `report`.
//
// `depth`: how far it is indented; its first line is not.
std::string merged(std::string_view ours, const std::vector<pugi::xml_node>& shells,
                   std::size_t depth, KeptReport& report);

// As XmlWriter writes it.
std::string printed(pugi::xml_node node, std::size_t depth);

}  // namespace exports::refi
