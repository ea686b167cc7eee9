// How the list of Citaten looks, and what the mouse does in it.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/views/menu.h"
#include "app/views/quotation_words.h"
#include "app/views/quotations_shown.h"
#include "app/window/controls.h"

namespace app {
namespace {

constexpr float kBar = 3;  // a code's colour beside its quotation
constexpr float kStar = 26;
constexpr float kColumn = 980;  // the words at their widest, to be read with ease

// The fonts have no star.
void paint_star(ImVec2 centre, float size, bool filled, ImU32 colour) {
  constexpr float kPi = 3.14159265F;
  std::array<ImVec2, 10> points;
  for (std::size_t at = 0; at < points.size(); ++at) {
    const float angle = kPi * (static_cast<float>(at) / 5.0F - 0.5F);
    const float radius = at % 2 == 0 ? size : size * 0.45F;
    points[at] = {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
  }
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (filled) {
    for (std::size_t at = 0; at < points.size(); at += 2)
      list->AddTriangleFilled(points[at], points[(at + 1) % 10], points[(at + 9) % 10], colour);
    std::array<ImVec2, 5> inner;
    for (std::size_t at = 0; at < inner.size(); ++at) inner[at] = points[2 * at + 1];
    list->AddConvexPolyFilled(inner.data(), static_cast<int>(inner.size()), colour);
  }
  list->AddPolyline(points.data(), static_cast<int>(points.size()), colour, ImDrawFlags_Closed,
                    std::max(1.0F, size * 0.14F));
}

ImU32 colour_beside(const coding::Study& study, const coding::FoundPassage& passage, const Ui& ui) {
  const auto* code = passage.coding == nullptr ? nullptr : study.codes().find(passage.coding->code);
  return code == nullptr ? ui.theme.hint : colour_of(code->colour);
}

struct Around {  // the labels of what can be done with a quotation
  const char* wider;
  const char* narrower;
  const char* copy;
};
Around around(const Ui& ui) {
  return {ui.say("Ruimer", "Wider"), ui.say("Krapper", "Narrower"), ui.say("Kopiëren", "Copy")};
}
float buttons_width(const Ui& ui) {
  const Around labels = around(ui);
  float width = ui.px(4);
  for (const char* label : {labels.wider, labels.narrower, labels.copy})
    width += width_of(ui.fonts.ui, label) + 2 * ImGui::GetStyle().FramePadding.x + ui.px(2);
  return width;
}

}  // namespace

void QuotationsShown::draw_heading(const Line& line, Ui& ui) {
  const bool open = !closed_.contains(line.id);
  const Row heading = row(ui, line.id, line.words, false, line.height, line.place);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float middle = (heading.min.y + heading.max.y) / 2;
  draw_triangle(list, {heading.min.x + ui.px(4), middle}, ui.px(9), open, ui.theme.muted);
  const float left = heading.min.x + ui.px(22);
  const float whole = heading.max.x - left;
  const float room =
      std::max(whole * 0.4F, whole - width_of(ui.fonts.small, line.place) - ui.px(20));
  draw_cut(list, ui.fonts.strong, {left, middle - ui.fonts.strong->FontSize / 2}, ui.theme.text,
           line.words, room);
  const float used = std::min(room, width_of(ui.fonts.strong, line.words));
  draw_cut(list, ui.fonts.small,
           {left + used + ui.px(12), middle - ui.fonts.small->FontSize / 2 + ui.px(1)},
           ui.theme.muted, line.place, whole - used - ui.px(14));
  if (!heading.clicked) return;
  if (open)
    closed_.insert(line.id);
  else
    closed_.erase(line.id);
  ++changes_;
}

void QuotationsShown::draw_star(const Workspace& workspace, const Line& line, Actions& actions,
                                Ui& ui) const {
  const bool good = is_good(workspace, line);
  const std::string id = "good/" + line.id;
  ImGui::PushID(id.data(), id.data() + id.size());
  const bool clicked = ImGui::InvisibleButton("##star", {ui.px(kStar), ui.px(kFoot - 4)});
  ImGui::PopID();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  const bool lit = good || ImGui::IsItemHovered();
  paint_star({min.x + ui.px(9), (min.y + max.y) / 2}, ui.px(7), good,
             lit ? ui.theme.accent : ui.theme.hint);
  describe_item(ui, id, ui.say("Goed citaat", "Good quote"), "button", good ? "on" : "off");
  tooltip(ui, good ? ui.say("Geen goed citaat meer (G)", "No good quote any more (G)")
                   : ui.say("Goed citaat (G)", "Good quote (G)"));
  if (clicked) toggle_good(workspace, line, actions);
}

void QuotationsShown::draw_buttons(const Line& line, Actions& actions, Ui& ui) {
  const char* nowhere = ui.say("Verder is er niets.", "There is nothing further.");
  const char* none = ui.say("Er staat niets omheen.", "There is nothing around it.");
  if (button(ui, "wider/" + line.id, around(ui).wider, Look::Quiet, line.more ? nullptr : nowhere))
    widen(line, 1);
  tooltip(ui, line.more ? ui.say("Een beurt meer ervoor en erna (+)",
                                 "One turn more before and after (+)")
                        : "");
  ImGui::SameLine(0, ui.px(2));
  if (button(ui, "narrower/" + line.id, around(ui).narrower, Look::Quiet,
             line.narrower ? nullptr : none))
    widen(line, -1);
  ImGui::SameLine(0, ui.px(2));
  if (button(ui, "copy/" + line.id, around(ui).copy, Look::Quiet)) copy(line, actions);
  tooltip(ui, ui.say("De woorden, met wie het waar zei (Ctrl+C)",
                     "The words, with who said them where (Ctrl+C)"));
}

// Who said it where: a link to the place.
void QuotationsShown::draw_place(const Line& line, float width, Actions& actions, Ui& ui) {
  ImFont* font = ui.fonts.small;
  const float wide = std::max(1.0F, std::min(width, width_of(font, line.place) + 1));
  const std::string id = "place/" + line.id;
  ImGui::PushID(id.data(), id.data() + id.size());
  const bool clicked = ImGui::InvisibleButton("##place", {wide, ui.px(kFoot - 4)});
  ImGui::PopID();
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  const float y = std::floor((min.y + max.y - font->FontSize) / 2);
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_cut(list, font, {min.x, y}, hovered ? ui.theme.accent : ui.theme.muted, line.place, wide);
  if (hovered) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    list->AddLine({min.x, y + font->FontSize}, {max.x, y + font->FontSize}, ui.theme.accent);
  }
  describe_item(ui, id, line.place, "button");
  tooltip(ui, ui.say("Lezen in het gesprek (Enter)", "Read it in its transcript (Enter)"));
  if (clicked) actions.push(GoTo{line.passage->transcript, line.passage->span});
}

void QuotationsShown::draw_quotation(const Workspace& workspace, const Line& line, float width,
                                     Actions& actions, Ui& ui) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const ImVec2 end(start.x + width, start.y + line.height);
  const ImVec2 edge(start.x + ImGui::GetContentRegionAvail().x, end.y);
  const bool chosen = chosen_ == line.id;
  const bool under_mouse = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(start, edge);
  if (chosen) list->AddRectFilled(start, edge, ui.theme.accent_soft, ui.px(5));
  const Row words = row(ui, line.id, line.words, false, line.height - ui.px(kFoot), line.place);
  if (words.clicked) chosen_ = line.id;
  if (words.double_clicked) actions.push(GoTo{line.passage->transcript, line.passage->span});
  list->AddRectFilled(start, {start.x + ui.px(kBar), end.y},
                      colour_beside(made_->study, *line.passage, ui));
  ImVec2 at(start.x + ui.px(kInset), std::floor(start.y + ui.px(1)));
  const float room = width - ui.px(kInset);
  draw_wrapped(ui.fonts.ui, at, ui.theme.muted, line.before, room);
  at.y += line.before_height;
  draw_wrapped(ui.fonts.ui, at, ui.theme.text, line.words, room);
  draw_wrapped(ui.fonts.ui, {at.x, at.y + line.words_height}, ui.theme.muted, line.after, room);
  ImGui::SetCursorScreenPos({at.x, end.y - ui.px(kFoot - 2)});
  float place = room - buttons_width(ui);
  if (line.passage->coding != nullptr) {
    draw_star(workspace, line, actions, ui);
    ImGui::SameLine(0, 0);
    place -= ui.px(kStar);
  }
  draw_place(line, place, actions, ui);
  if (!chosen && !under_mouse) return;
  ImGui::SetCursorScreenPos({end.x - buttons_width(ui), end.y - ui.px(kFoot - 1)});
  draw_buttons(line, actions, ui);
}

void QuotationsShown::draw_line(const Workspace& workspace, const Line& line, float width,
                                Actions& actions, Ui& ui) {
  if (line.passage != nullptr) return draw_quotation(workspace, line, width, actions, ui);
  if (line.group != nullptr) return draw_heading(line, ui);
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.px(kInset));
  text(ui, ui.fonts.small, ui.theme.muted, line.words);
  describe_item(ui, line.id, line.words, "text");
}

void QuotationsShown::draw(const Workspace& workspace,
                           const std::shared_ptr<const QuotationsMade>& made, Actions& actions,
                           Ui& ui) {
  const bool other = made_ && !(made_->wanted == made->wanted);
  made_ = made;
  const float width =
      std::min(ui.px(kColumn), ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize);
  const auto laid_out = [&]() -> const List& {
    return list_.get(ListKey(made, changes_, ui.language, ui.scale, width),
                     [&] { return lay_out(*made, width - ui.px(kInset), ui); });
  };
  carry_out_key(workspace, laid_out(), actions);
  const List& list = laid_out();
  ImGui::BeginChild("quotations", {0, 0});
  if (other) ImGui::SetScrollY(0);  // another list begins at its top
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  bring_in_sight(list, ui);
  const float start = ImGui::GetCursorPosY();
  const float left = ImGui::GetCursorPosX();
  const float above = ImGui::GetScrollY() - start;
  const float below = above + ImGui::GetWindowHeight();
  auto next = std::partition_point(list.lines.begin(), list.lines.end(), [above](const Line& line) {
    return line.top + line.height < above;
  });
  for (; next != list.lines.end() && next->top < below; ++next) {
    ImGui::SetCursorPos({left, start + next->top});
    draw_line(workspace, *next, width, actions, ui);
  }
  ImGui::SetCursorPosY(start + list.height);
  ImGui::Dummy({0, 0});
  ImGui::PopStyleVar();
  ImGui::EndChild();
}

// The chosen one, where a key chose or widened it.
void QuotationsShown::bring_in_sight(const List& list, const Ui& ui) {
  if (!std::exchange(reveal_, false)) return;
  for (const Line& line : list.lines) {
    if (line.passage == nullptr || line.id != chosen_) continue;
    const float height = ImGui::GetWindowHeight();
    if (line.top < ImGui::GetScrollY())
      ImGui::SetScrollY(std::max(0.0F, line.top - ui.px(40)));
    else if (line.top + line.height > ImGui::GetScrollY() + height)
      ImGui::SetScrollY(line.top + std::min(line.height - height + ui.px(40), 0.0F));
    return;
  }
}

}  // namespace app
