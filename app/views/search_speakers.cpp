#include "app/views/search_speakers.h"

#include <algorithm>
#include <map>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/window/flow.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr const char* kPopup = "search/speakers";
constexpr std::size_t kSearchable = 12;  // labels from which on a field to narrow them helps
constexpr float kRow = 27;

std::string button_label(const std::vector<std::string>& speakers, const Ui& ui) {
  if (speakers.empty()) return ui.say("alle sprekers", "all speakers");
  constexpr std::size_t kNamed = 2;
  std::string label = std::string(ui.say("spreker", "speaker")) + " = ";
  for (std::size_t i = 0; i < std::min(kNamed, speakers.size()); ++i)
    label += (i > 0 ? ", " : "") + speakers[i];
  if (speakers.size() > kNamed) label += " +" + std::to_string(speakers.size() - kNamed);
  return label;
}

void draw_label(const std::string& label, std::vector<std::string>& chosen, Ui& ui) {
  const auto there = std::find(chosen.begin(), chosen.end(), label);
  const bool on = there != chosen.end();
  const Row line = row(ui, "speaker/" + label, label, false, ui.px(kRow), on ? "on" : "off");
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_tick(ui, list, {line.min.x + ui.px(6), line.min.y + ui.px(6)}, on);
  draw_cut(list, ui.fonts.ui, {line.min.x + ui.px(28), line.min.y + ui.px(4)}, ui.theme.text, label,
           line.max.x - line.min.x - ui.px(32));
  if (!line.clicked) return;
  if (on)
    chosen.erase(there);
  else
    chosen.push_back(label);
}

}  // namespace

std::vector<std::string> speaker_labels(const coding::Study& study,
                                        const std::vector<coding::TranscriptId>& transcripts) {
  std::map<std::string, std::string> by_folded;
  for (const auto& [id, text] : study.table<coding::Text>()) {
    if (!transcripts.empty() &&
        std::find(transcripts.begin(), transcripts.end(), id) == transcripts.end())
      continue;
    for (const std::string& label : text.content->speakers())
      by_folded.emplace(transcripts::fold(label), label);
  }
  std::vector<std::string> labels;
  labels.reserve(by_folded.size());
  for (const auto& [folded, label] : by_folded) labels.push_back(label);
  std::sort(labels.begin(), labels.end(), [](const std::string& a, const std::string& b) {
    const int order = transcripts::compare_names(a, b);
    return order != 0 ? order < 0 : a < b;
  });
  return labels;
}

void SearchSpeakers::draw_list(const Workspace& workspace, coding::StudyQuery& query, Ui& ui) {
  const auto& labels = labels_.get(Key(workspace.revision(), query.filter.transcripts), [&] {
    return speaker_labels(workspace.study(), query.filter.transcripts);
  });
  if (labels.empty())
    wrapped(ui, ui.fonts.small, ui.theme.muted,
            ui.say("Er zijn geen sprekers.", "There are no speakers."));
  const float width = ImGui::GetContentRegionAvail().x;
  if (labels.size() > kSearchable)
    text_field(ui, "speakers/search", ui.say("Zoek…", "Search…"), typed_, width,
               ImGui::IsWindowAppearing());
  if (!query.speakers.empty() &&
      menu_entry(ui, "speakers/all", ui.say("alle sprekers", "all speakers")))
    query.speakers.clear();
  const std::string wanted = labels.size() > kSearchable ? transcripts::fold(typed_) : "";
  std::vector<const std::string*> found;
  for (const std::string& label : labels)
    if (wanted.empty() || transcripts::fold(label).find(wanted) != std::string::npos)
      found.push_back(&label);
  const float height = static_cast<float>(labels.size()) * ui.px(kRow) + ui.px(2);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  ImGui::BeginChild("list", {0, std::min(ui.px(300), height)});
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(found.size()), ui.px(kRow));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      draw_label(*found[static_cast<std::size_t>(i)], query.speakers, ui);
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

void SearchSpeakers::draw(const Workspace& workspace, coding::StudyQuery& query, Ui& ui) {
  const std::string label = button_label(query.speakers, ui);
  const float width = std::min(width_of(ui.fonts.strong, label) + ui.px(24), ui.px(320));
  flow(width, ui.px(8));
  if (button(ui, kPopup, label, query.speakers.empty() ? Look::Plain : Look::Chosen, nullptr,
             width)) {
    typed_.clear();
    ImGui::OpenPopup(kPopup);
  }
  tooltip(ui,
          ui.say("Zoals het gesprek hen noemt: R1, Docent 2. Personen kiest u met een filter.",
                 "As the transcript calls them: R1, Teacher 2. People are chosen by a filter."));
  if (!begin_menu(ui, kPopup, ui.px(260))) return;
  draw_list(workspace, query, ui);
  end_menu();
}

}  // namespace app
