// The one way down: a folder includes only from itself and from folders below it, and a library
// only where it is at home. See the table in README.md, "How it is built".
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"transcripts", {"transcripts"}},
    {"coding", {"coding", "transcripts"}},
    {"exports", {"exports", "coding", "transcripts"}},
    {"app", {"app", "exports", "coding", "transcripts"}},
    {"tests", {"tests", "app", "exports", "coding", "transcripts"}},
};

// A library's headers and the only files that may include them, as the start of their path.
const std::vector<std::pair<std::string, std::vector<std::string>>> kHomes = {
    {"unicode/", {"transcripts/unicode", "tests/"}},
    {"zip.h", {"transcripts/formats/zip_reader", "exports/", "tests/"}},
    {"poppler/", {"transcripts/pdf_helper/"}},
    {"libstemmer.h", {"transcripts/stemming"}},
    {"cairo", {"exports/chart/cairo.cpp", "tests/exports/chart/"}},
    {"SQLiteCpp/", {"coding/store/", "tests/"}},
    {"sqlite3.h", {"coding/store/", "tests/"}},
    {"imgui", {"app/", "tests/"}},
    {"GLFW/", {"app/", "tests/"}},
    {"nlohmann/", {"app/", "exports/refi/own_rows_in", "tests/", "transcripts/formats/whisper"}},
    {"CLI/", {"app/cli/", "app/main.cpp"}},
    {"libportal/", {"app/portal_files"}},
    {"gio/", {"app/portal_files", "tests/"}},
    {"glib", {"app/portal_files", "tests/"}},
};

struct Include {
  std::string file;  // path from the root
  std::string target;
  bool quoted = false;
};

std::vector<Include> includes() {
  std::vector<Include> found;
  const fs::path root = ZWERM_SOURCE_DIR;
  const std::regex line_form(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re");
  for (const auto& [folder, allowed] : kMayInclude) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const auto ending = entry.path().extension();
      if (ending != ".h" && ending != ".cpp") continue;
      std::ifstream in(entry.path());
      std::smatch match;
      for (std::string line; std::getline(in, line);)
        if (std::regex_search(line, match, line_form))
          found.push_back(
              {fs::relative(entry.path(), root).generic_string(), match[2], match[1] == "\""});
    }
  }
  return found;
}

std::string folder_of(const std::string& path) {
  return path.substr(0, path.find('/'));
}

TEST(Layers, AFolderIncludesOnlyFromItselfAndBelow) {
  const auto all = includes();
  ASSERT_GT(all.size(), 100U) << "the sources were not found";
  for (const Include& include : all) {
    if (!include.quoted) continue;
    EXPECT_TRUE(kMayInclude.at(folder_of(include.file)).contains(folder_of(include.target)))
        << include.file << " includes \"" << include.target << "\"";
  }
}

TEST(Layers, ALibraryStaysWhereItIsAtHome) {
  for (const Include& include : includes()) {
    for (const auto& [header, homes] : kHomes) {
      if (!include.target.starts_with(header)) continue;
      bool at_home = false;
      for (const auto& home : homes) at_home = at_home || include.file.starts_with(home);
      EXPECT_TRUE(at_home) << include.file << " includes <" << include.target << ">";
    }
  }
}

// Headers of coding/store may name SQLiteCpp only where no folder but their own tests sees them.
TEST(Layers, SqliteCppReachesNobodyOutsideTheStore) {
  std::set<std::string> private_headers;
  for (const Include& include : includes())
    if (include.target.starts_with("SQLiteCpp/") && include.file.ends_with(".h"))
      private_headers.insert(include.file);
  for (const Include& include : includes()) {
    if (!private_headers.contains(include.target)) continue;
    EXPECT_TRUE(include.file.starts_with("coding/store/") ||
                include.file.starts_with("tests/coding/"))
        << include.file;
  }
}

}  // namespace
