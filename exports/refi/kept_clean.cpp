#include "exports/refi/kept_clean.h"

#include <algorithm>
#include <set>
#include <vector>

#include "coding/ids.h"
#include "exports/refi/schema.h"
#include "exports/refi/xml_text.h"

namespace exports::refi {
namespace {

constexpr std::string_view kInternal = "internal://";

// Elements are known by their name without the prefix of a namespace.
void drop_prefix(pugi::xml_node node) {
  const std::string name = node.name();
  const std::size_t colon = name.rfind(':');
  if (colon != std::string::npos) node.set_name(name.substr(colon + 1).c_str());
}

// What says something of the XML and nothing of the element.
bool is_of_xml(std::string_view name) {
  return name == "xmlns" || name.starts_with("xmlns:") || name.starts_with("xsi:");
}

bool is_path(std::string_view attribute) {
  return attribute == "path" || attribute.ends_with("Path");
}

class Cleaner {
 public:
  Cleaner(KeptAs as, const FileNow& file_now, KeptReport& report)
      : as_(as), file_now_(file_now), report_(report) {}

  bool clean(pugi::xml_node node) {
    drop_prefix(node);
    const SchemaElement* rule = schema_element(node.name());
    if (rule == nullptr) return leave_out(node.name());
    clean_attributes(node, *rule);
    if (rule->text) return clean_text(node, *rule);
    clean_children(node, *rule);
    return as_ == KeptAs::Shell || is_complete(node, *rule) || leave_out(node.name());
  }

 private:
  bool leave_out(const char* name) {
    ++report_.left_out[name];
    return false;
  }

  void clean_attributes(pugi::xml_node node, const SchemaElement& rule) {
    for (auto attribute = node.first_attribute(); attribute;) {
      const auto next = attribute.next_attribute();
      const std::string name = attribute.name();
      const SchemaAttribute* known = rule.attribute(name);
      const bool first = node.attribute(name.c_str()) == attribute;
      if (known == nullptr || !first || !has_form(known->form, attribute.value())) {
        if (!is_of_xml(name)) leave_out(name.c_str());
        node.remove_attribute(attribute);
      } else if (known->form == Form::Guid) {
        const auto guid = coding::Guid::parse(without_blank_ends(attribute.value()));
        attribute.set_value(guid->to_string().c_str());
      } else if (!is_of_file(attribute)) {
        node.remove_attribute(attribute);
      }
      attribute = next;
    }
  }

  // Makes the attribute's text such as XML can hold. False where it names a file that is gone.
  bool is_of_file(pugi::xml_attribute attribute) {
    std::string text = legal_text(attribute.value()).text;
    if (file_now_ && is_path(attribute.name()) && text.starts_with(kInternal)) {
      const auto now = file_now_(std::string_view(text).substr(kInternal.size()));
      if (!now) {
        ++report_.gone_files;
        return false;
      }
      text = std::string(kInternal) + *now;
    }
    attribute.set_value(text.c_str());
    return true;
  }

  bool clean_text(pugi::xml_node node, const SchemaElement& rule) {
    std::string text;
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_element) leave_out(child.name());
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
        text += child.value();
    }
    node.remove_children();
    if (!has_form(*rule.text, text)) return leave_out(node.name());
    node.append_child(pugi::node_pcdata).set_value(legal_text(text).text.c_str());
    return true;
  }

  // Whether the child may stand there: it is marked as seen where there may be one only.
  bool may_stand(pugi::xml_node child, const SchemaElement& rule, std::set<std::size_t>& seen) {
    if (child.type() != pugi::node_element) {
      if (!without_blank_ends(child.value()).empty() && child.type() == pugi::node_pcdata)
        leave_out(rule.name.c_str());
      return false;
    }
    if (!clean(child)) return false;
    const SchemaChild* known = rule.child(child.name());
    if (known != nullptr && (!known->once || seen.insert(known->place).second)) return true;
    return leave_out(child.name());
  }

  void clean_children(pugi::xml_node node, const SchemaElement& rule) {
    std::set<std::size_t> seen;
    std::vector<std::pair<std::size_t, pugi::xml_node>> stay;
    for (auto child = node.first_child(); child;) {
      const auto next = child.next_sibling();
      if (may_stand(child, rule, seen)) {
        stay.emplace_back(rule.child(child.name())->place, child);
      } else {
        node.remove_child(child);
      }
      child = next;
    }
    const auto by_place = [](const auto& a, const auto& b) { return a.first < b.first; };
    if (std::is_sorted(stay.begin(), stay.end(), by_place)) return;
    std::stable_sort(stay.begin(), stay.end(), by_place);
    for (const auto& placed : stay) node.append_move(placed.second);
  }

  static bool is_complete(pugi::xml_node node, const SchemaElement& rule) {
    return std::all_of(rule.attributes.begin(), rule.attributes.end(),
                       [&](const SchemaAttribute& attribute) {
                         return !attribute.required || node.attribute(attribute.name.c_str());
                       }) &&
           std::all_of(rule.children.begin(), rule.children.end(), [&](const SchemaChild& child) {
             return !child.required || node.child(child.name.c_str());
           });
  }

  KeptAs as_;
  const FileNow& file_now_;
  KeptReport& report_;
};

}  // namespace

bool clean_kept(pugi::xml_node node, KeptAs as, const FileNow& file_now, KeptReport& report) {
  return Cleaner(as, file_now, report).clean(node);
}

}  // namespace exports::refi
