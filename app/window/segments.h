// One choice out of a few, side by side in one frame, the chosen one filled.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/window/ui.h"

namespace app {

struct Segment {
  std::string id;        // as of a control
  std::string label;     // the user's words may be in it
  std::string hint;      // a sentence at the mouse
  bool refused = false;  // greyed; `hint` says why it cannot be chosen
};

float width_of(const Ui& ui, const Segment& segment);
float width_of(const Ui& ui, const std::vector<Segment>& segments);

// The one that was clicked, also where it is the chosen one.
std::optional<std::size_t> segments(Ui& ui, const std::vector<Segment>& all,
                                    std::optional<std::size_t> chosen);

// A choice with what it is about before it.
struct Choice {
  const char* label;
  std::vector<Segment> segments;
  std::size_t chosen = 0;
  float width(const Ui& ui) const;
};
// Behind what stands before it, or on the next line (flow.h).
std::optional<std::size_t> draw_choice(Ui& ui, const Choice& choice);

}  // namespace app
