// The controls that all views are made of. Each has an id that stays the same from frame to frame
// ("tab/coding", "code/<guid>"), shows the user's words untouched (no ## or %), and writes itself
// into ui.describe.
#pragma once

#include <string>
#include <string_view>

#include "app/window/ui.h"

namespace app {

enum class Look {
  Plain,    // a frame
  Quiet,    // no frame until hovered
  Primary,  // the accent colour
  Chosen,   // a choice that is on
  Danger,
};

// True when clicked. With `why_not` (a sentence) it is greyed and shows the sentence when hovered.
// `width` 0: as wide as its label.
bool button(Ui& ui, std::string_view id, std::string_view label, Look look = Look::Plain,
            const char* why_not = nullptr, float width = 0);
// One that flows behind the control before it, or onto the next line (flow.h); start_flow() comes
// before the first.
bool next_button(Ui& ui, std::string_view id, std::string_view label, Look look = Look::Plain,
                 const char* why_not = nullptr, float gap = 4);

// An item that was drawn in this frame is under the mouse. ImGui::IsAnyItemHovered() tells of the
// frame before as well, so that a tap, which comes from elsewhere and presses at once, would be
// lost.
bool any_item_hovered();

bool check_box(Ui& ui, std::string_view id, std::string_view label, bool& value);
float check_box_width(const Ui& ui, std::string_view label);

// A line that can be clicked, over the whole width that is left; what is on it the caller draws,
// between min and max, before or after.
struct Row {
  ImVec2 min;
  ImVec2 max;
  bool clicked = false;
  bool double_clicked = false;
  bool right_clicked = false;
  bool hovered = false;
};
Row row(Ui& ui, std::string_view id, std::string_view label, bool selected, float height,
        std::string_view value = {});

// One line of text; Enter gives true. `text` is what the user typed, emoji and all.
struct Field {
  bool changed = false;
  bool entered = false;
  bool active = false;
};
Field text_field(Ui& ui, std::string_view id, std::string_view hint, std::string& text, float width,
                 bool focus = false);
// Several lines, wrapped at the width; Ctrl+Enter counts as entered. `label` stands above it, drawn
// by the caller.
Field text_area(Ui& ui, std::string_view id, std::string_view label, std::string& text, float width,
                float height, bool focus = false);
// What goes to the clipboard of a selection in a field.
std::string copied_text(const WideCharacters& wide_characters, std::string_view selected);

// Text at the cursor, as it is; wrapped at the width that is left, or cut with an ellipsis.
void text(Ui& ui, ImFont* font, ImU32 colour, std::string_view words);
void wrapped(Ui& ui, ImFont* font, ImU32 colour, std::string_view words);
void cut(Ui& ui, ImFont* font, ImU32 colour, std::string_view words, float width);
// The small capitals above a part of a panel.
void heading(Ui& ui, std::string_view words);
// A key as on a keyboard: [Ctrl].
void key_cap(Ui& ui, std::string_view key);

// Drawing at a place, without moving the cursor. Gives the width.
float draw_text(ImDrawList* list, ImFont* font, ImVec2 at, ImU32 colour, std::string_view words);
// Cut with an ellipsis at `width`.
void draw_cut(ImDrawList* list, ImFont* font, ImVec2 at, ImU32 colour, std::string_view words,
              float width);
float width_of(ImFont* font, std::string_view words);
// A small square in a code's colour.
void draw_swatch(ImDrawList* list, ImVec2 centre, float size, ImU32 colour);

// A line between parts of the window, over the padding of the one being drawn.
void edge(Ui& ui, ImVec2 from, ImVec2 to);
// The square of a check box alone, 15 wide.
void draw_tick(Ui& ui, ImDrawList* list, ImVec2 at, bool on);

// What was drawn without an item: as much of it as the clip rectangle shows; nothing where it shows
// none.
void describe_place(Ui& ui, std::string id, std::string label, const char* kind, ImVec2 min,
                    ImVec2 max, std::string value);

// A sentence at the mouse while the last control is hovered.
void tooltip(Ui& ui, std::string_view words);
// Writes the last item of ImGui into the list.
void describe_item(Ui& ui, std::string_view id, std::string_view label, const char* kind,
                   std::string_view value = {}, bool enabled = true);

}  // namespace app
