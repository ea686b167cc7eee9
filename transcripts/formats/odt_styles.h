// Which styles of an OpenDocument text hide what is written in them (text:display, ODF 1.3 part 3,
// 20.401), by themselves or by the style they are based on.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace transcripts {

class HiddenStyles {
 public:
  // Adds the named and automatic styles below the root of content.xml, styles.xml or a .fodt. A
  // style added later hides an earlier one of its family and name.
  void add(pugi::xml_node root);

  // `family` is "text" or "paragraph". Nothing where neither the style nor those it is based on
  // say.
  enum class Display { Unsaid, Shown, Hidden };
  Display display(std::string_view family, std::string_view style) const;

 private:
  struct Style {
    std::string parent;
    Display display = Display::Unsaid;
  };
  std::map<std::string, Style, std::less<>> styles_;  // by "family/name"
};

}  // namespace transcripts
