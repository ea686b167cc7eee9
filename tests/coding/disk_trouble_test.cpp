// The disk that a project is on becomes read-only, full, or is pulled out: nothing is lost unseen,
// and work goes on once it is back. Skipped where the test may have no disk of its own.
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <unistd.h>

#include "coding/project.h"
#include "coding/project_writing.h"
#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace coding;
using tests::code_words;
using tests::coded_words;
using tests::TempFolder;
using Kind = FileTrouble::Kind;
namespace fs = std::filesystem;

// A small disk of the test's own, under a folder.
class Disk {
 public:
  explicit Disk(fs::path at) : at_(std::move(at)) {
    fs::create_directories(at_);
    mounted_ = mount("zwerm", at_.c_str(), "tmpfs", 0, "size=4m") == 0;
  }
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  ~Disk() { take_out(); }
  bool there() const { return mounted_; }
  // The same disk at another place as well.
  bool show_at(const fs::path& other) const {
    fs::create_directories(other);
    return mount(at_.c_str(), other.c_str(), "", MS_BIND, "") == 0;
  }
  static bool make_read_only(const fs::path& other, bool read_only) {
    const unsigned long how = MS_REMOUNT | MS_BIND | (read_only ? MS_RDONLY : MS_BIND);
    return mount("", other.c_str(), "", how, "") == 0;
  }
  static bool pull_out(const fs::path& from) { return umount2(from.c_str(), MNT_DETACH) == 0; }
  void take_out() {
    if (std::exchange(mounted_, false)) pull_out(at_);
  }

 private:
  fs::path at_;
  bool mounted_ = false;
};

class OnADisk : public testing::Test {
 protected:
  void SetUp() override {
    if (!disk.there()) GTEST_SKIP() << "only root, with the right to mount, can have a disk";
  }
  TempFolder folder;
  Disk disk{folder / "schijf"};
};

TEST_F(OnADisk, ThatBecomesReadOnlyWorkWaitsUntilItIsWritable) {
  // The system lets nobody make a disk read-only under an open file, but when it finds it broken.
  const fs::path usb = folder / "usb";
  ASSERT_TRUE(disk.show_at(usb));
  {
    Project project = tests::small_project(usb / "p.zwerm");
    ASSERT_TRUE(Disk::pull_out(usb));
    ASSERT_TRUE(disk.show_at(usb));
    ASSERT_TRUE(Disk::make_read_only(usb, true));
    ASSERT_TRUE(project.file_trouble());
    EXPECT_EQ(project.file_trouble()->kind, Kind::ReadOnly);
    EXPECT_THROW(code_words(project, "regie"), NotSaved);
    ASSERT_TRUE(Disk::make_read_only(usb, false));
    EXPECT_FALSE(project.file_trouble());
    EXPECT_GT(code_words(project, "regie"), 0);
  }
  EXPECT_TRUE(Disk::pull_out(usb));
}

TEST_F(OnADisk, ThatIsFullWorkWaitsUntilThereIsRoom) {
  Project project = tests::small_project(folder / "schijf/p.zwerm");
  project.back_up();
  const fs::path filler = folder / "schijf/vulling";
  tests::write_bytes(filler, std::string(5'000'000, 'x'));
  EXPECT_THROW(code_words(project, "regie"), NotSaved);
  EXPECT_THROW(project.save_draft("memo", std::string(20'000, 'x')), NotSaved);
  fs::remove(filler);
  EXPECT_GT(code_words(project, "regie"), 0);
  EXPECT_TRUE(project.check().empty());
}

TEST_F(OnADisk, ThatIsPulledOutWorkGoesOnOnceItIsBack) {
  const fs::path usb = folder / "usb";
  ASSERT_TRUE(disk.show_at(usb));
  {
    Project project = tests::small_project(usb / "p.zwerm");
    ASSERT_TRUE(Disk::pull_out(usb));
    ASSERT_TRUE(project.file_trouble());
    EXPECT_EQ(project.file_trouble()->kind, Kind::Missing);
    EXPECT_THROW(code_words(project, "regie"), NotSaved);
    ASSERT_TRUE(disk.show_at(usb));
    EXPECT_FALSE(project.file_trouble());
    EXPECT_GT(code_words(project, "regie"), 0);
    // And as another drive with the same on it, of which the file that is open knows nothing.
    fs::copy_file(usb / "p.zwerm", folder / "p.zwerm");
    ASSERT_TRUE(Disk::pull_out(usb));
    const Disk other(usb);
    fs::copy_file(folder / "p.zwerm", usb / "p.zwerm");
    EXPECT_FALSE(project.file_trouble());
    EXPECT_GT(code_words(project, "klaar"), 0);
    EXPECT_EQ(coded_words(Project::open(usb / "p.zwerm", Access::ReadOnly, "").study()),
              "klaar|regie");
  }
}

// A drive whose connection breaks: all that is open on it fails from then on, and it comes back as
// another device.
class OnADriveThatBreaks : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directory(usb);
    fs::resize_file((tests::write_bytes(image, ""), image), 8 << 20);
    const std::string format = "mkfs.ext4 -q " + image.string() + " 2>/dev/null";
    if (geteuid() != 0 || std::system(format.c_str()) != 0 || !plug_in())
      GTEST_SKIP() << "only root, with loop devices, can have a drive";
  }
  void TearDown() override {
    while (umount2(usb.c_str(), MNT_DETACH) == 0) continue;
    run("losetup -n -O NAME -j " + image.string() + " | xargs -r -n 1 losetup -d");
  }
  static bool run(const std::string& command) {
    return std::system(("(" + command + ") 2>/dev/null").c_str()) == 0;
  }
  // Each time as a device of its own.
  bool plug_in() const {
    return run("mount $(losetup -f --show " + image.string() + ") " + usb.string());
  }
  // As the kernel does it when the device is gone.
  bool breaks() const {
    const int root = ::open(usb.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::uint32_t without_journal = 2;
    const bool done = ioctl(root, _IOR('X', 125, std::uint32_t), &without_journal) == 0;
    ::close(root);
    return done;
  }

  TempFolder folder;
  fs::path image = folder / "schijf.img";
  fs::path usb = folder / "usb";
};

TEST_F(OnADriveThatBreaks, WorkGoesOnOnceItIsPluggedInAgain) {
  {
    Project project = tests::small_project(usb / "p.zwerm");
    code_words(project, "regie");
    sync();
    const std::string state = state_hash(project.study());
    if (!breaks()) GTEST_SKIP() << "this kernel breaks no file system";
    EXPECT_THROW(code_words(project, "klaar"), NotSaved);
    EXPECT_THROW(code_words(project, "klaar"), NotSaved);
    EXPECT_EQ(state_hash(project.study()), state);
    // Elsewhere there is room for all that is in memory.
    const auto writing = project.start_copying();
    writing->copy_to(folder / "kopie.zwerm", Watch::nobody());
    project.finish(*writing);
    EXPECT_EQ(state_hash(Project::open(folder / "kopie.zwerm", Access::ReadOnly, "").study()),
              state);
    ASSERT_EQ(umount2(usb.c_str(), MNT_DETACH), 0);
    EXPECT_THROW(code_words(project, "klaar"), NotSaved);
    ASSERT_TRUE(plug_in());
    EXPECT_GT(code_words(project, "klaar"), 0);
    EXPECT_TRUE(project.undo({}));
  }
  EXPECT_EQ(tests::opened(usb / "p.zwerm"), "written");
}

}  // namespace
