#include "app/file_ending.h"

#include <fmt/format.h>

#include "exports/safe_file.h"

namespace app {

std::string ending_of(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending;
}

bool is_table(const std::filesystem::path& path) {
  const std::string ending = ending_of(path);
  return ending == ".csv" || ending == ".xlsx";
}

void no_format(const std::filesystem::path& path, const std::vector<std::string>& endings) {
  const std::string first = fmt::format("{}", fmt::join(endings.begin(), endings.end() - 1, ", "));
  const auto joined = [&](const char* or_else) {
    return first.empty() ? endings.back() : first + or_else + endings.back();
  };
  throw exports::ExportError(transcripts::say(
      "{}: dit kan niet in dit formaat geschreven worden. Kies een naam die eindigt op {}.",
      "{0}: this cannot be written in this format. Choose a name that ends in {2}.", path.string(),
      joined(" of "), joined(" or ")));
}

}  // namespace app
