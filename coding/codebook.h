// The codebook as a tree in its own order, and a code's path.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/study.h"

namespace coding {

// A code with its depth (0 for a top code) and place in reading order.
struct CodebookEntry {
  const Code* code = nullptr;
  int depth = 0;
  bool has_children = false;
};

// All codes, each before its children, siblings by position. Pointers stay good while `study` is
// unchanged.
std::vector<CodebookEntry> in_order(const Study& study);

std::vector<const Code*> children(const Study& study, std::optional<CodeId> parent);
// The code and everything below it.
std::vector<CodeId> with_descendants(const Study& study, const CodeId& code);

// "Verduurzaming > Valley of death".
std::string path_of(const Study& study, const CodeId& code);

// A shortcut that is one letter or digit: with Alt it codes. Others are found in the palette.
bool is_key(std::string_view shortcut);
// The codes that have it, without regard to case; more than one only in what was imported.
std::vector<const Code*> codes_with_shortcut(const Study& study, std::string_view shortcut);

// A colour for a new code: the one of the palette (palette.h) used least.
Colour next_colour(const Study& study);
// The same for many new codes.
class ColourPicker {
 public:
  explicit ColourPicker(const Study& study);
  Colour next() const;
  void count(Colour colour) { ++used_[colour.rgb]; }

 private:
  std::map<std::uint32_t, int> used_;
};

}  // namespace coding
