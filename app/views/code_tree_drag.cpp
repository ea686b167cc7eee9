// Arranging the codebook: a code dragged onto another goes under it, between two others before the
// second, to the list's end to the top level. With Ctrl it is merged, after a question. What would
// happen stands at the mouse. Of several chosen codes all go along. Selected words dragged onto a
// code are coded with it.
#include <algorithm>

#include "app/views/code_tree.h"
#include "app/views/dragging.h"
#include "coding/operations_codes.h"

namespace app {
// The chosen codes, where `code` is one of them; else `code` alone.
std::vector<coding::CodeId> CodeTree::with_chosen(const Workspace& workspace,
                                                  const coding::CodeId& code) const {
  std::vector<coding::CodeId> chosen = workspace.codes();
  if (std::find(chosen.begin(), chosen.end(), code) == chosen.end()) return {code};
  return chosen;
}

// "3 codes naar Verduurzaming, 41 coderingen": before it is done.
std::string CodeTree::told(const Workspace& workspace, const Ui& ui,
                           const std::vector<coding::CodeId>& codes, const Phrase& to,
                           std::string_view where) {
  const std::size_t codings = told_codings_.get({workspace.revision(), codes}, [&] {
    return coding::deleted_with(workspace.study(), codes).codings;
  });
  const Entry* one = entry_of(codes.front());
  const std::string what =
      codes.size() == 1 && one != nullptr
          ? one->name
          : ui.say({"{0} codes", "{0} codes"}, {static_cast<std::int64_t>(codes.size())});
  return what + " " + ui.say(to, {where}) + ", " +
         ui.say({"{0, plural, one {# codering} other {# coderingen}}",
                 "{0, plural, one {# coding} other {# codings}}"},
                {static_cast<std::int64_t>(codings)});
}

void CodeTree::drag(const Workspace& workspace, const Entry& entry, Ui& ui) {
  if (!ImGui::BeginDragDropSource()) return;
  drag_code(entry.id);
  const std::size_t codes = with_chosen(workspace, entry.id).size();
  const std::string words =
      !dragged_.empty() ? dragged_
      : codes == 1      ? entry.name
                        : ui.say({"{0} codes", "{0} codes"}, {static_cast<std::int64_t>(codes)});
  text(ui, ui.fonts.ui, ui.theme.text, words);
  describe_item(ui, "codebook/dragged", words, "text");
  ImGui::EndDragDropSource();
}

void CodeTree::drop(const Workspace& workspace, Actions& actions, Ui& ui, const Entry& entry,
                    const Row& row) {
  if (!ImGui::BeginDragDropTarget()) return;
  const DraggedSelection words = dragged_selection_here();
  if (words != DraggedSelection::None)
    ImGui::GetWindowDrawList()->AddRect(row.min, row.max, ui.theme.accent, ui.px(5), 0,
                                        ui.px(2.5F));
  if (words == DraggedSelection::Dropped) actions.push(AddCoding{entry.id});
  const auto dragged = dragged_code_here();
  const auto codes =
      dragged ? with_chosen(workspace, dragged->code) : std::vector<coding::CodeId>();
  if (dragged && dragged->code != entry.id) {
    const bool merge = ImGui::GetIO().KeyCtrl;
    const float part = (ImGui::GetIO().MousePos.y - row.min.y) / (row.max.y - row.min.y);
    const bool open = entry.has_children && !closed_.contains(entry.id);
    const Place place = merge                   ? Place::Under
                        : part < 0.28F          ? Place::Before
                        : part > 0.72F && !open ? Place::After
                                                : Place::Under;
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (place == Place::Under) {
      list->AddRect(row.min, row.max, ui.theme.accent, ui.px(5), 0, ui.px(merge ? 2.5F : 1.5F));
    } else {
      const float y = place == Place::Before ? row.min.y : row.max.y;
      const float x = row.min.x + ui.px(4) + static_cast<float>(entry.depth) * ui.px(14);
      list->AddLine({x, y}, {row.max.x, y}, ui.theme.accent, ui.px(2));
    }
    const Phrase to = merge                    ? Phrase{"opgaan in {0}", "merge into {0}"}
                      : place == Place::Under  ? Phrase{"naar {0}", "to {0}"}
                      : place == Place::Before ? Phrase{"vóór {0}", "before {0}"}
                                               : Phrase{"na {0}", "after {0}"};
    told_ = told(workspace, ui, codes, to, entry.name);
    if (!merge) told_ += ui.say(" · met Ctrl: samenvoegen", " · with Ctrl: merge");
    if (dragged->dropped && merge) {
      actions.push(SelectCodes{codes, dragged->code});
      actions.push(AskMerge{entry.id});
    } else if (dragged->dropped) {
      move(actions, codes, entry, place);
    }
  }
  ImGui::EndDragDropTarget();
}

void CodeTree::drop_at_end(const Workspace& workspace, Actions& actions, Ui& ui, float height) {
  const float room = std::max(height, ImGui::GetContentRegionAvail().y);
  ImGui::InvisibleButton("##end", {std::max(1.0F, ImGui::GetContentRegionAvail().x), room});
  describe_item(ui, "codebook/end", "", "row");
  if (!ImGui::BeginDragDropTarget()) return;
  if (const auto dragged = dragged_code_here()) {
    const auto codes = with_chosen(workspace, dragged->code);
    told_ = told(workspace, ui, codes, {"naar boven aan{0}", "to the top{0}"}, "");
    const ImVec2 min = ImGui::GetItemRectMin();
    ImGui::GetWindowDrawList()->AddLine({min.x + ui.px(4), min.y + ui.px(1)},
                                        {ImGui::GetItemRectMax().x, min.y + ui.px(1)},
                                        ui.theme.accent, ui.px(2));
    if (dragged->dropped) actions.push(MoveCodes{codes, std::nullopt, std::nullopt});
  }
  ImGui::EndDragDropTarget();
}

// The one before (-1) or after (1) it under the same parent; null where there is none.
const CodeTree::Entry* CodeTree::sibling(const Entry& entry, int step) const {
  const auto first = entries_->begin();
  const Entry* before = nullptr;
  for (auto at = first; at != entries_->end(); ++at) {
    if (at->parent != entry.parent) continue;
    if (step < 0 && at->id == entry.id) return before;
    if (step > 0 && before != nullptr && before->id == entry.id) return &*at;
    before = &*at;
  }
  return nullptr;
}

const CodeTree::Entry* CodeTree::beside(const Entry& entry, int step,
                                        const std::vector<coding::CodeId>& codes) const {
  const Entry* next = sibling(entry, step);
  while (next != nullptr && std::find(codes.begin(), codes.end(), next->id) != codes.end())
    next = sibling(*next, step);
  return next;
}

void CodeTree::move(Actions& actions, std::vector<coding::CodeId> codes, const Entry& onto,
                    Place place) const {
  if (place == Place::Under) {
    actions.push(MoveCodes{std::move(codes), onto.id, std::nullopt});
    return;
  }
  // Dropped right before where they lie: before the one after them.
  const bool stays = std::find(codes.begin(), codes.end(), onto.id) == codes.end();
  const Entry* before = place == Place::Before && stays ? &onto : beside(onto, 1, codes);
  actions.push(MoveCodes{std::move(codes), onto.parent,
                         before == nullptr ? std::nullopt : std::optional(before->id)});
}

}  // namespace app
