#include "app/views/speakers_view.h"

#include <algorithm>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "coding/cases.h"
#include "coding/lookup.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr float kHeading = 36;
constexpr float kFoot = 32;

// "Maakcampus Zaan, ZorgLab".
std::string names_of(const coding::Study& study, const std::vector<coding::PpsId>& ids) {
  std::string names;
  for (const coding::PpsId& id : ids)
    if (const coding::Pps* pps = study.pps().find(id))
      names += (names.empty() ? "" : ", ") + pps->name;
  return names;
}

// Has a name to show under the label.
bool named(const SpeakerWords& words) {
  return !words.name.empty() && words.name != words.label;
}

// The organisation, else the PPS.
std::string where_from(const coding::Study& study, const coding::ParticipantId& participant) {
  const coding::Attribute* organisation =
      coding::find_attribute(study, coding::OwnerKind::Participant, "organisation");
  const std::string* value = organisation == nullptr
                                 ? nullptr
                                 : coding::value_of(study, organisation->id, participant.guid);
  return value != nullptr ? *value : names_of(study, coding::pps_of(study, participant));
}

}  // namespace

float SpeakersView::height_of(const Line& line) {
  return named(line.words) ? 44 : 28;
}

SpeakersView::Lines SpeakersView::lines_of(const coding::Study& study,
                                           const coding::TranscriptId& id, const Ui& ui) {
  Lines all;
  all.pps = names_of(study, coding::pps_of(study, id));
  const transcripts::Transcript& text = study.text(id);
  const coding::SpeakerRoles roles(study, id);
  for (const std::uint32_t i : speakers_in_order(study, id)) {
    Line line;
    line.words = speaker_words(study, roles, text.speakers()[i], i, ui);
    line.interviewer = roles.interviewer(i);
    line.known = line.interviewer || roles.participant(i);
    if (!line.known) line.words.colour = ui.theme.faint;
    if (const auto& participant = roles.participant(i))
      line.where = where_from(study, *participant);
    line.turns = text.shares()[i].turns;
    line.spoken = text.shares()[i].words;
    all.lines.push_back(std::move(line));
  }
  return all;
}

void SpeakersView::line(const Workspace& workspace, Ui& ui, const Line& line) {
  const auto& [label, role, name, colour] = line.words;
  const float height = ui.px(height_of(line));
  std::string who = label;
  if (!role.empty()) who += " · " + role;
  std::string where = line.where;
  if (line.interviewer && transcripts::fold(label) != "interviewer") where = "interviewer";
  if (!line.known) where = ui.say("wie is dit?", "who is this?");
  const Row at =
      row(ui, "speaker/" + label, who, false, height, line.interviewer ? "interviewer" : name);
  if (at.clicked) menu_.open(workspace, label);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = at.min.y + ui.px(6);
  const float right = at.max.x - ui.px(6);
  const float room = right - at.min.x - ui.px(25);
  draw_swatch(list, {at.min.x + ui.px(12), y + ui.fonts.ui->FontSize / 2}, ui.px(11), colour);
  const float who_width = std::min(width_of(ui.fonts.ui, who), room);
  draw_cut(list, ui.fonts.ui, {at.min.x + ui.px(25), y}, ui.theme.text, who, who_width + 1);
  const float where_room = room - who_width - ui.px(10);
  if (where_room > ui.px(24)) {
    const float width = std::min(width_of(ui.fonts.small, where), where_room);
    draw_cut(list, ui.fonts.small, {right - width, y + ui.px(2)}, ui.theme.muted, where,
             where_room);
  }
  if (named(line.words))
    draw_cut(list, ui.fonts.small, {at.min.x + ui.px(25), y + ui.px(18)}, ui.theme.muted, name,
             room);
  if (!at.hovered) return;
  const std::string spoke =
      ui.say({"{0, plural, one {# beurt} other {# beurten}} · {1, plural, one {# woord} other {# "
              "woorden}}",
              "{0, plural, one {# turn} other {# turns}} · {1, plural, one {# word} other {# "
              "words}}"},
             {line.turns, line.spoken});
  tooltip(ui, (name.empty() ? label : name) + (line.where.empty() ? "" : ", " + line.where) + "\n" +
                  spoke);
}

const SpeakersView::Lines& SpeakersView::shown(const Workspace& workspace, const Ui& ui) {
  const coding::TranscriptId id = *workspace.transcript();
  // Words are counted anew when what is typed has been written, not at every key.
  if (!workspace.typing()) lines_of_ = workspace.revision();
  return lines_.get({lines_of_, id, ui.theme.dark},
                    [&] { return lines_of(workspace.study(), id, ui); });
}

float SpeakersView::height(const Workspace& workspace, const Ui& ui) {
  float height = ui.px(kHeading + kFoot);
  for (const Line& line : shown(workspace, ui).lines) height += ui.px(height_of(line));
  return height;
}

void SpeakersView::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  const Lines& shown = this->shown(workspace, ui);
  heading(ui, ui.say("SPREKERS IN DIT GESPREK", "SPEAKERS IN THIS TRANSCRIPT"));
  const std::string pps = "PPS: " + (shown.pps.empty() ? ui.say("kies…", "choose…") : shown.pps);
  const float foot = ui.px(kFoot);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::BeginChild("speakers", {0, std::max(ui.px(60), ImGui::GetContentRegionAvail().y - foot)});
  if (shown.lines.empty())
    wrapped(ui, ui.fonts.small, ui.theme.muted,
            ui.say("In dit gesprek staat niet wie er spreekt.",
                   "This transcript does not say who speaks."));
  for (const Line& speaker : shown.lines) line(workspace, ui, speaker);
  menu_.draw(workspace, actions, ui);
  ImGui::EndChild();
  ImGui::PopStyleVar();
  const Row at = row(ui, "transcript-pps", pps, false, ui.px(26), shown.pps);
  draw_cut(ImGui::GetWindowDrawList(), ui.fonts.small, {at.min.x + ui.px(6), at.min.y + ui.px(5)},
           ui.theme.muted, pps, at.max.x - at.min.x - ui.px(12));
  if (at.clicked) actions.push(ShowDialog{Dialog::TranscriptPps});
}

}  // namespace app
