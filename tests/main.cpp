// Runs the tests of a folder, without the user's own settings: these are neither read nor changed.
#include <cstdlib>

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  const tests::TempFolder config;
  setenv("XDG_CONFIG_HOME", (config / "").c_str(), 1);
  return RUN_ALL_TESTS();
}
