#include "app/views/code_tree.h"

#include <algorithm>

#include "app/views/menu.h"
#include "coding/codebook.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

std::string id_of(const coding::CodeId& code) {
  return "code/" + code.to_string();
}

}  // namespace

std::vector<CodeTree::Entry> CodeTree::entries_of(const coding::Study& study,
                                                  const EntriesKey& key) {
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
    Entry made{.id = code.id,
               .parent = code.parent,
               .name = code.name,
               .folded = transcripts::fold(code.name),
               .meaning = code.short_definition.empty() ? code.definition : code.short_definition,
               .shortcut = {},
               .colour = code.colour,
               .codable = code.codable,
               .depth = entry.depth,
               .has_children = entry.has_children,
               .count = counts_.of(code.id, key.coder),
               .older = counts_.older(code.id)};
    if (coding::is_key(code.shortcut))
      made.shortcut = "Alt+" + transcripts::uppercased(code.shortcut);
    entries.push_back(std::move(made));
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
  range_from_ = revealed_;
  scroll_ = revealed_.has_value();
  auto at = revealed_;
  while (at) {
    const coding::Code* code = workspace.study().codes().find(*at);
    at = code == nullptr ? std::nullopt : code->parent;
    if (at && closed_.erase(*at) > 0) ++closed_number_;
  }
}

void CodeTree::turn(const Entry& entry) {
  if (closed_.erase(entry.id) == 0) closed_.insert(entry.id);
  ++closed_number_;
}

// `toggle` adds it to the chosen ones or takes it out; `range` takes all from the one chosen last.
void CodeTree::choose(const Workspace& workspace, Actions& actions, const Entry& entry, bool toggle,
                      bool range) {
  revealed_ = entry.id;
  std::vector<coding::CodeId> chosen = workspace.codes();
  coding::CodeId at = entry.id;
  const auto is_start = [&](const Line& line) {
    return range_from_ && (*entries_)[line.entry].id == *range_from_;
  };
  if (range && in_sight_ != nullptr &&
      std::any_of(in_sight_->begin(), in_sight_->end(), is_start)) {
    chosen.clear();
    bool within = false;
    for (const Line& line : *in_sight_) {
      const coding::CodeId id = (*entries_)[line.entry].id;
      const bool end = id == entry.id || id == *range_from_;
      if (within || end) chosen.push_back(id);
      if (end && *range_from_ != entry.id) within = !within;
    }
  } else if (toggle) {
    if (std::erase(chosen, entry.id) == 0) chosen.push_back(entry.id);
    if (chosen.empty()) chosen.push_back(entry.id);
    at = chosen.back();
    revealed_ = at;
    range_from_ = entry.id;
  } else {
    range_from_ = entry.id;
    chosen = {entry.id};
  }
  actions.push(SelectCodes{std::move(chosen), at});
  actions.push(FocusCodebook{true});
}

void CodeTree::clicks(const Workspace& workspace, Actions& actions, const Entry& entry,
                      const Row& row, float triangle) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool on_triangle = entry.has_children && io.MousePos.x < triangle;
  if (row.clicked && on_triangle)
    turn(entry);
  else if (row.clicked)
    choose(workspace, actions, entry, io.KeyCtrl, io.KeyShift);
  if (row.double_clicked && !on_triangle && !io.KeyCtrl && !io.KeyShift) {
    if (workspace.selection().span().empty())
      actions.push(Tell{transcripts::say("Selecteer eerst tekst om te coderen.",
                                         "Select the text to code first.")});
    else
      actions.push(AddCoding{entry.id});
  }
  if (row.right_clicked) {
    menu_of_ = entry.id;
    const std::vector<coding::CodeId> chosen = workspace.codes();
    if (std::find(chosen.begin(), chosen.end(), entry.id) == chosen.end())
      choose(workspace, actions, entry, false, false);
    ImGui::OpenPopup("##code-menu");
  }
}

void CodeTree::line(const Workspace& workspace, Actions& actions, Ui& ui, const Line& line) {
  const Entry& entry = (*entries_)[line.entry];
  const Row where =
      row(ui, id_of(entry.id), entry.name, false, line.height, std::to_string(entry.count));
  hint(ui, entry);
  if (!workspace.read_only()) {
    drag(workspace, entry, ui);
    drop(workspace, actions, ui, entry, where);
  }
  const float triangle = where.min.x + triangle_left(ui, entry) + ui.px(14);
  if (entry.has_children && ui.describe.on())
    ui.describe.add({"open/" + entry.id.to_string(),
                     entry.name,
                     "button",
                     {triangle - ui.px(16), where.min.y},
                     {triangle - ui.px(2), where.max.y},
                     true,
                     closed_.contains(entry.id) ? "closed" : "open"});
  if (entry.older > 0 && ui.describe.on())
    ui.describe.add({"older/" + entry.id.to_string(), entry.name, "text", where.min, where.max,
                     true, std::to_string(entry.older)});
  paint(workspace, ui, line, where);
  clicks(workspace, actions, entry, where, triangle);
}

void CodeTree::scroll_to_code(const Workspace& workspace, const std::vector<Line>& lines) {
  if (!scroll_) return;
  scroll_ = false;
  const auto at = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
    return (*entries_)[line.entry].id == workspace.code();
  });
  if (at == lines.end()) return;
  const float height = ImGui::GetWindowHeight();
  if (at->top < ImGui::GetScrollY() || at->top + at->height > ImGui::GetScrollY() + height)
    ImGui::SetScrollY(std::max(0.0F, at->top - height / 3));
}

void CodeTree::draw(const Workspace& workspace, Actions& actions, Ui& ui, const std::string& filter,
                    float height) {
  key_ = {workspace.revision(), workspace.config().count_own ? workspace.coder() : std::nullopt};
  entries_ = &cache_.get(key_, [&] { return entries_of(workspace.study(), key_); });
  chosen_ = workspace.codes();
  reveal(workspace);
  const float width = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
  const auto& lines = lines_.get({key_, closed_number_, filter, width, ui.fonts.ui},
                                 [&] { return lay_out(ui, filter, width); });
  in_sight_ = &lines;
  dragged_ = std::exchange(told_, {});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  const float end = ui.px(14);
  const float all = lines.empty() ? 0 : lines.back().top + lines.back().height;
  ImGui::BeginChild("codes", {0, std::max(ui.px(60), std::min(all + end, height))});
  scroll_to_code(workspace, lines);
  const float above = ImGui::GetScrollY();
  const float below = above + ImGui::GetWindowHeight();
  auto next = std::partition_point(lines.begin(), lines.end(), [above](const Line& line) {
    return line.top + line.height < above;
  });
  for (; next != lines.end() && next->top < below; ++next) {
    ImGui::SetCursorPosY(next->top);
    line(workspace, actions, ui, *next);
  }
  ImGui::SetCursorPosY(all);
  if (lines.empty())
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            filter.empty() ? ui.say("Er zijn nog geen codes. Maak er een, of lees een codeboek in "
                                    "(qdc, csv, xlsx).",
                                    "There are no codes yet. Make one, or import a codebook (qdc, "
                                    "csv, xlsx).")
                           : ui.say("Geen code heet zo.", "No code is called so."));
  drop_at_end(workspace, actions, ui, end);
  menu(workspace, actions, ui);
  ImGui::EndChild();
  ImGui::PopStyleVar();
  carry_out_key(workspace, actions);
}

}  // namespace app
