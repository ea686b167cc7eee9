#include "transcripts/inner_labels.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

constexpr std::size_t kLongestName = 100;  // bytes

// Names that stand before a colon, folded, with their spelling at the start of a line.
using Names = std::map<std::string, std::string>;

Names names_before_colons(const std::vector<Label>& labels) {
  Names names;
  for (const auto& label : labels) {
    if (label.layout == LabelLayout::Colon) names.try_emplace(fold(label.name), label.name);
  }
  return names;
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view sign :
       {".", "?", "!", "…", "\"", "”", "’", ")", "]", "–", "—", "-"}) {
    if (text.ends_with(sign)) return true;
  }
  return false;
}

// Where the name before the colon at `colon` begins, if it is one of `names`. The words of a name
// are tried from the shortest on.
std::optional<std::size_t> name_before(std::string_view line, std::size_t from, std::size_t colon,
                                       const Names& names) {
  const auto least = std::max(from, colon > kLongestName ? colon - kLongestName : 0);
  for (auto at = colon; at > least; --at) {
    if (!is_blank(line[at - 1])) continue;
    const auto before = trimmed(line.substr(from, at - from));
    if (!ends_sentence(before)) continue;
    const auto name = line.substr(at, colon - at);
    if (name.empty() || is_blank(name.back())) return std::nullopt;
    const auto known = names.find(fold(name));
    // A small letter where the label has a capital is a sentence that goes on.
    if (known != names.end() && known->second[0] == name[0]) return at;
  }
  return std::nullopt;
}

void add_labels_in(std::string_view line, std::size_t number, std::size_t from, const Names& names,
                   std::vector<Label>& found) {
  for (auto colon = line.find(": ", from); colon != std::string_view::npos;
       colon = line.find(": ", colon + 1)) {
    const auto begin = name_before(line, from, colon, names);
    if (!begin) continue;
    auto text = colon + 1;
    while (text < line.size() && is_blank(line[text])) ++text;
    if (text == line.size()) return;
    Label label;
    label.line = number;
    label.name = std::string(line.substr(*begin, colon - *begin));
    label.begin = *begin;
    label.cut = text - *begin;
    found.push_back(std::move(label));
    from = text;
  }
}

}  // namespace

void add_inner_labels(const std::vector<std::string>& lines, std::vector<Label>& labels) {
  const Names names = names_before_colons(labels);
  if (names.size() < 2) return;
  std::vector<Label> all;
  all.reserve(labels.size());
  auto label = labels.begin();
  for (auto i = labels.front().line; i < lines.size(); ++i) {
    std::size_t from = 0;
    if (label != labels.end() && label->line == i) {
      from = label->begin + label->cut;
      all.push_back(std::move(*label));
      ++label;
    }
    add_labels_in(lines[i], i, from, names, all);
  }
  labels = std::move(all);
}

}  // namespace transcripts
