#include "exports/refi/kept_merge.h"

#include <map>

#include "exports/refi/kept_clean.h"
#include "exports/refi/schema.h"
#include "transcripts/formats/xml_reader.h"

namespace exports::refi {
namespace {

bool is(pugi::xml_node node, std::string_view name) {
  return node.name() == name;
}

// What tells an element from others of its name; empty where nothing does.
std::string key_of(pugi::xml_node node) {
  const char* guid = node.attribute("guid").value();
  if (*guid == '\0') guid = node.attribute("targetGUID").value();
  if (*guid == '\0') guid = node.child("VariableRef").attribute("targetGUID").value();
  return *guid == '\0' ? std::string() : std::string(node.name()) + ' ' + guid;
}

void merge(pugi::xml_node ours, pugi::xml_node shell);

// The children of one element of ours.
class Children {
 public:
  Children(pugi::xml_node parent, const SchemaElement& rule) : parent_(parent), rule_(rule) {
    for (const pugi::xml_node child : parent.children()) known_.emplace(key_of(child), child);
  }

  void take(pugi::xml_node child) {
    const SchemaChild* place = rule_.child(child.name());
    if (place == nullptr) return;
    const std::string key = key_of(child);
    const auto same = key.empty() ? known_.end() : known_.find(key);
    if (same != known_.end()) return merge(same->second, child);
    if (const auto other = place->once ? of_place(place->place) : pugi::xml_node())
      return is(other, child.name()) ? join(other, child) : void();
    known_.emplace(key, insert(child, place->place));
  }

 private:
  pugi::xml_node of_place(std::size_t place) const {
    for (const pugi::xml_node child : parent_.children())
      if (const auto* known = rule_.child(child.name()); known != nullptr && known->place == place)
        return child;
    return {};
  }

  void join(pugi::xml_node ours, pugi::xml_node shell) const {
    if (!is(ours, "Description")) return merge(ours, shell);
    if (!is(parent_, "Case") && !is(parent_, "Variable")) return;
    const std::string text = std::string(ours.child_value()) + "\n" + shell.child_value();
    ours.text().set(text.c_str());
  }

  pugi::xml_node insert(pugi::xml_node child, std::size_t place) {
    pugi::xml_node before = parent_.last_child();
    while (before && rule_.child(before.name())->place > place) before = before.previous_sibling();
    return before ? parent_.insert_copy_after(child, before) : parent_.prepend_copy(child);
  }

  pugi::xml_node parent_;
  const SchemaElement& rule_;
  std::map<std::string, pugi::xml_node> known_;
};

// A text stands in the element or in a file, not in both.
bool has_text_otherwise(pugi::xml_node ours, std::string_view name) {
  if (name == "plainTextPath") return ours.child("PlainTextContent");
  return name == "PlainTextContent" && ours.attribute("plainTextPath");
}

void merge(pugi::xml_node ours, pugi::xml_node shell) {
  const SchemaElement* rule = schema_element(ours.name());
  if (rule == nullptr || rule->text || !is(shell, ours.name())) return;
  for (const pugi::xml_attribute attribute : shell.attributes())
    if (!ours.attribute(attribute.name()) && !has_text_otherwise(ours, attribute.name()))
      ours.append_attribute(attribute.name()).set_value(attribute.value());
  Children children(ours, *rule);
  for (const pugi::xml_node child : shell.children())
    if (!has_text_otherwise(ours, child.name())) children.take(child);
}

struct ToString : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

}  // namespace

std::string printed(pugi::xml_node node, std::size_t depth) {
  ToString out;
  node.print(out, "  ", pugi::format_indent, pugi::encoding_utf8, static_cast<unsigned>(depth));
  const std::size_t begin = std::min(out.text.find('<'), out.text.size());
  const std::size_t end = out.text.find_last_of('>');
  return end == std::string::npos ? std::string() : out.text.substr(begin, end + 1 - begin);
}

std::string merged(std::string_view ours, const std::vector<pugi::xml_node>& shells,
                   std::size_t depth, KeptReport& report) {
  const transcripts::XmlDocument document(std::string(ours), "project.qde", "project.qde");
  for (const pugi::xml_node shell : shells) merge(document.root(), shell);
  clean_kept(document.root(), KeptAs::Whole, {}, report);
  return printed(document.root(), depth);
}

}  // namespace exports::refi
