// A menu of many names, with a field that narrows them: codes, speakers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/cached.h"
#include "app/window/ui.h"
#include "coding/study.h"

namespace app {

struct PickName {
  std::string id;      // as of a control
  std::string shown;   // the user's words
  std::string folded;  // what is searched in
  std::optional<coding::Colour> colour = {};
  int depth = 0;
};
// All codes, in the codebook's order; ids "<prefix><guid>".
std::vector<PickName> code_names(const coding::Study& study, const std::string& prefix);
// The labels of all speakers, by name; ids "<prefix><label>".
std::vector<PickName> speaker_names(const coding::Study& study, const std::string& prefix);

class PickMenu {
 public:
  // The field in it has this id.
  explicit PickMenu(std::string search_id) : search_id_(std::move(search_id)) {}
  // Below the last item.
  void open(const Ui& ui);
  // The one that was clicked. Where `ticks` says which are on, it stays open for more; else a click
  // closes it. In it, above the names, `all` lets go of every tick: then size() of names is given.
  std::optional<std::size_t> draw(Ui& ui, const std::vector<PickName>& names,
                                  const std::vector<bool>* ticks, const char* all);

 private:
  bool draw_name(Ui& ui, const PickName& name, std::optional<bool> tick) const;

  std::string search_id_;
  std::string search_;
  ImVec2 at_;
  bool fresh_ = false;
};

}  // namespace app
