// "Personen en PPS": the participants, PPS and transcripts as tables that can be edited, with their
// attributes as columns.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/people_grid.h"
#include "app/views/people_table.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class PeopleView {
 public:
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);
  bool in_cell() const { return grid_.in_cell(); }  // something is typed in one

 private:
  enum class Asked { Nothing, NewRow, NewAttribute, Rename, DeleteAttribute, DeleteRow };

  const PeopleTable& table(const Workspace& workspace, const Ui& ui);
  void draw_bar(const Workspace& workspace, const PeopleTable& table, Actions& actions, Ui& ui);
  void draw_kinds(const Workspace& workspace, Ui& ui);
  void draw_first_steps(const Workspace& workspace, Actions& actions, Ui& ui) const;
  void draw_header_menu(const Workspace& workspace, const PeopleTable& table, Actions& actions,
                        Ui& ui);
  void ask(Asked what, std::string text = {});
  void draw_question(const Workspace& workspace, const PeopleTable& table, Actions& actions,
                     Ui& ui);
  std::string question(const Workspace& workspace, const PeopleTable& table, const Ui& ui) const;
  void answer(const PeopleTable& table, Actions& actions);
  void choose_type(Ui& ui);

  coding::OwnerKind kind_ = coding::OwnerKind::Participant;
  PeopleGrid grid_;
  struct Key {
    std::uint64_t revision;
    coding::OwnerKind kind;
    Language language;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct OrderKey {
    Key table;
    std::string filter;
    std::optional<std::size_t> by;
    bool descending;
    friend bool operator==(const OrderKey&, const OrderKey&) = default;
  };
  Cached<PeopleTable, Key> table_;
  Cached<std::vector<std::uint32_t>, OrderKey> shown_;
  Asked asked_ = Asked::Nothing;
  bool open_question_ = false;
  int question_frames_ = 0;  // that it has been drawn
  std::string text_;         // typed as an answer
  coding::AttributeType type_ = coding::AttributeType::Text;
  std::optional<std::size_t> column_;  // that the menu or question is about
  std::optional<coding::Guid> row_;    // that the question is about
};

}  // namespace app
