#include "app/views/import_list.h"

#include <algorithm>

#include "transcripts/unicode.h"

namespace app {
namespace {

using transcripts::Message;

constexpr float kRow = 64;

// "docx · Microsoft Teams · 3 sprekers · 120 beurten · 2 meldingen", or what is wrong.
std::string state_of(const ReadFile& file, const std::optional<Message>& known, const Ui& ui) {
  if (const auto* error = std::get_if<Message>(&file.content)) return ui.say(*error);
  if (known) return ui.say(*known);
  const auto* transcript = std::get_if<ReadTranscript>(&file.content);
  if (std::holds_alternative<ProjectBytes>(file.content)) return ui.say("project", "project");
  if (transcript == nullptr) return ui.say("codeboek", "codebook");
  const auto& found = transcript->found;
  const std::size_t warnings = found.warnings.size() + (transcript->problem ? 1 : 0);
  return found.format + " · " + ui.say(transcripts::layout_name(found.layout)) + " · " +
         ui.say({"{0, plural, one {# spreker} other {# sprekers}} · {1, plural, one {# beurt} "
                 "other {# beurten}}{2, plural, =0 {} one { · # melding} other { · # meldingen}}",
                 "{0, plural, one {# speaker} other {# speakers}} · {1, plural, one {# turn} other "
                 "{# turns}}{2, plural, =0 {} one { · # warning} other { · # warnings}}"},
                {static_cast<std::int64_t>(found.transcript->speakers().size()),
                 static_cast<std::int64_t>(found.transcript->turns().size()),
                 static_cast<std::int64_t>(warnings)});
}

}  // namespace

std::string first_lines(const ReadFile& file) {
  constexpr std::size_t kEnough = 160;  // bytes
  const auto* transcript = std::get_if<ReadTranscript>(&file.content);
  if (transcript == nullptr) return {};
  const auto& text = *transcript->found.transcript;
  const std::string_view words = text.text();
  std::string lines;
  for (std::size_t at = 0; at < words.size() && lines.size() < kEnough;) {
    const std::size_t end = std::min(words.find('\n', at), words.size());
    const auto* turn = text.turn_at({static_cast<std::uint32_t>(at)});
    if (end > at) {
      if (!lines.empty()) lines += " · ";
      if (turn != nullptr && turn->span.begin.value == at)
        lines += text.speakers()[turn->speaker] + ": ";
      const std::size_t until =
          end - at <= kEnough
              ? end
              : transcripts::previous_grapheme(words, {static_cast<std::uint32_t>(at + kEnough)})
                    .value;
      lines += words.substr(at, until - at);
    }
    at = end + 1;
  }
  return lines;
}

bool ImportList::draw_row(DialogCall& call, std::size_t place, bool chosen) {
  Ui& ui = call.ui;
  const ReadFile& file = call.workspace.import_batch()[place];
  const auto& known = call.workspace.import_known()[place];
  const bool error = std::holds_alternative<Message>(file.content);
  const float height = ui.px(kRow);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::PushID(static_cast<int>(place));
  const bool ticked = ImGui::InvisibleButton("##tick", {ui.px(26), height});
  ImGui::PopID();
  const std::string id = std::to_string(place);
  describe_item(ui, "import-tick/" + id, file.name, "check", file.choices.wanted ? "on" : "off",
                !error);
  if (ticked && !error) {
    FileChoices choices = file.choices;
    choices.wanted = !choices.wanted;
    choices.again = choices.wanted && known;
    call.actions.push(ChooseOfImport{place, std::move(choices)});
  }
  ImGui::SameLine(0, 0);
  const std::string state = state_of(file, known, ui);
  const Row line = row(ui, "import-file/" + id, file.name, chosen, height, state);
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (!error) draw_tick(ui, list, {at.x + ui.px(6), at.y + ui.px(8)}, file.choices.wanted);
  const float left = line.min.x + ui.px(4);
  const float room = line.max.x - line.min.x - ui.px(10);
  const std::string& lines = lines_.get(call.workspace.import_number(), [&] {
    std::vector<std::string> all;
    for (const ReadFile& each : call.workspace.import_batch()) all.push_back(first_lines(each));
    return all;
  })[place];
  draw_cut(list, ui.fonts.ui, {left, line.min.y + ui.px(4)},
           file.choices.wanted ? ui.theme.text : ui.theme.muted, file.name, room);
  draw_cut(list, ui.fonts.small, {left, line.min.y + ui.px(24)},
           error ? ui.theme.error : ui.theme.muted, state, room);
  draw_cut(list, ui.fonts.small, {left, line.min.y + ui.px(42)}, ui.theme.muted, lines, room);
  if (!lines.empty())
    ui.describe.add({"import-first/" + id,
                     lines,
                     "text",
                     {left, line.min.y + ui.px(42)},
                     {line.max.x, line.max.y},
                     true,
                     {},
                     false});
  if (line.hovered) tooltip(ui, error || known ? state : state + "\n" + lines);
  return line.clicked;
}

std::optional<std::size_t> ImportList::draw(DialogCall& call, std::size_t chosen, ImVec2 size) {
  std::optional<std::size_t> clicked;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::BeginChild("files", size, true);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(call.workspace.import_batch().size()), call.ui.px(kRow));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto place = static_cast<std::size_t>(i);
      if (draw_row(call, place, place == chosen)) clicked = place;
    }
  ImGui::EndChild();
  ImGui::PopStyleVar();
  return clicked;
}

}  // namespace app
