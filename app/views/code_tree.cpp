#include "app/views/code_tree.h"

#include <algorithm>
#include <cstring>

#include "app/views/menu.h"
#include "coding/codebook.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr const char* kMenu = "##code-menu";
constexpr float kRow = 28;
constexpr float kIndent = 14;

std::string id_of(const coding::CodeId& code) {
  return "code/" + code.to_string();
}

}  // namespace

std::vector<CodeTree::Entry> CodeTree::entries_of(const coding::Study& study) {
  counts_.count(study);
  std::vector<Entry> entries;
  std::vector<std::size_t> above;  // the entries that the one at hand lies below
  const auto close = [&](int depth) {
    for (; above.size() > static_cast<std::size_t>(depth); above.pop_back()) {
      Entry& done = entries[above.back()];
      done.end = entries.size();
      if (above.size() > 1) entries[above[above.size() - 2]].count += done.count;
    }
  };
  for (const coding::CodebookEntry& entry : coding::in_order(study)) {
    close(entry.depth);
    const coding::Code& code = *entry.code;
    above.push_back(entries.size());
    entries.push_back({code.id, code.parent, code.name, transcripts::fold(code.name), code.colour,
                       code.codable, entry.depth, entry.has_children, 0, counts_.of(code.id)});
  }
  close(0);
  return entries;
}

// What is open, or what the filter finds with the codes above it.
std::vector<std::size_t> CodeTree::shown(const std::string& filter) const {
  std::vector<std::size_t> rows;
  const std::string wanted = transcripts::fold(filter);
  for (std::size_t i = 0; i < entries_->size();) {
    const Entry& entry = (*entries_)[i];
    if (wanted.empty()) {
      rows.push_back(i);
      i = closed_.contains(entry.id) ? entry.end : i + 1;
      continue;
    }
    const bool found = std::any_of(
        entries_->begin() + static_cast<std::ptrdiff_t>(i),
        entries_->begin() + static_cast<std::ptrdiff_t>(entry.end),
        [&](const Entry& below) { return below.folded.find(wanted) != std::string::npos; });
    if (found) rows.push_back(i);
    i = found ? i + 1 : entry.end;
  }
  return rows;
}

// Opens what lies above a code that was chosen elsewhere.
void CodeTree::reveal(const Workspace& workspace) {
  if (revealed_ == workspace.code()) return;
  revealed_ = workspace.code();
  scroll_ = revealed_.has_value();
  auto at = revealed_;
  while (at) {
    const coding::Code* code = workspace.study().codes().find(*at);
    at = code == nullptr ? std::nullopt : code->parent;
    if (at && closed_.erase(*at) > 0) ++closed_number_;
  }
}

void CodeTree::paint(Ui& ui, const Entry& entry, const Row& row, bool selected) const {
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (selected) list->AddRectFilled(row.min, row.max, ui.theme.selected, ui.px(5));
  const bool group = entry.has_children && entry.depth == 0;
  ImFont* font = group ? ui.fonts.strong : ui.fonts.ui;
  const float y = row.min.y + (ui.px(kRow) - font->FontSize) / 2;
  float x = row.min.x + ui.px(4) + static_cast<float>(entry.depth) * ui.px(kIndent);
  if (entry.has_children)
    draw_triangle(list, {x, row.min.y + ui.px(kRow) / 2}, ui.px(8), !closed_.contains(entry.id),
                  ui.theme.muted);
  x += ui.px(14);
  if (entry.codable && !group) {
    draw_swatch(list, {x + ui.px(8), row.min.y + ui.px(kRow) / 2}, ui.px(11),
                colour_of(entry.colour));
    x += ui.px(20);
  }
  const std::string count = entry.count > 0 ? std::to_string(entry.count) : std::string();
  const float count_width = width_of(ui.fonts.small, count);
  const float right = row.max.x - ui.px(6);
  draw_cut(list, font, {x, y}, ui.theme.text, entry.name, right - count_width - ui.px(8) - x);
  draw_text(list, ui.fonts.small, {right - count_width, y + ui.px(1)}, ui.theme.muted, count);
}

void CodeTree::clicks(const Workspace& workspace, Actions& actions, const Entry& entry,
                      const Row& row, float triangle) {
  const bool on_triangle = entry.has_children && ImGui::GetIO().MousePos.x < triangle;
  if (row.clicked && on_triangle) {
    if (closed_.erase(entry.id) == 0) closed_.insert(entry.id);
    ++closed_number_;
  } else if (row.clicked) {
    revealed_ = entry.id;
    actions.push(SelectCode{entry.id});
  }
  if (row.double_clicked && !on_triangle) {
    if (workspace.selection().span().empty())
      actions.push(Tell{transcripts::say("Selecteer eerst tekst om te coderen.",
                                         "Select the text to code first.")});
    else
      actions.push(AddCoding{entry.id});
  }
  if (row.right_clicked) {
    menu_of_ = entry.id;
    revealed_ = entry.id;
    actions.push(SelectCode{entry.id});
    ImGui::OpenPopup(kMenu);
  }
}

void CodeTree::line(const Workspace& workspace, Actions& actions, Ui& ui, std::size_t at) {
  const Entry& entry = (*entries_)[at];
  const bool selected = workspace.code() == entry.id;
  const Row where =
      row(ui, id_of(entry.id), entry.name, false, ui.px(kRow), std::to_string(entry.count));
  if (!workspace.read_only()) {
    drag(entry, ui);
    drop(actions, ui, entry, where);
  }
  const float triangle = where.min.x + ui.px(18) + static_cast<float>(entry.depth) * ui.px(kIndent);
  if (entry.has_children && ui.describe.on())
    ui.describe.add({"open/" + entry.id.to_string(),
                     entry.name,
                     "button",
                     {triangle - ui.px(16), where.min.y},
                     {triangle - ui.px(2), where.max.y},
                     true,
                     closed_.contains(entry.id) ? "closed" : "open"});
  paint(ui, entry, where, selected);
  clicks(workspace, actions, entry, where, triangle);
}

void CodeTree::menu(const Workspace& workspace, Actions& actions, Ui& ui) {
  if (!begin_menu(ui, kMenu, ui.px(240))) return;
  const auto found = std::find_if(entries_->begin(), entries_->end(),
                                  [this](const Entry& entry) { return entry.id == menu_of_; });
  if (found == entries_->end()) {
    ImGui::CloseCurrentPopup();
    end_menu();
    return;
  }
  const Entry& entry = *found;
  const char* why_not = why_read_only(workspace, ui);
  const auto show = [&](const char* id, const char* label, Dialog dialog) {
    if (menu_entry(ui, id, label, why_not)) actions.push(ShowDialog{dialog});
  };
  show("code-menu/edit", ui.say("Bewerken…", "Edit…"), Dialog::EditCode);
  show("code-menu/new", ui.say("Nieuwe code…", "New code…"), Dialog::NewCode);
  const Entry* above = sibling(entry, -1);
  const Entry* below = sibling(entry, 1);
  const char* first = ui.say("Dit is al de eerste.", "This is the first already.");
  const char* last = ui.say("Dit is al de laatste.", "This is the last already.");
  if (menu_entry(ui, "code-menu/up", ui.say("Omhoog", "Up"),
                 why_not == nullptr && above == nullptr ? first : why_not))
    move(actions, entry.id, *above, Place::Before);
  if (menu_entry(ui, "code-menu/down", ui.say("Omlaag", "Down"),
                 why_not == nullptr && below == nullptr ? last : why_not))
    move(actions, entry.id, *below, Place::After);
  show("code-menu/merge", ui.say("Samenvoegen met…", "Merge into…"), Dialog::MergeCode);
  if (menu_entry(ui, "code-menu/memo", ui.say("Memo…", "Memo…")))
    actions.push(EditMemo{coding::OwnerKind::Code, entry.id.guid});
  show("code-menu/delete", ui.say("Verwijderen…", "Delete…"), Dialog::DeleteCode);
  end_menu();
}

void CodeTree::draw(const Workspace& workspace, Actions& actions, Ui& ui, const std::string& filter,
                    float height) {
  entries_ = &cache_.get(workspace.revision(), [&] { return entries_of(workspace.study()); });
  reveal(workspace);
  const auto& rows =
      shown_.get({workspace.revision(), closed_number_, filter}, [&] { return shown(filter); });
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  const float end = ui.px(14);
  const float wanted = static_cast<float>(rows.size()) * ui.px(kRow) + end;
  ImGui::BeginChild("codes", {0, std::max(ui.px(60), std::min(wanted, height))});
  if (scroll_) {
    const auto at = std::find_if(rows.begin(), rows.end(), [&](std::size_t row) {
      return (*entries_)[row].id == workspace.code();
    });
    const float top = static_cast<float>(at - rows.begin()) * ui.px(kRow);
    if (at != rows.end() && (top < ImGui::GetScrollY() ||
                             top + ui.px(kRow) > ImGui::GetScrollY() + ImGui::GetWindowHeight()))
      ImGui::SetScrollY(std::max(0.0F, top - ImGui::GetWindowHeight() / 3));
    scroll_ = false;
  }
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(rows.size()), ui.px(kRow));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      line(workspace, actions, ui, rows[static_cast<std::size_t>(i)]);
  if (rows.empty())
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            filter.empty() ? ui.say("Er zijn nog geen codes.", "There are no codes yet.")
                           : ui.say("Geen code heet zo.", "No code is called so."));
  drop_at_end(actions, ui, end);
  menu(workspace, actions, ui);
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

}  // namespace app
