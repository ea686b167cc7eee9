// The whole conversation at a glance, in place of a scrollbar: a narrow strip with every coding of
// it in its code's colour, and what is in sight as a frame. A click or drag goes there.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "app/cached.h"
#include "app/coding_stripes.h"
#include "app/text_filter.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

// Runs of one colour down a column of pixels; what lies on the same pixel the first one has.
struct MinimapRun {
  std::uint32_t column = 0;
  int top = 0;     // in pixels from the strip's top
  int bottom = 0;  // past the last
  coding::Colour colour;
};
// `height`: of the strip in pixels, for `content` pixels of text; columns are the lanes' first few.
std::vector<MinimapRun> minimap_runs(const coding::Study& study, const CodingStripes& stripes,
                                     const TextLayout& layout, float content, int height,
                                     std::uint32_t columns);

class Minimap {
 public:
  static float width(const Ui& ui) { return ui.px(18); }

  // What the picture is made from; another key, another picture.
  struct Key {
    std::uint64_t revision = 0;
    TextFilter filter;
    const transcripts::Transcript* text = nullptr;
    LayoutMeasures measures;
    float content = 0;  // height of all that can be scrolled through
    int height = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };
  // At the right edge of the current ImGui window, as the control `id`; `stripes` are those that
  // the filter lets through. Gives where the window should scroll to.
  std::optional<float> draw(const Workspace& workspace, const TextFilter& filter,
                            const CodingStripes& stripes, const TextLayout& layout,
                            std::string_view id, Ui& ui);

 private:
  Cached<std::vector<MinimapRun>, Key> runs_;
};

}  // namespace app
