#include "coding/codebook.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "coding/palette.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

using ByParent = std::map<std::optional<CodeId>, std::vector<const Code*>>;

ByParent by_parent(const Study& study) {
  ByParent groups;
  for (const auto& [id, code] : study.codes()) groups[code.parent].push_back(&code);
  for (auto& [parent, codes] : groups)
    std::sort(codes.begin(), codes.end(), [](const Code* a, const Code* b) {
      return a->position != b->position ? a->position < b->position : a->id < b->id;
    });
  return groups;
}

// The tree's depth is bounded by the study's rules.
void append(const ByParent& groups, const std::optional<CodeId>& parent, int depth,
            std::vector<CodebookEntry>& out) {
  const auto group = groups.find(parent);
  if (group == groups.end()) return;
  for (const Code* code : group->second) {
    out.push_back({code, depth, groups.contains(code->id)});
    append(groups, code->id, depth + 1, out);
  }
}

}  // namespace

std::vector<CodebookEntry> in_order(const Study& study) {
  std::vector<CodebookEntry> entries;
  entries.reserve(study.codes().size());
  append(by_parent(study), std::nullopt, 0, entries);
  return entries;
}

std::vector<const Code*> children(const Study& study, std::optional<CodeId> parent) {
  return by_parent(study)[parent];
}

std::vector<CodeId> with_descendants(const Study& study, const CodeId& code) {
  std::vector<CodebookEntry> below;
  append(by_parent(study), code, 1, below);
  std::vector<CodeId> ids = {code};
  for (const CodebookEntry& entry : below) ids.push_back(entry.code->id);
  return ids;
}

std::string path_of(const Study& study, const CodeId& code) {
  const Code* at = study.codes().find(code);
  if (at == nullptr) return {};
  std::string path = at->name;
  while (at->parent && (at = study.codes().find(*at->parent)) != nullptr)
    path.insert(0, at->name + " > ");
  return path;
}

ColourPicker::ColourPicker(const Study& study) {
  for (const auto& [id, code] : study.codes()) count(code.colour);
}

Colour ColourPicker::next() const {
  const auto used = [this](std::uint32_t rgb) {
    const auto found = used_.find(rgb);
    return found == used_.end() ? 0 : found->second;
  };
  return *std::min_element(kPalette.begin(), kPalette.end(),
                           [&used](Colour a, Colour b) { return used(a.rgb) < used(b.rgb); });
}

Colour next_colour(const Study& study) {
  return ColourPicker(study).next();
}

bool is_key(std::string_view shortcut) {
  return shortcut.size() == 1 && std::isalnum(static_cast<unsigned char>(shortcut[0])) != 0;
}

std::vector<const Code*> codes_with_shortcut(const Study& study, std::string_view shortcut) {
  std::vector<const Code*> codes;
  const std::string folded = transcripts::fold(shortcut);
  for (const auto& [id, code] : study.codes())
    if (!code.shortcut.empty() && transcripts::fold(code.shortcut) == folded)
      codes.push_back(&code);
  return codes;
}

}  // namespace coding
