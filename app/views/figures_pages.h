// The pages of Cijfers beside the matrix: years, sources, what dominates, what goes together,
// saturation, the course of conversations, words. Each a picture above a table; both are made by a
// job and can be saved.
#pragma once

#include <memory>
#include <optional>

#include "app/actions.h"
#include "app/cached.h"
#include "app/views/course_choice.h"
#include "app/views/dominance_page.h"
#include "app/views/drawing_painter.h"
#include "app/views/plain_table.h"
#include "app/views/words_page.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class FiguresPages {
 public:
  // The choice of a page, at the cursor, over the whole width; with the button that saves it.
  void draw_tabs(const Workspace& workspace, Actions& actions, Ui& ui);
  // The page, over what is left of the current window. Not for the matrix.
  void draw(const Workspace& workspace, const std::vector<Dimension>& all, Actions& actions,
            Ui& ui);
  // What was drawn last is wider than its window.
  bool wide() const { return wide_; }
  // Below the matrix: the code that is chosen in it.
  void draw_picture_of_code(const Workspace& workspace, Actions& actions, Ui& ui);

 private:
  FiguresWanted wanted(const Workspace& workspace, const Ui& ui) const;
  // Null while it is being made; asks for it where nobody did yet.
  std::shared_ptr<const FiguresMade> made(const Workspace& workspace, Actions& actions, Ui& ui);
  void draw_links(const Workspace& workspace, Actions& actions, Ui& ui);
  void choose_picture(Ui& ui);
  void draw_meeting(Ui& ui);
  void draw_whose(const Workspace& workspace, Ui& ui);
  void draw_picture(const std::shared_ptr<const FiguresMade>& made, Ui& ui);
  void draw_table(const Workspace& workspace, const std::shared_ptr<const FiguresMade>& made,
                  Actions& actions, Ui& ui);

  coding::CooccurrenceQuery together_;
  std::optional<coding::PpsId> pps_;  // of the saturation
  PictureOf picture_ = PictureOf::Code;
  CourseChoice course_;
  using DrawingKey = std::tuple<std::shared_ptr<const FiguresMade>, float, float>;
  Cached<PaintedDrawing, DrawingKey> drawn_;
  PlainTable table_;
  bool wide_ = false;
  WordsPage words_;
};

}  // namespace app
