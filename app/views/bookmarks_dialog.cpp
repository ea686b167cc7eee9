#include "app/views/bookmarks_dialog.h"

#include <algorithm>
#include <set>

#include "app/commands.h"
#include "app/views/menu.h"
#include "coding/reading.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr float kRow = 46;

// The first words on one line.
std::string beginning_of(std::string_view words) {
  constexpr std::size_t kLongest = 90;
  const std::string_view line = words.substr(0, words.find('\n'));
  if (line.size() <= kLongest) return std::string(line);
  const std::size_t space = line.rfind(' ', kLongest);
  return std::string(line.substr(0, space == std::string_view::npos ? 0 : space)) + "…";
}

}  // namespace

std::vector<BookmarksDialog::Line> BookmarksDialog::lines_of(const coding::Study& study) {
  std::set<coding::Guid> with_memo;
  for (const auto& [id, memo] : study.memos())
    if (memo.owner_kind == coding::OwnerKind::Mark) with_memo.insert(memo.owner);
  std::vector<Line> lines;
  for (const coding::Mark* mark : coding::bookmarks_in_order(study)) {
    const auto* coder = study.coders().find(mark->coder);
    Line line{mark->id,
              mark->transcript,
              mark->span,
              mark->label,
              beginning_of(study.text(mark->transcript).slice(mark->span)),
              study.transcripts().find(mark->transcript)->name,
              {}};
    if (coder != nullptr) line.where += " · " + coder->name;
    if (with_memo.contains(mark->id.guid)) line.where += " · memo";
    line.folded = transcripts::fold(line.label + " " + line.words + " " + line.where);
    lines.push_back(std::move(line));
  }
  return lines;
}

// The one at the caret is chosen, where there is one.
BookmarksDialog::BookmarksDialog(const Workspace& workspace) {
  for (const Line& line :
       lines_.get(workspace.revision(), [&] { return lines_of(workspace.study()); }))
    if (line.transcript == workspace.transcript() && line.span == workspace.selection().span())
      choose(line);
}

void BookmarksDialog::choose(const Line& line) {
  chosen_ = line.id;
  label_ = line.label;
}

// What Enter goes to while somebody types.
void BookmarksDialog::choose_first(const std::vector<Line>& lines) {
  chosen_.reset();
  const std::string wanted = transcripts::fold(filter_);
  const auto first = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
    return line.folded.find(wanted) != std::string::npos;
  });
  if (first != lines.end() && !wanted.empty()) choose(*first);
}

void BookmarksDialog::line(DialogCall& call, const Line& line) {
  Ui& ui = call.ui;
  const Row at =
      row(ui, "bookmarks/" + line.id.to_string(), line.label.empty() ? line.words : line.label,
          chosen_ == line.id, ui.px(kRow), line.where);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float width = at.max.x - at.min.x - ui.px(20);
  draw_cut(list, line.label.empty() ? ui.fonts.ui : ui.fonts.strong,
           {at.min.x + ui.px(10), at.min.y + ui.px(5)}, ui.theme.text,
           line.label.empty() ? line.words : line.label + " — " + line.words, width);
  draw_cut(list, ui.fonts.small, {at.min.x + ui.px(10), at.min.y + ui.px(25)}, ui.theme.muted,
           line.where, width);
  if (at.clicked) choose(line);
  if (at.double_clicked) call.submit(GoTo{line.transcript, line.span});
}

void BookmarksDialog::list(DialogCall& call, const std::vector<Line>& lines) {
  Ui& ui = call.ui;
  const std::string wanted = transcripts::fold(filter_);
  std::vector<const Line*> shown;
  for (const Line& line : lines)
    if (line.folded.find(wanted) != std::string::npos) shown.push_back(&line);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::BeginChild("bookmarks", {0, list_height(ui, 5 * kRow, 330)}, true);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(shown.size()), ui.px(kRow));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      line(call, *shown[static_cast<std::size_t>(i)]);
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

// Naming, noting and removing the chosen one. True where Enter is the name's.
bool BookmarksDialog::change(DialogCall& call, const Line& line) {
  Ui& ui = call.ui;
  const char* why_not = why_read_only(call.workspace, ui);
  const char* name = ui.say("Naam geven", "Name it");
  const float name_width = width_of(ui.fonts.ui, name) + ui.px(24);
  const Field field =
      text_field(ui, "bookmark/label", ui.say("Naam (mag leeg)", "Name (may be empty)"), label_,
                 ImGui::GetContentRegionAvail().x - name_width - ui.px(8));
  ImGui::SameLine(0, ui.px(8));
  const bool named = button(ui, "bookmark/name", name, Look::Plain, why_not, name_width);
  if ((named || (field.entered && why_not == nullptr)) && label_ != line.label)
    call.actions.push(LabelBookmark{line.id, label_});
  if (button(ui, "bookmark/memo", ui.say("Memo…", "Memo…")))
    call.actions.push(EditMemo{coding::OwnerKind::Mark, line.id.guid});
  ImGui::SameLine(0, ui.px(8));
  if (button(ui, "bookmark/remove", ui.say("Weghalen", "Remove"), Look::Plain, why_not))
    call.actions.push(RemoveBookmark{line.id});
  return field.active || field.entered;
}

void BookmarksDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const auto& lines =
      lines_.get(call.workspace.revision(), [&] { return lines_of(call.workspace.study()); });
  dialog_title(ui, ui.say("Bladwijzers", "Bookmarks"));
  if (lines.empty()) {
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say(transcripts::say(
                "Er zijn nog geen bladwijzers. Lezen > {0}{2} zet er een bij de selectie of de zin "
                "waar de cursor staat.",
                "There are no bookmarks yet. Reading > {1}{2} puts one at the selection or the "
                "sentence at the caret.",
                info_of(Command::Bookmark).name.nl, info_of(Command::Bookmark).name.en,
                key_hint(Command::Bookmark, call.workspace))));
    return close_button(call);
  }
  const Field field =
      text_field(ui, "bookmarks/filter", ui.say("Zoek een bladwijzer…", "Find a bookmark…"),
                 filter_, ImGui::GetContentRegionAvail().x, call.fresh);
  if (field.changed) choose_first(lines);
  list(call, lines);
  const auto chosen = std::find_if(lines.begin(), lines.end(),
                                   [this](const Line& line) { return line.id == chosen_; });
  const bool naming = chosen != lines.end() && change(call, *chosen);
  const char* why_not = chosen == lines.end()
                            ? ui.say("Kies eerst een bladwijzer.", "Choose a bookmark first.")
                            : nullptr;
  if (dialog_buttons(
          call, {.label = ui.say("Ga ernaartoe", "Go there"), .why_not = why_not, .keys = !naming}))
    call.submit(GoTo{chosen->transcript, chosen->span});
}

}  // namespace app
