#include "app/file_ending.h"

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

}  // namespace app
