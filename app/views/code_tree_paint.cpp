// How a line of the tree looks: triangle, colour, name, and at the right what is told of the code.
#include <algorithm>

#include "app/views/code_tree.h"
#include "app/views/menu.h"

namespace app {
namespace {

constexpr float kRow = 28;
constexpr float kIndent = 14;
constexpr float kTriangle = 14;
constexpr float kSwatch = 20;
constexpr float kRight = 6;
constexpr float kBetween = 8;
constexpr float kBelow = 4;

ImFont* font_of(const Ui& ui, bool group) {
  return group ? ui.fonts.strong : ui.fonts.ui;
}

// The name on as many lines as the width asks for.
std::vector<std::string_view> wrap(const ImFont* font, std::string_view name, float width) {
  std::vector<std::string_view> lines;
  const char* at = name.data();
  const char* const end = at + name.size();
  while (at < end) {
    const char* stop = font->CalcWordWrapPositionA(1.0F, at, end, std::max(width, 1.0F));
    if (stop == at) ++stop;
    while (stop < end && (*stop & 0xC0) == 0x80) ++stop;  // never within a character
    lines.emplace_back(at, static_cast<std::size_t>(stop - at));
    at = stop;
    while (at < end && *at == ' ') ++at;
  }
  if (lines.empty()) lines.push_back(name);
  return lines;
}

float longest_word(ImFont* font, std::string_view name) {
  float longest = 0;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    longest = std::max(longest, width_of(font, name.substr(0, end)));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return longest;
}

}  // namespace

float CodeTree::triangle_left(const Ui& ui, const Entry& entry) const {
  constexpr int kDeepest = 6;  // from there on the name keeps its room
  return ui.px(4 + static_cast<float>(std::min(entry.depth, kDeepest)) * kIndent);
}

float CodeTree::name_left(const Ui& ui, const Entry& entry) const {
  const float swatch = entry.codable && !entry.group() ? kSwatch : 0;
  return triangle_left(ui, entry) + ui.px(kTriangle + swatch);
}

// Of what stands at the right: count, shortcut, the mark of older codings.
float CodeTree::marks_width(const Ui& ui, const Entry& entry) const {
  float width = ui.px(kRight);
  if (entry.count > 0)
    width += width_of(ui.fonts.small, std::to_string(entry.count)) + ui.px(kBetween);
  if (!entry.shortcut.empty()) width += width_of(ui.fonts.small, entry.shortcut) + ui.px(18);
  if (entry.older > 0) width += ui.px(16);
  return width;
}

std::vector<CodeTree::Line> CodeTree::lay_out(const Ui& ui, const std::string& filter,
                                              float width) const {
  std::vector<Line> lines;
  float top = 0;
  for (const std::size_t i : shown(filter)) {
    const Entry& entry = (*entries_)[i];
    ImFont* font = font_of(ui, entry.group());
    const float room = width - name_left(ui, entry);
    const float beside = room - marks_width(ui, entry);
    Line line{i, top, ui.px(kRow), {}, longest_word(font, entry.name) > beside};
    line.words = wrap(font, entry.name, line.marks_below ? room - ui.px(kRight) : beside);
    line.height += static_cast<float>(line.words.size() - 1) * font->FontSize;
    if (line.marks_below && marks_width(ui, entry) > ui.px(kRight))
      line.height += ui.fonts.small->FontSize + ui.px(kBelow);
    top += line.height;
    lines.push_back(std::move(line));
  }
  return lines;
}

void CodeTree::paint_marks(Ui& ui, const Entry& entry, const Row& row, float y) const {
  ImDrawList* list = ImGui::GetWindowDrawList();
  float right = row.max.x - ui.px(kRight);
  if (entry.count > 0) {
    const std::string count = std::to_string(entry.count);
    right -= width_of(ui.fonts.small, count);
    draw_text(list, ui.fonts.small, {right, y}, ui.theme.muted, count);
    right -= ui.px(kBetween);
  }
  if (!entry.shortcut.empty()) {
    const float width = width_of(ui.fonts.small, entry.shortcut);
    right -= width + ui.px(5);
    list->AddRect({right - ui.px(4), y - ui.px(1)},
                  {right + width + ui.px(4), y + ui.fonts.small->FontSize + ui.px(2)},
                  ui.theme.line, ui.px(3));
    draw_text(list, ui.fonts.small, {right, y}, ui.theme.muted, entry.shortcut);
    right -= ui.px(kBetween + 5);
  }
  // A clock: there are codings from before the code came to mean this.
  if (entry.older > 0) {
    const ImVec2 centre(right - ui.px(6), y + ui.fonts.small->FontSize / 2);
    list->AddCircle(centre, ui.px(5), ui.theme.accent, 0, ui.px(1.2F));
    list->AddLine(centre, {centre.x, centre.y - ui.px(3.4F)}, ui.theme.accent, ui.px(1.2F));
    list->AddLine(centre, {centre.x + ui.px(2.6F), centre.y}, ui.theme.accent, ui.px(1.2F));
  }
}

void CodeTree::paint(const Workspace& workspace, Ui& ui, const Line& line, const Row& row) const {
  const Entry& entry = (*entries_)[line.entry];
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (std::find(chosen_.begin(), chosen_.end(), entry.id) != chosen_.end())
    list->AddRectFilled(row.min, row.max, ui.theme.selected, ui.px(5));
  if (workspace.codebook_focus() && workspace.code() == entry.id)
    list->AddRect({row.min.x + 1, row.min.y + 1}, {row.max.x - 1, row.max.y - 1}, ui.theme.accent,
                  ui.px(5), 0, ui.px(1.5F));
  ImFont* font = font_of(ui, entry.group());
  const float middle = row.min.y + ui.px(kRow) / 2;
  float y = middle - font->FontSize / 2;
  const float x = row.min.x + name_left(ui, entry);
  const bool swatch = entry.codable && !entry.group();
  if (entry.has_children)
    draw_triangle(list, {row.min.x + triangle_left(ui, entry), middle}, ui.px(8),
                  !closed_.contains(entry.id), ui.theme.muted);
  if (swatch) draw_swatch(list, {x - ui.px(12), middle}, ui.px(11), colour_of(entry.colour));
  for (const std::string_view words : line.words) {
    draw_text(list, font, {x, y}, ui.theme.text, words);
    y += font->FontSize;
  }
  paint_marks(ui, entry, row,
              line.marks_below ? y + ui.px(kBelow) : middle - ui.fonts.small->FontSize / 2);
}

void CodeTree::hint(Ui& ui, const Entry& entry) const {
  if (!ImGui::IsItemHovered() || ImGui::IsMouseDragging(ImGuiMouseButton_Left)) return;
  std::string words = entry.name;
  if (!entry.meaning.empty()) words += "\n" + entry.meaning;
  if (entry.older > 0)
    words += "\n" + ui.say({"{0, plural, one {# codering is} other {# coderingen zijn}} van vóór "
                            "de laatste wijziging van wat de code betekent.",
                            "{0, plural, one {# coding was} other {# codings were}} made before "
                            "what the code means last changed."},
                           {static_cast<std::int64_t>(entry.older)});
  tooltip(ui, words);
}

}  // namespace app
