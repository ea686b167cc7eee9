#include "app/views/import_preview.h"

#include <algorithm>

namespace app {

std::vector<ImportPreview::Line> ImportPreview::lines_of(const ReadTranscript& transcript,
                                                         float width, const Ui& ui) const {
  constexpr std::size_t kMostLines = 2000;
  const auto& text = *transcript.found.transcript;
  const auto& interviewers = transcript.found.interviewers;
  std::vector<Line> lines;
  const std::string_view words = text.text();
  ImFont* font = ui.fonts.ui;
  for (std::size_t at = 0; at < words.size() && lines.size() < kMostLines;) {
    const auto end = std::min(words.find('\n', at), words.size());
    const auto* turn = text.turn_at({static_cast<std::uint32_t>(at)});
    const bool begins = turn != nullptr && turn->span.begin.value == at;
    Line line;
    if (begins) line.speaker = text.speakers()[turn->speaker];
    line.interviewer =
        std::find(interviewers.begin(), interviewers.end(),
                  turn == nullptr ? "" : text.speakers()[turn->speaker]) != interviewers.end();
    const char* from = words.data() + at;
    const char* last = words.data() + end;
    while (from < last && lines.size() < kMostLines) {
      const char* wrap = font->CalcWordWrapPositionA(1.0F, from, last, width);
      if (wrap == from) ++wrap;
      line.words.assign(from, wrap);
      lines.push_back(line);
      line.speaker.clear();
      for (from = wrap; from < last && *from == ' ';) ++from;
    }
    at = end + 1;
  }
  return lines;
}

void ImportPreview::draw(DialogCall& call, std::size_t file) {
  Ui& ui = call.ui;
  const auto* transcript =
      std::get_if<ReadTranscript>(&call.workspace.import_batch()[file].content);
  if (transcript == nullptr) return;
  const float gutter = ui.px(130);
  const float width = ImGui::GetContentRegionAvail().x - gutter - ui.px(30);
  const auto& lines = lines_.get({call.workspace.import_number(), file, width},
                                 [&] { return lines_of(*transcript, width, ui); });
  const float height = ui.fonts.ui->FontSize * 1.3F;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(lines.size()), height);
  ImDrawList* list = ImGui::GetWindowDrawList();
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const Line& line = lines[static_cast<std::size_t>(i)];
      const ImVec2 at = ImGui::GetCursorScreenPos();
      draw_cut(list, ui.fonts.small, at, line.interviewer ? ui.theme.interviewer : ui.theme.accent,
               line.speaker, gutter - ui.px(10));
      draw_text(list, ui.fonts.ui, {at.x + gutter, at.y},
                line.interviewer ? ui.theme.muted : ui.theme.text, line.words);
      ImGui::Dummy({gutter + width, height});
      describe_item(ui, "import-line/" + std::to_string(i), line.words, "text", line.speaker);
    }
  ImGui::PopStyleVar();
}

}  // namespace app
