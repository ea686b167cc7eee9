// The signals by which the system, a terminal or another program asks a window to end: SIGTERM,
// SIGHUP and SIGINT. A thread waits for them, so that nothing is done in a handler and nothing runs
// until one comes.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace app {

// From now on they end no process, in this thread and those that it starts. Goes before the others.
void hold_end_signals();

class EndSignals {
 public:
  // `wake` is called from another thread, once one came. After hold_end_signals().
  explicit EndSignals(std::function<void()> wake);
  EndSignals(const EndSignals&) = delete;
  EndSignals& operator=(const EndSignals&) = delete;
  ~EndSignals();

  bool came() const { return came_; }

 private:
  std::atomic<bool> came_{false};
  std::atomic<bool> over_{false};
  std::jthread thread_;  // last: it uses the members above
};

}  // namespace app
