// The colours and measures of the window, light and dark: one accent, calm greys, text that stays
// readable on tinted ground.
#pragma once

#include <imgui.h>

#include "coding/rows.h"

namespace app {

struct Theme {
  bool dark = false;
  ImU32 ground = 0;  // behind the reading column
  ImU32 panel = 0;   // the side panels, the bars
  ImU32 line = 0;    // between panels
  ImU32 text = 0;
  ImU32 muted = 0;        // second-rank text
  ImU32 hint = 0;         // in an empty field
  ImU32 faint = 0;        // what cannot be done or is left out, and need not be read
  ImU32 accent = 0;       // the one accent colour: what is chosen
  ImU32 accent_soft = 0;  // its ground
  ImU32 on_accent = 0;    // text on accent
  ImU32 selected = 0;     // ground of the selected code's row
  ImU32 hover = 0;
  ImU32 field = 0;  // ground of a text field
  ImU32 done = 0;   // coded share
  ImU32 track = 0;  // behind the coded share
  ImU32 error = 0;
  ImU32 onderwijs = 0;  // speakers by role
  ImU32 werkveld = 0;
  ImU32 overheid = 0;
  ImU32 interviewer = 0;
};

Theme make_theme(bool dark);
// Sets ImGui's own colours and spacing to match, at a scale of 1 for 96 dpi.
void apply_theme(const Theme& theme, float scale);

ImU32 with_alpha(ImU32 colour, float alpha);
ImU32 colour_of(coding::Colour colour);
// How clearly two colours differ, 1 to 21, by WCAG 2.1; text needs 4.5.
float contrast(ImU32 a, ImU32 b);
// A code's colour as ground behind text, mixed so far that the theme's text has a contrast of 4.5
// on it (WCAG AA), whatever the colour.
ImU32 tint_of(const Theme& theme, coding::Colour colour);
// `from` at 0, `to` at 1.
ImU32 mix(ImU32 from, ImU32 to, float share);
// Black or white, whichever is easier to read on `ground`: a contrast of 4.58 at the least.
ImU32 readable_on(ImU32 ground);

}  // namespace app
