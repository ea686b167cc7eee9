#include "coding/share_out.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace coding {

std::size_t threads_for(std::size_t size, std::size_t each) {
  const std::size_t cores = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
  return std::clamp<std::size_t>(size / each, 1, cores);
}

void share_out(std::size_t threads, std::size_t count, const std::stop_token& stop,
               const std::function<void(std::size_t thread, std::size_t at)>& work) {
  std::vector<std::exception_ptr> failures(threads);
  std::atomic<std::size_t> next = 0;
  const auto take = [&](std::size_t thread) {
    try {
      for (std::size_t at = next++; at < count && !stop.stop_requested(); at = next++)
        work(thread, at);
    } catch (...) {
      failures[thread] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(take, i);
    take(0);
  }
  for (const std::exception_ptr& failure : failures)
    if (failure) std::rethrow_exception(failure);
}

}  // namespace coding
