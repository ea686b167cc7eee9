#include "app/views/conversations_view.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "coding/cases.h"
#include "coding/reading.h"

namespace app {
namespace {

constexpr const char* kMenu = "##transcript-menu";
constexpr float kRow = 43;

std::size_t people_in(const coding::Study& study, const coding::TranscriptId& id) {
  std::set<coding::ParticipantId> participants;
  std::size_t unknown = 0;
  for (const std::string& label : study.text(id).speakers()) {
    const coding::Speaker* speaker = study.speakers().find({id, label});
    if (speaker == nullptr)
      ++unknown;
    else if (speaker->participant)
      participants.insert(*speaker->participant);
  }
  return participants.size() + unknown;
}

std::string percent(double share) {
  return std::to_string(std::lround(share * 100)) + "%";
}

std::string heading_of(const Ui& ui, const coding::Study& study) {
  return ui.say({"GESPREKKEN · {0}{1, plural, =0 {} one { · # PERSOON} other { · # PERSONEN}}",
                 "TRANSCRIPTS · {0}{1, plural, =0 {} one { · # PERSON} other { · # PEOPLE}}"},
                {static_cast<std::int64_t>(study.transcripts().size()),
                 static_cast<std::int64_t>(study.participants().size())});
}

}  // namespace

const ConversationsView::Figures& ConversationsView::figures(const Workspace& workspace,
                                                             const coding::TranscriptId& id) {
  if ((!workspace.typing() && figures_of_ != workspace.revision()) ||
      figures_by_ != workspace.coder()) {
    figures_.clear();
    figures_of_ = workspace.revision();
    figures_by_ = workspace.coder();
  }
  const auto found = figures_.find(id);
  if (found != figures_.end()) return found->second;
  const coding::Study& study = workspace.study();
  const double read = figures_by_ ? coding::read_share(study, id, *figures_by_) : 0;
  return figures_[id] = {people_in(study, id), coding::coded_share(study, id, {}), read};
}

void ConversationsView::line(const Workspace& workspace, Actions& actions, Ui& ui,
                             const coding::TranscriptInfo& transcript) {
  const bool selected = workspace.transcript() == transcript.id;
  const Figures& shown = figures(workspace, transcript.id);
  const std::string id = "transcript/" + transcript.id.to_string();
  const std::string share = percent(shown.coded);
  ImGui::PushID(transcript.id.begin(), transcript.id.end());
  const Row at = row(ui, id, transcript.name, selected, ui.px(kRow - 1), share);
  ImGui::PopID();
  const float left = at.min.x + ui.px(8);
  const float right = at.max.x - ui.px(8);
  const float y = at.min.y + ui.px(8);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool on_dots = at.hovered && mouse.x > right - ui.px(20);
  const std::string count = at.hovered ? "…" : std::to_string(shown.people);
  const float count_width = width_of(ui.fonts.ui, count);
  draw_cut(list, selected ? ui.fonts.strong : ui.fonts.ui, {left, y}, ui.theme.text,
           transcript.name, right - left - count_width - ui.px(10));
  draw_text(list, ui.fonts.ui, {right - count_width, y}, on_dots ? ui.theme.text : ui.theme.muted,
            count);
  const float bar = at.max.y - ui.px(10);
  const auto stripe = [&](float to, ImU32 colour) {
    if (to > left) list->AddRectFilled({left, bar}, {to, bar + ui.px(4)}, colour, ui.px(2));
  };
  stripe(right, ui.theme.track);
  stripe(left + (right - left) * static_cast<float>(shown.coded), ui.theme.done);
  const std::string read = percent(shown.read);
  if (shown.read > 0) {
    const float to = left + (right - left) * static_cast<float>(shown.read);
    list->AddRectFilled({left, bar + ui.px(5)}, {to, bar + ui.px(7)}, ui.theme.muted, ui.px(1));
    ui.describe.add({"read/" + transcript.id.to_string(),
                     transcript.name,
                     "text",
                     {left, bar + ui.px(5)},
                     {to, bar + ui.px(7)},
                     true,
                     read});
  }
  if (at.hovered && !on_dots)
    tooltip(ui, ui.say({"{0} · {1} gecodeerd · {2} gelezen", "{0} · {1} coded · {2} read"},
                       {std::string_view(transcript.name), std::string_view(share),
                        std::string_view(read)}));
  if (at.clicked) actions.push(SelectTranscript{transcript.id});
  if (at.right_clicked || (at.clicked && on_dots)) {
    menu_of_ = transcript.id;
    ImGui::OpenPopup(kMenu);
  }
}

void ConversationsView::menu(const Workspace& workspace, Actions& actions, Ui& ui) {
  if (!begin_menu(ui, kMenu, ui.px(220))) return;
  const char* why_not = why_read_only(workspace, ui);
  const auto show = [&](Dialog dialog) {
    actions.push(SelectTranscript{*menu_of_});
    actions.push(ShowDialog{dialog});
  };
  if (menu_entry(ui, "transcript/rename", ui.say("Hernoemen…", "Rename…"), why_not))
    show(Dialog::RenameTranscript);
  if (menu_entry(ui, "transcript/pps", ui.say("PPS…", "PPS…"), why_not))
    show(Dialog::TranscriptPps);
  if (menu_entry(ui, "transcript/memo", ui.say("Memo…", "Memo…")))
    actions.push(EditMemo{coding::OwnerKind::Transcript, menu_of_->guid});
  if (menu_entry(ui, "transcript/delete", ui.say("Verwijderen…", "Delete…"), why_not))
    show(Dialog::DeleteTranscript);
  end_menu();
}

void ConversationsView::list(const Workspace& workspace, Actions& actions, Ui& ui, float height) {
  const auto& order = order_.get(workspace.revision(), [&workspace] {
    return coding::transcripts_in_order(workspace.study());
  });
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, ui.px(1)});
  ImGui::BeginChild("conversations", {0, height});
  if (in_sight_ != workspace.transcript()) {
    in_sight_ = workspace.transcript();
    const auto at = std::find_if(order.begin(), order.end(), [&](const auto* transcript) {
      return transcript->id == in_sight_;
    });
    const float top = static_cast<float>(at - order.begin()) * ui.px(kRow);
    if (at != order.end() &&
        (top < ImGui::GetScrollY() || top + ui.px(kRow) > ImGui::GetScrollY() + height))
      ImGui::SetScrollY(std::max(0.0F, top - height / 3));
  }
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(order.size()), ui.px(kRow));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      line(workspace, actions, ui, *order[static_cast<std::size_t>(i)]);
  menu(workspace, actions, ui);
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

void ConversationsView::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  const coding::Study& study = workspace.study();
  heading(ui, heading_of(ui, study));
  if (study.transcripts().empty()) {
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say("Er zijn nog geen gesprekken.", "There are no transcripts yet."));
    if (button(ui, "import", ui.say("Bestanden inlezen…", "Import files…"), Look::Plain,
               why_read_only(workspace, ui)))
      actions.push(ShowDialog{Dialog::Import});
    return;
  }
  // The speakers take what they need, up to half; the list has the rest.
  const float room = ImGui::GetContentRegionAvail().y;
  const float wanted = static_cast<float>(study.transcripts().size()) * ui.px(kRow);
  const float speakers =
      workspace.transcript() ? std::min(speakers_.height(workspace, ui), room / 2) : 0;
  list(workspace, actions, ui, std::min(wanted, room - speakers - ui.px(34)));
  if (!workspace.transcript()) return;
  ImGui::Dummy({0, ui.px(18)});
  speakers_.draw(workspace, actions, ui);
}

}  // namespace app
