#include "app/views/pseudonym_dialogs.h"

#include <algorithm>

#include "app/pseudonym_key.h"
#include "app/pseudonym_words.h"
#include "app/views/menu.h"
#include "coding/cases.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kAround = 20;  // what fits beside a name

// A list leaves room for what is above and below it, also where letters are large.
float list_height(const Ui& ui, float wanted) {
  const float room = ImGui::GetIO().DisplaySize.y - ui.px(250);
  return std::max(ui.px(100), std::min(ui.px(wanted), room));
}

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

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
              .name = project_name(workspace) + "-sleutel.csv"}) {}

fs::path PseudonymsDialog::key_path() const {
  const auto chosen = files_.chosen();
  if (chosen.empty()) return {};
  fs::path path = chosen.front();
  if (!has_ending(path, {".csv"})) path += ".csv";
  return path;
}

void PseudonymsDialog::draw(DialogCall& call) {
  dialog_title(call.ui, call.ui.say("Namen door pseudoniemen vervangen",
                                    "Replace names by "
                                    "pseudonyms"));
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
  const bool accepted = files_.draw(ui, list_height(ui, 300), call.fresh);
  const fs::path path = key_path();
  if (!path.empty())
    for (const auto& remark : remarks_on_key(path, call.workspace.project().path()))
      wrapped(ui, ui.fonts.small, ui.theme.error, transcripts::in(remark, ui.language));
  if (problem_)
    wrapped(ui, ui.fonts.small, ui.theme.error, transcripts::in(*problem_, ui.language));
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && path.empty())
    why_not = ui.say("Geef de sleutel eerst een naam.", "Name the key first.");
  const bool ok =
      dialog_buttons(call, {.label = ui.say("Namen zoeken…", "Find names…"), .why_not = why_not});
  if ((ok || (accepted && why_not == nullptr)) && files_.accept())
    find_names(call.workspace.study());
}

void PseudonymsDialog::find_names(const coding::Study& study) {
  problem_.reset();
  std::vector<coding::Pseudonym> known;
  try {
    if (is_there(key_path())) known = PseudonymKey::read(key_path()).rows();
  } catch (const transcripts::Error& error) {
    problem_ = error.message();
    return;
  }
  coding::NamesInStudy found = coding::names_in(study);
  transcripts_ = std::move(found.transcripts);
  const auto pseudonyms = coding::propose_pseudonyms(study, found.names, known);
  names_.clear();
  for (std::size_t i = 0; i < found.names.size(); ++i) {
    Name name{std::move(found.names[i]), false, pseudonyms[i], {}};
    name.ticked = name.found.likely;
    if (!name.found.places.empty()) {
      const auto& place = name.found.places.front();
      name.context = words_around(study.text(transcripts_[place.text]), place.span, kAround);
    }
    names_.push_back(std::move(name));
  }
  page_ = Page::Names;
}

void PseudonymsDialog::name_row(DialogCall& call, std::size_t at) {
  Ui& ui = call.ui;
  Name& name = names_[at];
  const std::string number = std::to_string(at);
  const float left = ImGui::GetCursorPosX();
  check_box(ui, "name/" + number, name.found.name, name.ticked);
  ImGui::SameLine(left + ui.px(230));
  text(ui, ui.fonts.small, ui.theme.muted, std::to_string(name.found.places.size()) + "×");
  ImGui::SameLine(left + ui.px(275));
  text_field(ui, "pseudonym/" + number, ui.say("pseudoniem", "pseudonym"), name.pseudonym,
             ui.px(120));
  if (name.found.places.empty()) return;
  ImGui::SameLine(left + ui.px(410));
  const Row place = row(ui, "place/" + number, name.context, false, ui.px(24));
  draw_cut(ImGui::GetWindowDrawList(), ui.fonts.small,
           {place.min.x + ui.px(4), place.min.y + ui.px(4)}, ui.theme.muted, name.context,
           place.max.x - place.min.x - ui.px(8));
  const auto& first = name.found.places.front();
  if (place.clicked) call.actions.push(GoTo{transcripts_[first.text], first.span});
}

void PseudonymsDialog::draw_names(DialogCall& call) {
  Ui& ui = call.ui;
  wrapped(
      ui, ui.fonts.ui, ui.theme.muted,
      ui.say("Vink aan wat vervangen wordt. Niet elke naam wordt gevonden: lees de gesprekken er "
             "ook zelf op na. Klik op de woorden om naar de plek te gaan.",
             "Tick what is to be replaced. Not every name is found: read the transcripts for "
             "them yourself too. Click the words to go to the place."));
  dialog_gap(ui);
  ImGui::BeginChild("names", {0, list_height(ui, 380)}, true);
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const auto kind = names_[i].found.kind;
    if (i == 0 || names_[i - 1].found.kind != kind)
      heading(ui, transcripts::in(word_of(kind), ui.language));
    name_row(call, i);
  }
  if (names_.empty())
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say("Er zijn geen namen gevonden.", "No names were found."));
  ImGui::EndChild();
  const auto chosen = rows();
  const char* why_not =
      chosen.empty() ? ui.say("Vink eerst een naam aan.", "Tick a name first.") : nullptr;
  if (!dialog_buttons(call, {.label = ui.say("Verder…", "Next…"), .why_not = why_not})) return;
  const transcripts::PseudonymTable table(chosen);
  const auto made = coding::pseudonymise(call.workspace.study(), table, call.workspace.coder());
  told_ = told_of(table.rows(), made.counts);
  page_ = Page::Confirm;
}

void PseudonymsDialog::draw_confirm(DialogCall& call) {
  Ui& ui = call.ui;
  ImGui::BeginChild("told", {0, list_height(ui, 300)}, true);
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
    if (name.ticked && !name.pseudonym.empty()) rows.push_back({name.found.name, name.pseudonym});
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
  wrapped(ui, ui.fonts.ui, ui.theme.muted,
          ui.say({"{0, plural, =0 {Er liggen geen back-ups naast het project} one {# back-up of "
                  "kopie naast het project kan} other {# back-ups en kopieën naast het project "
                  "kunnen}} de namen nog bevatten, net als exports elders.",
                  "{0, plural, =0 {No backups lie beside the project that} one {# backup or copy "
                  "beside the project} other {# backups and copies beside the project}} may still "
                  "hold the names, as may exports elsewhere."},
                 {static_cast<std::int64_t>(copies_.size())}));
  dialog_gap(ui);
  backup_choice(ui, backup_);
  const char* word = ui.say("vergeten", "forget");
  field_label(ui, ui.say("Typ het woord vergeten", "Type the word forget"));
  text_field(ui, "field/confirm", word, typed_, ui.px(200), call.fresh);
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && !typed_rightly(typed_, word))
    why_not = ui.say("Typ eerst het woord vergeten.", "Type the word forget first.");
  if (dialog_buttons(
          call, {.label = ui.say("Vergeten", "Forget"), .look = Look::Danger, .why_not = why_not}))
    call.submit(ForgetOriginals{backup_});
}

EraseParticipantDialog::EraseParticipantDialog(const Workspace& workspace) {
  for (const coding::Participant* person : coding::participants_in_order(workspace.study()))
    people_.push_back({person->id, person->name});
}

void EraseParticipantDialog::choose(const coding::Study& study, const Person& person) {
  chosen_ = person;
  typed_.clear();
  if (!study.participants().contains(person.id)) return;
  const coding::Erasure erasure = coding::erase_participant(study, person.id, {});
  told_ = told_of(erasure);
  not_yet_ = erasure.why_not;
}

void EraseParticipantDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Deelnemer verwijderen", "Remove a participant"));
  ImGui::BeginChild("people", {0, list_height(ui, 200)}, true);
  for (const Person& person : people_) {
    const bool is_chosen = chosen_ && chosen_->id == person.id;
    const Row line = row(ui, "person/" + person.id.to_string(), person.name, is_chosen, ui.px(26));
    draw_text(ImGui::GetWindowDrawList(), ui.fonts.ui,
              {line.min.x + ui.px(8), line.min.y + ui.px(4)}, ui.theme.text, person.name);
    if (line.clicked) choose(call.workspace.study(), person);
  }
  ImGui::EndChild();
  const char* why_not = why_read_only(call.workspace, ui);
  if (!chosen_) {
    if (why_not == nullptr) why_not = ui.say("Kies eerst een persoon.", "Choose a person first.");
  } else {
    const std::string& what = transcripts::in(told_, ui.language);
    wrapped(ui, ui.fonts.ui, ui.theme.text, what);
    describe_item(ui, "erase/what", what, "text");
    wrapped(ui, ui.fonts.ui, ui.theme.error,
            ui.say("Dit is niet ongedaan te maken, en wat u tot nu toe deed daarna ook niet meer.",
                   "This cannot be undone, nor can what you did until now."));
    backup_choice(ui, backup_);
    field_label(ui, ui.say({"Typ de naam: {0}", "Type the name: {0}"}, {chosen_->name}));
    text_field(ui, "field/confirm", chosen_->name, typed_, ui.px(300));
    if (why_not == nullptr && not_yet_) why_not = transcripts::in(*not_yet_, ui.language).c_str();
    if (why_not == nullptr && !typed_rightly(typed_, chosen_->name))
      why_not = ui.say("Typ eerst de naam.", "Type the name first.");
  }
  if (dialog_buttons(call, {.label = ui.say("Voorgoed verwijderen", "Remove for good"),
                            .look = Look::Danger,
                            .why_not = why_not}))
    call.submit(EraseParticipant{chosen_->id, backup_});
}

}  // namespace app
