#include "exports/refi/kept_files.h"

#include <algorithm>

#include <fmt/format.h>

#include "exports/refi/xml_text.h"
#include "transcripts/beginning.h"
#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

constexpr std::size_t kLongestEnding = 12;
// In bytes; file systems take 255.
constexpr std::uint32_t kLongestName = 200;

std::string_view without_folder(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

// "name" and ".pdf".
std::pair<std::string, std::string> split(const std::string& name) {
  const std::size_t point = name.rfind('.');
  if (point == std::string::npos || point == 0 || name.size() - point > kLongestEnding)
    return {name, {}};
  return {name.substr(0, point), name.substr(point)};
}

std::string safe(std::string_view name) {
  std::string out = transcripts::on_one_line(legal_text(without_folder(name)).text);
  std::replace_if(
      out.begin(), out.end(),
      [](char c) { return std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos; },
      '_');
  if (out.find_first_not_of(". ") == std::string::npos) return "_";
  auto [stem, ending] = split(out);
  stem.resize(transcripts::beginning_of(stem, kLongestName).size());
  return stem + ending;
}

}  // namespace

KeptFiles::KeptFiles(const coding::Study& study, const std::set<std::string>& taken) {
  std::set<std::string> folded;
  for (const std::string& name : taken) folded.insert(transcripts::fold(name));
  for (const auto& [id, file] : study.table<coding::KeptFile>()) {
    const std::string wanted = safe(file.file_name);
    const auto [stem, ending] = split(wanted);
    std::string name = wanted;
    for (int number = 2; !folded.insert(transcripts::fold(name)).second; ++number)
      name = fmt::format("{} ({}){}", stem, number, ending);
    const std::string called = transcripts::fold(without_folder(file.file_name));
    by_owner_.emplace(std::pair{file.owner, called}, name);
    by_name_.emplace(called, name);
    names_.emplace(id, std::move(name));
  }
}

std::optional<std::string> KeptFiles::name_now(const coding::Guid& owner,
                                               std::string_view name) const {
  const std::string called = transcripts::fold(without_folder(name));
  if (const auto own = by_owner_.find({owner, called}); own != by_owner_.end()) return own->second;
  if (const auto any = by_name_.find(called); any != by_name_.end()) return any->second;
  return std::nullopt;
}

}  // namespace exports::refi
