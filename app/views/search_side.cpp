#include "app/views/search_side.h"

#include <algorithm>

#include "app/window/controls.h"
#include "coding/cases.h"

namespace app {
namespace {

constexpr float kRow = 24;

// A line with a tick, a name and at the right how often.
bool counted_row(Ui& ui, const std::string& id, const std::string& name, std::size_t count,
                 bool on) {
  const std::string figure = ui.say({"{0}", "{0}"}, {static_cast<std::int64_t>(count)});
  const Row line = row(ui, id, name, false, ui.px(kRow), on ? "on" : "off");
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = line.min.y + (ui.px(kRow) - ui.fonts.ui->FontSize) / 2;
  draw_tick(ui, list, {line.min.x + ui.px(4), line.min.y + ui.px(5)}, on);
  const float right = line.max.x - width_of(ui.fonts.ui, figure) - ui.px(8);
  draw_cut(list, ui.fonts.ui, {line.min.x + ui.px(26), y}, on ? ui.theme.text : ui.theme.muted,
           name, right - line.min.x - ui.px(34));
  draw_text(list, ui.fonts.ui, {right, y}, ui.theme.muted, figure);
  return line.clicked;
}

template <class Value>
void toggle(std::vector<Value>& list, const Value& value) {
  const auto found = std::find(list.begin(), list.end(), value);
  if (found == list.end())
    list.push_back(value);
  else
    list.erase(found);
}

// Draws the rows in sight out of `count` of them.
template <class Draw>
void clipped(Ui& ui, std::size_t count, Draw draw) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(count), ui.px(kRow));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      draw(static_cast<std::size_t>(i));
  ImGui::PopStyleVar();
}

}  // namespace

void SearchSide::draw_tabs(Ui& ui) {
  const auto tab = [&](Shown which, const char* id, const char* label) {
    if (button(ui, id, label, shown_ == which ? Look::Chosen : Look::Quiet)) shown_ = which;
  };
  tab(Shown::Forms, "found/forms", ui.say("Vormen", "Forms"));
  ImGui::SameLine(0, ui.px(4));
  tab(Shown::Transcripts, "found/transcripts", ui.say("Gesprekken", "Transcripts"));
  ImGui::SameLine(0, ui.px(4));
  tab(Shown::Pps, "found/pps", "PPS");
}

void SearchSide::draw_forms(const Workspace& workspace, coding::StudyQuery& query, Ui& ui) const {
  const auto& forms = workspace.search().found.forms;
  clipped(ui, forms.size(), [&](std::size_t i) {
    const coding::FoundForm& form = forms[i];
    const auto& out = query.left_out;
    const bool on = std::find(out.begin(), out.end(), form.form) == out.end();
    if (counted_row(ui, "form/" + form.form, form.form, form.count, on))
      toggle(query.left_out, form.form);
  });
}

// With nothing chosen all count in, and a click narrows to that one.
template <class Id>
void SearchSide::draw_counts(const std::vector<std::pair<Id, std::string>>& names,
                             const std::map<Id, std::size_t>& counts, std::vector<Id>& only,
                             Ui& ui) const {
  clipped(ui, names.size(), [&](std::size_t i) {
    const auto& [id, name] = names[i];
    const auto count = counts.find(id);
    const bool on = std::find(only.begin(), only.end(), id) != only.end();
    if (counted_row(ui, "count/" + id.to_string(), name, count == counts.end() ? 0 : count->second,
                    on))
      toggle(only, id);
  });
}

void SearchSide::draw(const Workspace& workspace, coding::StudyQuery& query, Ui& ui) {
  draw_tabs(ui);
  ImGui::BeginChild("##counts");
  const auto& found = workspace.search().found;
  const coding::Study& study = workspace.study();
  // Those with hits, and those the search is narrowed to.
  const auto listed = [](const auto& id, const auto& counts, const auto& only) {
    return counts.contains(id) || std::find(only.begin(), only.end(), id) != only.end();
  };
  if (shown_ == Shown::Forms) {
    draw_forms(workspace, query, ui);
  } else if (shown_ == Shown::Transcripts) {
    std::vector<std::pair<coding::TranscriptId, std::string>> names;
    for (const auto* info : coding::transcripts_in_order(study))
      if (listed(info->id, found.in_transcript, query.filter.transcripts))
        names.emplace_back(info->id, info->name);
    draw_counts(names, found.in_transcript, query.filter.transcripts, ui);
  } else {
    std::vector<std::pair<coding::PpsId, std::string>> names;
    for (const auto* pps : coding::pps_in_order(study))
      if (listed(pps->id, found.in_pps, query.filter.pps)) names.emplace_back(pps->id, pps->name);
    draw_counts(names, found.in_pps, query.filter.pps, ui);
  }
  ImGui::EndChild();
}

}  // namespace app
