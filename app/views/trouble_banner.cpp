#include "app/views/trouble_banner.h"

#include <algorithm>

#include "app/window/controls.h"

namespace app {
namespace {

constexpr float kEdge = 14;
constexpr float kButtons = 34;

std::string words_of(const Workspace& workspace, const Ui& ui) {
  std::string words = ui.say(workspace.trouble()->message);
  if (workspace.typing())
    words += ui.say(" Wat u typte staat nog op het scherm, en gaat mee zodra het kan.",
                    " What you typed is still on the screen, and goes along as soon as it can.");
  return words;
}

void draw_ways_out(const Workspace& workspace, Actions& actions, Ui& ui) {
  const coding::FileTrouble& trouble = *workspace.trouble();
  if (trouble.now_at) {
    const std::string name = trouble.now_at->filename().string();
    if (button(ui, "trouble/there",
               ui.say({"Verder in {0}", "Go on in {0}"}, {std::string_view(name)}), Look::Primary))
      actions.push(GoOnIn{*trouble.now_at});
    tooltip(ui, trouble.now_at->string());
    ImGui::SameLine(0, ui.px(10));
  }
  if (button(ui, "trouble/copy", ui.say("Kopie bewaren…", "Save a copy…"),
             trouble.now_at ? Look::Plain : Look::Primary))
    actions.push(ShowDialog{Dialog::SaveCopy});
  if (trouble.kind != coding::FileTrouble::Kind::Replaced) return;
  ImGui::SameLine(0, ui.px(10));
  if (button(ui, "trouble/open", ui.say("Open wat er nu staat", "Open what is there now")))
    actions.push(OpenProject{workspace.project().path()});
}

}  // namespace

float draw_trouble(const Workspace& workspace, Actions& actions, Ui& ui, float top) {
  if (!workspace.has_project() || !workspace.trouble()) return 0;
  const std::string words = words_of(workspace, ui);
  const float width = ImGui::GetIO().DisplaySize.x;
  const float room = width - ui.px(2 * kEdge);
  const float text_height =
      ui.fonts.ui->CalcTextSizeA(ui.fonts.ui->FontSize, FLT_MAX, room, words.c_str()).y;
  const float height = text_height + ui.px(kButtons + 2 * 9 + 6);
  ImGui::SetNextWindowPos({0, top});
  ImGui::SetNextWindowSize({std::max(1.0F, width), height});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, ui.theme.accent_soft);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(kEdge), ui.px(9)});
  ImGui::Begin("##trouble", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
  edge(ui, {0, top + height - 1}, {width, top + height - 1});
  wrapped(ui, ui.fonts.ui, ui.theme.error, words);
  describe_item(ui, "trouble", words, "text", "error");
  draw_ways_out(workspace, actions, ui);
  ImGui::End();
  return height;
}

}  // namespace app
