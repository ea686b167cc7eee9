#include "app/views/pseudonym_dialogs.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/pseudonym_key.h"
#include "app/pseudonym_words.h"
#include "app/views/menu.h"
#include "coding/cases.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

namespace fs = std::filesystem;

// Where the columns of the list of names begin.
constexpr float kPseudonym = 190;
constexpr float kPlace = 315;
constexpr float kContext = 425;

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

PseudonymsDialog::PseudonymsDialog(const Workspace& workspace, const fs::path&)
    : files_({.mode = FileDialog::Mode::Save,
              .endings = {".csv"},
              .folder = home_folder(),
              .project_folder = {},
              .name = project_name(workspace) +
                      in(transcripts::say("-sleutel.csv", "-key.csv"), workspace.language()),
              .title = transcripts::say("De sleutel", "The key"),
              .kind = transcripts::say("Sleutels (csv)", "Keys (csv)")}),
      names_awaited_(workspace),
      told_awaited_(workspace) {}

fs::path PseudonymsDialog::key_path() const {
  const auto chosen = files_.chosen();
  if (chosen.empty()) return {};
  fs::path path = chosen.front();
  if (!has_ending(path, {".csv"})) path += ".csv";
  return path;
}

void PseudonymsDialog::draw(DialogCall& call) {
  if (const auto* found = names_awaited_.arrived(call.workspace)) take(*found);
  if (const auto* found = told_awaited_.arrived(call.workspace)) {
    told_ = found->told;
    page_ = Page::Confirm;
  }
  dialog_title(call.ui,
               call.ui.say("Namen door pseudoniemen vervangen", "Replace names by pseudonyms"));
  const Page page = page_;
  if (page == Page::Key) draw_key(call);
  if (page == Page::Names) draw_names(call);
  if (page == Page::Confirm) draw_confirm(call);
}

void PseudonymsDialog::draw_key(DialogCall& call) {
  Ui& ui = call.ui;
  wrapped(
      ui, ui.fonts.ui, ui.theme.muted,
      ui.say("Waar komt de sleutel, de tabel van namen en pseudoniemen? Kies een plek buiten de "
             "map van het project. Een sleutel die er al is wordt gebruikt en aangevuld, zodat "
             "dezelfde persoon overal hetzelfde pseudoniem houdt.",
             "Where does the key go, the table of names and pseudonyms? Choose a place outside "
             "the project's folder. A key that is there already is used and added to, so that "
             "the same person keeps the same pseudonym everywhere."));
  dialog_gap(ui);
  const bool accepted = files_.draw(call, list_height(ui, 300, 330));
  if (call.workspace.files_by_desktop())
    wrapped(
        ui, ui.fonts.small, ui.theme.muted,
        ui.say("Bij Bladeren vraagt het bureaublad misschien of een sleutel die er is vervangen "
               "mag worden. Zeg gerust ja: Zwerm vult hem alleen aan.",
               "At Browse the desktop may ask whether a key that is there may be replaced. Say "
               "yes: Zwerm only adds to it."));
  const fs::path path = key_path();
  if (!path.empty())
    for (const auto& remark : remarks_on_key(path, call.workspace.project().path()))
      wrapped(ui, ui.fonts.small, ui.theme.error, transcripts::in(remark, ui.language));
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && path.empty())
    why_not = ui.say("Geef de sleutel eerst een naam.", "Name the key first.");
  if (files_.buttons(call, accepted,
                     {.label = ui.say("Namen zoeken…", "Find names…"), .why_not = why_not}))
    call.look(LookForNames{key_path()});
}

void PseudonymsDialog::take(const FoundNames& found) {
  transcripts_ = found.transcripts;
  names_.clear();
  for (const FoundNames::Name& name : found.names) names_.push_back({name, name.found.likely, 0});
  page_ = Page::Names;
}

void PseudonymsDialog::name_row(DialogCall& call, std::size_t at) {
  Ui& ui = call.ui;
  Name& name = names_[at];
  const std::string number = std::to_string(at);
  const float left = ImGui::GetCursorPosX();
  check_box(ui, "name/" + number, name.found.found.name, name.ticked);
  ImGui::SameLine(left + ui.px(kPseudonym));
  text_field(ui, "pseudonym/" + number, ui.say("pseudoniem", "pseudonym"), name.found.pseudonym,
             ui.px(kPlace - kPseudonym - 10));
  if (name.found.contexts.empty()) return;
  ImGui::SameLine(left + ui.px(kPlace));
  place_of_name(call, at);
}

// One of the places where the name stands, and the way to the others.
void PseudonymsDialog::place_of_name(DialogCall& call, std::size_t at) {
  Ui& ui = call.ui;
  Name& name = names_[at];
  const auto& places = name.found.found.places;
  const std::string number = std::to_string(at);
  const float left = ImGui::GetCursorPosX();
  const std::size_t last = name.found.contexts.size() - 1;
  const std::size_t before = name.shown;
  const char* first_why =
      name.shown == 0 ? ui.say("Dit is de eerste plaats.", "This is the first place.") : nullptr;
  const char* last_why =
      name.shown == last ? ui.say("Dit is de laatste plaats.", "This is the last place.") : nullptr;
  if (button(ui, "before/" + number, "‹", Look::Quiet, first_why)) --name.shown;
  ImGui::SameLine(0, ui.px(2));
  if (button(ui, "after/" + number, "›", Look::Quiet, last_why)) ++name.shown;
  ImGui::SameLine(0, ui.px(4));
  const std::string which = fmt::format("{}/{}", name.shown + 1, places.size());
  text(ui, ui.fonts.small, ui.theme.muted, which);
  describe_item(ui, "which/" + number, which, "text");
  ImGui::SameLine(left + ui.px(kContext - kPlace));
  const std::string& context = name.found.contexts[name.shown];
  const Row place = row(ui, "place/" + number, context, false, ui.px(24));
  draw_cut(ImGui::GetWindowDrawList(), ui.fonts.small,
           {place.min.x + ui.px(4), place.min.y + ui.px(4)}, ui.theme.muted, context,
           place.max.x - place.min.x - ui.px(8));
  tooltip(ui, context);
  if (place.clicked || name.shown != before)
    call.actions.push(GoTo{transcripts_[places[name.shown].text], places[name.shown].span});
}

void PseudonymsDialog::draw_names(DialogCall& call) {
  Ui& ui = call.ui;
  wrapped(
      ui, ui.fonts.ui, ui.theme.muted,
      ui.say("Vink aan wat vervangen wordt. Niet elke naam wordt gevonden: lees de gesprekken er "
             "ook zelf op na. Met ‹ en › ziet u elke plaats; een klik op de woorden gaat erheen.",
             "Tick what is to be replaced. Not every name is found: read the transcripts for "
             "them yourself too. ‹ and › show each place; a click on the words goes there."));
  dialog_gap(ui);
  ImGui::BeginChild("names", {0, list_height(ui, 480, 260)}, true);
  const float line = ImGui::GetFrameHeight();
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const auto kind = names_[i].found.found.kind;
    if (i == 0 || names_[i - 1].found.found.kind != kind)
      heading(ui, transcripts::in(word_of(kind), ui.language));
    if (ImGui::IsRectVisible({1, line}))
      name_row(call, i);
    else
      ImGui::Dummy({1, line});
  }
  if (names_.empty())
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say("Er zijn geen namen gevonden.", "No names were found."));
  ImGui::EndChild();
  const bool any = std::any_of(names_.begin(), names_.end(), [](const Name& name) {
    return name.ticked && !name.found.pseudonym.empty();
  });
  const char* why_not = any ? nullptr
                            : ui.say("Vink eerst een naam aan die een pseudoniem heeft.",
                                     "Tick a name first that has a pseudonym.");
  if (dialog_buttons(call, {.label = ui.say("Verder…", "Next…"), .why_not = why_not}))
    call.look(LookAtNames{rows()});
}

void PseudonymsDialog::draw_confirm(DialogCall& call) {
  Ui& ui = call.ui;
  ImGui::BeginChild("told", {0, list_height(ui, 380, 260)}, true);
  for (const auto& line : told_)
    wrapped(ui, ui.fonts.ui, ui.theme.text, transcripts::in(line, ui.language));
  ImGui::EndChild();
  wrapped(
      ui, ui.fonts.ui, ui.theme.muted,
      ui.say("De gesprekken zijn daarna gepseudonimiseerd: wie de sleutel heeft, of de mensen "
             "kent, kan nog weten wie wie is. U kunt het ongedaan maken, tot u de originelen "
             "laat vergeten.",
             "The transcripts are pseudonymised then: who has the key, or knows the people, can "
             "still tell who is who. You can undo it, until you have the originals forgotten."));
  if (dialog_buttons(call, {.label = ui.say("Vervangen", "Replace"),
                            .why_not = why_read_only(call.workspace, ui)}))
    call.submit(ReplaceNames{rows(), key_path()});
}

std::vector<coding::Pseudonym> PseudonymsDialog::rows() const {
  std::vector<coding::Pseudonym> rows;
  for (const Name& name : names_)
    if (name.ticked && !name.found.pseudonym.empty())
      rows.push_back({name.found.found.name, name.found.pseudonym});
  return rows;
}

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
    people_.push_back({person->id, person->name});
}

void EraseParticipantDialog::draw_people(DialogCall& call) {
  Ui& ui = call.ui;
  ImGui::BeginChild("people", {0, list_height(ui, 200, 380)}, true);
  for (const Person& person : people_) {
    const bool is_chosen = chosen_ && chosen_->id == person.id;
    const Row line = row(ui, "person/" + person.id.to_string(), person.name, is_chosen, ui.px(26));
    draw_cut(ImGui::GetWindowDrawList(), ui.fonts.ui,
             {line.min.x + ui.px(8), line.min.y + ui.px(4)}, ui.theme.text, person.name,
             line.max.x - line.min.x - ui.px(16));
    if (!line.clicked) continue;
    chosen_ = person;
    told_.reset();
    why_not_.reset();
    typed_.clear();
    call.look(LookAtErasure{person.id});
  }
  if (people_.empty())
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say("Er zijn nog geen personen in dit project.",
                   "There are no people in this project yet."));
  ImGui::EndChild();
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
