// The only threads of the program but that of end_signals.h. A job takes values, gives a value, and
// steps through a Progress by which it is stopped; it never sees the window.
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

#include "transcripts/watch.h"

namespace app {

// How far a job is; read by the window while the job runs.
class Progress : public transcripts::Watch {
 public:
  explicit Progress(std::stop_token stop = {}) : stop_(std::move(stop)) {}

  void begin(transcripts::Stage stage, std::size_t steps) override {
    if (stop_.stop_requested()) throw transcripts::Stopped();
    done_ = 0;
    steps_ = steps;
    stage_ = stage;
  }
  void step() override {
    if (stop_.stop_requested() && stage_ != transcripts::Stage::WritingNew)
      throw transcripts::Stopped();
    done_.fetch_add(1, std::memory_order_relaxed);
  }

  const std::stop_token& stop() const { return stop_; }
  transcripts::Stage stage() const { return stage_; }
  std::size_t done() const { return done_.load(std::memory_order_relaxed); }
  std::size_t steps() const { return steps_; }  // 0: not known

 private:
  std::stop_token stop_;
  std::atomic<transcripts::Stage> stage_{transcripts::Stage::Looking};
  std::atomic<std::size_t> done_{0};
  std::atomic<std::size_t> steps_{0};
};

template <class Value>
class Job {
 public:
  using Work = std::function<Value(Progress&)>;
  // Runs `work` in a thread; then calls `wake` (from that thread), which may do no more than wake
  // the window up. Leaving the Job's scope stops and joins it.
  Job(Work work, std::function<void()> wake)
      : work_(std::move(work)),
        progress_(stop_.get_token()),
        thread_([this, wake = std::move(wake)] {
          try {
            promise_.set_value(work_(progress_));
          } catch (...) {
            promise_.set_exception(std::current_exception());  // rethrown by take()
          }
          if (wake) wake();
        }) {}
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;
  ~Job() { cancel(); }

  void cancel() { stop_.request_stop(); }
  bool cancelled() const { return stop_.stop_requested(); }
  const Progress& progress() const { return progress_; }
  bool finished() const { return wait_for(std::chrono::milliseconds(0)); }
  // Waits so long at most; true when finished.
  bool wait_for(std::chrono::milliseconds time) const {
    return future_.valid() && future_.wait_for(time) == std::future_status::ready;
  }
  void wait() const { future_.wait(); }
  // Once, when finished(). Rethrows what the work threw.
  Value take() { return future_.get(); }

 private:
  // Let go where the Job is, after the thread: rows that a study shares with a copy in here may be
  // written again only when the thread has read them for the last time.
  Work work_;
  std::stop_source stop_;
  Progress progress_;
  std::promise<Value> promise_;
  std::future<Value> future_ = promise_.get_future();
  std::jthread thread_;  // last: it uses the members above
};

}  // namespace app
