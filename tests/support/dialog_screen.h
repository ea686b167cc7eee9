// A test of what a dialog does to the demo project: the dialogs on a screen, and clicks after which
// all work is done.
#pragma once

#include <string>

#include <gtest/gtest.h>

#include "app/views/dialogs.h"
#include "tests/support/demo_workspace.h"
#include "tests/support/small_project.h"

namespace tests {

class DialogScreen : public testing::Test {
 protected:
  DialogScreen() : screen(demo.draws(dialogs)) {}

  void wait() {
    while (demo->busy()) demo->collect();
    screen.frames(6);
  }
  void click(const std::string& id) {
    screen.click(id);
    wait();
  }
  // Gives a file of these bytes to the window, as one that is dropped on it.
  void drop(const std::string& name, const std::string& bytes) {
    write_bytes(demo.file(name), bytes);
    demo->run(app::ImportFiles{{demo.file(name)}});
    wait();
  }

  DemoWorkspace demo;
  app::Dialogs dialogs;
  HeadlessUi screen;
};

}  // namespace tests
