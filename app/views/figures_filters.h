// Filters, of Cijfers and of a search: a chip for each that is on, and a popup to choose them in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "app/cached.h"
#include "app/views/figures_dimensions.h"
#include "app/window/ui.h"
#include "app/workspace.h"

namespace app {

class FiguresFilters {
 public:
  // `ids` begins those of its controls: two on one screen have different ones.
  explicit FiguresFilters(std::string ids = "filter", Phrase add = {"+ filter", "+ filter"})
      : ids_(std::move(ids)), add_(add) {}
  // Behind the last control, flowing on. Gives the filter that the user made of `filter`.
  std::optional<coding::Filter> draw(const Workspace& workspace, const coding::Filter& filter,
                                     const std::vector<Dimension>& all, Ui& ui);

 private:
  void draw_chip(const Workspace& workspace, const Dimension& dimension, coding::Filter& filter,
                 Ui& ui);
  void draw_popup(const Workspace& workspace, const std::vector<Dimension>& all,
                  coding::Filter& filter, Ui& ui);
  // The days of coding that a kept query asks for.
  void draw_days(coding::Filter& filter, Ui& ui) const;
  void draw_values(const Workspace& workspace, const Dimension& dimension, coding::Filter& filter,
                   Ui& ui);
  void open(const Dimension& dimension, const Ui& ui);

  std::string id(std::string_view end) const { return ids_ + "/" + std::string(end); }

  std::string ids_;
  Phrase add_;             // on the button that begins one
  std::string dimension_;  // the id of the one whose values the popup shows
  std::string search_;     // narrows them
  ImVec2 popup_at_;
  // Revision, dimension, language, folded search.
  using ValuesKey = std::tuple<std::uint64_t, std::string, Language, std::string>;
  Cached<std::vector<FilterValue>, ValuesKey> values_;
  Cached<std::vector<FilterValue>, ValuesKey> found_;
};

}  // namespace app
