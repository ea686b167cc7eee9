#include "app/views/people_view.h"

#include <algorithm>

#include "app/views/dialog_frame.h"
#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/window/flow.h"
#include "coding/attribute_values.h"

namespace app {
namespace {

using coding::AttributeType;
using coding::OwnerKind;

constexpr const char* kHeaderMenu = "##header";
constexpr const char* kQuestion = "##question";
constexpr int kFramesToFocus = 2;  // the first is drawn only to measure
constexpr std::array<AttributeType, 4> kTypes = {AttributeType::Text, AttributeType::Number,
                                                 AttributeType::Date, AttributeType::Choice};

std::size_t count_of(const coding::Study& study, OwnerKind kind) {
  if (kind == OwnerKind::Participant) return study.participants().size();
  return kind == OwnerKind::Pps ? study.pps().size() : study.transcripts().size();
}

std::string name_of(const PeopleTable& table, const std::optional<coding::Guid>& owner) {
  for (const PeopleRow& row : table.rows)
    if (row.owner == owner) return row.cells.front();
  return {};
}

}  // namespace

const PeopleTable& PeopleView::table(const Workspace& workspace, const Ui& ui) {
  return table_.get({workspace.revision(), kind_, ui.language},
                    [&] { return make_people_table(workspace.study(), kind_, ui.language); });
}

void PeopleView::ask(Asked what, std::string text) {
  asked_ = what;
  text_ = std::move(text);
  type_ = AttributeType::Text;
  open_question_ = true;
}

void PeopleView::draw_kinds(const Workspace& workspace, Ui& ui) {
  struct Kind {
    OwnerKind kind;
    const char* id;
    Phrase name;
  };
  constexpr Kind kKinds[] = {
      {OwnerKind::Participant, "people/participants", {"Personen", "People"}},
      {OwnerKind::Pps, "people/pps", {"PPS", "PPS"}},
      {OwnerKind::Transcript, "people/transcripts", {"Gesprekken", "Transcripts"}}};
  for (const Kind& kind : kKinds) {
    const std::string label = std::string(say(kind.name, ui.language)) + " (" +
                              std::to_string(count_of(workspace.study(), kind.kind)) + ")";
    if (next_button(ui, kind.id, label, kind.kind == kind_ ? Look::Chosen : Look::Plain) &&
        kind.kind != kind_) {
      kind_ = kind.kind;
      grid_.reset();
    }
  }
}

void PeopleView::draw_bar(const Workspace& workspace, const PeopleTable& table, Actions& actions,
                          Ui& ui) {
  start_flow();
  draw_kinds(workspace, ui);
  flow(ui.px(170), ui.px(14));
  text_field(ui, "people/filter", ui.say("Filter…", "Filter…"), grid_.order.filter, ui.px(170));
  const char* read_only = why_read_only(workspace, ui);
  if (kind_ != OwnerKind::Transcript) {
    if (next_button(ui, "people/new", ui.say("+ Rij", "+ Row"), Look::Plain, read_only, 14))
      ask(Asked::NewRow);
  }
  if (next_button(ui, "people/new-attribute", ui.say("+ Kenmerk", "+ Attribute"), Look::Plain,
                  read_only))
    ask(Asked::NewAttribute);
  const char* none = row_ ? read_only : ui.say("Kies eerst een rij.", "Choose a row first.");
  if (next_button(ui, "people/delete", ui.say("Rij verwijderen…", "Delete row…"), Look::Plain,
                  none))
    ask(Asked::DeleteRow, name_of(table, row_));
  if (next_button(ui, "people/export", ui.say("Exporteren…", "Export…"), Look::Plain, nullptr, 14))
    actions.push(ShowDialog{kind_ == OwnerKind::Participant ? Dialog::ExportParticipants
                            : kind_ == OwnerKind::Pps       ? Dialog::ExportPps
                                                            : Dialog::ExportTranscripts});
}

void PeopleView::draw_header_menu(const Workspace& workspace, const PeopleTable& table,
                                  Actions& actions, Ui& ui) {
  if (const auto column = grid_.header_menu()) {
    column_ = column;
    ImGui::OpenPopup(kHeaderMenu);
  }
  if (!begin_menu(ui, kHeaderMenu, ui.px(260))) return;
  if (!column_ || *column_ >= table.columns.size()) {
    end_menu();
    return;
  }
  const PeopleColumn& column = table.columns[*column_];
  const char* read_only = why_read_only(workspace, ui);
  const char* why_not = column.field == coding::CellChange::Field::Attribute
                            ? read_only
                            : ui.say("Dit is geen kenmerk.", "This is no attribute.");
  if (menu_entry(ui, "header/rename", ui.say("Kenmerk hernoemen…", "Rename attribute…"), why_not))
    ask(Asked::Rename, column.name);
  for (const AttributeType type : kTypes) {
    const std::string label = std::string(ui.say("Soort: ", "Type: ")) +
                              ui.say(coding::word_for(type)) +
                              (type == column.type && why_not == nullptr ? " ✓" : "");
    if (menu_entry(ui, "header/type/" + coding::word_for(type).en, label, why_not))
      actions.push(ChangePeople{RetypeAttribute{column.attribute, type}});
  }
  if (menu_entry(ui, "header/delete", ui.say("Kenmerk verwijderen…", "Delete attribute…"), why_not))
    ask(Asked::DeleteAttribute);
  end_menu();
}

std::string PeopleView::question(const Workspace& workspace, const PeopleTable& table,
                                 const Ui& ui) const {
  switch (asked_) {
    case Asked::NewRow:
      return kind_ == OwnerKind::Pps
                 ? ui.say("Naam van de nieuwe PPS", "Name of the new PPS")
                 : ui.say("Naam van de nieuwe persoon", "Name of the new person");
    case Asked::NewAttribute:
      return ui.say("Naam van het nieuwe kenmerk", "Name of the new attribute");
    case Asked::Rename:
      return ui.say("Nieuwe naam van het kenmerk", "New name of the attribute");
    case Asked::DeleteAttribute: {
      if (!column_ || *column_ >= table.columns.size()) return {};
      const PeopleColumn& column = table.columns[*column_];
      return ui.say(
          {"Kenmerk {0} verwijderen? Daarmee {1, plural, =0 {verdwijnt geen waarde} one "
           "{verdwijnt # waarde} other {verdwijnen # waarden}}. U kunt het ongedaan maken.",
           "Delete the attribute {0}? {1, plural, =0 {No value goes} one {# value goes} "
           "other {# values go}} with it. You can undo it."},
          {std::string_view(column.name),
           static_cast<std::int64_t>(coding::count_values(workspace.study(), column.attribute))});
    }
    case Asked::DeleteRow:
      if (kind_ == OwnerKind::Transcript)
        return ui.say(
            {"Gesprek {0} verwijderen, met zijn tekst en coderingen? U kunt het ongedaan maken.",
             "Delete the transcript {0}, with its text and codings? You can undo it."},
            {std::string_view(text_)});
      return ui.say(
          {"{0} verwijderen? De woorden in de gesprekken blijven. U kunt het ongedaan maken.",
           "Delete {0}? The words in the transcripts stay. You can undo it."},
          {std::string_view(text_)});
    case Asked::Nothing:
      break;
  }
  return {};
}

void PeopleView::choose_type(Ui& ui) {
  for (const AttributeType type : kTypes) {
    if (button(ui, "question/type/" + coding::word_for(type).en, ui.say(coding::word_for(type)),
               type == type_ ? Look::Chosen : Look::Plain))
      type_ = type;
    ImGui::SameLine(0, ui.px(4));
  }
  ImGui::NewLine();
}

void PeopleView::answer(const PeopleTable& table, Actions& actions) {
  const auto push = [&actions](auto what) { actions.push(ChangePeople{std::move(what)}); };
  const coding::AttributeId attribute = column_ && *column_ < table.columns.size()
                                            ? table.columns[*column_].attribute
                                            : coding::AttributeId{};
  switch (asked_) {
    case Asked::NewRow:
      return push(
          ChangeCells{kind_, {{coding::Guid::make(), coding::CellChange::Field::Name, {}, text_}}});
    case Asked::NewAttribute:
      return push(AddAttribute{kind_, text_, type_});
    case Asked::Rename:
      return push(RenameAttribute{attribute, text_});
    case Asked::DeleteAttribute:
      return push(DeleteAttribute{attribute});
    case Asked::DeleteRow:
      if (row_) push(DeletePerson{kind_, *row_});
      return;
    case Asked::Nothing:
      return;
  }
}

void PeopleView::draw_question(const Workspace& workspace, const PeopleTable& table,
                               Actions& actions, Ui& ui) {
  if (std::exchange(open_question_, false)) {
    ImGui::OpenPopup(kQuestion);
    question_frames_ = 0;
  }
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(16), ui.px(14)});
  ImGui::SetNextWindowSize({ui.px(440), 0});
  const bool open = ImGui::BeginPopup(kQuestion);
  ImGui::PopStyleVar();
  if (!open) return;
  const std::string words = question(workspace, table, ui);
  wrapped(ui, ui.fonts.ui, ui.theme.text, words);
  describe_item(ui, "question/what", words, "text");
  const bool deletes = asked_ == Asked::DeleteAttribute || asked_ == Asked::DeleteRow;
  const bool fresh = question_frames_++ < kFramesToFocus;
  bool done = false;
  if (!deletes)
    done = text_field(ui, "question/name", ui.say("naam", "name"), text_,
                      ImGui::GetContentRegionAvail().x, fresh)
               .entered;
  if (asked_ == Asked::NewAttribute) choose_type(ui);
  const char* why_not =
      !deletes && text_.empty() ? ui.say("Geef eerst een naam.", "Give a name first.") : nullptr;
  if (deletes && fresh) ui.focus.offer_to_next();
  if (button(ui, "question/cancel", ui.say("Annuleren", "Cancel")) || pressed(ImGuiKey_Escape))
    ImGui::CloseCurrentPopup();
  ImGui::SameLine();
  done |= button(ui, "question/ok",
                 deletes ? ui.say("Verwijderen", "Delete") : ui.say("Opslaan", "Save"),
                 deletes ? Look::Danger : Look::Primary, why_not);
  if (done && why_not == nullptr) {
    answer(table, actions);
    ImGui::CloseCurrentPopup();
  }
  ImGui::EndPopup();
}

// Of a table that is empty yet.
void PeopleView::draw_first_steps(const Workspace& workspace, Actions& actions, Ui& ui) const {
  const char* words = ui.say(
      "Er zijn nog geen personen. Voeg een rij toe, plak ze uit een spreadsheet, lees een "
      "tabel in, of zeg in Coderen wie de sprekers zijn.",
      "There are no people yet. Add a row, paste them from a spreadsheet, import a table, "
      "or say in Coding who the speakers are.");
  if (kind_ == OwnerKind::Pps)
    words = ui.say(
        "Er zijn nog geen PPS. Voeg een rij toe, plak ze uit een spreadsheet of lees "
        "een tabel in.",
        "There are no PPS yet. Add a row, paste them from a spreadsheet or import a "
        "table.");
  if (kind_ == OwnerKind::Transcript)
    words = ui.say("Er zijn nog geen gesprekken. Lees ze eerst in, of sleep ze op dit venster.",
                   "There are no transcripts yet. Import them first, or drag them onto this "
                   "window.");
  dialog_gap(ui);
  wrapped(ui, ui.fonts.ui, ui.theme.muted, words);
  describe_item(ui, "people/first-steps", words, "text");
  if (button(ui, "people/import", ui.say("Bestanden inlezen…", "Import files…"), Look::Plain,
             why_read_only(workspace, ui)))
    actions.push(ShowDialog{Dialog::Import});
  dialog_gap(ui);
}

void PeopleView::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  const PeopleTable& shown_table = table(workspace, ui);
  draw_bar(workspace, shown_table, actions, ui);
  const PeopleTable& now = table(workspace, ui);  // another kind may have been chosen
  const OrderKey key{{workspace.revision(), kind_, ui.language},
                     grid_.order.filter,
                     grid_.order.sorted_by,
                     grid_.order.descending};
  const auto& rows = shown_.get(key, [&] { return people_rows_shown(now, grid_.order); });
  ImGui::Dummy({0, ui.px(4)});
  wrapped(
      ui, ui.fonts.small, ui.theme.muted,
      ui.say(
          "Enter of dubbelklik bewerkt een cel · Ctrl+C en Ctrl+V kopiëren en plakken, ook uit een "
          "spreadsheet · rechts klikken op een kop: hernoemen, soort, verwijderen",
          "Enter or a double click edits a cell · Ctrl+C and Ctrl+V copy and paste, also from a "
          "spreadsheet · right click a header: rename, type, delete"));
  if (now.rows.empty()) draw_first_steps(workspace, actions, ui);
  grid_.draw(workspace, now, rows, actions, ui);
  row_ = grid_.row(now, rows);
  draw_header_menu(workspace, now, actions, ui);
  draw_question(workspace, now, actions, ui);
}

}  // namespace app
