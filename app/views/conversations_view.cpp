#include "app/views/conversations_view.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "coding/cases.h"
#include "coding/known_attributes.h"
#include "coding/reading.h"

namespace app {
namespace {

constexpr const char* kMenu = "##transcript-menu";
constexpr const char* kGroupMenu = "##group-menu";
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

// The neighbour of a conversation so many places on in the order of the project; none past the end.
std::optional<coding::TranscriptId> beside(const coding::Study& study,
                                           const coding::TranscriptId& id, int steps) {
  const auto order = coding::transcripts_in_order(study);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto at = static_cast<std::ptrdiff_t>(i) + steps;
    if (order[i]->id == id && at >= 0 && at < static_cast<std::ptrdiff_t>(order.size()))
      return order[static_cast<std::size_t>(at)]->id;
  }
  return std::nullopt;
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
  // The one in the other pane.
  if (workspace.beside() && workspace.beside()->transcript == transcript.id && !selected)
    list->AddRect(at.min, at.max, ui.theme.accent, ui.px(5));
  if (at.hovered && !on_dots)
    tooltip(ui, ui.say({"{0} · {1} gecodeerd · {2} gelezen", "{0} · {1} coded · {2} read"},
                       {std::string_view(transcript.name), std::string_view(share),
                        std::string_view(read)}));
  if (at.clicked) actions.push(SelectTranscript{transcript.id});
  if (at.right_clicked || (at.clicked && on_dots)) {
    menu_of_ = transcript.id;
    menu_asked_ = true;
  }
}

void ConversationsView::menu(const Workspace& workspace, Actions& actions, Ui& ui) {
  if (!begin_menu(ui, kMenu, ui.px(220))) return;
  if (menu_entry(ui, "transcript/beside", ui.say("Ernaast openen", "Open beside")))
    actions.push(ShowBeside{*menu_of_});
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
  const auto above = beside(workspace.study(), *menu_of_, -1);
  const auto below = beside(workspace.study(), *menu_of_, 1);
  const char* first = ui.say("Dit is het eerste gesprek.", "This is the first transcript.");
  const char* last = ui.say("Dit is het laatste gesprek.", "This is the last transcript.");
  if (menu_entry(ui, "transcript/up", ui.say("Omhoog in de lijst", "Up in the list"),
                 why_not != nullptr ? why_not
                 : above            ? nullptr
                                    : first))
    actions.push(MoveTranscript{*menu_of_, above});
  if (menu_entry(ui, "transcript/down", ui.say("Omlaag in de lijst", "Down in the list"),
                 why_not != nullptr ? why_not
                 : below            ? nullptr
                                    : last))
    actions.push(MoveTranscript{*menu_of_, beside(workspace.study(), *menu_of_, 2)});
  if (menu_entry(ui, "transcript/delete", ui.say("Verwijderen…", "Delete…"), why_not))
    show(Dialog::DeleteTranscript);
  end_menu();
}

void ConversationsView::group_menu(const Workspace& workspace, Actions& actions, Ui& ui) {
  if (!begin_menu(ui, kGroupMenu, ui.px(240))) return;
  const auto entry = [&](const Grouping& by, std::string_view label) {
    const bool on = workspace.config().grouping == by;
    if (menu_entry(ui, "group/" + (by.empty() ? "none" : by),
                   (on ? "● " : "○ ") + std::string(label)))
      actions.push(GroupConversations{by});
  };
  entry("", ui.say("Niet groeperen", "Do not group"));
  entry(kGroupByPps, ui.say("Per PPS", "By PPS"));
  for (const std::string& name : grouping_attributes(workspace.study())) {
    const std::string shown =
        ui.language == Language::Dutch ? std::string(coding::dutch_attribute(name)) : name;
    entry(name, ui.say("Per ", "By ") + shown);
  }
  end_menu();
}

void ConversationsView::list(const Workspace& workspace, Actions& actions, Ui& ui, float height) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, ui.px(1)});
  ImGui::BeginChild("conversations", {0, height});
  if (in_sight_ != workspace.transcript()) {
    in_sight_ = workspace.transcript();
    const auto at = std::find_if(rows_->begin(), rows_->end(), [&](const ConversationRow& one) {
      return one.transcript != nullptr && one.transcript->id == in_sight_;
    });
    const float top = static_cast<float>(at - rows_->begin()) * ui.px(kRow);
    if (at != rows_->end() &&
        (top < ImGui::GetScrollY() || top + ui.px(kRow) > ImGui::GetScrollY() + height))
      ImGui::SetScrollY(std::max(0.0F, top - height / 3));
  }
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(rows_->size()), ui.px(kRow));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const ConversationRow& one = (*rows_)[static_cast<std::size_t>(i)];
      ImGui::PushID(i);  // a conversation can stand below two headings
      one.transcript != nullptr ? line(workspace, actions, ui, *one.transcript)
                                : group_heading(ui, one.heading);
      ImGui::PopID();
    }
  if (std::exchange(menu_asked_, false)) ImGui::OpenPopup(kMenu);
  menu(workspace, actions, ui);
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

// As high as a conversation, so that rows that are not in sight need not be looked at.
void ConversationsView::group_heading(Ui& ui, const std::string& words) const {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_cut(list, ui.fonts.small_strong, {at.x + ui.px(8), at.y + ui.px(kRow - 22)}, ui.theme.muted,
           words, width - ui.px(16));
  ImGui::Dummy({width, ui.px(kRow - 1)});
  describe_item(ui, "group-heading/" + words, words, "text");
}

void ConversationsView::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  const coding::Study& study = workspace.study();
  rows_ = &all_rows_.get({workspace.revision(), workspace.config().grouping, ui.language}, [&] {
    return conversation_rows(study, workspace.config().grouping, ui.language);
  });
  const float dots = ui.px(24);
  const float right = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - dots;
  const ImVec2 at = ImGui::GetCursorPos();
  ImGui::BeginGroup();
  cut(ui, ui.fonts.small_strong, ui.theme.muted, heading_of(ui, study), right - at.x - ui.px(4));
  ImGui::EndGroup();
  ImGui::SetCursorPos({right, at.y - ui.px(6)});
  if (button(ui, "conversations/group", "…", Look::Quiet, nullptr, dots))
    ImGui::OpenPopup(kGroupMenu);
  tooltip(ui, ui.say("Groeperen", "Group"));
  group_menu(workspace, actions, ui);
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
  const float wanted = static_cast<float>(rows_->size()) * ui.px(kRow);
  const float speakers =
      workspace.transcript() ? std::min(speakers_.height(workspace, ui), room / 2) : 0;
  list(workspace, actions, ui, std::min(wanted, room - speakers - ui.px(34)));
  if (!workspace.transcript()) return;
  ImGui::Dummy({0, ui.px(18)});
  speakers_.draw(workspace, actions, ui);
}

}  // namespace app
