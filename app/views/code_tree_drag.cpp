// Arranging the codebook: a code dragged onto another goes under it, between two others before the
// second, to the list's end to the top level.
#include <algorithm>
#include <cstring>

#include "app/views/code_tree.h"

namespace app {
namespace {

constexpr const char* kCode = "zwerm code";

// The code that is dropped here, or that hovers here; none where nothing does.
struct Dragged {
  coding::CodeId code;
  bool dropped;
};
std::optional<Dragged> dragged_here() {
  const ImGuiPayload* payload = ImGui::AcceptDragDropPayload(
      kCode, ImGuiDragDropFlags_AcceptBeforeDelivery | ImGuiDragDropFlags_AcceptNoDrawDefaultRect);
  if (payload == nullptr) return std::nullopt;
  Dragged dragged{{}, payload->IsDelivery()};
  std::memcpy(dragged.code.guid.bytes.data(), payload->Data, dragged.code.guid.bytes.size());
  return dragged;
}

}  // namespace

void CodeTree::drag(const Entry& entry, Ui& ui) {
  if (!ImGui::BeginDragDropSource()) return;
  ImGui::SetDragDropPayload(kCode, entry.id.begin(), entry.id.guid.bytes.size());
  text(ui, ui.fonts.ui, ui.theme.text, entry.name);
  ImGui::EndDragDropSource();
}

void CodeTree::drop(Actions& actions, Ui& ui, const Entry& entry, const Row& row) {
  if (!ImGui::BeginDragDropTarget()) return;
  const auto dragged = dragged_here();
  if (dragged && dragged->code != entry.id) {
    const float part = (ImGui::GetIO().MousePos.y - row.min.y) / (row.max.y - row.min.y);
    const bool open = entry.has_children && !closed_.contains(entry.id);
    const Place place = part < 0.28F            ? Place::Before
                        : part > 0.72F && !open ? Place::After
                                                : Place::Under;
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (place == Place::Under) {
      list->AddRect(row.min, row.max, ui.theme.accent, ui.px(5), 0, ui.px(1.5F));
    } else {
      const float y = place == Place::Before ? row.min.y : row.max.y;
      const float x = row.min.x + ui.px(4) + static_cast<float>(entry.depth) * ui.px(14);
      list->AddLine({x, y}, {row.max.x, y}, ui.theme.accent, ui.px(2));
    }
    if (dragged->dropped) move(actions, dragged->code, entry, place);
  }
  ImGui::EndDragDropTarget();
}

void CodeTree::drop_at_end(Actions& actions, Ui& ui, float height) {
  const float room = std::max(height, ImGui::GetContentRegionAvail().y);
  ImGui::InvisibleButton("##end", {std::max(1.0F, ImGui::GetContentRegionAvail().x), room});
  describe_item(ui, "codebook/end", "", "row");
  if (!ImGui::BeginDragDropTarget()) return;
  if (const auto dragged = dragged_here()) {
    const ImVec2 min = ImGui::GetItemRectMin();
    ImGui::GetWindowDrawList()->AddLine({min.x + ui.px(4), min.y + ui.px(1)},
                                        {ImGui::GetItemRectMax().x, min.y + ui.px(1)},
                                        ui.theme.accent, ui.px(2));
    if (dragged->dropped) actions.push(MoveCode{dragged->code, std::nullopt, std::nullopt});
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

void CodeTree::move(Actions& actions, const coding::CodeId& code, const Entry& onto,
                    Place place) const {
  if (place == Place::Under) {
    actions.push(MoveCode{code, onto.id, std::nullopt});
    return;
  }
  const Entry* before = place == Place::Before ? &onto : sibling(onto, 1);
  // Dropped right before where it lies: before the one after it.
  if (before != nullptr && before->id == code) before = sibling(*before, 1);
  actions.push(
      MoveCode{code, onto.parent, before == nullptr ? std::nullopt : std::optional(before->id)});
}

}  // namespace app
