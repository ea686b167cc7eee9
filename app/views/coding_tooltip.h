// What lies on words or behind a stripe, at the mouse: each code with what it means, who put it
// there, how strongly, and whether there is a memo on it.
#pragma once

#include <set>
#include <vector>

#include "app/cached.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class CodingTooltip {
 public:
  // In the order of the codings; those of one code together.
  void draw(const Workspace& workspace, Ui& ui, const std::vector<const coding::Coding*>& codings);

 private:
  Cached<std::set<coding::Guid>, std::uint64_t> with_memo_;
};

// "AV · gewicht 75 · memo".
std::string coding_words(const coding::Study& study, const coding::Coding& coding, bool memo,
                         const Ui& ui);

}  // namespace app
