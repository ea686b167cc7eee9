// What the styles of a Word document (styles.xml) say that the text depends on: whether it is
// hidden, whether a paragraph is an item of a list, a heading, a quotation. ECMA-376 part 1, clause
// 17.7.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace transcripts {

// True / false where the element is there and on / off, nothing where it is not (clause 17.17.4).
std::optional<bool> on_off(pugi::xml_node properties, const std::string& element,
                           const std::string& value);

class DocxStyles {
 public:
  DocxStyles() = default;
  // `root` is w:styles, under whatever prefix.
  explicit DocxStyles(pugi::xml_node root);

  // Whether text is hidden that says nothing of it itself. Hiding is a toggle (clause 17.7.3): a
  // character style that hides, within a paragraph style that hides, shows. An empty paragraph
  // style is the document's default; an empty character style is none.
  bool hides(std::string_view paragraph_style, std::string_view character_style) const;

  // The number of the list that the style puts its paragraphs in; "" for none, "0" for none in
  // spite of what the style is based on.
  std::string_view list_of(std::string_view paragraph_style) const;

  // 1 to 9 for one of Word's own headings and for what is based on one, whatever its id is in the
  // language of the program ("Kop1"); 0 for all others.
  int heading_level(std::string_view paragraph_style) const;
  // Whether the style, or one that it is based on, has this name ("quote"; small letters).
  bool is_named(std::string_view paragraph_style, std::string_view name) const;

 private:
  struct Style {
    std::string name;  // in small letters
    std::string based_on;
    std::optional<bool> vanish;
    std::string list;
  };

  template <class Found>
  void walk_up(std::string_view style, Found found) const;
  bool vanishes(std::string_view style) const;
  std::string_view or_default(std::string_view paragraph_style) const;

  std::map<std::string, Style, std::less<>> styles_;
  std::string default_paragraph_style_;
  bool hidden_by_default_ = false;
};

}  // namespace transcripts
