#include "app/window/focus.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include <GLFW/glfw3.h>
#include <imgui_internal.h>

namespace app {
namespace {

int layer_now() {
  return ImGui::GetCurrentContext()->BeginPopupStack.Size;
}

ImGuiID part_now() {
  return ImGui::GetCurrentWindowRead()->RootWindow->ID;
}

}  // namespace

std::vector<Key> Focus::take(std::vector<Key> keys, bool tab_is_taken) {
  std::vector<Key> others;
  menu_asked_ = false;
  for (const Key& key : keys) {
    const bool plain = !key.ctrl && !key.alt;
    const bool activates = on_control() && plain && !key.shift &&
                           (key.code == GLFW_KEY_ENTER || key.code == GLFW_KEY_SPACE);
    if (key.code == GLFW_KEY_TAB && plain && tab_is_taken && !on_control()) {
      others.push_back(key);
    } else if (key.code == GLFW_KEY_TAB && plain) {
      steps_.push_back(key.shift ? Step::Previous : Step::Next);
    } else if (key.code == GLFW_KEY_F6 && plain) {
      steps_.push_back(key.shift ? Step::PreviousPart : Step::NextPart);
    } else if (activates) {
      ImGui::ActivateItem(id_);
      awaited_ = kAwaited;
    } else if (on_control() && key.character == ' ') {
      continue;  // the space that came with the key
    } else if (on_control() && plain && !key.shift && key.code == GLFW_KEY_DOWN) {
      steps_.push_back(Step::Below);
    } else if (on_control() && plain && !key.shift && key.code == GLFW_KEY_UP) {
      steps_.push_back(Step::Above);
    } else if (on_control() &&
               (key.code == GLFW_KEY_MENU || (key.code == GLFW_KEY_F10 && key.shift))) {
      menu_asked_ = true;
    } else {
      // A key that is about something else gives the keyboard back to the text.
      const bool typed = field_ && key.code != GLFW_KEY_ESCAPE;
      if (key.code != 0 && !is_modifier(key) && !typed) shown_ = false;
      others.push_back(key);
    }
  }
  return others;
}

void Focus::begin_frame() {
  seen_.clear();
  awaited_ = std::max(0, awaited_ - 1);
  field_asked_ = false;
  if (ImGui::GetIO().MouseClicked[0] || ImGui::GetIO().MouseClicked[1]) shown_ = false;
}

void Focus::see(const char* kind, ImU32 colour, float thickness) {
  const ImGuiID id = ImGui::GetItemID();
  // Codings are reached by keys of their own; what only tells something takes no keys.
  if (id == 0 || std::strcmp(kind, "text") == 0 || std::strcmp(kind, "stripe") == 0) return;
  const bool field = std::strcmp(kind, "field") == 0;
  seen_.push_back({id, part_now(), layer_now(), field});
  if (ImGui::IsItemClicked() || (field && ImGui::IsItemActivated())) {
    id_ = id;
    field_ = field;
  }
  if (std::exchange(next_, false)) {
    id_ = id;
    field_ = field;
    shown_ = came_ = true;
  }
  if (id != id_) return;
  if (came_) {
    came_ = false;
    if (field) ImGui::SetKeyboardFocusHere(-1), await_field();
    if (!field && ImGui::GetActiveID() != 0) ImGui::ClearActiveID();
    if (!ImGui::IsItemVisible()) ImGui::SetScrollHereY();
  }
  if (!shown_) return;
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  ImGui::GetWindowDrawList()->AddRect({min.x + 1, min.y + 1}, {max.x - 1, max.y - 1}, colour,
                                      ImGui::GetStyle().FrameRounding, 0, thickness);
}

bool Focus::asks_for_menu() const {
  return menu_asked_ && ImGui::GetItemID() == id_;
}

void Focus::end_frame() {
  const auto top = std::max_element(seen_.begin(), seen_.end(),
                                    [](const Seen& a, const Seen& b) { return a.layer < b.layer; });
  if (top != seen_.end())
    std::erase_if(seen_, [layer = top->layer](const Seen& seen) { return seen.layer < layer; });
  // What is gone from the screen, or lies below a dialog, keeps no keys to itself.
  if (std::none_of(seen_.begin(), seen_.end(), [this](const Seen& seen) { return seen.id == id_; }))
    shown_ = came_ = false;
  for (const Step step : std::exchange(steps_, {})) move(step);
}

void Focus::move(Step step) {
  if (seen_.empty()) return;
  const auto found =
      std::find_if(seen_.begin(), seen_.end(), [this](const Seen& seen) { return seen.id == id_; });
  const bool forward = step == Step::Next || step == Step::NextPart || step == Step::Below;
  const bool to_part = step == Step::NextPart || step == Step::PreviousPart;
  const bool within = step == Step::Below || step == Step::Above;
  auto at = static_cast<std::size_t>(found - seen_.begin());
  if (found == seen_.end()) {
    at = forward ? 0 : seen_.size() - 1;
  } else {
    do {
      at = (at + (forward ? 1 : seen_.size() - 1)) % seen_.size();
    } while (to_part && seen_[at].part == found->part && seen_[at].id != id_);
    if (within && seen_[at].part != found->part) return;
  }
  id_ = seen_[at].id;
  field_ = seen_[at].field;
  shown_ = came_ = true;
}

}  // namespace app
