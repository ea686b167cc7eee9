// The only threads of the program. A job takes values, gives a value, watches its stop_token and
// reports how far it is; it never sees the project or the window.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <exception>
#include <functional>
#include <future>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace app {

// How many of its steps a job has done; read by the window while the job runs.
class Progress {
 public:
  void step() { done_.fetch_add(1, std::memory_order_relaxed); }
  std::size_t done() const { return done_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::size_t> done_{0};
};

template <class Value>
class Job {
 public:
  using Work = std::function<Value(const std::stop_token&, Progress&)>;
  // Runs `work(stop_token, Progress&)` in a thread; then calls `wake` (from that thread), which may
  // do no more than wake the window up. Leaving the Job's scope stops and joins it.
  Job(Work work, std::function<void()> wake)
      : work_(std::move(work)),
        thread_([this, wake = std::move(wake)](const std::stop_token& stop) {
          try {
            promise_.set_value(work_(stop, progress_));
          } catch (...) {
            promise_.set_exception(std::current_exception());  // rethrown by take()
          }
          if (wake) wake();
        }) {}

  void cancel() { thread_.request_stop(); }
  const Progress& progress() const { return progress_; }
  bool finished() const { return wait_for(std::chrono::milliseconds(0)); }
  // Waits so long at most; true when finished.
  bool wait_for(std::chrono::milliseconds time) const {
    return future_.valid() && future_.wait_for(time) == std::future_status::ready;
  }
  // Once, when finished(). Rethrows what the work threw.
  Value take() { return future_.get(); }

 private:
  // Let go where the Job is, after the thread: rows that a study shares with a copy in here may be
  // written again only when the thread has read them for the last time.
  Work work_;
  Progress progress_;
  std::promise<Value> promise_;
  std::future<Value> future_ = promise_.get_future();
  std::jthread thread_;  // last: it uses the members above
};

}  // namespace app
