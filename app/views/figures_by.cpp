#include "app/views/figures_by.h"

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/window/segments.h"

namespace app {
namespace {

using coding::FrequencyQuery;
using coding::GroupBy;

bool is_chosen(const Dimension& dimension, const FrequencyQuery& query) {
  return dimension.by == query.by &&
         (dimension.by != GroupBy::Attribute || dimension.attribute == query.attribute);
}

coding::ColumnsBy columns_of(const Dimension& dimension) {
  return {dimension.by, dimension.attribute};
}

// Rows stay in the order of a total; in that of a column that goes they cannot.
FrequencyQuery divided_by(FrequencyQuery query, const Dimension& dimension) {
  query.by = dimension.by;
  query.attribute = dimension.attribute;
  if (query.within == columns_of(dimension)) query.within.reset();
  query.order.rows = query.order.rows && !query.order.rows_by;
  return query;
}

FrequencyQuery divided_within(FrequencyQuery query, std::optional<coding::ColumnsBy> outer) {
  query.within = outer;
  query.order.rows = query.order.rows && !query.order.rows_by;
  return query;
}

// The dimensions that fit in `room` beside a "more…" of its own, the chosen one always; the rest
// into `hidden`.
std::vector<std::size_t> fitting(const Ui& ui, const std::vector<Segment>& all, float room,
                                 float more, std::optional<std::size_t> chosen,
                                 std::vector<std::size_t>& hidden) {
  std::vector<std::size_t> shown;
  const bool all_fit = width_of(ui, all) <= room;
  float used = all_fit ? 0 : more;
  if (chosen && !all_fit) used += width_of(ui, all[*chosen]);
  for (std::size_t at = 0; at < all.size(); ++at) {
    const float width = width_of(ui, all[at]);
    if (!all_fit && at != chosen && (used + width > room || !hidden.empty())) {
      hidden.push_back(at);
      continue;
    }
    if (at != chosen) used += width;
    shown.push_back(at);
  }
  return shown;
}

}  // namespace

void FiguresBy::draw_more(const std::vector<Dimension>& all, const std::vector<std::size_t>& hidden,
                          const FrequencyQuery& query, Actions& actions, Ui& ui) {
  ImGui::SetNextWindowPos(more_at_, ImGuiCond_Appearing);
  ImGui::SetNextWindowSizeConstraints({ui.px(180), 0}, {ui.px(280), ui.px(500)});
  if (!ImGui::BeginPopup("by/more")) return;
  if (pressed(ImGuiKey_Escape)) ImGui::CloseCurrentPopup();
  for (const std::size_t at : hidden) {
    const Row line = row(ui, "by/" + all[at].id, all[at].name, false, ui.px(26));
    draw_cut(ImGui::GetWindowDrawList(), ui.fonts.ui,
             {line.min.x + ui.px(8), line.min.y + ui.px(4)}, ui.theme.text, all[at].name,
             line.max.x - line.min.x - ui.px(12));
    if (!line.clicked) continue;
    actions.push(ChooseFrequencies{divided_by(query, all[at])});
    ImGui::CloseCurrentPopup();
  }
  ImGui::EndPopup();
}

void FiguresBy::draw(const std::vector<Dimension>& all, const FrequencyQuery& query, float others,
                     Actions& actions, Ui& ui) {
  std::vector<Segment> names;
  std::optional<std::size_t> chosen;
  for (std::size_t at = 0; at < all.size(); ++at) {
    names.push_back({"by/" + all[at].id, all[at].name, ""});
    if (is_chosen(all[at], query)) chosen = at;
  }
  const Segment more{"by/more", ui.say("meer…", "more…"), ""};
  Choice choice{ui.say("Per", "By"), {}, all.size()};
  const float line =
      ImGui::GetContentRegionAvail().x - choice.width(ui) - ImGui::GetStyle().WindowPadding.x;
  const float beside = line - others - ui.px(36);
  std::vector<std::size_t> hidden;
  const std::vector<std::size_t> visible =
      fitting(ui, names, beside >= ui.px(330) ? beside : line, width_of(ui, more), chosen, hidden);
  for (std::size_t at = 0; at < visible.size(); ++at) {
    choice.segments.push_back(names[visible[at]]);
    if (visible[at] == chosen) choice.chosen = at;
  }
  if (!hidden.empty()) choice.segments.push_back(more);
  const auto clicked = draw_choice(ui, choice);
  if (clicked && *clicked == visible.size()) {
    more_at_ = {ImGui::GetItemRectMax().x - width_of(ui, more), ImGui::GetItemRectMax().y};
    ImGui::OpenPopup("by/more");
  } else if (clicked) {
    actions.push(ChooseFrequencies{divided_by(query, all[visible[*clicked]])});
  }
  draw_more(all, hidden, query, actions, ui);
  draw_within(all, query, actions, ui);
}

// Which one columns lie within, as a menu behind the choice of what they are.
void FiguresBy::draw_within(const std::vector<Dimension>& all, const FrequencyQuery& query,
                            Actions& actions, Ui& ui) {
  std::string label = ui.say("binnen…", "within…");
  for (const Dimension& dimension : all)
    if (query.within == columns_of(dimension))
      label = ui.say({"binnen {0}", "within {0}"}, {std::string_view(dimension.name)});
  const char* menu = "within/open";
  if (next_button(ui, "within", label, query.within ? Look::Chosen : Look::Plain, nullptr, 8))
    ImGui::OpenPopup(menu);
  tooltip(ui, ui.say("Kolommen twee diep: rol binnen PPS, jaar binnen type …",
                     "Columns two deep: role within PPS, year within type …"));
  if (!begin_menu(ui, menu, ui.px(240))) return;
  if (menu_entry(ui, "within/none", ui.say("niets: kolommen één diep", "nothing: one deep")))
    actions.push(ChooseFrequencies{divided_within(query, std::nullopt)});
  for (const Dimension& dimension : all)
    if (!is_chosen(dimension, query) && menu_entry(ui, "within/" + dimension.id, dimension.name))
      actions.push(ChooseFrequencies{divided_within(query, columns_of(dimension))});
  end_menu();
}

}  // namespace app
