// Running a program beside this one on some bytes, for what is not to be done in this process.
#pragma once

#include <chrono>
#include <cstddef>
#include <stop_token>
#include <string>
#include <string_view>

namespace transcripts {

struct HelperRun {
  enum class End {
    Exited,      // with `status`
    Crashed,     // or was stopped by a limit that it set itself
    TooSlow,     // killed
    TooMuch,     // killed: it wrote more than was to be expected
    Cancelled,   // killed
    NotStarted,  // not there, or the system has nothing left
  };
  End end = End::NotStarted;
  int status = 0;
  std::string output;
};

struct HelperBounds {
  std::size_t output = 0;  // bytes
  std::chrono::milliseconds time{};
};

// Runs the program `name`, which lies beside the running one, with `input` at its standard input
// and no environment, and waits for it. May be called from any thread.
HelperRun run_helper(std::string_view name, std::string_view input, const HelperBounds& bounds,
                     const std::stop_token& stop);

}  // namespace transcripts
