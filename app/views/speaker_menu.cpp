#include "app/views/speaker_menu.h"

#include <algorithm>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "coding/cases.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr const char* kPopup = "##speaker-menu";

}  // namespace

void SpeakerMenu::open(const Workspace& workspace, const std::string& label) {
  const coding::Study& study = workspace.study();
  transcript_ = *workspace.transcript();
  label_ = label;
  typed_.clear();
  const coding::Speaker* speaker = study.speakers().find({transcript_, label_});
  now_ = speaker == nullptr ? std::nullopt : speaker->participant;
  people_.clear();
  frames_ = 0;
  const std::vector<coding::PpsId> here = coding::pps_of(study, transcript_);
  std::vector<Person> elsewhere;
  for (const coding::Participant* participant : coding::participants_in_order(study)) {
    Person person{participant->id, participant->name, transcripts::fold(participant->name), {}};
    bool of_here = false;
    for (const auto& id : coding::pps_of(study, participant->id)) {
      of_here |= std::find(here.begin(), here.end(), id) != here.end();
      person.pps += (person.pps.empty() ? "" : ", ") + study.pps().find(id)->name;
    }
    (of_here ? people_ : elsewhere).push_back(std::move(person));
  }
  people_.insert(people_.end(), std::make_move_iterator(elsewhere.begin()),
                 std::make_move_iterator(elsewhere.end()));
  find({});
  ImGui::OpenPopup(kPopup);
}

void SpeakerMenu::find(const std::string& wanted) {
  found_.clear();
  exact_ = false;
  for (std::size_t i = 0; i < people_.size(); ++i) {
    exact_ |= people_[i].folded == wanted;
    if (people_[i].folded.find(wanted) != std::string::npos) found_.push_back(i);
  }
}

void SpeakerMenu::people(Actions& actions, Ui& ui, const char* why_not) {
  const float line = ui.px(28);
  const float height = std::min(static_cast<float>(found_.size()), 8.0F) * line;
  if (found_.empty()) return;
  ImGui::BeginChild("people", {0, height});
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(found_.size()), line);
  bool chosen = false;
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const Person& person = people_[found_[static_cast<std::size_t>(i)]];
      const bool marked = typed_.empty() ? person.id == now_ : i == 0;
      const Row at =
          row(ui, "participant/" + person.id.to_string(), person.name, marked, line, person.pps);
      const float y = at.min.y + (line - ui.fonts.ui->FontSize) / 2;
      const float room = at.max.x - at.min.x - ui.px(16);
      const float pps = std::min(width_of(ui.fonts.small, person.pps), room * 0.45F);
      ImDrawList* list = ImGui::GetWindowDrawList();
      draw_cut(list, ui.fonts.ui, {at.min.x + ui.px(8), y},
               why_not == nullptr ? ui.theme.text : ui.theme.faint, person.name,
               room - pps - ui.px(8));
      draw_cut(list, ui.fonts.small, {at.max.x - ui.px(8) - pps, y + ui.px(1)}, ui.theme.muted,
               person.pps, pps + 1);
      if (!at.clicked || why_not != nullptr) continue;
      actions.push(MapSpeaker{transcript_, label_, person.id});
      chosen = true;
    }
  ImGui::EndChild();
  ImGui::Dummy({0, ui.px(2)});
  ImGui::Separator();
  ImGui::Dummy({0, ui.px(2)});
  if (chosen) ImGui::CloseCurrentPopup();
}

void SpeakerMenu::others(const Workspace& workspace, Actions& actions, Ui& ui,
                         const char* why_not) {
  if (!typed_.empty() && !exact_ &&
      menu_entry(
          ui, "speaker-menu/new",
          ui.say({"+ nieuwe persoon “{0}”", "+ new person “{0}”"}, {std::string_view(typed_)}),
          why_not))
    actions.push(MapSpeakerToNew{transcript_, label_, typed_});
  const coding::Speaker* speaker = workspace.study().speakers().find({transcript_, label_});
  if ((speaker == nullptr || !speaker->interviewer()) &&
      menu_entry(ui, "speaker-menu/interviewer",
                 ui.say("Dit is de interviewer", "This is the interviewer"), why_not))
    actions.push(MarkInterviewer{transcript_, label_});
  if (speaker != nullptr &&
      menu_entry(ui, "speaker-menu/unmap", ui.say("Loskoppelen", "Unlink"), why_not))
    actions.push(UnmapSpeaker{transcript_, label_});
}

// What Enter means: the first who is found, else someone new.
void SpeakerMenu::first(Actions& actions) {
  if (typed_.empty()) return;
  if (!found_.empty())
    actions.push(MapSpeaker{transcript_, label_, people_[found_.front()].id});
  else
    actions.push(MapSpeakerToNew{transcript_, label_, typed_});
  ImGui::CloseCurrentPopup();
}

void SpeakerMenu::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  if (!begin_menu(ui, kPopup, ui.px(340))) return;
  const char* why_not = why_read_only(workspace, ui);
  const std::string title = ui.say({"Wie is {0}?", "Who is {0}?"}, {std::string_view(label_)});
  text(ui, ui.fonts.small_strong, ui.theme.muted, title);
  ImGui::Dummy({0, ui.px(2)});
  const Field field = text_field(ui, "speaker-menu/find", ui.say("Typ een naam…", "Type a name…"),
                                 typed_, ImGui::GetContentRegionAvail().x, frames_++ < 2);
  ImGui::Dummy({0, ui.px(2)});
  if (field.changed) find(transcripts::fold(typed_));
  if (field.entered && why_not == nullptr) first(actions);
  people(actions, ui, why_not);
  others(workspace, actions, ui, why_not);
  end_menu();
}

}  // namespace app
