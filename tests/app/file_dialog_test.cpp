#include "app/views/file_dialog.h"

#include <filesystem>
#include <fstream>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/views/dialogs.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const char* text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

class FileDialog : public testing::Test {
 protected:
  FileDialog() : screen(demo.draws(dialogs)) {
    demo.choose_coder();
    write(demo.file("a.txt"), "R1: Ja.\n");
    write(demo.file("b.txt"), "R1: Nee.\n");
    write(demo.file("photo.jpg"), "");
    write(demo.file("map/c.txt"), "R1: Tja.\n");
  }
  void show(app::Dialog dialog) {
    demo->run(app::ShowDialog{dialog});
    screen.frames(6);
  }
  std::vector<fs::path> imported() const {
    const auto* import = demo.asked<app::ImportFiles>();
    return import == nullptr ? std::vector<fs::path>{} : import->paths;
  }

  DemoWorkspace demo;
  app::Dialogs dialogs;
  HeadlessUi screen;
};

TEST_F(FileDialog, ListsFoldersAndTheFilesThatFit) {
  show(app::Dialog::Import);
  EXPECT_NE(screen.find("file/a.txt"), nullptr);
  EXPECT_EQ(screen.value("file/map"), "folder");
  EXPECT_EQ(screen.find("file/photo.jpg"), nullptr);
  screen.click("file/all");
  EXPECT_NE(screen.find("file/photo.jpg"), nullptr);
}

// The user cancelled "Restore a backup", and was then shown the folder of backups for transcripts.
TEST_F(FileDialog, AFolderIsKeptWhereFilesWereChosenInIt) {
  show(app::Dialog::Import);
  screen.double_click("file/map");
  ASSERT_NE(screen.find("file/c.txt"), nullptr);
  screen.click("dialog/cancel");
  show(app::Dialog::NewVersion);
  EXPECT_NE(screen.find("file/a.txt"), nullptr);
  EXPECT_EQ(screen.find("file/demo.zwerm"), nullptr) << "no transcript";
  screen.click("dialog/cancel");
  show(app::Dialog::Import);
  screen.double_click("file/map");
  screen.double_click("file/c.txt");
  screen.frames(6);
  show(app::Dialog::NewVersion);
  EXPECT_NE(screen.find("file/c.txt"), nullptr);
}

TEST_F(FileDialog, ADoubleClickGoesIntoAFolderAndTakesAFile) {
  show(app::Dialog::Import);
  screen.double_click("file/map");
  screen.double_click("file/c.txt");
  EXPECT_EQ(imported(), std::vector<fs::path>{fs::canonical(demo.file("map/c.txt"))});
}

TEST_F(FileDialog, SeveralFilesAreChosenWithCtrl) {
  show(app::Dialog::Import);
  screen.click("file/a.txt");
  ImGui::GetIO().KeyCtrl = true;
  screen.click("file/b.txt");
  ImGui::GetIO().KeyCtrl = false;
  screen.click("dialog/ok");
  EXPECT_EQ(imported(), (std::vector<fs::path>{fs::canonical(demo.file("a.txt")),
                                               fs::canonical(demo.file("b.txt"))}));
}

TEST_F(FileDialog, APathCanBeTyped) {
  show(app::Dialog::Import);
  screen.type("map");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(demo->dialog(), app::Dialog::Import);
  EXPECT_NE(screen.find("file/c.txt"), nullptr);
}

TEST_F(FileDialog, AProjectIsExportedUnderTheNameThatIsTyped) {
  show(app::Dialog::ExportCodebook);
  screen.click("format/csv");
  screen.click("dialog/ok");
  EXPECT_TRUE(fs::exists(demo.file("demo codeboek.csv")));
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
}

TEST(FolderListing, AFolderThatIsNotThereIsTold) {
  const app::FolderListing listing = app::list_folder("/nergens/te/vinden", {});
  ASSERT_TRUE(listing.error);
  EXPECT_NE(listing.error->nl.find("/nergens/te/vinden"), std::string::npos);
}

TEST(FolderListing, ALinkToItselfIsNoEndlessPath) {
  const TempFolder folder;
  fs::create_directory_symlink(folder / "", folder / "lus");
  const fs::path deep = folder / "lus/lus/lus";
  EXPECT_EQ(app::list_folder(deep, {}).folder, fs::canonical(folder / ""));
}

}  // namespace
}  // namespace tests
