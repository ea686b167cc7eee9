#include "app/open_folder.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace tests {
namespace {

class Path {
 public:
  explicit Path(const std::string& value) : before_(std::getenv("PATH")) {
    setenv("PATH", value.c_str(), 1);
  }
  ~Path() { setenv("PATH", before_.c_str(), 1); }

 private:
  std::string before_;
};

TEST(OpenFolder, GivesTheFolderToTheDesktopWhateverItsName) {
  const TempFolder folder;
  const auto told = folder / "told";
  std::ofstream(folder / "xdg-open")
      << "#!/bin/sh\nprintf '%s' \"$1\" > '" << told.string() << ".part'\nmv '" << told.string()
      << ".part' '" << told.string() << "'\n";
  std::filesystem::permissions(folder / "xdg-open", std::filesystem::perms::owner_all);
  const std::string name = (folder / "a \"b\" $(touch x); 'c'").string();
  {
    const Path path((folder / "").string() + ":/usr/bin:/bin");
    EXPECT_TRUE(app::open_folder(name));
    for (int i = 0; i < 500 && !std::filesystem::exists(told); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  std::string got;
  std::getline(std::ifstream(told), got);
  EXPECT_EQ(got, name);
}

TEST(OpenFolder, SaysWhereThereIsNoDesktop) {
  const TempFolder folder;
  const Path path((folder / "").string());
  EXPECT_FALSE(app::open_folder(folder / ""));
}

}  // namespace
}  // namespace tests
