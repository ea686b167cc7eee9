#include "app/views/figures_quotations.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "app/quotations_wanted.h"
#include "app/views/figures_words.h"
#include "app/views/quotation_words.h"
#include "app/window/controls.h"

namespace app {
namespace {

constexpr float kPadding = 14;
constexpr float kBar = 3;     // a code's colour beside its quotation
constexpr float kInset = 12;  // of the words behind it
constexpr float kBetween = 18;
constexpr std::size_t kMost = 2000;  // quotations in the list

std::string people_and_quotations(const std::vector<coding::Quotation>& quotations, const Ui& ui) {
  std::set<coding::ParticipantId> people;
  for (const auto& quotation : quotations)
    if (quotation.owner.participant) people.insert(*quotation.owner.participant);
  return counted(static_cast<double>(people.size()), coding::CountOf::Participants, ui.language) +
         ", " +
         ui.say({"{0, plural, one {# citaat} other {# citaten}}",
                 "{0, plural, one {# quotation} other {# quotations}}"},
                {static_cast<std::int64_t>(quotations.size())});
}

}  // namespace

FiguresQuotations::List FiguresQuotations::lay_out(const Workspace& workspace,
                                                   const FiguresTable& table, float width,
                                                   const Ui& ui) {
  const coding::Study& study = workspace.study();
  const SelectCell& cell = *workspace.cell();
  const std::size_t column = *find_column(table, cell.column);
  const auto shown = table.column(column);
  const std::vector<coding::Quotation> quotations =
      coding::behind_cell(study, workspace.frequency_query(), cell.code, shown ? &*shown : nullptr);
  List list;
  list.heading = study.codes().find(cell.code)->name + " × " +
                 (shown ? table.whole_name(column, ui.language) : ui.say("totaal", "total"));
  list.figures = people_and_quotations(quotations, ui);
  QuotationsWanted wanted =
      wanted_behind_cell(study, workspace.frequency_query(), cell.code, shown ? &*shown : nullptr);
  if (quotations_found(study, wanted).size() == quotations.size()) list.wanted = std::move(wanted);
  list.left_out = quotations.size() - std::min(quotations.size(), kMost);
  const coding::Attribute* role = role_attribute(study);
  const auto passages = coding::as_passages(quotations);
  const float room = width - ui.px(kInset);
  for (std::size_t at = 0; at < quotations.size() - list.left_out; ++at) {
    Laid laid;
    laid.coding = passages[at].coding;
    laid.words = in_marks(study.text(laid.coding->transcript).slice(laid.coding->span));
    laid.where = place_in_words(study, passages[at], role, false, ui);
    laid.top = list.height;
    laid.words_height = wrapped_height(ui.fonts.ui, laid.words, room) + ui.px(3);
    laid.height = laid.words_height + wrapped_height(ui.fonts.small, laid.where, room) + ui.px(4);
    list.height += laid.height + ui.px(kBetween);
    list.quotations.push_back(std::move(laid));
  }
  return list;
}

void FiguresQuotations::draw_quotation(const Workspace& workspace, const Laid& laid,
                                       Actions& actions, Ui& ui) {
  const std::string id = "quotation/" + laid.coding->id.to_string();
  const Row line = row(ui, id, laid.words, false, laid.height, laid.where);
  const coding::Code* code = workspace.study().codes().find(laid.coding->code);
  const float width = line.max.x - line.min.x - ui.px(kInset);
  ImGui::GetWindowDrawList()->AddRectFilled(line.min, {line.min.x + ui.px(kBar), line.max.y},
                                            colour_of(code->colour));
  const ImVec2 at(line.min.x + ui.px(kInset), std::floor(line.min.y + ui.px(1)));
  draw_wrapped(ui.fonts.ui, at, ui.theme.text, laid.words, width);
  draw_wrapped(ui.fonts.small, {at.x, at.y + laid.words_height}, ui.theme.muted, laid.where, width);
  if (line.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (line.clicked) actions.push(GoTo{laid.coding->transcript, laid.coding->span});
}

void FiguresQuotations::draw_list(const Workspace& workspace, const List& list, Actions& actions,
                                  Ui& ui) {
  const auto& all = list.quotations;
  const float start = ImGui::GetCursorPosY();
  const float above = ImGui::GetScrollY() - start;
  const float below = above + ImGui::GetWindowHeight();
  auto next = std::partition_point(
      all.begin(), all.end(), [above](const Laid& laid) { return laid.top + laid.height < above; });
  for (; next != all.end() && next->top < below; ++next) {
    ImGui::SetCursorPosY(start + next->top);
    draw_quotation(workspace, *next, actions, ui);
  }
  ImGui::SetCursorPosY(start + list.height);
  if (all.empty())
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say("Hier is niets gecodeerd.", "Nothing is coded here."));
  else if (list.left_out > 0)
    wrapped(ui, ui.fonts.small, ui.theme.muted,
            ui.say({"En nog {0, plural, one {# citaat} other {# citaten}}. Een filter maakt de "
                    "lijst korter.",
                    "And {0, plural, one {# more quotation} other {# more quotations}}. A filter "
                    "makes the list shorter."},
                   {static_cast<std::int64_t>(list.left_out)}));
  else
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say("Klik op een citaat om het in het gesprek te lezen.",
                   "Click a quotation to read it in its transcript."));
}

// To the same quotations in Citaten, where they can be grouped, widened, marked and exported.
void FiguresQuotations::draw_link(const List& list, Actions& actions, Ui& ui) {
  ImGui::Dummy({0, ui.px(6)});
  if (!button(ui, "quotations/open", ui.say("In Citaten", "In Quotations"), Look::Plain,
              list.wanted ? nullptr
                          : ui.say("Deze cel laat zich niet met filters zeggen: zij gaat over "
                                   "personen van meer dan één PPS.",
                                   "Filters cannot say this cell: it is about participants of more "
                                   "than one PPS.")))
    return;
  actions.push(ChooseQuotations{*list.wanted});
  actions.push(ShowView{View::Quotations});
}

void FiguresQuotations::draw(const Workspace& workspace, const FiguresTable& table,
                             Actions& actions, Ui& ui) {
  ImGui::Dummy({0, ui.px(12)});
  ImGui::Indent(ui.px(kPadding));
  const float room = ImGui::GetContentRegionAvail().x - ui.px(kPadding);
  const auto& cell = workspace.cell();
  const auto column = cell ? find_column(table, cell->column) : std::optional<std::size_t>();
  ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + room);
  if (!cell || !column || !workspace.study().codes().contains(cell->code)) {
    if (!table.figures.rows.empty() && table.total() > 0)
      text(ui, ui.fonts.ui, ui.theme.muted,
           ui.say("Klik op een cel om de citaten erachter te lezen.",
                  "Click a cell to read the quotations behind it."));
    ImGui::PopTextWrapPos();
    ImGui::Unindent(ui.px(kPadding));
    return;
  }
  const float list_width = room - ImGui::GetStyle().ScrollbarSize;
  const CellKey key({workspace.revision(), workspace.frequency_query()}, cell->code, *column,
                    ui.language, ui.scale, list_width);
  const List& list = list_.get(key, [&] { return lay_out(workspace, table, list_width, ui); });
  text(ui, ui.fonts.strong, ui.theme.text, list.heading);
  describe_item(ui, "quotations/heading", list.heading, "text", list.figures);
  ImGui::Dummy({0, ui.px(3)});
  text(ui, ui.fonts.small, ui.theme.muted, list.figures);
  ImGui::PopTextWrapPos();
  draw_link(list, actions, ui);
  ImGui::Dummy({0, ui.px(12)});
  ImGui::BeginChild("quotations", {room, 0});
  draw_list(workspace, list, actions, ui);
  ImGui::EndChild();
  ImGui::Unindent(ui.px(kPadding));
}

}  // namespace app
