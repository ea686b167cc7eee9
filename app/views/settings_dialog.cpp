#include "app/views/settings_dialog.h"

#include <cmath>

#include "app/commands.h"
#include "app/views/menu.h"
#include "app/window/segments.h"

namespace app {
namespace {

constexpr float kNames = 130;  // width of the names of the settings
constexpr float kStep = 0.1F;

}  // namespace

SettingsDialog::SettingsDialog(const Workspace& workspace)
    : coder_(workspace.config().coder.value_or("")) {}

void SettingsDialog::begin_line(Ui& ui, Line line, const char* name) {
  dialog_gap(ui);
  const bool marked = at(line);
  ImGui::AlignTextToFramePadding();
  text(ui, marked ? ui.fonts.strong : ui.fonts.ui, marked ? ui.theme.accent : ui.theme.muted,
       marked ? std::string("› ") + name : name);
  ImGui::SameLine(ui.px(kNames + 22));
}

int SettingsDialog::step(Line line) const {
  if (!at(line)) return 0;
  return (pressed(ImGuiKey_RightArrow) ? 1 : 0) - (pressed(ImGuiKey_LeftArrow) ? 1 : 0);
}

void SettingsDialog::draw_language(DialogCall& call) {
  Ui& ui = call.ui;
  begin_line(ui, Line::Language, ui.say("Taal", "Language"));
  const auto& language = call.workspace.config().language;
  const std::size_t now = !language ? 0 : *language == Language::Dutch ? 1 : 2;
  const std::vector<Segment> all = {
      {"language/desktop", ui.say("als het bureaublad", "as the desktop"), {}},
      {"language/nl", "Nederlands", {}},
      {"language/en", "English", {}}};
  auto chosen = segments(ui, all, now);
  if (const int by = step(Line::Language); by != 0)
    chosen = (now + all.size() + static_cast<std::size_t>(by + 3)) % all.size();
  if (!chosen || *chosen == now) return;
  call.actions.push(ChooseLanguage{*chosen == 0   ? std::nullopt
                                   : *chosen == 1 ? std::optional(Language::Dutch)
                                                  : std::optional(Language::English)});
}

void SettingsDialog::draw_theme(DialogCall& call) {
  Ui& ui = call.ui;
  begin_line(ui, Line::Theme, ui.say("Thema", "Theme"));
  const bool dark = call.workspace.config().dark;
  auto chosen = segments(
      ui,
      {{"theme/light", ui.say("licht", "light"), {}}, {"theme/dark", ui.say("donker", "dark"), {}}},
      dark ? 1 : 0);
  if (step(Line::Theme) != 0) chosen = dark ? 0 : 1;
  if (chosen && (*chosen == 1) != dark) call.actions.push(ChooseTheme{*chosen == 1});
}

void SettingsDialog::draw_scale(DialogCall& call) {
  Ui& ui = call.ui;
  begin_line(ui, Line::Scale, ui.say("Grootte", "Size"));
  const float scale = call.workspace.config().scale;
  float by = static_cast<float>(step(Line::Scale));
  if (button(ui, "scale/smaller", "−")) by = -1;
  ImGui::SameLine();
  const std::string percent = fmt::format("{} %", std::lround(scale * 100));
  ImGui::AlignTextToFramePadding();
  text(ui, ui.fonts.ui, ui.theme.text, percent);
  describe_item(ui, "scale", percent, "text");
  ImGui::SameLine();
  if (button(ui, "scale/bigger", "+")) by = 1;
  if (by != 0) call.actions.push(ChooseScale{scale + by * kStep});
}

void SettingsDialog::keep_coder(Actions& actions) {
  if (coder_typed_) actions.push(ChooseCoder{coder_});
  coder_typed_ = false;
}

void SettingsDialog::draw_coder(DialogCall& call) {
  Ui& ui = call.ui;
  begin_line(ui, Line::Coder, ui.say("Codeur", "Coder"));
  if (mark_.moved && !at(Line::Coder)) {
    // Not drawn for once, the field lets go of the keyboard, and of the arrows.
    ImGui::Dummy({ui.px(220), ui.fonts.ui->FontSize + 2 * ImGui::GetStyle().FramePadding.y});
    return;
  }
  const bool focus = mark_.moved && at(Line::Coder);
  const Field field = text_field(ui, "settings/coder", ui.say("bijvoorbeeld AV", "for example AV"),
                                 coder_, ui.px(220), focus);
  if (field.active) mark_.row = static_cast<std::size_t>(Line::Coder);
  coder_typed_ |= field.changed;
  if (!field.active) keep_coder(call.actions);
}

void SettingsDialog::draw_files(DialogCall& call) {
  Ui& ui = call.ui;
  begin_line(ui, Line::Files, ui.say("Bestanden", "Files"));
  const bool before = call.workspace.config().desktop_files;
  bool desktop = before;
  check_box(ui, "settings/desktop-files",
            ui.say("Bestandsdialoog van het bureaublad gebruiken", "Use the desktop's file dialog"),
            desktop);
  if (step(Line::Files) != 0) desktop = !before;
  if (desktop != before) call.actions.push(ChooseFileDialog{desktop});
}

void SettingsDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Instellingen", "Settings"));
  mark_.take_arrows(ui, kLines);
  draw_language(call);
  draw_theme(call);
  draw_scale(call);
  draw_coder(call);
  begin_line(ui, Line::Keys, ui.say("Toetsen", "Keys"));
  const bool enter = at(Line::Keys) && enter_pressed(ui);
  if (button(ui, "settings/keys", ui.say("Toetsen kiezen…", "Choose keys…")) || enter)
    return call.actions.push(ShowDialog{Dialog::Keys});
  draw_files(call);
  dialog_gap(ui);
  wrapped(
      ui, ui.fonts.small, ui.theme.muted,
      ui.say("↑ en ↓ kiezen, ← en → veranderen. Bewaard op deze computer, niet in het project: ",
             "↑ and ↓ choose, ← and → change. Kept on this computer, not in the project: ") +
          config_folder().string());
  close_button(call);
}

}  // namespace app
