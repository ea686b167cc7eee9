// "Citaten": quotations chosen, filtered, grouped and ordered; or the passages that a query finds.
#pragma once

#include <cstdint>
#include <memory>

#include "app/actions.h"
#include "app/keys.h"
#include "app/views/query_bar.h"
#include "app/views/quotations_bar.h"
#include "app/views/quotations_shown.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class QuotationsView {
 public:
  // Fills the current ImGui window. Only with a project.
  void draw(const Workspace& workspace, Actions& actions, Ui& ui);
  // True for a key of the list of quotations.
  bool take_key(const Key& key) { return shown_.take_key(key); }

 private:
  static std::shared_ptr<const QuotationsMade> made(const Workspace& workspace, Actions& actions);
  static void draw_count(const QuotationsMade& made, Ui& ui);
  static void draw_nothing(const Workspace& workspace, const QuotationsMade& made, Ui& ui);

  std::uint64_t opened_ = 0;  // the project that the rest is about
  QuotationsBar bar_;
  QueryBar query_;
  QuotationsShown shown_;
};

}  // namespace app
