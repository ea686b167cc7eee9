#include "app/views/memos_view.h"

#include <algorithm>

#include "app/commands.h"
#include "app/folder_listing.h"
#include "app/places.h"
#include "app/views/dialog_frame.h"
#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/wording/moments.h"
#include "coding/cases.h"
#include "transcripts/beginning.h"
#include "transcripts/search.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using coding::ListedMemo;
using coding::OwnerKind;

constexpr float kRow = 62;
constexpr float kSide = 460;
constexpr const char* kKindsMenu = "##memo-kinds";
constexpr const char* kCodersMenu = "##memo-coders";
constexpr OwnerKind kKinds[] = {OwnerKind::Project, OwnerKind::Transcript, OwnerKind::Coding,
                                OwnerKind::Code,    OwnerKind::Mark,       OwnerKind::Participant,
                                OwnerKind::Pps};

// "Codering Leercultuur, 03 Groen gas".
std::string head_of(const ListedMemo& listed, Language language) {
  std::string head = transcripts::capitalised(in(word_for(listed.memo->owner_kind), language));
  if (!listed.on.empty()) head += " " + listed.on;
  if (listed.span && listed.transcript != nullptr) head += ", " + listed.transcript->name;
  return head;
}

// Its beginning on one line, no more than a row has room for.
std::string beginning_of(const std::string& text) {
  constexpr std::uint32_t kMost = 400;
  if (text.size() <= kMost) return transcripts::on_one_line(text);
  return transcripts::on_one_line(transcripts::beginning_of(text, kMost)) + "…";
}

}  // namespace

std::vector<std::size_t> memos_shown(const std::vector<ListedMemo>& memos,
                                     const MemoFilter& filter) {
  const auto has = [&filter](const std::string& text) {
    return !transcripts::find(text, {.text = filter.text}).empty();
  };
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < memos.size(); ++i) {
    const coding::Memo& memo = *memos[i].memo;
    if (filter.kind && memo.owner_kind != filter.kind) continue;
    if (filter.coder && memo.coder != filter.coder) continue;
    if (filter.text.empty() || has(memo.text) || has(memos[i].on)) shown.push_back(i);
  }
  return shown;
}

void MemosView::draw_filters(const Workspace& workspace, Actions& actions, Ui& ui) {
  const Field field =
      text_field(ui, "memos/filter", ui.say("Zoek in de memo's…", "Search the memos…"),
                 filter_.text, ui.px(300));
  entered_ = field.entered;
  ImGui::SameLine(0, ui.px(10));
  draw_kinds(ui);
  ImGui::SameLine(0, ui.px(10));
  draw_coders(workspace, ui);
  ImGui::SameLine(0, ui.px(10));
  if (button(ui, "memos/export", ui.say("Exporteren…", "Export…")))
    perform(Command::ExportMemos, workspace, actions);
}

void MemosView::draw_kinds(Ui& ui) {
  const char* all = ui.say("Alle soorten", "All kinds");
  const auto name = [&ui](OwnerKind kind) {
    return transcripts::capitalised(ui.say(word_for(kind)));
  };
  if (button(ui, "memos/kind", filter_.kind ? name(*filter_.kind) : all,
             filter_.kind ? Look::Chosen : Look::Plain))
    ImGui::OpenPopup(kKindsMenu);
  if (!begin_menu(ui, kKindsMenu, ui.px(200))) return;
  if (menu_entry(ui, "memos/kind/all", all)) filter_.kind.reset();
  for (const OwnerKind kind : kKinds)
    if (menu_entry(ui, "memos/kind/" + word_for(kind).en, name(kind))) filter_.kind = kind;
  end_menu();
}

void MemosView::draw_coders(const Workspace& workspace, Ui& ui) {
  const char* all = ui.say("Alle codeurs", "All coders");
  const auto& coders = workspace.study().coders();
  const auto* chosen = filter_.coder ? coders.find(*filter_.coder) : nullptr;
  if (chosen == nullptr) filter_.coder.reset();
  if (button(ui, "memos/coder", chosen == nullptr ? all : chosen->name,
             chosen == nullptr ? Look::Plain : Look::Chosen))
    ImGui::OpenPopup(kCodersMenu);
  if (!begin_menu(ui, kCodersMenu, ui.px(220))) return;
  if (menu_entry(ui, "memos/coder/all", all)) filter_.coder.reset();
  for (const auto* coder : coding::coders_in_order(workspace.study()))
    if (menu_entry(ui, "memos/coder/" + coder->id.to_string(), coder->name))
      filter_.coder = coder->id;
  end_menu();
}

// The arrows choose, also while something is typed in the filter.
void MemosView::take_keys(const Workspace& workspace, Actions& actions, const Ui& ui,
                          const std::vector<ListedMemo>& memos,
                          const std::vector<std::size_t>& shown) {
  const auto at = std::find_if(shown.begin(), shown.end(),
                               [&](std::size_t i) { return memos[i].memo->id == chosen_; });
  const bool there = at != shown.end();
  mark_.row = there ? static_cast<std::size_t>(at - shown.begin()) : 0;
  mark_.moved = false;
  if (shown.empty()) return chosen_.reset();
  if (workspace.dialog() != Dialog::None || workspace.palette() != Palette::Closed ||
      ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup))
    return;
  if (there) mark_.take_arrows(ui, shown.size());
  chosen_ = memos[shown[mark_.row]].memo->id;
  const bool enter = entered_ || enter_pressed(ui);
  const coding::Memo& memo = *memos[shown[mark_.row]].memo;
  if (enter) go_to(workspace.study(), memo.owner_kind, memo.owner, actions);
}

void MemosView::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  draw_filters(workspace, actions, ui);
  const auto& memos =
      listed_.get(workspace.revision(), [&] { return coding::listed_memos(workspace.study()); });
  const auto& shown =
      shown_.get({workspace.revision(), filter_}, [&] { return memos_shown(memos, filter_); });
  take_keys(workspace, actions, ui, memos, shown);
  ImGui::Dummy({0, ui.px(6)});
  const ImVec2 room = ImGui::GetContentRegionAvail();
  const float side = std::min(ui.px(kSide), room.x * 0.42F);
  ImGui::BeginChild("memos/list", {room.x - side - ui.px(16), room.y});
  draw_list(workspace, actions, ui, memos, shown);
  ImGui::EndChild();
  ImGui::SameLine(0, ui.px(16));
  ImGui::BeginChild("memos/chosen", {side, room.y});
  if (!shown.empty()) draw_chosen(workspace, actions, ui, memos[shown[mark_.row]]);
  ImGui::EndChild();
}

void MemosView::draw_list(const Workspace& workspace, Actions& actions, Ui& ui,
                          const std::vector<ListedMemo>& memos,
                          const std::vector<std::size_t>& shown) {
  if (memos.empty()) {
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say("Er zijn nog geen memo's. Schrijf er een bij het project, een gesprek, een code "
                   "of een codering (menu's Bewerken en Coderen).",
                   "There are no memos yet. Write one on the project, a transcript, a code or a "
                   "coding (menus Edit and Coding)."));
    if (button(ui, "memos/first", ui.say("Memo bij het project…", "Memo on the project…"),
               Look::Plain, why_read_only(workspace, ui)))
      perform(Command::ProjectMemo, workspace, actions);
    return;
  }
  if (shown.empty())
    return wrapped(ui, ui.fonts.ui, ui.theme.muted, ui.say("Niets gevonden", "Nothing found"));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  mark_.bring_in_sight(ui.px(kRow));
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(shown.size()), ui.px(kRow));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const ListedMemo& memo = memos[shown[static_cast<std::size_t>(i)]];
      bool double_clicked = false;
      if (draw_memo(ui, memo, memo.memo->id == chosen_, double_clicked)) chosen_ = memo.memo->id;
      if (double_clicked)
        go_to(workspace.study(), memo.memo->owner_kind, memo.memo->owner, actions);
    }
  ImGui::PopStyleVar();
}

bool MemosView::draw_memo(Ui& ui, const ListedMemo& listed, bool chosen,
                          bool& double_clicked) const {
  const std::string head = head_of(listed, ui.language);
  const Row line = row(ui, "memo/" + listed.memo->id.to_string(), head, chosen, ui.px(kRow));
  double_clicked = line.double_clicked;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float left = line.min.x + ui.px(10);
  const float right = line.max.x - ui.px(10);
  std::string who = time_in_words(listed.memo->changed.milliseconds / 1000, ui.language);
  if (!listed.coder.empty()) who = listed.coder + " · " + who;
  const float who_width = width_of(ui.fonts.small, who);
  const float top = line.min.y + ui.px(10);
  draw_text(list, ui.fonts.small, {right - who_width, top + ui.px(1)}, ui.theme.muted, who);
  draw_cut(list, ui.fonts.strong, {left, top}, ui.theme.text, head,
           std::max(1.0F, right - who_width - left - ui.px(14)));
  draw_cut(list, ui.fonts.ui, {left, top + ui.fonts.ui->FontSize + ui.px(5)}, ui.theme.muted,
           beginning_of(listed.memo->text), std::max(1.0F, right - left));
  return line.clicked;
}

void MemosView::draw_chosen(const Workspace& workspace, Actions& actions, Ui& ui,
                            const ListedMemo& listed) const {
  const coding::Memo& memo = *listed.memo;
  wrapped(ui, ui.fonts.strong, ui.theme.text, head_of(listed, ui.language));
  std::string who = moment_in_words(memo.changed, ui.language);
  if (!listed.coder.empty()) who = listed.coder + " · " + who;
  wrapped(ui, ui.fonts.small, ui.theme.muted, who);
  dialog_gap(ui);
  if (memo.owner_kind != OwnerKind::Project) {
    if (button(ui, "memos/go", ui.say("Ga erheen (Enter)", "Go there (Enter)")))
      go_to(workspace.study(), memo.owner_kind, memo.owner, actions);
    ImGui::SameLine();
  }
  if (button(ui, "memos/edit", ui.say("Eigen memo schrijven…", "Write my own memo…"), Look::Plain,
             why_read_only(workspace, ui)))
    actions.push(EditMemo{memo.owner_kind, memo.owner});
  dialog_gap(ui);
  if (listed.span && listed.transcript != nullptr) {
    const auto words = workspace.study().text(listed.transcript->id).slice(*listed.span);
    wrapped(ui, ui.fonts.ui, ui.theme.muted, "“" + beginning_of(std::string(words)) + "”");
    dialog_gap(ui);
  }
  wrapped(ui, ui.fonts.ui, ui.theme.text, memo.text);
  describe_item(ui, "memos/text", memo.text, "text");
}

}  // namespace app
