// Which control has the keyboard, so that everything on the screen can be done without a mouse.
//
// Tab and Shift+Tab go from control to control in the order in which they are drawn, F6 and
// Shift+F6 from part to part of the window, the arrows within a part. Enter or Space does what a
// click does, Shift+F10 or the menu key what a click of the right button does, Esc gives the
// keyboard back to the text. A frame in the accent colour shows where it is. While a dialog or menu
// is open only what is in it takes part.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "app/keys.h"

namespace app {

class Focus {
 public:
  // Takes the keys that are about the focus, before the controls are drawn, and gives the others.
  // Where `tab_is_taken` something that is no control goes on by Tab itself: a table of cells.
  std::vector<Key> take(std::vector<Key> keys, bool tab_is_taken = false);
  void begin_frame();
  // The last item of ImGui is a control. Draws the frame where it has the keyboard.
  void see(const char* kind, ImU32 colour, float thickness);
  void end_frame();

  // A text field was asked to take the keyboard, which ImGui gives it some frames later; it has it.
  void await_field() {
    awaited_ = kAwaited;
    field_asked_ = true;
  }
  void field_has_it() { awaited_ = 0; }
  // Keys that come now are meant for a field, or for what a control opens, that is yet to come.
  bool awaits() const { return awaited_ > 0; }
  // The next control gets the keyboard, and shows it, where no field asked for it in this frame.
  void offer_to_next() { next_ = !field_asked_; }

  // The last item has the keyboard and its menu was asked for by a key.
  bool asks_for_menu() const;
  // A control that is no text field has the keyboard: Enter is its own.
  bool on_control() const { return shown_ && !field_; }

 private:
  struct Seen {
    ImGuiID id = 0;
    ImGuiID part = 0;  // of the window
    int layer = 0;     // how many menus and dialogs it lies in
    bool field = false;
  };
  enum class Step { Next, Previous, NextPart, PreviousPart, Below, Above };

  void move(Step step);

  ImGuiID id_ = 0;
  bool shown_ = false;
  bool field_ = false;  // id_ is a text field
  bool came_ = false;   // to id_, in this frame
  bool menu_asked_ = false;
  static constexpr int kAwaited = 4;  // frames, after which no field will come
  int awaited_ = 0;
  bool field_asked_ = false;
  bool next_ = false;
  std::vector<Step> steps_;  // to be taken when all controls have been seen
  std::vector<Seen> seen_;
};

}  // namespace app
