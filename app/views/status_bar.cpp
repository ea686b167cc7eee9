#include "app/views/status_bar.h"

#include <algorithm>
#include <map>

#include "app/commands.h"
#include "app/views/people_words.h"
#include "app/window/controls.h"
#include "transcripts/segmentation.h"

namespace app {
namespace {

constexpr float kEdge = 14;

std::string codings_by_coder(const coding::Study& study, const Ui& ui) {
  std::map<coding::CoderId, std::size_t> counts;
  for (const auto& [transcript, list] : study.codings().by_transcript())
    for (const coding::Coding& coding : *list) ++counts[coding.coder];
  std::string words;
  for (const auto* coder : coding::coders_in_order(study))
    if (const auto count = counts.find(coder->id); count != counts.end())
      words += " · " + coder->name + " " +
               ui.say({"{0}", "{0}"}, {static_cast<std::int64_t>(count->second)});
  return words;
}

// "Selectie: 12 woorden · R1 (onderwijs)", or who speaks at the caret.
std::string selection_words(const Workspace& workspace, const Ui& ui) {
  const coding::Study& study = workspace.study();
  const auto& text = study.text(*workspace.transcript());
  const coding::Span span = workspace.selection().span();
  std::string words;
  if (!span.empty())
    words = ui.say({"Selectie: {0, plural, one {# woord} other {# woorden}}",
                    "Selection: {0, plural, one {# word} other {# words}}"},
                   {static_cast<std::int64_t>(text.words_in(span))});
  const auto* turn = text.turn_at(span.begin);
  if (turn == nullptr) return words;
  const coding::SpeakerRoles roles(study, *workspace.transcript());
  const SpeakerWords speaker =
      speaker_words(study, roles, text.speakers()[turn->speaker], turn->speaker, ui);
  if (!words.empty()) words += " · ";
  words += speaker.label;
  if (!speaker.role.empty()) words += " (" + speaker.role + ")";
  return words;
}

}  // namespace

void StatusBar::draw(const Workspace& workspace, Ui& ui) {
  const ImVec2 at = ImGui::GetWindowPos();
  const float width = ImGui::GetWindowWidth();
  edge(ui, at, {at.x + width, at.y});
  const float room = width - draw_right(workspace, ui) - ui.px(2 * kEdge);
  const Status& status = workspace.status();
  if (!status.message.nl.empty()) {
    draw_message(ui, status, room);
  } else if (workspace.has_project() && workspace.view() == View::Coding &&
             workspace.transcript()) {
    draw_selection(workspace, ui, room);
  }
}

// Gives the width that it takes.
float StatusBar::draw_right(const Workspace& workspace, Ui& ui) {
  if (!workspace.has_project()) return 0;
  std::string words = ui.say({"{0, plural, one {# codering} other {# coderingen}}",
                              "{0, plural, one {# coding} other {# codings}}"},
                             {static_cast<std::int64_t>(workspace.study().codings().size())}) +
                      by_coder_.get({workspace.revision(), ui.language},
                                    [&] { return codings_by_coder(workspace.study(), ui); });
  if (workspace.read_only()) words = ui.say("alleen lezen · ", "read only · ") + words;
  const ImVec2 at = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  const float y = at.y + (size.y - ui.fonts.small->FontSize) / 2;
  const float used = width_of(ui.fonts.small, words) + ui.px(kEdge);
  draw_text(ImGui::GetWindowDrawList(), ui.fonts.small, {at.x + size.x - used, y}, ui.theme.muted,
            words);
  return used;
}

void StatusBar::draw_message(Ui& ui, const Status& status, float room) const {
  const std::string& words = ui.say(status.message);
  const ImVec2 at = ImGui::GetWindowPos();
  const float height = ImGui::GetWindowHeight();
  const float y = at.y + (height - ui.fonts.small->FontSize) / 2;
  draw_cut(ImGui::GetWindowDrawList(), ui.fonts.small, {at.x + ui.px(kEdge), y},
           status.error ? ui.theme.error : ui.theme.text, words, room);
  ImGui::SetCursorScreenPos({at.x + ui.px(kEdge), at.y});
  ImGui::InvisibleButton("##message",
                         {std::max(1.0F, std::min(room, width_of(ui.fonts.small, words))), height});
  describe_item(ui, "status", words, "text", status.error ? "error" : "");
  tooltip(ui, words);
}

void StatusBar::draw_selection(const Workspace& workspace, Ui& ui, float room) const {
  const std::string words = selection_words(workspace, ui);
  ImGui::SetCursorPos({ui.px(kEdge), (ImGui::GetWindowHeight() - ui.fonts.small->FontSize) / 2});
  text(ui, ui.fonts.small, ui.theme.muted, words);
  describe_item(ui, "selection", words, "text");
  struct Hint {
    std::string key;
    Phrase meaning;
  };
  const auto of = [&workspace](Command command) { return key_name_of(command, workspace); };
  const Hint hints[] = {{of(Command::NextSentence), {"volgende zin", "next sentence"}},
                        {of(Command::ExtendSentence), {"uitbreiden", "extend"}},
                        {of(Command::ChooseCode), {"coderen", "code"}},
                        {of(Command::InVivo), {"in vivo", "in vivo"}},
                        {"1–9", {"recente codes", "recent codes"}},
                        {of(Command::FindCommand), {"opdrachten", "commands"}},
                        {of(Command::ShowKeys), {"alle toetsen", "all keys"}}};
  const float y = (ImGui::GetWindowHeight() - ui.fonts.small->FontSize) / 2;
  float x = ui.px(kEdge) + width_of(ui.fonts.small, words) + ui.px(22);
  for (const Hint& hint : hints) {
    if (hint.key.empty()) continue;
    const char* meaning = say(hint.meaning, ui.language);
    const float key_width = width_of(ui.fonts.small, hint.key) + ui.px(14);
    const float width = key_width + width_of(ui.fonts.small, meaning) + ui.px(14);
    if (x + width > room) break;
    ImGui::SetCursorPos({x, y - ui.px(2)});
    key_cap(ui, hint.key);
    ImGui::SetCursorPos({x + key_width, y});
    text(ui, ui.fonts.small, ui.theme.muted, meaning);
    x += width;
  }
}

}  // namespace app
