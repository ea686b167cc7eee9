#include "transcripts/formats/odt_styles.h"

namespace transcripts {
namespace {

std::string key(std::string_view family, std::string_view name) {
  return std::string(family).append("/").append(name);
}

}  // namespace

void HiddenStyles::add(pugi::xml_node root) {
  for (const char* group : {"office:styles", "office:automatic-styles"}) {
    for (const auto& style : root.child(group).children("style:style")) {
      const std::string_view said =
          style.child("style:text-properties").attribute("text:display").value();
      Style& known = styles_[key(style.attribute("style:family").value(),
                                 style.attribute("style:name").value())];
      known.parent = style.attribute("style:parent-style-name").value();
      known.display = said.empty()     ? Display::Unsaid
                      : said == "none" ? Display::Hidden
                                       : Display::Shown;
    }
  }
}

HiddenStyles::Display HiddenStyles::display(std::string_view family, std::string_view style) const {
  constexpr int kMostSteps = 64;  // a broken document may base styles on each other in a circle
  for (int step = 0; step < kMostSteps && !style.empty(); ++step) {
    const auto known = styles_.find(key(family, style));
    if (known == styles_.end()) break;
    if (known->second.display != Display::Unsaid) return known->second.display;
    style = known->second.parent;
  }
  return Display::Unsaid;
}

}  // namespace transcripts
