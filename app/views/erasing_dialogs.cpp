// What cannot be undone: forgetting the originals of names, and taking a person out for good.
#include "app/views/menu.h"
#include "app/views/pseudonym_dialogs.h"
#include "coding/cases.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

// A sentence that the user types, so that nothing final happens by a slip of the hand.
bool typed_rightly(std::string_view typed, std::string_view wanted) {
  return transcripts::fold(typed) == transcripts::fold(wanted);
}

void backup_choice(Ui& ui, bool& backup) {
  check_box(ui, "field/backup",
            ui.say("Maak eerst een back-up (die bevat nog alles)",
                   "Make a backup first (it still holds everything)"),
            backup);
}

}  // namespace

ForgetOriginalsDialog::ForgetOriginalsDialog(const Workspace& workspace)
    : copies_(workspace.project().copies_beside()) {}

void ForgetOriginalsDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Originelen vergeten", "Forget the originals"));
  wrapped(
      ui, ui.fonts.ui, ui.theme.text,
      ui.say("Wat tot nu toe vervangen, verbeterd of verwijderd is wordt uit het projectbestand "
             "gewist, met de omschrijvingen in de geschiedenis en half getypte tekst. Daarna is "
             "niets van wat u tot nu toe deed nog ongedaan te maken.",
             "What was replaced, corrected or deleted until now is erased from the project file, "
             "with the descriptions in the history and half-typed text. After that nothing you "
             "did until now can be undone."));
  dialog_gap(ui);
  wrapped(
      ui, ui.fonts.ui, ui.theme.muted,
      ui.say({"{0, plural, =0 {Er liggen geen back-ups naast het project; exports elders kunnen "
              "de namen nog bevatten.} one {# back-up of kopie naast het project kan de namen "
              "nog bevatten, net als exports elders. Daarna vraagt Zwerm of die weg mag.} other "
              "{# back-ups en kopieën naast het project kunnen de namen nog bevatten, net als "
              "exports elders. Daarna vraagt Zwerm welke weg mogen.}}",
              "{0, plural, =0 {No backups lie beside the project; exports elsewhere may still "
              "hold the names.} one {# backup or copy beside the project may still hold the "
              "names, as may exports elsewhere. Zwerm then asks whether it may go.} other {# "
              "backups and copies beside the project may still hold the names, as may exports "
              "elsewhere. Zwerm then asks which may go.}}"},
             {static_cast<std::int64_t>(copies_.size())}));
  dialog_gap(ui);
  backup_choice(ui, backup_);
  const char* word = ui.say("vergeten", "forget");
  field_label(ui, ui.say("Typ het woord “vergeten”", "Type the word “forget”"));
  text_field(ui, "field/confirm", word, typed_, ui.px(200), call.fresh);
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && !typed_rightly(typed_, word))
    why_not = ui.say("Typ eerst het woord “vergeten”.", "Type the word “forget” first.");
  if (dialog_buttons(
          call, {.label = ui.say("Vergeten", "Forget"), .look = Look::Danger, .why_not = why_not}))
    call.submit(ForgetOriginals{backup_});
}

EraseParticipantDialog::EraseParticipantDialog(const Workspace& workspace) : awaited_(workspace) {
  for (const coding::Participant* person : coding::participants_in_order(workspace.study()))
    people_.push_back({person->id, person->name, transcripts::fold(person->name)});
}

void EraseParticipantDialog::draw_people(DialogCall& call) {
  Ui& ui = call.ui;
  const Field filter =
      text_field(ui, "people/filter", ui.say("Zoek een persoon…", "Find a person…"), filter_,
                 ImGui::GetContentRegionAvail().x, call.fresh);
  const Person* entered = nullptr;
  const std::string wanted = transcripts::fold(filter_);
  ImGui::BeginChild("people", {0, list_height(ui, chosen_ ? 200 : 380, chosen_ ? 430 : 190)}, true);
  for (const Person& person : people_) {
    if (person.folded.find(wanted) == std::string::npos) continue;
    const bool is_chosen = chosen_ && chosen_->id == person.id;
    const Row line = row(ui, "person/" + person.id.to_string(), person.name, is_chosen, ui.px(26));
    draw_cut(ImGui::GetWindowDrawList(), ui.fonts.ui,
             {line.min.x + ui.px(8), line.min.y + ui.px(4)}, ui.theme.text, person.name,
             line.max.x - line.min.x - ui.px(16));
    const bool first = filter.entered && !wanted.empty() && entered == nullptr;
    if (line.clicked || first) entered = &person;
  }
  if (people_.empty())
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say("Er zijn nog geen personen in dit project.",
                   "There are no people in this project yet."));
  ImGui::EndChild();
  if (entered == nullptr) return;
  chosen_ = *entered;
  told_.reset();
  why_not_.reset();
  typed_.clear();
  call.look(LookAtErasure{entered->id});
}

const char* EraseParticipantDialog::draw_chosen(DialogCall& call) {
  Ui& ui = call.ui;
  if (!chosen_) return ui.say("Kies eerst een persoon.", "Choose a person first.");
  if (!told_) return ui.say("Kies de persoon nog eens.", "Choose the person again.");
  const std::string& what = transcripts::in(*told_, ui.language);
  wrapped(ui, ui.fonts.ui, ui.theme.text, what);
  describe_item(ui, "erase/what", what, "text");
  if (why_not_) {
    wrapped(ui, ui.fonts.ui, ui.theme.error, transcripts::in(*why_not_, ui.language));
    return ui.say("Zeg eerst wie daar spreekt.", "Say first who speaks there.");
  }
  wrapped(ui, ui.fonts.ui, ui.theme.error,
          ui.say("Dit is niet ongedaan te maken, en wat u tot nu toe deed daarna ook niet meer.",
                 "This cannot be undone, nor can what you did until now."));
  backup_choice(ui, backup_);
  field_label(ui, ui.say({"Typ de naam: {0}", "Type the name: {0}"}, {chosen_->name}));
  text_field(ui, "field/confirm", chosen_->name, typed_, ui.px(300));
  if (typed_rightly(typed_, chosen_->name)) return nullptr;
  return ui.say("Typ eerst de naam.", "Type the name first.");
}

void EraseParticipantDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const auto* found = awaited_.arrived(call.workspace);
  if (found != nullptr && chosen_ && found->id == chosen_->id) {
    told_ = found->told;
    why_not_ = found->why_not;
  }
  dialog_title(ui, ui.say("Deelnemer verwijderen", "Remove a participant"));
  draw_people(call);
  const char* unfinished = draw_chosen(call);
  const char* read_only = why_read_only(call.workspace, ui);
  if (dialog_buttons(call, {.label = ui.say("Voorgoed verwijderen", "Remove for good"),
                            .look = Look::Danger,
                            .why_not = read_only != nullptr ? read_only : unfinished}))
    call.submit(EraseParticipant{chosen_->id, backup_});
}

}  // namespace app
