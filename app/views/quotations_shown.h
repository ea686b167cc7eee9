// The list of Citaten: groups with their quotations, laid out once and drawn where in sight; one
// is chosen, by a click or the arrows. The words around a quotation are shown in its place.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "app/actions.h"
#include "app/cached.h"
#include "app/keys.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class QuotationsShown {
 public:
  static constexpr float kInset = 14;  // of the words beside the code's colour
  static constexpr float kFoot = 28;   // below them: the star, who said it where, the buttons

  // True for a key that is the list's: arrows, Enter, Ctrl+C, G (good), + and - (context).
  bool take_key(const Key& key);
  // A key that came while there was no list to act in does nothing later.
  void drop_key() { pressed_.reset(); }
  // Fills the current window.
  void draw(const Workspace& workspace, const std::shared_ptr<const QuotationsMade>& made,
            Actions& actions, Ui& ui);

 private:
  // A heading of a group, a quotation, or what is left out at the end of a group.
  struct Line {
    const coding::QuotationGroup* group = nullptr;  // of a heading and a quotation
    const coding::FoundPassage* passage = nullptr;  // of a quotation
    std::string id;
    std::string words;  // in quotation marks; of the others what they say
    std::string place;  // who said it where; of a heading the count
    std::string before;
    std::string after;
    bool more = false;      // there is wider context
    bool narrower = false;  // there is some
    float top = 0;
    float before_height = 0;
    float words_height = 0;
    float height = 0;
  };
  struct List {
    std::vector<Line> lines;
    float height = 0;
  };

  List lay_out(const QuotationsMade& made, float width, const Ui& ui) const;
  static Line lay_out_heading(const QuotationsMade& made, const ShownGroup& shown, const Ui& ui);
  static Line lay_out_rest(const ShownGroup& shown, std::size_t left_out, const Ui& ui);
  Line lay_out_quotation(const QuotationsMade& made, const coding::QuotationGroup& group,
                         const coding::FoundPassage& passage, float width, const Ui& ui) const;
  void draw_line(const Workspace& workspace, const Line& line, float width, Actions& actions,
                 Ui& ui);
  void draw_heading(const Line& line, Ui& ui);
  void draw_quotation(const Workspace& workspace, const Line& line, float width, Actions& actions,
                      Ui& ui);
  static bool is_good(const Workspace& workspace, const Line& line);
  void draw_star(const Workspace& workspace, const Line& line, Actions& actions, Ui& ui) const;
  static void draw_place(const Line& line, float width, Actions& actions, Ui& ui);
  void draw_buttons(const Line& line, Actions& actions, Ui& ui);
  void bring_in_sight(const List& list, const Ui& ui);
  void carry_out_key(const Workspace& workspace, const List& list, Actions& actions);
  void step(const List& list, int quotations);
  void toggle_good(const Workspace& workspace, const Line& line, Actions& actions) const;
  void copy(const Line& line, Actions& actions) const;
  void widen(const Line& line, int steps);

  std::shared_ptr<const QuotationsMade> made_;    // that the lines are of
  std::optional<std::string> chosen_;             // the id of a quotation
  std::map<std::string, std::uint32_t> context_;  // steps, by a quotation's id
  std::set<std::string> closed_;                  // groups, by their lines' ids
  std::uint64_t changes_ = 0;                     // of the two above
  std::optional<Key> pressed_;
  bool reveal_ = false;  // the chosen one comes in sight
  using ListKey =
      std::tuple<std::shared_ptr<const QuotationsMade>, std::uint64_t, Language, float, float>;
  Cached<List, ListKey> list_;
};

}  // namespace app
