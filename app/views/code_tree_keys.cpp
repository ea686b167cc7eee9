// The tree with the keyboard: arrows go from code to code, with Shift they choose several; Left and
// Right close and open; Alt and an arrow arrange the codes.
#include <algorithm>
#include <iterator>

#include <GLFW/glfw3.h>

#include "app/commands.h"
#include "app/views/code_tree.h"

namespace app {

bool CodeTree::take_key(const Key& key) {
  constexpr int kOwn[] = {GLFW_KEY_UP,   GLFW_KEY_DOWN,   GLFW_KEY_LEFT,  GLFW_KEY_RIGHT,
                          GLFW_KEY_HOME, GLFW_KEY_END,    GLFW_KEY_SPACE, GLFW_KEY_ENTER,
                          GLFW_KEY_F2,   GLFW_KEY_DELETE, GLFW_KEY_ESCAPE};
  if (key.ctrl || std::find(std::begin(kOwn), std::end(kOwn), key.code) == std::end(kOwn))
    return false;
  pressed_ = key;
  return true;
}

const CodeTree::Entry* CodeTree::entry_of(const std::optional<coding::CodeId>& code) const {
  const auto found = std::find_if(entries_->begin(), entries_->end(),
                                  [&](const Entry& entry) { return code && entry.id == *code; });
  return found == entries_->end() ? nullptr : &*found;
}

// So many lines further in the tree, or as far as it goes.
void CodeTree::step(const Workspace& workspace, Actions& actions, int lines, bool range) {
  if (in_sight_->empty()) return;
  const auto at = std::find_if(in_sight_->begin(), in_sight_->end(), [&](const Line& line) {
    return (*entries_)[line.entry].id == workspace.code();
  });
  const auto last = static_cast<std::ptrdiff_t>(in_sight_->size()) - 1;
  const std::ptrdiff_t from = at == in_sight_->end() ? -1 : at - in_sight_->begin();
  const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(from + lines, 0, last);
  choose(workspace, actions, (*entries_)[(*in_sight_)[static_cast<std::size_t>(to)].entry], false,
         range);
  scroll_ = true;
}

// Up and down among its siblings, out of its group or into the one above it.
void CodeTree::arrange(const Workspace& workspace, Actions& actions, const Entry& entry, int key) {
  const std::vector<coding::CodeId> codes = workspace.codes();
  const Entry* above = beside(entry, -1, codes);
  const Entry* below = beside(entry, 1, codes);
  const Entry* parent = entry_of(entry.parent);
  scroll_ = true;
  if (key == GLFW_KEY_UP && above != nullptr)
    move(actions, codes, *above, Place::Before);
  else if (key == GLFW_KEY_DOWN && below != nullptr)
    move(actions, codes, *below, Place::After);
  else if (key == GLFW_KEY_LEFT && parent != nullptr)
    move(actions, codes, *parent, Place::After);
  else if (key == GLFW_KEY_RIGHT && above != nullptr)
    move(actions, codes, *above, Place::Under);
}

void CodeTree::carry_out_key(const Workspace& workspace, Actions& actions) {
  if (!pressed_) return;
  const Key key = *std::exchange(pressed_, std::nullopt);
  constexpr int kFar = 1'000'000;
  const Entry* entry = entry_of(workspace.code());
  const bool arrow = key.code >= GLFW_KEY_RIGHT && key.code <= GLFW_KEY_UP;
  if (key.code == GLFW_KEY_ESCAPE) return actions.push(FocusCodebook{false});
  if (key.code == GLFW_KEY_HOME) return step(workspace, actions, -kFar, key.shift);
  if (key.code == GLFW_KEY_END) return step(workspace, actions, kFar, key.shift);
  if (entry != nullptr && key.alt && arrow) {
    if (!workspace.read_only()) arrange(workspace, actions, *entry, key.code);
    return;
  }
  if (key.code == GLFW_KEY_UP) return step(workspace, actions, -1, key.shift);
  if (key.code == GLFW_KEY_DOWN) return step(workspace, actions, 1, key.shift);
  if (entry == nullptr) return;
  const bool open = entry->has_children && !closed_.contains(entry->id);
  if (key.code == GLFW_KEY_LEFT) {
    const Entry* parent = entry_of(entry->parent);
    if (open)
      turn(*entry);
    else if (parent != nullptr)
      choose(workspace, actions, *parent, false, false);
  } else if (key.code == GLFW_KEY_RIGHT) {
    if (entry->has_children && !open) turn(*entry);
  } else if (key.code == GLFW_KEY_SPACE) {
    if (entry->has_children) turn(*entry);
  } else if (key.code == GLFW_KEY_ENTER) {
    if (const auto reason = why_not(Command::ChooseCode, workspace))
      actions.push(Tell{*reason});
    else
      actions.push(AddCoding{entry->id});
  } else if (key.code == GLFW_KEY_F2) {
    perform(Command::EditCodeHere, workspace, actions);
  } else {
    perform(Command::DeleteCode, workspace, actions);
  }
}

}  // namespace app
