#include "exports/xlsx_xml.h"

#include <algorithm>
#include <charconv>

#include "transcripts/unicode.h"

namespace exports {
namespace {

// Of the basic plane; a surrogate becomes bytes that clean_utf8 replaces.
void append_utf8(std::string& out, unsigned code) {
  const auto byte = [&out](unsigned value) { out += static_cast<char>(value); };
  if (code < 0x80) return byte(code);
  if (code < 0x800) {
    byte(0xC0 | code >> 6);
  } else {
    byte(0xE0 | code >> 12);
    byte(0x80 | (code >> 6 & 0x3F));
  }
  byte(0x80 | (code & 0x3F));
}

// "_x000D_" -> "\r" (ST_Xstring, 22.9.2.19).
std::string unescaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find("_x"), text.size());
    out += text.substr(0, at);
    text.remove_prefix(at);
    unsigned code = 0;
    if (text.size() >= 7 && text[6] == '_' &&
        std::from_chars(text.data() + 2, text.data() + 6, code, 16).ptr == text.data() + 6) {
      append_utf8(out, code);
      text.remove_prefix(7);
    } else if (!text.empty()) {
      out += text.substr(0, 2);
      text.remove_prefix(std::min<std::size_t>(2, text.size()));
    }
  }
  std::replace(out.begin(), out.end(), '\0', ' ');
  std::erase(out, '\r');
  return out;
}

}  // namespace

std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  return whole.substr(whole.find(':') + 1);
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
  return node.find_child(
      [name](const pugi::xml_node& child) { return local_name(child.name()) == name; });
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
  return node
      .find_attribute([name](const pugi::xml_attribute& attribute) {
        return local_name(attribute.name()) == name;
      })
      .value();
}

std::string text_of_item(const pugi::xml_node& item) {
  std::string text;
  for (const auto& part : item.children()) {
    const std::string_view name = local_name(part.name());
    if (name == "t" || name == "v") text += part.text().get();
    if (name == "r") text += child_of(part, "t").text().get();
  }
  return transcripts::clean_utf8(unescaped(text)).text;
}

}  // namespace exports
