#ifdef ZWERM_PORTAL

#include "app/portal_files.h"

#include <cstdlib>
#include <future>
#include <optional>
#include <stop_token>

#include <gtest/gtest.h>

#include "tests/support/fake_desktop.h"

namespace tests {
namespace {

using app::FilesWanted;
using How = app::FilesAnswer::How;
using Answer = FakeDesktop::Answer;
using Paths = std::vector<std::filesystem::path>;

// One bus for all of them, for a process keeps its connection to the first.
class PortalFiles : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (FakeDesktop::possible()) desktop_.emplace();
  }
  static void TearDownTestSuite() { desktop_.reset(); }
  void SetUp() override {
    if (!desktop_) GTEST_SKIP() << "dbus-daemon is not installed";
    setenv("DBUS_SESSION_BUS_ADDRESS", desktop_->address().c_str(), 1);
  }
  void TearDown() override { unsetenv("DBUS_SESSION_BUS_ADDRESS"); }

  app::FilesAnswer ask(const FilesWanted& wanted = {.title = "Kies"}) const {
    return app::portal_files()(wanted, stop_.get_token());
  }
  static FakeDesktop& desktop() { return *desktop_; }
  static FakeDesktop::Asked last_question() { return desktop().wait_for_question(); }

  std::stop_source stop_;

 private:
  static inline std::optional<FakeDesktop> desktop_;
};

TEST_F(PortalFiles, AFileIsChosenWhateverIsInItsName) {
  desktop().choose({"file:///tmp/Ge%20sprek%20%C3%A9%C3%A9n%20100%25%2B%23.txt"});
  const auto answer = ask();
  EXPECT_EQ(answer.how, How::Chosen);
  EXPECT_EQ(answer.paths, Paths{"/tmp/Ge sprek één 100%+#.txt"});
  EXPECT_FALSE(last_question().multiple);
}

TEST_F(PortalFiles, ManyAreChosenInTheirOrder) {
  desktop().choose({"file:///b.txt", "file:///a.txt"});
  EXPECT_EQ(ask({.mode = FilesWanted::Mode::OpenMany}).paths, (Paths{"/b.txt", "/a.txt"}));
  EXPECT_TRUE(last_question().multiple);
}

TEST_F(PortalFiles, TheWordsAndTheFilesThatFitArePassedOn) {
  desktop().answer(Answer::Cancel);
  ask({.title = "Bestanden inlezen", .kind = "Gesprekken", .all = "Alle", .endings = {".txt"}});
  const auto asked = last_question();
  EXPECT_EQ(asked.method, "OpenFile");
  EXPECT_EQ(asked.title, "Bestanden inlezen");
  EXPECT_EQ(asked.filters, (std::vector<std::string>{"Gesprekken", "Alle"}));
  EXPECT_EQ(asked.patterns, (std::vector<std::string>{"*.txt", "*.TXT"}));
}

TEST_F(PortalFiles, AFileIsSavedWhereTheUserSays) {
  desktop().choose({"file:///tmp/el%25ders.csv"});
  const auto answer =
      ask({.mode = FilesWanted::Mode::Save, .folder = "/tmp/mijn map", .name = "é%.csv"});
  EXPECT_EQ(answer.paths, Paths{"/tmp/el%ders.csv"});
  const auto asked = last_question();
  EXPECT_EQ(asked.method, "SaveFile");
  EXPECT_EQ(asked.name, "é%.csv");
  EXPECT_EQ(asked.folder, "/tmp/mijn map");
}

TEST_F(PortalFiles, CancellingIsNoFailure) {
  desktop().answer(Answer::Cancel);
  EXPECT_EQ(ask().how, How::Cancelled);
}

TEST_F(PortalFiles, WhatGoesWrongIsAFailure) {
  for (const Answer wrong : {Answer::EndOtherwise, Answer::Refuse}) {
    desktop().answer(wrong);
    EXPECT_EQ(ask().how, How::Failed);
  }
  desktop().choose({});
  EXPECT_EQ(ask().how, How::Failed) << "nothing";
}

TEST_F(PortalFiles, FilesOfOtherMachinesAreToldAndNoneIsTaken) {
  for (const std::vector<std::string>& uris :
       {std::vector<std::string>{"smb://elders/gesprek.txt"}, {"file:///a.txt", "smb://b/b.txt"}}) {
    desktop().choose(uris);
    const auto answer = ask();
    EXPECT_EQ(answer.how, How::Elsewhere);
    EXPECT_EQ(answer.paths, Paths());
  }
}

TEST_F(PortalFiles, ADialogThatIsNotWantedAnyMoreIsClosed) {
  desktop().answer(Answer::Wait);
  auto answer = std::async(std::launch::async, [this] { return ask(); });
  desktop().wait_for_question();
  stop_.request_stop();
  EXPECT_NE(answer.get().how, How::Chosen);
  desktop().wait_for_end();
}

TEST_F(PortalFiles, NobodyIsAskedAfterAStop) {
  stop_.request_stop();
  EXPECT_EQ(ask().how, How::Failed);
}

TEST_F(PortalFiles, AnAddressThatLeavesThisMachineIsNotUsed) {
  for (const char* address : {"tcp:host=127.0.0.1,port=4", "unix:path=/a;tcp:host=b",
                              "autolaunch:", "unixexec:path=/bin/true", ""}) {
    setenv("DBUS_SESSION_BUS_ADDRESS", address, 1);
    EXPECT_FALSE(app::portal_files()) << address;
  }
  unsetenv("DBUS_SESSION_BUS_ADDRESS");
  EXPECT_FALSE(app::portal_files());
}

// Last of these: the portal does not come back.
TEST_F(PortalFiles, VanishingMidwayIsAFailure) {
  desktop().answer(Answer::Vanish);
  EXPECT_EQ(ask().how, How::Failed);
  EXPECT_EQ(ask().how, How::Failed) << "and it is not there any more";
}

}  // namespace
}  // namespace tests

#endif
