// The tables of zwerm.json and which columns of their rows stand in them: one list for writing and
// reading (own_rows.h).
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "exports/refi/own_rows.h"

namespace exports::refi {

inline constexpr const char* kLabelTable = "speaker_label";
inline constexpr const char* kTurnTable = "turn";

// Of codes and memos only what project.qde does not have.
template <class Row>
bool own_column(std::string_view name) {
  const auto among = [name](const auto&... names) { return ((name == names) || ...); };
  if constexpr (std::is_same_v<Row, coding::Code>) return among("id", "position", "defined");
  if constexpr (std::is_same_v<Row, coding::Memo>) return among("id", "owner_kind", "owner");
  return true;
}

template <class Visit>
void label_columns(Visit&& visit, auto& label) {
  visit("transcript", label.transcript), visit("label", label.label);
}

// A turn stands in the list of its text in a study, which knows no transcript and counts bytes.
template <class Visit>
void turn_columns(Visit&& visit, auto& turn) {
  visit("transcript", turn.transcript), visit("start", turn.at.start), visit("end", turn.at.end);
  visit("speaker", turn.speaker), visit("time_ms", turn.time), visit("cut", turn.cut);
}

}  // namespace exports::refi
