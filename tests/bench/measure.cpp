#include "tests/bench/measure.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace tests {
namespace {

double rounded(double value) {
  return std::round(value * 1000) / 1000;
}

}  // namespace

Timings::Timings(std::vector<double> milliseconds) : sorted_(std::move(milliseconds)) {
  std::sort(sorted_.begin(), sorted_.end());
}

double Timings::at(double share) const {
  const double place = std::ceil(share * static_cast<double>(sorted_.size())) - 1;
  return sorted_[static_cast<std::size_t>(std::max(place, 0.0))];
}

double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

Timings timed(std::size_t runs, const std::function<void()>& work) {
  return timed(
      runs, [] {}, work);
}

Timings timed(std::size_t runs, const std::function<void()>& before,
              const std::function<void()>& work) {
  std::vector<double> milliseconds;
  for (std::size_t run = 0; run < runs; ++run) {
    before();
    const auto start = std::chrono::steady_clock::now();
    work();
    milliseconds.push_back(milliseconds_since(start));
  }
  return Timings(std::move(milliseconds));
}

void print(const Figure& figure) {
  nlohmann::ordered_json line = {{"scale", figure.scale}, {"measure", figure.measure}};
  line[figure.unit] = rounded(figure.value);
  if (figure.timings) {
    line["median"] = rounded(figure.timings->median());
    line["p99"] = rounded(figure.timings->p99());
    line["runs"] = figure.timings->runs();
  }
  if (!figure.floor.empty()) {
    line["floor"] = figure.floor;
    line["floor_" + figure.unit] = rounded(figure.floor_value);
    line["ratio"] = rounded(figure.value / figure.floor_value);
  }
  if (figure.target) {
    const double most = *figure.target * (figure.target_is_ratio ? figure.floor_value : 1);
    line["target"] = rounded(most);
    line["met"] = figure.value <= most;
  }
  std::cout << line.dump() << std::endl;
}

void run_shell(const std::string& command) {
  if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
}

}  // namespace tests
