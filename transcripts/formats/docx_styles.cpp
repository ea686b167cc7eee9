#include "transcripts/formats/docx_styles.h"

#include <algorithm>

namespace transcripts {
namespace {

// Of the names of built-in styles, which are English in every file.
std::string in_small_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

int level_of(std::string_view name, std::string_view heading) {
  if (name.size() != heading.size() + 1 || !name.starts_with(heading)) return 0;
  return name.back() >= '1' && name.back() <= '9' ? name.back() - '0' : 0;
}

}  // namespace

std::optional<bool> on_off(pugi::xml_node properties, const std::string& element,
                           const std::string& value) {
  const auto found = properties.child(element.c_str());
  if (!found) return std::nullopt;
  const std::string_view said = found.attribute(value.c_str()).value();
  return said != "0" && said != "false" && said != "off";
}

DocxStyles::DocxStyles(pugi::xml_node root) {
  const std::string_view name = root.name();
  const std::string w(name.substr(0, name.find(':') + 1));
  const auto child = [&](pugi::xml_node node, const char* element) {
    return node.child((w + element).c_str());
  };
  const auto attribute = [&](pugi::xml_node node, const char* which) {
    return std::string(node.attribute((w + which).c_str()).value());
  };
  const auto vanish = [&](pugi::xml_node run_properties) {
    return on_off(run_properties, w + "vanish", w + "val");
  };
  const auto defaults = child(child(root, "docDefaults"), "rPrDefault");
  hidden_by_default_ = vanish(child(defaults, "rPr")).value_or(false);
  const std::string element = w + "style";  // which the range below points to
  for (const auto& style : root.children(element.c_str())) {
    const auto id = attribute(style, "styleId");
    const auto numbering = child(child(style, "pPr"), "numPr");
    styles_[id] = {.name = in_small_letters(attribute(child(style, "name"), "val")),
                   .based_on = attribute(child(style, "basedOn"), "val"),
                   .vanish = vanish(child(style, "rPr")),
                   .list = attribute(child(numbering, "numId"), "val")};
    const auto is_default = attribute(style, "default");
    if (attribute(style, "type") == "paragraph" && (is_default == "1" || is_default == "true")) {
      default_paragraph_style_ = id;
    }
  }
}

// Calls `found` with the style and those it is based on, until it says true. A broken document may
// base styles on each other in a circle.
template <class Found>
void DocxStyles::walk_up(std::string_view style, Found found) const {
  constexpr int kMostSteps = 64;
  for (int step = 0; step < kMostSteps; ++step) {
    const auto known = styles_.find(style);
    if (known == styles_.end() || found(known->second)) return;
    style = known->second.based_on;
  }
}

bool DocxStyles::vanishes(std::string_view style) const {
  bool hidden = false;
  walk_up(style, [&](const Style& found) {
    hidden = found.vanish.value_or(false);
    return found.vanish.has_value();
  });
  return hidden;
}

std::string_view DocxStyles::or_default(std::string_view paragraph_style) const {
  return paragraph_style.empty() ? std::string_view(default_paragraph_style_) : paragraph_style;
}

bool DocxStyles::hides(std::string_view paragraph_style, std::string_view character_style) const {
  if (hidden_by_default_) return true;
  return vanishes(or_default(paragraph_style)) != vanishes(character_style);
}

int DocxStyles::heading_level(std::string_view paragraph_style) const {
  // A file without this style: what its id says.
  if (!styles_.contains(paragraph_style)) return level_of(paragraph_style, "Heading");
  int level = 0;
  walk_up(paragraph_style, [&](const Style& found) {
    level = level_of(found.name, "heading ");
    return level > 0;
  });
  return level;
}

bool DocxStyles::is_named(std::string_view paragraph_style, std::string_view name) const {
  bool named = false;
  walk_up(paragraph_style, [&](const Style& found) { return named = found.name == name; });
  return named;
}

std::string_view DocxStyles::list_of(std::string_view paragraph_style) const {
  std::string_view list;
  walk_up(or_default(paragraph_style), [&](const Style& found) {
    list = found.list;
    return !list.empty();
  });
  return list;
}

}  // namespace transcripts
