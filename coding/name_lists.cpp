#include "coding/name_lists.h"

#include <algorithm>
#include <optional>

#include "transcripts/white_space.h"

namespace coding {
namespace {

using transcripts::without_blank_ends;

// A name in quotation marks at the start of `text`, and what is behind it; none where the mark is
// part of the name.
std::optional<std::string> take_quoted(std::string_view& text) {
  if (!text.starts_with('"')) return std::nullopt;
  std::string name;
  std::size_t at = 1;
  for (; at < text.size(); ++at) {
    if (text[at] == '"' && (at + 1 == text.size() || text[at + 1] != '"')) break;
    if (text[at] == '"') ++at;
    name += text[at];
  }
  if (at >= text.size()) return std::nullopt;
  const std::string_view behind = text.substr(at + 1);
  const std::size_t next = behind.find_first_not_of(" \t\r\n");
  if (next != std::string_view::npos && behind[next] != ';') return std::nullopt;
  text = next == std::string_view::npos ? std::string_view() : behind.substr(next + 1);
  return name;
}

}  // namespace

std::vector<std::string> split_names(std::string_view text) {
  std::vector<std::string> names;
  while (!(text = without_blank_ends(text)).empty()) {
    if (auto quoted = take_quoted(text)) {
      if (!without_blank_ends(*quoted).empty()) names.emplace_back(without_blank_ends(*quoted));
      continue;
    }
    const std::size_t end = std::min(text.find(';'), text.size());
    if (const auto name = without_blank_ends(text.substr(0, end)); !name.empty())
      names.emplace_back(name);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

std::string join_names(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) {
    if (!all.empty()) all += "; ";
    if (name.find(';') == std::string::npos && !name.starts_with('"')) {
      all += name;
      continue;
    }
    all += '"';
    for (const char c : name) all.append(c == '"' ? 2 : 1, c);
    all += '"';
  }
  return all;
}

}  // namespace coding
