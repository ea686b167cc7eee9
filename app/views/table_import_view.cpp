#include "app/views/table_import_view.h"

#include <algorithm>
#include <utility>

#include "app/table_words.h"
#include "app/views/menu.h"
#include "app/window/flow.h"
#include "coding/known_attributes.h"

namespace app {
namespace {

using exports::RowResult;
using exports::TableKind;

constexpr const char* kSheets = "table/sheet";
constexpr float kLine = 26;

std::int64_t number(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

ImU32 colour_of(RowResult::What what, const Theme& theme) {
  switch (what) {
    case RowResult::What::New:
      return theme.accent;
    case RowResult::What::Changed:
      return theme.text;
    case RowResult::What::Same:
      return theme.muted;
    case RowResult::What::Wrong:
      break;
  }
  return theme.error;
}

const char* why_no_import(const Workspace& workspace, const Ui& ui) {
  if (const char* read_only = why_read_only(workspace, ui)) return read_only;
  if (workspace.reading_table())
    return ui.say("De tabel wordt gelezen.", "The table is being read.");
  if (!workspace.table().plan)
    return ui.say("Zo kan deze tabel er niet in.", "The table cannot come in like this.");
  if (workspace.table().plan->import.group.edits.empty())
    return ui.say("Deze tabel verandert niets.", "This table changes nothing.");
  return nullptr;
}

}  // namespace

void TableImportView::look_again(DialogCall& call, TableRequest request) {
  call.actions.push(LookAtTable{std::move(request), false});
}

void TableImportView::choose_kind(DialogCall& call) {
  Ui& ui = call.ui;
  const TableRequest& now = call.workspace.table().request;
  field_label(ui, ui.say("Wat staat er in de tabel?", "What is in the table?"));
  start_flow();
  for (const TableKindWords& kind : table_kinds()) {
    const std::string& label = ui.say(kind.name);
    const float width = width_of(ui.fonts.strong, label) + ui.px(24);
    flow(width, ui.px(6));
    if (!button(ui, std::string("table/") + kind.id, label,
                kind.kind == now.kind ? Look::Chosen : Look::Plain, nullptr, width) ||
        kind.kind == now.kind)
      continue;
    TableRequest other = now;
    other.kind = kind.kind;
    look_again(call, std::move(other));
  }
  for (const TableKindWords& kind : table_kinds())
    if (kind.kind == now.kind) wrapped(ui, ui.fonts.small, ui.theme.muted, ui.say(kind.columns));
}

void TableImportView::choose_sheet(DialogCall& call) {
  Ui& ui = call.ui;
  const TableLook& look = call.workspace.table();
  if (!look.file || look.file->read.sheets.size() < 2) return;
  const auto& sheets = look.file->read.sheets;
  const std::string label = std::string(ui.say("Werkblad: ", "Sheet: ")) + look.file->read.sheet;
  if (button(ui, kSheets, label)) ImGui::OpenPopup(kSheets);
  if (!begin_menu(ui, kSheets, ui.px(300))) return;
  keys_taken_ = true;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (!menu_entry(ui, "table-sheet/" + std::to_string(i), sheets[i])) continue;
    TableRequest other = look.request;
    other.sheet = sheets[i];
    other.survey = {};
    look_again(call, std::move(other));
  }
  end_menu();
}

// Of the study that the answers are from: the transcripts get it.
void TableImportView::choose_year(DialogCall& call) {
  Ui& ui = call.ui;
  const TableRequest& now = call.workspace.table().request;
  if (now.kind != TableKind::Survey) return;
  field_label(ui, ui.say("Jaar van het onderzoek", "Year of the study"));
  const auto take = [&](const std::string& year) {
    TableRequest other = now;
    other.survey.year = year;
    look_again(call, std::move(other));
  };
  for (const std::string& year : coding::offered_values(coding::OwnerKind::Transcript, "year")) {
    const bool chosen = now.survey.year == year;
    if (button(ui, "table-year/" + year, year, chosen ? Look::Chosen : Look::Plain)) {
      year_.clear();
      take(chosen ? std::string() : year);
    }
    ImGui::SameLine(0, ui.px(4));
  }
  const Field field =
      text_field(ui, "table/year", ui.say("ander jaar", "other year"), year_, ui.px(110));
  keys_taken_ |= field.active;  // Enter ends the typing of a year, and imports nothing yet
  if (field.changed) take(year_);
}

std::vector<TableImportView::Line> TableImportView::lines_of(const exports::TableImport& import,
                                                             std::optional<RowResult::What> shown) {
  std::vector<Line> lines;
  std::size_t errors = 0;
  std::size_t cells = 0;
  for (std::size_t row = 0; row < import.results.size(); ++row) {
    const RowResult::What what = import.results[row].what;
    const transcripts::Message* wrong = nullptr;
    // Each row that does not fit has its sentence, in their order.
    if (what == RowResult::What::Wrong && errors < import.errors.size())
      wrong = &import.errors[errors++];
    for (; cells < import.cells.size() && import.cells[cells].row == row; ++cells)
      if (wrong == nullptr) wrong = &import.cells[cells].what;
    if (!shown || shown == what || (shown == RowResult::What::Wrong && wrong != nullptr))
      lines.push_back({row, wrong});
  }
  return lines;
}

void TableImportView::choose_rows(DialogCall& call) {
  Ui& ui = call.ui;
  const auto& counts = counts_.get(call.workspace.table_number(), [&] {
    const exports::TableImport& import = call.workspace.table().plan->import;
    std::array<std::size_t, kShown.size()> made{};
    for (std::size_t i = 0; i < kShown.size(); ++i)
      made[i] = kShown[i].what ? import.count(*kShown[i].what) : import.results.size();
    made.back() = lines_of(import, RowResult::What::Wrong).size();
    return made;
  });
  start_flow();
  for (std::size_t i = 0; i < kShown.size(); ++i) {
    const std::string label =
        std::string(kShown[i].what ? ui.say(words_for(*kShown[i].what)).c_str()
                                   : ui.say("alle rijen", "all rows")) +
        " " + ui.say({"{0}", "{0}"}, {number(counts[i])});
    const float width = width_of(ui.fonts.strong, label) + ui.px(20);
    flow(width, ui.px(4));
    if (button(ui, std::string("table-show/") + kShown[i].id, label,
               shown_ == kShown[i].what ? Look::Chosen : Look::Quiet, nullptr, width))
      shown_ = kShown[i].what;
  }
}

void TableImportView::row_line(DialogCall& call, const Line& at) {
  Ui& ui = call.ui;
  const exports::TableImport& import = call.workspace.table().plan->import;
  const RowResult& result = import.results[at.row];
  const bool wrong = at.wrong != nullptr;
  const std::string& words = wrong ? ui.say(*at.wrong) : result.name;
  const std::string what = ui.say(words_for(result.what));
  const Row line = row(ui, "table-row/" + std::to_string(at.row), words, false, ui.px(kLine), what);
  ImDrawList* list = ImGui::GetWindowDrawList();
  ImFont* font = ui.fonts.small;
  const std::string place = std::to_string(result.number);
  const float y = line.min.y + ui.px(5);
  draw_text(list, font, {line.min.x + ui.px(50) - width_of(font, place), y}, ui.theme.muted, place);
  const float right = line.max.x - ui.px(8) - width_of(font, what);
  const ImU32 colour = colour_of(result.what, ui.theme);
  draw_cut(list, font, {line.min.x + ui.px(62), y}, wrong ? ui.theme.error : ui.theme.text, words,
           right - line.min.x - ui.px(72));
  draw_text(list, font, {right, y}, colour, what);
  if (wrong && line.hovered) tooltip(ui, words);
}

void TableImportView::rows(DialogCall& call, ImVec2 size) {
  const exports::TableImport& import = call.workspace.table().plan->import;
  ImGui::BeginChild("rows-side", size);
  choose_rows(call);
  const auto& lines =
      lines_.get({call.workspace.table_number(), shown_}, [&] { return lines_of(import, shown_); });
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::BeginChild("rows", {0, 0}, true);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(lines.size()), call.ui.px(kLine));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      row_line(call, lines[static_cast<std::size_t>(i)]);
  ImGui::EndChild();
  ImGui::PopStyleVar();
  ImGui::EndChild();
}

// What stands in the way, what goes on, and what was left out when the file was read.
void TableImportView::tell(DialogCall& call) const {
  Ui& ui = call.ui;
  const TableLook& look = call.workspace.table();
  if (look.problem) {
    dialog_gap(ui);
    wrapped(ui, ui.fonts.ui, ui.theme.error, ui.say(*look.problem));
    describe_item(ui, "table/problem", ui.say(*look.problem), "text");
  }
  if (call.workspace.reading_table())
    wrapped(ui, ui.fonts.small, ui.theme.muted,
            ui.say("De tabel wordt gelezen…", "The table is being read…"));
  if (!look.plan) return;
  for (const auto& note : look.plan->notes)
    wrapped(ui, ui.fonts.small, ui.theme.muted, ui.say(note));
}

void TableImportView::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const TableLook& look = call.workspace.table();
  const bool keys_taken = std::exchange(keys_taken_, false);
  if (path_ != look.request.path) {  // another one was dropped on the window
    path_ = look.request.path;
    shown_.reset();
    year_.clear();
  }
  dialog_title(ui, std::string(ui.say("Tabel inlezen: ", "Import table: ")) +
                       transcripts::on_one_line(look.request.path.filename().string()));
  choose_kind(call);
  choose_sheet(call);
  choose_year(call);
  tell(call);
  if (look.plan) {
    dialog_gap(ui);
    const float room =
        ImGui::GetIO().DisplaySize.y - ImGui::GetCursorPosY() - ui.px(call.failed ? 180 : 110);
    const float height = std::max(ui.px(120), std::min(ui.px(440), room));
    columns(call, {ImGui::GetContentRegionAvail().x * 0.48F, height});
    ImGui::SameLine(0, ui.px(14));
    rows(call, {0, height});
  }
  const std::string label = ui.say({"{0, plural, one {# rij} other {# rijen}} inlezen",
                                    "Import {0, plural, one {# row} other {# rows}}"},
                                   {number(look.plan ? look.plan->import.rows : 0)});
  const char* why_not = why_no_import(call.workspace, ui);
  if (dialog_buttons(call, {.label = label, .why_not = why_not, .keys = !keys_taken}))
    call.submit(ImportTable{});
}

}  // namespace app
