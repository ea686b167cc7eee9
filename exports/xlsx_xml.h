// What the parts of an .xlsx have in common as XML.
#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace exports {

// The name of an element or attribute without its prefix: some programs write x:row for row.
std::string_view local_name(const char* name);
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);
std::string_view attribute_of(const pugi::xml_node& node, std::string_view name);

// A string item (18.4.8) or a cell: its text or its runs; phonetic readings are left out, _x000D_
// decoded. Clean UTF-8.
std::string text_of_item(const pugi::xml_node& item);

}  // namespace exports
