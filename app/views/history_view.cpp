#include "app/views/history_view.h"

#include <algorithm>
#include <utility>

#include "app/commands.h"
#include "app/folder_listing.h"
#include "app/views/dialog_frame.h"
#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/wording/moments.h"
#include "coding/cases.h"
#include "coding/past.h"

namespace app {
namespace {

using coding::HistoryEntry;

constexpr float kRow = 28;
constexpr float kSide = 420;
constexpr const char* kCoders = "##history-coders";
constexpr const char* kKindsMenu = "##history-kinds";

std::string short_moment(const HistoryEntry& entry, Language language) {
  return time_in_words(entry.time.milliseconds / 1000, language);
}

}  // namespace

void HistoryView::draw_filters(const Workspace& workspace, Ui& ui) {
  const Choices& choices = choices_.get(workspace.revision(), [&] {
    const auto& history = workspace.project().history();
    return Choices{kinds_in(history), coders_in(history)};
  });
  if (filter_.coder && !workspace.project().study().coders().contains(*filter_.coder))
    filter_.coder.reset();  // of a project that was open before
  text_field(ui, "history/filter", ui.say("Zoek in de geschiedenis…", "Search the history…"),
             filter_.text, ui.px(300));
  ImGui::SameLine(0, ui.px(10));
  draw_coders(workspace, ui, choices);
  ImGui::SameLine(0, ui.px(10));
  draw_kinds(ui, choices);
}

void HistoryView::draw_coders(const Workspace& workspace, Ui& ui, const Choices& choices) {
  const std::string chosen = filter_.coder
                                 ? coding::coder_name(workspace.project().study(), filter_.coder)
                                 : ui.say("Alle codeurs", "All coders");
  if (button(ui, "history/coder", chosen, filter_.coder ? Look::Chosen : Look::Plain))
    ImGui::OpenPopup(kCoders);
  if (!begin_menu(ui, kCoders, ui.px(220))) return;
  if (menu_entry(ui, "history/coder/all", ui.say("Alle codeurs", "All coders")))
    filter_.coder.reset();
  for (const auto& id : choices.coders)
    if (menu_entry(ui, "history/coder/" + id.to_string(),
                   coding::coder_name(workspace.project().study(), id)))
      filter_.coder = id;
  end_menu();
}

void HistoryView::draw_kinds(Ui& ui, const Choices& choices) {
  const std::string chosen = filter_.kind.empty() ? ui.say("Alles", "Everything")
                                                  : kind_in_words(filter_.kind, ui.language);
  if (button(ui, "history/kind", chosen, filter_.kind.empty() ? Look::Plain : Look::Chosen))
    ImGui::OpenPopup(kKindsMenu);
  if (!begin_menu(ui, kKindsMenu, ui.px(260))) return;
  if (menu_entry(ui, "history/kind/all", ui.say("Alles", "Everything"))) filter_.kind.clear();
  for (const std::string& kind : choices.kinds)
    if (menu_entry(ui, "history/kind/" + kind, kind_in_words(kind, ui.language)))
      filter_.kind = kind;
  end_menu();
}

// The arrows choose, also while something is typed in the filter.
void HistoryView::take_keys(const Workspace& workspace, Actions& actions, const Ui& ui,
                            const std::vector<std::uint32_t>& places) {
  const auto& history = workspace.project().history();
  const std::int64_t chosen = workspace.entry() ? workspace.entry()->number : 0;
  // The newest comes first, and later entries have higher numbers.
  const auto at = std::lower_bound(
      places.begin(), places.end(), chosen,
      [&](std::uint32_t place, std::int64_t number) { return history[place].number > number; });
  const bool there = at != places.end() && history[*at].number == chosen;
  mark_.row = there ? static_cast<std::size_t>(at - places.begin()) : 0;
  mark_.moved = false;
  if (workspace.dialog() != Dialog::None || workspace.palette() != Palette::Closed ||
      ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup) || places.empty())
    return;
  const std::size_t before = mark_.row;
  mark_.take_arrows(ui, places.size());
  const bool first = !there && (pressed(ImGuiKey_DownArrow) || pressed(ImGuiKey_UpArrow));
  if (first) mark_ = {0, true};
  if (first || mark_.row != before) actions.push(SelectEntry{history[places[mark_.row]].number});
}

void HistoryView::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  draw_filters(workspace, ui);
  const auto& project = workspace.project();
  const auto& places = shown_.get({workspace.revision(), project.revision(), filter_, ui.language},
                                  [&] { return list_.shown(project, filter_, ui.language); });
  take_keys(workspace, actions, ui, places);
  ImGui::Dummy({0, ui.px(6)});
  const ImVec2 room = ImGui::GetContentRegionAvail();
  const float side = std::min(ui.px(kSide), room.x * 0.4F);
  ImGui::BeginChild("history/list", {room.x - side - ui.px(16), room.y});
  draw_list(workspace, actions, ui, places);
  ImGui::EndChild();
  ImGui::SameLine(0, ui.px(16));
  ImGui::BeginChild("history/chosen", {side, room.y});
  draw_chosen(workspace, actions, ui);
  ImGui::EndChild();
}

void HistoryView::draw_list(const Workspace& workspace, Actions& actions, Ui& ui,
                            const std::vector<std::uint32_t>& places) {
  if (places.empty())
    return text(ui, ui.fonts.ui, ui.theme.muted, ui.say("Niets gevonden", "Nothing found"));
  coder_width_ = ui.px(20);
  for (const coding::Coder* coder : coding::coders_in_order(workspace.project().study()))
    coder_width_ = std::max(coder_width_, width_of(ui.fonts.small, coder->name));
  coder_width_ = std::min(coder_width_ + 1, ui.px(150));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  mark_.bring_in_sight(ui.px(kRow));
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(places.size()), ui.px(kRow));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      draw_entry(workspace, actions, ui,
                 workspace.project().history()[places[static_cast<std::size_t>(i)]]);
  ImGui::PopStyleVar();
}

void HistoryView::draw_entry(const Workspace& workspace, Actions& actions, Ui& ui,
                             const HistoryEntry& entry) {
  const std::string number = std::to_string(entry.number);
  const std::string& title = in(entry.title, ui.language);
  const std::string state = state_in_words(entry, ui.language);
  const bool chosen = workspace.entry() && workspace.entry()->number == entry.number;
  const bool then = workspace.past() != nullptr && workspace.past()->number == entry.number;
  const Row line = row(ui, "entry/" + number, title, chosen, ui.px(kRow), state);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = line.min.y + (ui.px(kRow) - ui.fonts.ui->FontSize) / 2;
  const float small = line.min.y + (ui.px(kRow) - ui.fonts.small->FontSize) / 2;
  const bool undone = entry.state == HistoryEntry::State::Undone;
  const ImU32 colour = undone ? ui.theme.muted : ui.theme.text;
  float x = line.min.x + ui.px(58);
  draw_text(list, ui.fonts.small, {x - ui.px(10) - width_of(ui.fonts.small, number), small},
            ui.theme.muted, number);
  draw_text(list, ui.fonts.small, {x, small}, ui.theme.muted, short_moment(entry, ui.language));
  x += ui.px(120);
  draw_cut(list, ui.fonts.small, {x, small}, ui.theme.muted,
           coding::coder_name(workspace.project().study(), entry.coder), coder_width_);
  x += coder_width_ + ui.px(12);
  float right = line.max.x - ui.px(10);
  const std::string beside = then ? ui.say("nu in beeld", "shown now") : state;
  if (!beside.empty()) {
    right -= width_of(ui.fonts.small, beside);
    draw_text(list, ui.fonts.small, {right, small}, then ? ui.theme.accent : ui.theme.muted,
              beside);
    right -= ui.px(12);
  }
  const float width = std::max(1.0F, right - x);
  draw_cut(list, ui.fonts.ui, {x, y}, colour, title, width);
  if (width_of(ui.fonts.ui, title) > width) tooltip(ui, title);
  if (undone) {
    const float middle = y + ui.fonts.ui->FontSize / 2;
    list->AddLine({x, middle}, {x + std::min(width, width_of(ui.fonts.ui, title)), middle}, colour);
  }
  if (line.clicked) actions.push(SelectEntry{entry.number});
}

void HistoryView::draw_chosen(const Workspace& workspace, Actions& actions, Ui& ui) {
  const auto& history = workspace.project().history();
  const auto place =
      workspace.entry() ? coding::place_of(history, workspace.entry()->number) : std::nullopt;
  if (!place) {
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say("Kies een regel om te zien wat er gebeurde, om tot daar ongedaan te maken of om "
                   "het project te bekijken zoals het toen was.",
                   "Choose a line to see what happened, to undo back to there, or to see the "
                   "project as it was then."));
    return;
  }
  const HistoryEntry& entry = history[*place];
  wrapped(ui, ui.fonts.strong, ui.theme.text, in(entry.title, ui.language));
  std::string words = fmt::format("{} {} · {}", ui.say("nr.", "no."), entry.number,
                                  moment_in_words(entry.time, ui.language));
  for (const std::string& more :
       {coding::coder_name(workspace.project().study(), entry.coder),
        kind_in_words(entry.kind, ui.language), state_in_words(entry, ui.language)})
    if (!more.empty()) words += " · " + more;
  wrapped(ui, ui.fonts.small, ui.theme.muted, words);
  describe_item(ui, "history/words", words, "text");
  dialog_gap(ui);
  const auto command = [&](Command what, const char* id) {
    const auto reason = why_not(what, workspace);
    if (button(ui, id, say(info_of(what).name, ui.language), Look::Plain,
               reason ? ui.say(*reason).c_str() : nullptr,
               std::min(ui.px(340), ImGui::GetContentRegionAvail().x)))
      perform(what, workspace, actions);
  };
  command(Command::UndoTo, "history/undo-to");
  command(Command::ShowPast, "history/past");
  if (workspace.past() != nullptr) command(Command::ShowPresent, "history/present");
  if (entry.of) {
    const std::string other =
        fmt::format("{} {}", ui.say("Dit gaat over nr.", "This is about no."), *entry.of);
    dialog_gap(ui);
    if (button(ui, "history/of", other)) actions.push(SelectEntry{*entry.of});
    return;
  }
  draw_told(workspace, ui, entry);
}

void HistoryView::draw_told(const Workspace& workspace, Ui& ui, const HistoryEntry& entry) {
  const EntryShown& shown = *workspace.entry();
  dialog_gap(ui);
  if (shown.told.empty()) {
    const char* why = shown.too_large ? ui.say("Deze stap deed te veel om hier te tonen.",
                                               "This step did too much to be shown here.")
                                      : ui.say("Wat deze stap precies deed, is niet meer bekend.",
                                               "What exactly this step did is not known any more.");
    return wrapped(ui, ui.fonts.ui, ui.theme.muted, why);
  }
  // Of an entry that stands, what undoing it takes is known: rows as they were before, and which
  // were new. Of one that is undone, what redoing it takes.
  const bool undone = entry.state == HistoryEntry::State::Undone;
  using What = coding::ToldEdit::What;
  for (const What what : {What::Erased, What::Put}) {
    bool headed = false;
    for (const coding::ToldEdit& told : shown.told) {
      if (told.what != what) continue;
      if (!std::exchange(headed, true))
        heading(ui, what == What::Erased
                        ? (undone ? ui.say("NEEMT WEG", "TAKES AWAY") : ui.say("NIEUW", "NEW"))
                        : (undone ? ui.say("ZET", "PUTS")
                                  : ui.say("ZO WAS HET ERVOOR", "AS IT WAS BEFORE")));
      wrapped(ui, ui.fonts.ui, ui.theme.text, ui.say(told.words));
      describe_item(ui, "history/told", ui.say(told.words), "text");
    }
    if (headed) dialog_gap(ui);
  }
  if (shown.edits > shown.told.size())
    text(ui, ui.fonts.small, ui.theme.muted,
         ui.say({"en nog {0}", "and {0} more"},
                {static_cast<std::int64_t>(shown.edits - shown.told.size())}));
}

}  // namespace app
