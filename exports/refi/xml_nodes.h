// Walking through the elements of REFI-QDA files, which are matched by their local names: programs
// use several namespaces, and orders that the schema does not know.
#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace exports::refi {

std::string_view local_name(std::string_view name);
// An element of that local name.
bool is(const pugi::xml_node& node, std::string_view name);
// The first child element of that name; an empty node where there is none.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);

// The text of an element in one piece, whatever pieces or markup it is made of. Paragraphs that a
// program puts into it do not run together.
std::string text_of(const pugi::xml_node& node);

// The element as it stands, on one line.
std::string as_xml(const pugi::xml_node& node);
// The attribute as it stands in that, behind a space.
void append_as_xml(const pugi::xml_attribute& attribute, std::string& out);

}  // namespace exports::refi
