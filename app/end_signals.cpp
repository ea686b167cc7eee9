#include "app/end_signals.h"

#include <csignal>
#include <utility>

#include <pthread.h>

namespace app {
namespace {

sigset_t end_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGHUP, SIGINT}) sigaddset(&signals, signal);
  return signals;
}

}  // namespace

void hold_end_signals() {
  const sigset_t signals = end_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

EndSignals::EndSignals(std::function<void()> wake)
    : thread_([this, wake = std::move(wake)] {
        const sigset_t signals = end_signals();
        int signal = 0;
        while (sigwait(&signals, &signal) == 0 && !over_) {
          came_ = true;
          wake();
        }
      }) {}

// A signal to the thread alone ends its waiting.
EndSignals::~EndSignals() {
  over_ = true;
  pthread_kill(thread_.native_handle(), SIGTERM);
}

}  // namespace app
