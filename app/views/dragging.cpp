#include "app/views/dragging.h"

#include <cstring>

#include <imgui.h>

namespace app {
namespace {

constexpr const char* kCode = "zwerm code";
constexpr const char* kSelection = "zwerm selection";

const ImGuiPayload* payload_here(const char* type) {
  return ImGui::AcceptDragDropPayload(
      type, ImGuiDragDropFlags_AcceptBeforeDelivery | ImGuiDragDropFlags_AcceptNoDrawDefaultRect);
}

}  // namespace

void drag_code(const coding::CodeId& code) {
  ImGui::SetDragDropPayload(kCode, code.guid.bytes.data(), code.guid.bytes.size());
}

std::optional<DraggedCode> dragged_code_here() {
  const ImGuiPayload* payload = payload_here(kCode);
  if (payload == nullptr) return std::nullopt;
  DraggedCode dragged{{}, payload->IsDelivery()};
  std::memcpy(dragged.code.guid.bytes.data(), payload->Data, dragged.code.guid.bytes.size());
  return dragged;
}

void drag_selection(const char* words) {
  // No item of ImGui's is held, since text is none.
  if (!ImGui::BeginDragDropSource(ImGuiDragDropFlags_SourceExtern)) return;
  ImGui::SetDragDropPayload(kSelection, nullptr, 0);
  ImGui::TextUnformatted(words);
  ImGui::EndDragDropSource();
}

DraggedSelection dragged_selection_here() {
  const ImGuiPayload* payload = payload_here(kSelection);
  if (payload == nullptr) return DraggedSelection::None;
  return payload->IsDelivery() ? DraggedSelection::Dropped : DraggedSelection::Hovers;
}

}  // namespace app
