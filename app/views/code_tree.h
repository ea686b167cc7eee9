// The codebook as a tree: to choose from, to code with by a double click, to arrange by dragging.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/code_counts.h"
#include "app/window/controls.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class CodeTree {
 public:
  // Takes at most `height` of the current ImGui window. With a `filter`, only the codes whose name
  // has it, and those above them.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui, const std::string& filter,
            float height);

 private:
  struct Entry {
    coding::CodeId id;
    std::optional<coding::CodeId> parent;
    std::string name;
    std::string folded;
    coding::Colour colour;
    bool codable = true;
    int depth = 0;
    bool has_children = false;
    std::size_t end = 0;    // behind the last code below it, in entries_
    std::size_t count = 0;  // of codings, with those of the codes below it
  };
  enum class Place { Before, Under, After };

  std::vector<Entry> entries_of(const coding::Study& study);
  std::vector<std::size_t> shown(const std::string& filter) const;
  void reveal(const Workspace& workspace);
  void line(const Workspace& workspace, Actions& actions, Ui& ui, std::size_t at);
  void paint(Ui& ui, const Entry& entry, const Row& row, bool selected) const;
  void clicks(const Workspace& workspace, Actions& actions, const Entry& entry, const Row& row,
              float triangle);
  void drag(const Entry& entry, Ui& ui);
  void drop(Actions& actions, Ui& ui, const Entry& entry, const Row& row);
  void drop_at_end(Actions& actions, Ui& ui, float height);
  void move(Actions& actions, const coding::CodeId& code, const Entry& onto, Place place) const;
  const Entry* sibling(const Entry& entry, int step) const;
  void menu(const Workspace& workspace, Actions& actions, Ui& ui);

  CodeCounts counts_;
  Cached<std::vector<Entry>, std::uint64_t> cache_;
  const std::vector<Entry>* entries_ = nullptr;  // in cache_, for this frame
  std::set<coding::CodeId> closed_;
  std::uint64_t closed_number_ = 0;  // rises when closed_ changes
  struct ShownKey {
    std::uint64_t revision;
    std::uint64_t closed_number;
    std::string filter;
    friend bool operator==(const ShownKey&, const ShownKey&) = default;
  };
  Cached<std::vector<std::size_t>, ShownKey> shown_;
  std::optional<coding::CodeId> menu_of_;
  std::optional<coding::CodeId> revealed_;  // the chosen code that was scrolled to
  bool scroll_ = false;
};

}  // namespace app
