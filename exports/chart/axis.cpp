#include "exports/chart/axis.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace exports::chart {

Axis axis_for(double most, int wished, bool whole, std::optional<double> highest) {
  Axis axis;
  if (highest) most = *highest;
  if (!(most > 0)) most = 1;
  const double rough = most / std::max(wished, 1);
  const double power = std::pow(10, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double times : {5.0, 2.0, 1.0})
    if (times * power >= rough * 0.999) step = times * power;
  if (whole) step = std::max(step, 1.0);
  axis.highest = highest.value_or(std::ceil(most / step - 1e-9) * step);
  for (int i = 0; i * step <= axis.highest * (1 + 1e-9); ++i) axis.ticks.push_back(i * step);
  return axis;
}

std::string tick_text(double value, std::string_view language) {
  const bool dutch = language != "en";
  std::string text = fmt::format("{:.10g}", value);
  std::size_t point = text.find('.');
  if (point != std::string::npos && dutch) text[point] = ',';
  if (text.find('e') != std::string::npos) return text;
  for (std::size_t at = std::min(point, text.size()); at > 3; at -= 3)
    text.insert(at - 3, 1, dutch ? '.' : ',');
  return text;
}

}  // namespace exports::chart
