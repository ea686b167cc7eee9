#include "app/views/dominance_page.h"

#include <algorithm>

#include "app/window/controls.h"

namespace app {
namespace {

using coding::Dominance;

// Columns of exports::dominance_table().
enum Column : std::size_t { kTranscript = 2, kTranscriptShare, kPps, kPpsShare };

bool is_of_pps(CellPlace place) {
  return place.column == kPps || place.column == kPpsShare;
}

// None where nothing is said, and in the other columns.
const Dominance::Part* part_at(const FiguresMade& made, CellPlace place) {
  if (place.row >= made.dominance.size() || place.column < kTranscript) return nullptr;
  const Dominance& row = made.dominance[place.row];
  const auto& part = is_of_pps(place) ? row.pps : row.transcript;
  return part ? &*part : nullptr;
}

template <class Id>
void add(std::vector<Id>& ids, const coding::Guid& id) {
  if (std::find(ids.begin(), ids.end(), Id{id}) == ids.end()) ids.push_back(Id{id});
}

}  // namespace

void explain_dominance(Ui& ui) {
  const std::string words = ui.say(
      "De helft of meer komt van één gesprek of PPS. Een klik op de naam toont de tabel "
      "zonder.",
      "Half or more comes from one transcript or PPS. A click on the name shows the table "
      "without it.");
  const ImVec2 at = ImGui::GetCursorScreenPos();
  draw_mark(ImGui::GetWindowDrawList(),
            {at.x + ui.px(5), at.y + ui.fonts.small->FontSize / 2 + ui.px(1)}, ui);
  ImGui::SetCursorScreenPos({at.x + ui.px(15), at.y});
  text(ui, ui.fonts.small, ui.theme.muted, words);
  describe_item(ui, "dominance/key", words, "text");
  ImGui::Dummy({0, ui.px(8)});
}

CellLook dominance_look(const FiguresMade& made, CellPlace place, const Ui& ui) {
  CellLook look;
  const Dominance::Part* part = part_at(made, place);
  if (part == nullptr) return look;
  look.marked = coding::dominates(*part);
  if (place.column == kTranscript || place.column == kPps)
    look.action =
        ui.say({"De tabel zonder {0}", "The table without {0}"}, {std::string_view(part->name)});
  return look;
}

void leave_out(const Workspace& workspace, const FiguresMade& made, CellPlace place,
               Actions& actions) {
  const Dominance::Part* part = part_at(made, place);
  if (part == nullptr) return;
  coding::FrequencyQuery query = workspace.frequency_query();
  if (is_of_pps(place))
    add(query.filter.without_pps, part->id);
  else
    add(query.filter.without_transcripts, part->id);
  actions.push(ChooseFrequencies{std::move(query)});
  actions.push(ShowFiguresPage{FiguresPage::Matrix});
}

}  // namespace app
