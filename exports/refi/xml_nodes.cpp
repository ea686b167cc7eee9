#include "exports/refi/xml_nodes.h"

namespace exports::refi {
namespace {

void append_text(const pugi::xml_node& node, std::string& out) {
  for (const pugi::xml_node& part : node.children()) {
    const bool markup = part.type() == pugi::node_element;
    if (markup && !out.empty() && out.back() != ' ' && out.back() != '\n') out += ' ';
    out += part.value();
    append_text(part, out);
  }
}

// As pugixml does.
void append_escaped(char c, std::string& out) {
  const auto byte = static_cast<unsigned char>(c);
  if (c == '&') {
    out += "&amp;";
  } else if (c == '<') {
    out += "&lt;";
  } else if (c == '"') {
    out += "&quot;";
  } else if (byte < 0x20) {
    out += "&#";
    out += static_cast<char>('0' + byte / 10);
    out += static_cast<char>('0' + byte % 10);
    out += ';';
  } else {
    out += c;
  }
}

struct StringWriter : pugi::xml_writer {
  void write(const void* bytes, std::size_t size) override {
    out.append(static_cast<const char*>(bytes), size);
  }
  std::string out;
};

}  // namespace

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is(const pugi::xml_node& node, std::string_view name) {
  return node.type() == pugi::node_element && local_name(node.name()) == name;
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  return node.find_child([name](const pugi::xml_node& each) { return is(each, name); });
}

std::string text_of(const pugi::xml_node& node) {
  std::string out;
  append_text(node, out);
  return out;
}

std::string as_xml(const pugi::xml_node& node) {
  StringWriter writer;
  node.print(writer, "", pugi::format_raw | pugi::format_no_declaration);
  return std::move(writer.out);
}

void append_as_xml(const pugi::xml_attribute& attribute, std::string& out) {
  out += ' ';
  out += attribute.name();
  out += "=\"";
  for (const char* c = attribute.value(); *c != '\0'; ++c) append_escaped(*c, out);
  out += '"';
}

}  // namespace exports::refi
