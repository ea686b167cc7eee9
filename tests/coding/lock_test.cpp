#include "coding/store/lock.h"

#include <csignal>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"

namespace {

using coding::store::Lock;
using tests::TempFolder;

class LockTest : public testing::Test {
 protected:
  std::optional<Lock> take(const std::string& coder = "AV") {
    why_not = {};
    notice.reset();
    return Lock::take(path, coder, why_not, notice);
  }

  TempFolder folder;
  std::filesystem::path path = folder / "p.zwerm";
  std::filesystem::path lock_file = folder / "p.zwerm.lock";
  transcripts::Message why_not;
  std::optional<transcripts::Message> notice;
};

TEST_F(LockTest, TheSecondIsToldWhoHasItAndWhere) {
  const auto first = take("Anna");
  EXPECT_FALSE(take("JB"));
  EXPECT_TRUE(why_not.nl.starts_with("Anna heeft ")) << why_not.nl;
  char host[256] = {};
  gethostname(host, sizeof host - 1);
  EXPECT_NE(why_not.nl.find(host), std::string::npos) << why_not.nl;
}

TEST_F(LockTest, IsGoneWhenGivenBack) {
  EXPECT_TRUE(take());
  EXPECT_FALSE(std::filesystem::exists(lock_file));
  EXPECT_TRUE(take());
  EXPECT_FALSE(notice);
}

TEST_F(LockTest, IsGoneWhenGivenBackAlsoFromAFolderThatWasRenamed) {
  path = folder / "een/p.zwerm";
  std::filesystem::create_directory(folder / "een");
  {
    const auto lock = take();
    ASSERT_TRUE(lock);
    std::filesystem::rename(folder / "een", folder / "twee");
    EXPECT_FALSE(lock->holds());
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder / "twee"));
}

TEST_F(LockTest, OfAnotherInItsPlaceStays) {
  auto lock = take();
  std::filesystem::remove(lock_file);
  const auto other = take();
  lock.reset();
  EXPECT_TRUE(other->holds());
}

TEST_F(LockTest, IsForItsOwnerAlone) {
  const auto lock = take();
  struct stat about {};
  stat(lock_file.c_str(), &about);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
}

TEST_F(LockTest, OfAKilledProcessIsTakenOverAndTold) {
  int ready[2];
  ASSERT_EQ(pipe(ready), 0);
  const pid_t child = fork();
  if (child == 0) {
    const auto lock = take("Anna");
    if (!lock || write(ready[1], "x", 1) != 1) _exit(1);
    while (true) pause();
  }
  char byte = 0;
  ASSERT_EQ(read(ready[0], &byte, 1), 1);
  EXPECT_FALSE(take()) << "it is still alive";
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  EXPECT_TRUE(take());
  ASSERT_TRUE(notice);
  EXPECT_NE(notice->nl.find("Anna"), std::string::npos) << notice->nl;
}

TEST_F(LockTest, OfAnotherComputerHoldsAWeekAndSaysHowToClearIt) {
  const auto line = [](std::time_t since) {
    return fmt::format(R"({{"host": "pc-12", "process": 7, "coder": "Anna", "since": {}}})", since);
  };
  tests::write_bytes(lock_file, line(std::time(nullptr) - 3600));
  EXPECT_FALSE(take());
  EXPECT_NE(why_not.nl.find("pc-12"), std::string::npos) << why_not.nl;
  EXPECT_NE(why_not.nl.find("p.zwerm.lock"), std::string::npos) << why_not.nl;
  tests::write_bytes(lock_file, line(std::time(nullptr) - std::time_t{8} * 24 * 3600));
  EXPECT_TRUE(take());
}

TEST_F(LockTest, ThatHoldsGarbageIsTakenOver) {
  for (const char* content : {"x", "{\"host\": ", "{\"since\": 99999999999999999999}"}) {
    tests::write_bytes(lock_file, content);
    EXPECT_TRUE(take()) << content;
  }
}

TEST_F(LockTest, InAFolderThatIsNotThereSaysWhy) {
  path = folder / "nergens/p.zwerm";
  EXPECT_FALSE(take());
  EXPECT_FALSE(why_not.nl.empty());
}

TEST_F(LockTest, IsTheSameThroughALinkToTheProject) {
  const coding::Project project = tests::small_project(path);
  std::filesystem::create_symlink(path, folder / "link.zwerm");
  EXPECT_EQ(tests::opened(folder / "link.zwerm"), "read");
}

}  // namespace
