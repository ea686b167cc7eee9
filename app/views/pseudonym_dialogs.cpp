#include "app/views/pseudonym_dialogs.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/pseudonym_key.h"
#include "app/pseudonym_words.h"
#include "app/views/menu.h"

namespace app {
namespace {

namespace fs = std::filesystem;

// Where the columns of the list of names begin.
constexpr float kPseudonym = 190;
constexpr float kPlace = 315;
constexpr float kContext = 425;

// Where a key can lie: not beside the project, where it would give everybody away.
fs::path folder_for_key(const fs::path& project_folder) {
  fs::path home = home_folder();
  std::error_code ignored;
  if (!fs::equivalent(home, project_folder, ignored)) return home;
  for (const char* name : {"Documenten", "Documents"})
    if (fs::is_directory(home / name, ignored)) return home / name;
  return home;
}

}  // namespace

PseudonymsDialog::PseudonymsDialog(const Workspace& workspace, const fs::path&)
    : files_({.mode = FileDialog::Mode::Save,
              .endings = {".csv"},
              .folder = folder_for_key(workspace.project().path().parent_path()),
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
  if (why_not == nullptr && call.workspace.study().transcripts().empty())
    why_not = ui.say("Er zijn nog geen gesprekken om namen in te zoeken.",
                     "There are no transcripts yet to find names in.");
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

}  // namespace app
