#include "transcripts/pdf_helper/confine.h"

#include <cerrno>
#include <functional>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int kUnlimited = 100;
constexpr int kNoFilter = 101;

// What `call` gives as errno in a process of its own, behind the limits; 0 where it is let.
int error_when_confined(const std::function<int()>& call) {
  const pid_t child = fork();
  if (child == 0) {
    if (!pdf_helper::confine()) _exit(kUnlimited);
    if (prctl(PR_GET_SECCOMP) != SECCOMP_MODE_FILTER) _exit(kNoFilter);
    errno = 0;
    _exit(call() < 0 ? errno : 0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(Confine, NoSocketAndNoOtherProgram) {
  const auto exec = [] {
    const char* const arguments[] = {"/bin/true", nullptr};
    return execve(arguments[0], const_cast<char* const*>(arguments), environ);
  };
  if (error_when_confined([] { return 0; }) == kNoFilter) GTEST_SKIP() << "no seccomp here";
  EXPECT_EQ(error_when_confined([] { return socket(AF_INET, SOCK_STREAM, 0); }), EPERM);
  EXPECT_EQ(error_when_confined([] { return socket(AF_UNIX, SOCK_STREAM, 0); }), EPERM);
  EXPECT_EQ(error_when_confined(exec), EPERM);
}

TEST(Confine, NoFileGrows) {
  const int file = open("/tmp", O_TMPFILE | O_RDWR, 0600);
  if (file < 0) GTEST_SKIP() << "no nameless files here";
  const auto write_one = [file] {
    signal(SIGXFSZ, SIG_IGN);
    return static_cast<int>(write(file, "x", 1));
  };
  const int error = error_when_confined(write_one);
  close(file);
  if (error == kNoFilter) GTEST_SKIP() << "no seccomp here";
  EXPECT_EQ(error, EFBIG);
}

TEST(Confine, WhatReadingNeedsIsLet) {
  const int error = error_when_confined([] { return open("/dev/null", O_RDONLY); });
  EXPECT_TRUE(error == 0 || error == kNoFilter) << error;
}

}  // namespace
