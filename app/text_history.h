// Undo and redo of what is typed in one text area, until the keyboard goes to another one.
#pragma once

#include <deque>
#include <optional>
#include <utility>

#include "app/soft_breaks.h"

namespace app {

class TextHistory {
 public:
  static constexpr std::size_t kSteps = 500;  // the oldest go first

  // Before an edit: what it starts from.
  void keep(TextAndCursor before) {
    undo_.push_back(std::move(before));
    if (undo_.size() > kSteps) undo_.pop_front();
    redo_.clear();
  }
  // What was before, in exchange for what is now; nothing where there is none.
  std::optional<TextAndCursor> undo(TextAndCursor now) {
    return step(undo_, redo_, std::move(now));
  }
  std::optional<TextAndCursor> redo(TextAndCursor now) {
    return step(redo_, undo_, std::move(now));
  }
  void clear() {
    undo_.clear();
    redo_.clear();
  }

 private:
  using Steps = std::deque<TextAndCursor>;
  static std::optional<TextAndCursor> step(Steps& from, Steps& to, TextAndCursor now) {
    if (from.empty()) return std::nullopt;
    to.push_back(std::move(now));
    TextAndCursor other = std::move(from.back());
    from.pop_back();
    return other;
  }

  Steps undo_;
  Steps redo_;
};

}  // namespace app
