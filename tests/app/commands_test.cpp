#include "app/commands.h"

#include <gtest/gtest.h>

namespace {

using app::all_commands;

TEST(Commands, NoTwoShareAKey) {
  for (const auto& one : all_commands())
    for (const auto& other : all_commands())
      if (one.command != other.command && one.key.code != 0) {
        EXPECT_FALSE(one.key == other.key) << one.name.nl << " / " << other.name.nl << ": "
                                           << name_of(one.key, transcripts::Language::Dutch);
      }
}

}  // namespace
