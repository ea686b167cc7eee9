// The characters that HTML has names for, as gumbo knows them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace transcripts {

class HtmlEntities {
 public:
  // "é" for "&eacute;" or "&#233;"; the text itself where it is no such name.
  const std::string& text_of(std::string_view entity);

 private:
  std::unordered_map<std::string, std::string> known_;
};

// Whether HTML has an element of this name, in any case.
bool is_html_element(std::string_view name);

}  // namespace transcripts
