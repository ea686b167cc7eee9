#include "transcripts/formats/html_entities.h"

#include <gumbo.h>

#include "transcripts/formats/html_tree.h"

namespace transcripts {
namespace {

std::string parsed(std::string_view entity) {
  const HtmlTree tree("<pre>" + std::string(entity), "");
  const GumboNode* node = tree.root();
  while (node->type == GUMBO_NODE_ELEMENT && node->v.element.children.length > 0) {
    const GumboVector& children = node->v.element.children;
    node = static_cast<const GumboNode*>(children.data[children.length - 1]);
  }
  return node->type == GUMBO_NODE_ELEMENT ? std::string(entity) : node->v.text.text;
}

}  // namespace

const std::string& HtmlEntities::text_of(std::string_view entity) {
  auto found = known_.find(std::string(entity));
  if (found == known_.end()) found = known_.emplace(entity, parsed(entity)).first;
  return found->second;
}

bool is_html_element(std::string_view name) {
  return !name.empty() &&
         gumbo_tagn_enum(name.data(), static_cast<unsigned int>(name.size())) != GUMBO_TAG_UNKNOWN;
}

}  // namespace transcripts
