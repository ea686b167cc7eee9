// Timing, and the line that tells of it.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tests {

// Milliseconds of each run, sorted.
class Timings {
 public:
  explicit Timings(std::vector<double> milliseconds);
  double min() const { return sorted_.front(); }
  double median() const { return at(0.5); }
  double p99() const { return at(0.99); }
  std::size_t runs() const { return sorted_.size(); }

 private:
  double at(double share) const;
  std::vector<double> sorted_;
};

double milliseconds_since(std::chrono::steady_clock::time_point start);

// One run, or several; `before` is done before each and not counted.
Timings timed(std::size_t runs, const std::function<void()>& work);
Timings timed(std::size_t runs, const std::function<void()>& before,
              const std::function<void()>& work);

// What is measured, as one line of JSON on standard output.
struct Figure {
  std::string scale;
  std::string measure;
  std::string unit = "milliseconds";  // or "megabytes"
  double value = 0;
  std::optional<Timings> timings;
  std::string floor;  // what the floor does; empty where there is none
  double floor_value = 0;
  std::optional<double> target;  // in `unit`, or where `target_is_ratio`, times the floor
  bool target_is_ratio = false;
};
void print(const Figure& figure);

// Runs a command of the shell; throws where it fails.
void run_shell(const std::string& command);

}  // namespace tests
