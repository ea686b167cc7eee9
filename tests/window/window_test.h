// What all tests of the window share: they need a display, and say so where there is none.
#pragma once

#include <optional>

#include <gtest/gtest.h>

#include "tests/support/interview_project.h"
#include "tests/support/real_window.h"
#include "tests/support/run_program.h"

namespace tests {

class WindowTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!XDisplay::there()) GTEST_SKIP() << "DISPLAY is not set; run tests/run, or under xvfb-run";
    display_.emplace();
  }

 private:
  std::optional<XDisplay> display_;  // keeps the server from starting afresh between two windows
};

using Codings = std::vector<std::string>;

}  // namespace tests
