// The codebook as a tree: to choose from (several too), to code with by a double click, to arrange
// by dragging or with keys. A name that is longer than its line goes on on the next.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/code_counts.h"
#include "app/keys.h"
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
  // While the tree has the keyboard: a key that the next draw() carries out. False where it is none
  // of the tree's.
  bool take_key(const Key& key);
  // How many codings of a code, as it was drawn last, are older than what it means now.
  std::size_t older(const coding::CodeId& code) const {
    const Entry* entry = entry_of(code);
    return entry == nullptr ? 0 : entry->older;
  }

 private:
  struct Entry {
    coding::CodeId id;
    std::optional<coding::CodeId> parent;
    std::string name;
    std::string folded;
    std::string meaning;   // the short definition
    std::string shortcut;  // "Alt+K"; empty where it has none
    coding::Colour colour;
    bool codable = true;
    int depth = 0;
    bool has_children = false;
    std::size_t end = 0;    // behind the last code below it, in entries_
    std::size_t count = 0;  // of codings, with those of the codes below it
    std::size_t older = 0;  // of its own codings, than what it means now
    bool group() const { return has_children && depth == 0; }
  };
  // An entry in sight, and where it stands in the list.
  struct Line {
    std::size_t entry = 0;
    float top = 0;
    float height = 0;
    std::vector<std::string_view> words;  // of the name, a line each
    bool marks_below = false;             // beside them is no room for count, shortcut, clock
  };
  enum class Place { Before, Under, After };
  struct EntriesKey {
    std::uint64_t revision;
    std::optional<coding::CoderId> coder;  // whose codings are counted; none: all
    friend bool operator==(const EntriesKey&, const EntriesKey&) = default;
  };
  struct LinesKey {
    EntriesKey entries;
    std::uint64_t closed_number;
    std::string filter;
    float width;
    const ImFont* font;
    friend bool operator==(const LinesKey&, const LinesKey&) = default;
  };

  std::vector<Entry> entries_of(const coding::Study& study, const EntriesKey& key);
  std::vector<std::size_t> shown(const std::string& filter) const;
  void reveal(const Workspace& workspace);
  void scroll_to_code(const Workspace& workspace, const std::vector<Line>& lines);
  void line(const Workspace& workspace, Actions& actions, Ui& ui, const Line& line);
  void clicks(const Workspace& workspace, Actions& actions, const Entry& entry, const Row& row,
              float triangle);
  void choose(const Workspace& workspace, Actions& actions, const Entry& entry, bool toggle,
              bool range);
  void turn(const Entry& entry);  // closes what is open, opens what is closed

  // code_tree_paint.cpp
  std::vector<Line> lay_out(const Ui& ui, const std::string& filter, float width) const;
  float triangle_left(const Ui& ui, const Entry& entry) const;
  float name_left(const Ui& ui, const Entry& entry) const;
  float marks_width(const Ui& ui, const Entry& entry) const;
  void paint(const Workspace& workspace, Ui& ui, const Line& line, const Row& row) const;
  void paint_marks(Ui& ui, const Entry& entry, const Row& row, float y) const;
  void hint(Ui& ui, const Entry& entry) const;

  // code_tree_keys.cpp
  void carry_out_key(const Workspace& workspace, Actions& actions);
  void step(const Workspace& workspace, Actions& actions, int lines, bool range);
  void arrange(const Workspace& workspace, Actions& actions, const Entry& entry, int key);

  // code_tree_drag.cpp
  void drag(const Workspace& workspace, const Entry& entry, Ui& ui);
  void drop(const Workspace& workspace, Actions& actions, Ui& ui, const Entry& entry,
            const Row& row);
  void drop_at_end(const Workspace& workspace, Actions& actions, Ui& ui, float height);
  void move(Actions& actions, std::vector<coding::CodeId> codes, const Entry& onto,
            Place place) const;
  std::vector<coding::CodeId> with_chosen(const Workspace& workspace,
                                          const coding::CodeId& code) const;
  std::string told(const Workspace& workspace, const Ui& ui,
                   const std::vector<coding::CodeId>& codes, const Phrase& to,
                   std::string_view where);
  const Entry* sibling(const Entry& entry, int step) const;
  // The nearest sibling that is not one of `codes`, which move together.
  const Entry* beside(const Entry& entry, int step, const std::vector<coding::CodeId>& codes) const;
  const Entry* entry_of(const std::optional<coding::CodeId>& code) const;

  // code_tree_menu.cpp
  void menu(const Workspace& workspace, Actions& actions, Ui& ui);
  void menu_of(const Workspace& workspace, Actions& actions, Ui& ui, const Entry& entry);

  CodeCounts counts_;
  Cached<std::vector<Entry>, EntriesKey> cache_;
  EntriesKey key_{};                             // of entries_
  const std::vector<Entry>* entries_ = nullptr;  // in cache_, for this frame
  std::set<coding::CodeId> closed_;
  std::uint64_t closed_number_ = 0;  // rises when closed_ changes
  Cached<std::vector<Line>, LinesKey> lines_;
  const std::vector<Line>* in_sight_ = nullptr;  // in lines_, for this frame
  std::vector<coding::CodeId> chosen_;           // of this frame
  std::optional<coding::CodeId> range_from_;     // where a choice with Shift begins
  std::optional<Key> pressed_;
  std::optional<coding::CodeId> menu_of_;
  std::optional<coding::CodeId> revealed_;  // the chosen code that was scrolled to
  bool scroll_ = false;
  std::string dragged_;  // what is told at the mouse while codes are dragged
  std::string told_;     // the same of this frame, for the next
  struct ToldKey {
    std::uint64_t revision;
    std::vector<coding::CodeId> codes;
    friend bool operator==(const ToldKey&, const ToldKey&) = default;
  };
  Cached<std::size_t, ToldKey> told_codings_;  // how many codings lie on what is dragged
};

}  // namespace app
