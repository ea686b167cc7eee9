#include "app/views/crosswalk_dialog.h"

#include <algorithm>
#include <array>

#include "app/views/menu.h"
#include "app/window/segments.h"
#include "coding/codebook.h"
#include "coding/crosswalk.h"

namespace app {
namespace {

using coding::Comparability;

constexpr float kRow = 30;
constexpr float kCodes = 210;  // how high the lists of codes are
constexpr float kRest = 560;   // of all else in the dialog
constexpr std::array<Comparability, 3> kLabels = {Comparability::Comparable, Comparability::Limited,
                                                  Comparability::Not};

const char* id_of(Comparability label) {
  constexpr std::array<const char*, 3> kIds = {"link/comparable", "link/limited", "link/not"};
  return kIds[static_cast<std::size_t>(label)];
}

std::string hint_of(Comparability label, const Ui& ui) {
  if (label == Comparability::Comparable)
    return ui.say("De oude code telt bij Jaren mee bij de nieuwe.",
                  "The older code counts in with the newer one at Years.");
  if (label == Comparability::Limited)
    return ui.say("De oude telt mee; de tabel zegt dat het beperkt te vergelijken is.",
                  "The older one counts in; the table says that this is limited.");
  return ui.say("De tabel noemt de oude code, maar telt haar niet mee.",
                "The table names the older code, but does not count it in.");
}

}  // namespace

std::vector<CrosswalkDialog::Link> CrosswalkDialog::links_of(const coding::Study& study) {
  std::vector<Link> links;
  for (const auto& [key, row] : study.table<coding::Crosswalk>())
    links.push_back({row, coding::path_of(study, row.older), coding::path_of(study, row.newer)});
  std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
    return std::pair(a.newer, a.older) < std::pair(b.newer, b.older);
  });
  return links;
}

const std::vector<CrosswalkDialog::Link>& CrosswalkDialog::links(const Workspace& workspace) {
  return links_.get(workspace.revision(), [&] { return links_of(workspace.study()); });
}

CrosswalkDialog::CrosswalkDialog(const Workspace& workspace)
    : older_(workspace.study(), {}), newer_(workspace.study(), {}) {}

void CrosswalkDialog::choose(const Link& link) {
  chosen_ = link.row.key();
  older_.choose(link.row.older);
  newer_.choose(link.row.newer);
  label_ = link.row.comparability;
  note_ = link.row.note;
}

void CrosswalkDialog::begin_anew() {
  chosen_.reset();
  older_.choose(std::nullopt);
  newer_.choose(std::nullopt);
  label_ = Comparability::Comparable;
  note_.clear();
}

void CrosswalkDialog::line(Ui& ui, const Link& link) {
  const std::string words = link.older + " → " + link.newer;
  std::string about = ui.say(coding::words_for(link.row.comparability));
  if (!link.row.note.empty()) about += " · " + link.row.note;
  const Row at = row(ui, "link/" + link.row.older.to_string() + "/" + link.row.newer.to_string(),
                     words, chosen_ == link.row.key(), ui.px(kRow), about);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = at.min.y + (ui.px(kRow) - ui.fonts.ui->FontSize) / 2;
  const float room = at.max.x - at.min.x;
  const float names = std::min(width_of(ui.fonts.ui, words), room * 0.64F);
  draw_cut(list, ui.fonts.ui, {at.min.x + ui.px(10), y}, ui.theme.text, words, names);
  draw_cut(list, ui.fonts.small, {at.min.x + names + ui.px(24), y + ui.px(1)}, ui.theme.muted,
           about, room - names - ui.px(34));
  if (at.clicked) choose(link);
}

void CrosswalkDialog::list(DialogCall& call, const std::vector<Link>& links) {
  Ui& ui = call.ui;
  if (links.empty()) {
    const char* none = ui.say("Er zijn nog geen koppelingen.", "There are no links yet.");
    wrapped(ui, ui.fonts.ui, ui.theme.muted, none);
    describe_item(ui, "links/none", none, "text");
    return;
  }
  const float wanted = kRow * static_cast<float>(std::min<std::size_t>(links.size(), 5)) + 18;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::BeginChild("links", {0, list_height(ui, wanted, kRest)}, true);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(links.size()), ui.px(kRow));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      line(ui, links[static_cast<std::size_t>(i)]);
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

// Side by side: the code of before and that of now.
bool CrosswalkDialog::draw_codes(DialogCall& call) {
  Ui& ui = call.ui;
  const float width = (ImGui::GetContentRegionAvail().x - ui.px(16)) / 2;
  const float lists = list_height(ui, kCodes, kRest);
  const float height = lists + ui.px(66);
  bool typing = false;
  const auto codes = [&](const char* id, const char* name, CodeList& list, bool fresh) {
    ImGui::BeginChild(id, {width, height});
    field_label(ui, name);
    typing |= list.draw(ui, std::string(id) + "/", fresh, lists);
    ImGui::EndChild();
  };
  codes("older", ui.say("Code van vroeger", "Code of before"), older_, call.fresh);
  ImGui::SameLine(0, ui.px(16));
  codes("newer", ui.say("Code van nu", "Code of now"), newer_, false);
  return typing;
}

void CrosswalkDialog::draw_label(Ui& ui) {
  std::vector<Segment> labels;
  for (const Comparability label : kLabels)
    labels.push_back({id_of(label), ui.say(coding::words_for(label)), hint_of(label, ui)});
  field_label(ui, ui.say("Te vergelijken", "May be compared"));
  if (const auto clicked = segments(ui, labels, static_cast<std::size_t>(label_)))
    label_ = kLabels[*clicked];
}

bool CrosswalkDialog::draw_note(DialogCall& call) {
  Ui& ui = call.ui;
  field_label(ui, ui.say("Waarom (mag leeg)", "Why (may be empty)"));
  const Field field = text_field(ui, "link/note", "", note_, ImGui::GetContentRegionAvail().x);
  if (field.entered && why_not(call) == nullptr) keep(call);
  return field.active || field.entered;
}

const char* CrosswalkDialog::why_not(const DialogCall& call) const {
  if (const char* reason = why_read_only(call.workspace, call.ui)) return reason;
  if (!older_.chosen() || !newer_.chosen())
    return call.ui.say("Kies eerst de code van vroeger en die van nu.",
                       "Choose the code of before and the one of now first.");
  if (older_.chosen() == newer_.chosen())
    return call.ui.say("Dat is dezelfde code.", "That is the same code.");
  return nullptr;
}

void CrosswalkDialog::keep(DialogCall& call) {
  const coding::Crosswalk link{*older_.chosen(), *newer_.chosen(), label_, note_};
  call.actions.push(LinkCodes{link, chosen_});
  asked_ = call.workspace.revision();
}

void CrosswalkDialog::draw_buttons(DialogCall& call) {
  Ui& ui = call.ui;
  const char* reason = why_not(call);
  const char* keeps = chosen_ ? ui.say("Wijzigen", "Change") : ui.say("Koppelen", "Link");
  if (button(ui, "link/keep", keeps, Look::Plain, reason)) keep(call);
  if (!chosen_) return;
  ImGui::SameLine(0, ui.px(8));
  if (button(ui, "link/remove", ui.say("Weghalen", "Remove"), Look::Plain,
             why_read_only(call.workspace, ui))) {
    call.actions.push(UnlinkCodes{chosen_->first, chosen_->second});
    asked_ = call.workspace.revision();
  }
  ImGui::SameLine(0, ui.px(8));
  if (button(ui, "link/new", ui.say("Nieuwe koppeling", "New link"))) begin_anew();
}

void CrosswalkDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  // What was asked for is done: the next one begins with nothing chosen.
  if (asked_ != 0 && asked_ != call.workspace.revision()) {
    asked_ = 0;
    begin_anew();
  }
  dialog_title(ui, ui.say("Codes tussen jaren", "Codes between years"));
  wrapped(ui, ui.fonts.ui, ui.theme.muted,
          ui.say("Zeg welke code van een eerdere studie welke van nu is geworden. Een code die is "
                 "gesplitst heeft er meer van nu, een die is samengevoegd meer van vroeger.",
                 "Say which code of an earlier study became which one of now. One that was split "
                 "has several of now, one that was merged several of before."));
  list(call, links(call.workspace));
  if (chosen_ && !call.workspace.study().table<coding::Crosswalk>().contains(*chosen_))
    begin_anew();
  bool typing = draw_codes(call);
  ImGui::BeginGroup();
  draw_label(ui);
  ImGui::EndGroup();
  ImGui::SameLine(0, ui.px(20));
  ImGui::BeginGroup();
  typing |= draw_note(call);
  ImGui::EndGroup();
  dialog_gap(ui);
  draw_buttons(call);
  if (asked_ != 0 && call.workspace.status().error) {
    wrapped(ui, ui.fonts.ui, ui.theme.error, ui.say(call.workspace.status().message));
    describe_item(ui, "link/error", ui.say(call.workspace.status().message), "text");
  }
  close_button(call, !typing);
}

}  // namespace app
