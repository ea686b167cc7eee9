#include "app/views/code_palette.h"

#include <algorithm>
#include <utility>

#include "app/commands.h"
#include "app/window/controls.h"
#include "coding/codebook.h"

namespace app {
namespace {

constexpr float kWidth = 380;
constexpr float kRow = 30;
constexpr std::size_t kRowsShown = 8;
constexpr std::size_t kRowsAtLeast = 2;
constexpr float kRest = 134;  // about how high all else is

// The words that a code in vivo would be called after, short enough for the palette.
std::string beginning_of(std::string_view words) {
  constexpr std::size_t kLongest = 34;
  const std::string_view line = words.substr(0, words.find('\n'));
  if (line.size() <= kLongest) return std::string(line) + (line.size() < words.size() ? "…" : "");
  const std::size_t space = line.rfind(' ', kLongest);
  return std::string(line.substr(0, space == std::string_view::npos ? 0 : space)) + "…";
}

void draw_name(Ui& ui, const Row& row, const PaletteMatch& match, std::string_view parent) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float middle = (row.min.y + row.max.y) / 2;
  draw_swatch(list, {row.min.x + ui.px(14), middle}, ui.px(10), colour_of(match.code->colour));
  ImVec2 at(row.min.x + ui.px(28), middle - ui.fonts.ui->FontSize / 2);
  const std::string_view name = match.code->name;
  at.x += draw_text(list, ui.fonts.ui, at, ui.theme.text, name.substr(0, match.first));
  at.x += draw_text(list, ui.fonts.strong, at, ui.theme.text, name.substr(match.first, match.size));
  at.x += draw_text(list, ui.fonts.ui, at, ui.theme.text, name.substr(match.first + match.size));
  draw_cut(list, ui.fonts.small, {at.x + ui.px(8), middle - ui.fonts.small->FontSize / 2},
           ui.theme.muted, parent, std::max(1.0F, row.max.x - at.x - ui.px(60)));
}

}  // namespace

void CodePalette::choose(const Workspace& workspace, Actions& actions, const coding::CodeId& code,
                         Then then) {
  const bool recode = workspace.palette() == Palette::Recode && workspace.coding();
  if (recode)
    actions.push(Recode{*workspace.coding(), code});
  else
    actions.push(AddCoding{code});
  if (recode || then == Then::Close) return actions.push(ShowPalette{Palette::Closed});
  typed_.clear();
  mark_ = {};
  refocus_ = true;
}

// The codes that the chosen coder has put on exactly these words.
const std::set<coding::CodeId>& CodePalette::there_already(const Workspace& workspace) {
  const coding::Span selected = workspace.selection().span();
  return there_.get({workspace.revision(), selected, workspace.coder()}, [&] {
    std::set<coding::CodeId> codes;
    for (const coding::Coding& coding : workspace.study().codings().of(*workspace.transcript()))
      if (coding.span == selected && coding.coder == workspace.coder()) codes.insert(coding.code);
    return codes;
  });
}

void CodePalette::take_enter(const Workspace& workspace, Actions& actions,
                             const std::vector<PaletteMatch>& matches) {
  const ImGuiIO& io = ImGui::GetIO();
  if ((io.KeyCtrl || matches.empty()) && !typed_.empty() && workspace.palette() == Palette::Code) {
    actions.push(AddCodingWithNewCode{typed_, coding::Origin::Inductive});
    actions.push(ShowPalette{Palette::Closed});
  } else if (!matches.empty()) {
    choose(workspace, actions, matches[mark_.row].code->id, io.KeyShift ? Then::GoOn : Then::Close);
  }
}

void CodePalette::draw(const Workspace& workspace, Actions& actions, Ui& ui, ImVec2 place) {
  const bool opening = !open_;
  if (opening) {
    typed_.clear();
    mark_ = {};
    open_ = true;
    rest_ = ui.px(kRest);
  }
  const float row = ui.px(kRow);
  const auto room = static_cast<std::size_t>(std::max(0.0F, room_for_palette(ui) - rest_) / row);
  rows_ = std::clamp(room, kRowsAtLeast, kRowsShown);
  begin_palette(ui, "##palette", {place.x, place.y + ui.px(6)},
                {ui.px(kWidth), row * static_cast<float>(rows_) + rest_}, opening);
  const char* hint = workspace.palette() == Palette::Recode
                         ? ui.say("Andere code…", "Another code…")
                         : ui.say("Zoek een code…", "Find a code…");
  const Field field = text_field(ui, "palette", hint, typed_, ImGui::GetContentRegionAvail().x,
                                 opening || std::exchange(refocus_, false));
  if (field.changed) mark_ = {};
  const auto matches = palette_matches(workspace.study(), typed_, workspace.recent_codes());
  mark_.take_arrows(ui, matches.size());
  if (field.entered && !opening) take_enter(workspace, actions, matches);
  draw_matches(workspace, actions, ui, matches);
  if (!matches.empty()) draw_meaning(ui, *matches[mark_.row].code);
  if (workspace.palette() == Palette::Code) draw_more(workspace, actions, ui);
  const auto shown = static_cast<float>(std::min(matches.size(), rows_));
  rest_ = std::max(rest_, height_of_palette() - row * shown);
  if (palette_left(opening)) actions.push(ShowPalette{Palette::Closed});
  end_palette();
}

void CodePalette::draw_matches(const Workspace& workspace, Actions& actions, Ui& ui,
                               const std::vector<PaletteMatch>& matches) {
  if (matches.empty()) return;
  const std::size_t shown = std::min(matches.size(), rows_);
  ImGui::BeginChild("##matches", {0, ui.px(kRow) * static_cast<float>(shown) + ui.px(4)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(matches.size()), ui.px(kRow));
  mark_.bring_in_sight(ui.px(kRow));
  while (clipper.Step()) {
    for (auto i = static_cast<std::size_t>(clipper.DisplayStart);
         i < static_cast<std::size_t>(clipper.DisplayEnd); ++i)
      draw_match(workspace, actions, ui, matches[i], i == mark_.row);
  }
  ImGui::PopStyleVar();
  ImGui::EndChild();
}

void CodePalette::draw_match(const Workspace& workspace, Actions& actions, Ui& ui,
                             const PaletteMatch& match, bool marked) {
  const coding::Code& code = *match.code;
  const bool there =
      workspace.palette() == Palette::Code && there_already(workspace).contains(code.id);
  const Row line = row(ui, "palette/" + code.id.to_string(), code.name, false, ui.px(kRow),
                       there    ? "there"
                       : marked ? "selected"
                                : "");
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (marked) list->AddRectFilled(line.min, line.max, ui.theme.selected, ui.px(5));
  const auto* parent = code.parent ? workspace.study().codes().find(*code.parent) : nullptr;
  draw_name(ui, line, match, parent != nullptr ? std::string_view(parent->name) : "");
  const auto& recent = workspace.recent_codes();
  const auto number = std::find(recent.begin(), recent.end(), code.id) - recent.begin();
  const std::string key = there    ? std::string(ui.say("staat er", "is there"))
                          : marked ? "Enter"
                          : number < static_cast<std::ptrdiff_t>(recent.size())
                              ? std::to_string(number + 1)
                              : std::string();
  if (!key.empty())
    draw_text(list, ui.fonts.small,
              {line.max.x - width_of(ui.fonts.small, key) - ui.px(10),
               (line.min.y + line.max.y - ui.fonts.small->FontSize) / 2},
              ui.theme.muted, key);
  if (line.clicked)
    choose(workspace, actions, code.id, ImGui::GetIO().KeyCtrl ? Then::GoOn : Then::Close);
}

// What the marked code means, so that nobody codes by its name alone.
void CodePalette::draw_meaning(Ui& ui, const coding::Code& code) const {
  const std::string& meaning =
      code.short_definition.empty() ? code.definition : code.short_definition;
  if (meaning.empty()) return;
  ImGui::Separator();
  wrapped(ui, ui.fonts.small, ui.theme.muted, meaning);
  describe_item(ui, "palette/meaning", meaning, "text");
  ImGui::Separator();
}

void CodePalette::draw_more(const Workspace& workspace, Actions& actions, Ui& ui) const {
  const auto words =
      workspace.study().text(*workspace.transcript()).slice(workspace.selection().span());
  if (!typed_.empty()) {
    const std::string label = fmt::format("{} “{}”", ui.say("+ Nieuwe code", "+ New code"), typed_);
    if (button(ui, "palette/new", label, Look::Quiet)) {
      actions.push(AddCodingWithNewCode{typed_, coding::Origin::Inductive});
      actions.push(ShowPalette{Palette::Closed});
    }
    ImGui::SameLine();
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + ui.px(4));
    key_cap(ui, "Ctrl+Enter");
  }
  const std::string label = fmt::format("in vivo: “{}”", beginning_of(words));
  if (button(ui, "palette/in-vivo", label, Look::Quiet)) {
    perform(Command::InVivo, workspace, actions);
    actions.push(ShowPalette{Palette::Closed});
  }
  wrapped(ui, ui.fonts.small, ui.theme.muted,
          ui.say("Shift+Enter of Ctrl+klik: nog een code erbij",
                 "Shift+Enter or Ctrl+click: one more code"));
  describe_item(ui, "palette/foot", "Shift+Enter", "text");
}

}  // namespace app
