#include "app/views/figures_filters.h"

#include <algorithm>
#include <array>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/window/flow.h"
#include "exports/chart/words.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr std::size_t kSearchable = 12;  // values from which on a search field helps
constexpr float kKinds = 150;
constexpr float kValues = 260;
constexpr float kLine = 26;
constexpr float kHeight = 320;

struct Way {
  coding::Compare compare;
  const char* sign;
  const char* id;  // behind the dimension's
};
constexpr std::array<Way, 4> kWays = {{{coding::Compare::Is, " = ", ""},
                                       {coding::Compare::IsNot, " ≠ ", "/not"},
                                       {coding::Compare::AtLeast, " ≥ ", "/from"},
                                       {coding::Compare::AtMost, " ≤ ", "/until"}}};

// "rol = werkveld", "PPS = Maakcampus, ZorgLab +3", "jaar ≥ 2021"; of a thing that is left out
// "zonder 03 Ondernemer".
std::string chip_label(const Dimension& dimension, const Way& way,
                       const std::vector<std::string>& names, const Ui& ui) {
  constexpr std::size_t kNamed = 2;
  const bool left_out = !dimension.attribute && way.compare == coding::Compare::IsNot;
  std::string label = left_out ? ui.say("zonder ", "without ") : dimension.name + way.sign;
  for (std::size_t at = 0; at < std::min(names.size(), kNamed); ++at)
    label += (at > 0 ? ", " : "") + names[at];
  if (names.size() > kNamed) label += " +" + std::to_string(names.size() - kNamed);
  return label;
}

struct Chip {
  bool pressed = false;
  bool removed = false;
};

Chip chip(Ui& ui, const std::string& id, const std::string& label, const std::string& whole) {
  const float remove = ui.px(26);
  const float width = std::min(width_of(ui.fonts.strong, label) + ui.px(20), ui.px(360));
  flow(width + remove, ui.px(10));
  Chip made;
  made.pressed = button(ui, id, label, Look::Chosen, nullptr, width);
  tooltip(ui, whole);
  ImGui::SameLine(0, 0);
  made.removed = button(ui, id + "/remove", "×", Look::Quiet, nullptr, remove);
  tooltip(ui, ui.say("Filter weghalen", "Remove this filter"));
  return made;
}

std::string id_of(const FilterValue& value) {
  return "value/" + (value.id ? value.id->to_string() : value.name);
}

// Those with the folded words in their name.
std::vector<FilterValue> holding(const std::vector<FilterValue>& values, const std::string& words) {
  std::vector<FilterValue> found;
  for (const FilterValue& value : values)
    if (words.empty() || transcripts::fold(value.shown).find(words) != std::string::npos)
      found.push_back(value);
  return found;
}

}  // namespace

void FiguresFilters::open(const Dimension& dimension, const Ui& ui) {
  dimension_ = dimension.id;
  search_.clear();
  const float right = ImGui::GetIO().DisplaySize.x - ui.px(kKinds + kValues + 50);
  popup_at_ = {std::min(ImGui::GetItemRectMin().x, right), ImGui::GetItemRectMax().y + ui.px(3)};
  ImGui::OpenPopup(ids_.c_str());
}

void FiguresFilters::draw_chip(const Workspace& workspace, const Dimension& dimension,
                               coding::Filter& filter, Ui& ui) {
  for (const Way& way : kWays) {
    const std::vector<std::string> names =
        names_in(workspace.study(), filter, dimension, ui.language, way.compare);
    if (names.empty()) continue;
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    const Chip made =
        chip(ui, id(dimension.id + way.id), chip_label(dimension, way, names, ui), all);
    if (made.pressed) open(dimension, ui);
    if (made.removed) filter = without(std::move(filter), dimension, way.compare);
  }
}

void FiguresFilters::draw_days(coding::Filter& filter, Ui& ui) const {
  const std::string days = exports::chart::coded_in_words(filter, ui.language);
  if (days.empty() || !chip(ui, id("coded"), days, days).removed) return;
  filter.coded_from.clear();
  filter.coded_until.clear();
}

void FiguresFilters::draw_values(const Workspace& workspace, const Dimension& dimension,
                                 coding::Filter& filter, Ui& ui) {
  const ValuesKey all(workspace.revision(), dimension.id, ui.language, "");
  const auto& values =
      values_.get(all, [&] { return filter_values(workspace.study(), dimension, ui.language); });
  if (values.empty())
    wrapped(ui, ui.fonts.small, ui.theme.muted,
            ui.say("Hier is nog niets ingevuld.", "Nothing is filled in here yet."));
  if (values.size() > kSearchable)
    text_field(ui, id("search"), ui.say("Zoek…", "Search…"), search_, ui.px(kValues) - ui.px(16));
  const ValuesKey key(workspace.revision(), dimension.id, ui.language, transcripts::fold(search_));
  const auto& found = found_.get(key, [&] { return holding(values, std::get<3>(key)); });
  ImGui::BeginChild("filter/list");
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(found.size()), ui.px(kLine) + ImGui::GetStyle().ItemSpacing.y);
  while (clipper.Step()) {
    for (int at = clipper.DisplayStart; at < clipper.DisplayEnd; ++at) {
      const FilterValue& value = found[static_cast<std::size_t>(at)];
      const bool on = lets_through(filter, dimension, value);
      const Row line =
          row(ui, id(id_of(value)), value.shown, false, ui.px(kLine), on ? "on" : "off");
      draw_tick(ui, ImGui::GetWindowDrawList(), {line.min.x + ui.px(6), line.min.y + ui.px(6)}, on);
      draw_cut(ImGui::GetWindowDrawList(), ui.fonts.ui,
               {line.min.x + ui.px(28), line.min.y + ui.px(4)}, ui.theme.text, value.shown,
               line.max.x - line.min.x - ui.px(32));
      if (line.clicked) filter = toggled(std::move(filter), dimension, value);
    }
  }
  ImGui::EndChild();
}

void FiguresFilters::draw_popup(const Workspace& workspace, const std::vector<Dimension>& all,
                                coding::Filter& filter, Ui& ui) {
  ImGui::SetNextWindowPos(popup_at_, ImGuiCond_Appearing);
  if (!ImGui::BeginPopup(ids_.c_str())) return;
  if (pressed(ImGuiKey_Escape)) ImGui::CloseCurrentPopup();
  ImGui::BeginChild("filter/kinds", {ui.px(kKinds), ui.px(kHeight)});
  for (const Dimension& dimension : all) {
    const bool on = dimension.id == dimension_;
    const Row line = row(ui, id("kind/" + dimension.id), dimension.name, on, ui.px(kLine));
    draw_cut(ImGui::GetWindowDrawList(), on ? ui.fonts.strong : ui.fonts.ui,
             {line.min.x + ui.px(8), line.min.y + ui.px(4)}, ui.theme.text, dimension.name,
             line.max.x - line.min.x - ui.px(12));
    if (!line.clicked) continue;
    dimension_ = dimension.id;
    search_.clear();
  }
  ImGui::EndChild();
  ImGui::SameLine();
  ImGui::BeginChild("filter/values", {ui.px(kValues), ui.px(kHeight)});
  for (const Dimension& dimension : all)
    if (dimension.id == dimension_) draw_values(workspace, dimension, filter, ui);
  ImGui::EndChild();
  ImGui::EndPopup();
}

std::optional<coding::Filter> FiguresFilters::draw(const Workspace& workspace,
                                                   const coding::Filter& filter,
                                                   const std::vector<Dimension>& all, Ui& ui) {
  coding::Filter chosen = filter;
  for (const Dimension& dimension : all) draw_chip(workspace, dimension, chosen, ui);
  draw_days(chosen, ui);
  const char* label = say(add_, ui.language);
  flow(width_of(ui.fonts.ui, label) + ui.px(20), ui.px(10));
  if (button(ui, id("add"), label, Look::Quiet)) {
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](const auto& each) { return each.id == dimension_; });
    const Dimension* first = &all.front();
    for (const Dimension& dimension : all)
      if (known && dimension.id == dimension_) first = &dimension;
    open(*first, ui);
  }
  draw_popup(workspace, all, chosen, ui);
  return chosen == filter ? std::nullopt : std::optional(std::move(chosen));
}

}  // namespace app
