#include "app/views/import_labels.h"

#include <algorithm>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using transcripts::FoundLabel;
using transcripts::Recognition;

constexpr const char* kMenu = "##import-speaker";

void erase_label(std::vector<std::string>& labels, const std::string& label) {
  const std::string folded = transcripts::fold(label);
  std::erase_if(labels, [&](const auto& each) { return transcripts::fold(each) == folded; });
}

// `how` with the label taken or left in the text.
Recognition with_label(Recognition how, const std::string& label, bool taken) {
  erase_label(how.labels, label);
  erase_label(how.no_labels, label);
  (taken ? how.labels : how.no_labels).push_back(label);
  return how;
}

std::string counted(const FoundLabel& label, const Ui& ui) {
  return ui.say({"{0}×", "{0}×"}, {static_cast<std::int64_t>(label.count)});
}

}  // namespace

std::string ImportLabels::who(const Shown& shown, const FoundLabel& label, const Ui& ui) const {
  if (label.interviewer) return "interviewer";
  const auto& speakers = shown.file.choices.speakers;
  const auto chosen = speakers.find(label.name);
  if (chosen == speakers.end()) return ui.say("wie is dit?", "who is this?");
  if (const auto* name = std::get_if<std::string>(&chosen->second))
    return ui.say({"{0} (nieuw)", "{0} (new)"}, {std::string_view(*name)});
  const auto* person = people_.find(std::get<coding::ParticipantId>(chosen->second));
  return person == nullptr ? std::string() : person->name;
}

void ImportLabels::label(const Shown& shown, const FoundLabel& label, Actions& actions, Ui& ui) {
  const std::string id = "import-label/" + label.label;
  const float width = ImGui::GetContentRegionAvail().x;
  const float left = ImGui::GetCursorPosX();
  bool taken = label.taken;
  std::string words = label.label;
  if (label.name != label.label) words += " → " + label.name;
  if (check_box(ui, id, words, taken))
    actions.push(
        RecogniseImport{shown.place, with_label(shown.transcript.how, label.label, taken), false});
  tooltip(ui, label.line > 0
                  ? ui.say({"Eerst in regel {0}: {1}", "First in line {0}: {1}"},
                           {static_cast<std::int64_t>(label.line), std::string_view(label.example)})
                  : std::string(ui.say("Blijft in de tekst", "Stays in the text")));
  ImGui::SameLine();
  ImGui::AlignTextToFramePadding();
  text(ui, ui.fonts.small, ui.theme.muted, counted(label, ui));
  if (!label.taken) {
    ImGui::SameLine();
    text(ui, ui.fonts.small, ui.theme.muted, ui.say("blijft tekst", "stays text"));
    return;
  }
  const float button_width = ui.px(190);
  ImGui::SameLine(std::max(left, left + width - button_width));
  const std::string is = who(shown, label, ui);
  if (button(ui, "import-who/" + label.label, is, Look::Plain, nullptr, button_width))
    open_menu(label);
  const auto* suggested = people_.suggested(label.label);
  const bool known = label.interviewer || shown.file.choices.speakers.contains(label.name);
  if (suggested == nullptr || known) return;
  if (button(ui, "import-suggestion/" + label.label,
             ui.say({"Is dit {0}? Ja", "Is this {0}? Yes"}, {std::string_view(suggested->name)}),
             Look::Quiet)) {
    menu_label_ = label;
    be(shown, suggested->id, actions);
  }
}

void ImportLabels::open_menu(const FoundLabel& label) {
  menu_label_ = label;
  typed_.clear();
  name_ = label.name;
  ImGui::OpenPopup(kMenu);
}

void ImportLabels::be(const Shown& shown, std::optional<SpeakerIs> is, Actions& actions) const {
  FileChoices choices = shown.file.choices;
  choices.speakers.erase(menu_label_.name);
  if (is) choices.speakers.emplace(menu_label_.name, std::move(*is));
  actions.push(ChooseOfImport{shown.place, std::move(choices)});
  if (!menu_label_.interviewer) return;
  Recognition how = shown.transcript.how;
  how.interviewers[menu_label_.label] = false;
  actions.push(RecogniseImport{shown.place, std::move(how), false});
}

void ImportLabels::menu_people(const Shown& shown, Actions& actions, Ui& ui) {
  constexpr std::size_t kMost = 8;
  const std::string wanted = transcripts::fold(typed_);
  std::size_t listed = 0;
  bool exact = false;
  for (const auto& person : people_.people()) {
    exact |= person.folded == wanted;
    if (listed == kMost || person.folded.find(wanted) == std::string::npos) continue;
    ++listed;
    if (menu_entry(ui, "import-person/" + person.id.to_string(), person.name))
      be(shown, person.id, actions);
  }
  const std::string name = typed_.empty() ? menu_label_.name : typed_;
  exact |= std::any_of(people_.people().begin(), people_.people().end(),
                       [&](const auto& each) { return each.name == name; });
  if (!exact && menu_entry(ui, "import-person/new",
                           ui.say({"+ nieuwe persoon “{0}”", "+ new person “{0}”"},
                                  {std::string_view(name)})))
    be(shown, name, actions);
}

// How the label is called from now on; two of one name are one speaker.
void ImportLabels::menu_name(const Shown& shown, Actions& actions, Ui& ui) {
  text(ui, ui.fonts.small_strong, ui.theme.muted,
       ui.say("Heet in het gesprek (Enter)", "Is called in the transcript (Enter)"));
  const Field field = text_field(ui, "import-speaker/name", menu_label_.label, name_,
                                 ImGui::GetContentRegionAvail().x);
  if (!field.entered) return;
  Recognition how = shown.transcript.how;
  how.names[menu_label_.label] = name_;
  actions.push(RecogniseImport{shown.place, std::move(how), false});
  ImGui::CloseCurrentPopup();
}

void ImportLabels::menu(const Shown& shown, Actions& actions, Ui& ui) {
  menu_open_ = begin_menu(ui, kMenu, ui.px(340));
  if (!menu_open_) return;
  text(ui, ui.fonts.small_strong, ui.theme.muted,
       ui.say({"Wie is {0}?", "Who is {0}?"}, {std::string_view(menu_label_.label)}));
  text_field(ui, "import-speaker/find", ui.say("Typ een naam…", "Type a name…"), typed_,
             ImGui::GetContentRegionAvail().x);
  menu_people(shown, actions, ui);
  if (!menu_label_.interviewer &&
      menu_entry(ui, "import-speaker/interviewer",
                 ui.say("Dit is de interviewer", "This is the interviewer"))) {
    Recognition how = shown.transcript.how;
    how.interviewers[menu_label_.label] = true;
    actions.push(RecogniseImport{shown.place, std::move(how), false});
  }
  if (menu_entry(ui, "import-speaker/unknown", ui.say("Nog niet bekend", "Not known yet")))
    be(shown, std::nullopt, actions);
  ImGui::Separator();
  menu_name(shown, actions, ui);
  end_menu();
}

void ImportLabels::draw(const Workspace& workspace, std::size_t place, Actions& actions, Ui& ui) {
  const ReadFile& file = workspace.import_batch()[place];
  const auto& transcript = std::get<ReadTranscript>(file.content);
  const Shown shown{file, transcript, place};
  if (transcript.found.labels.empty())
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say("Geen sprekers gevonden. Kies hierboven een andere indeling of schrijf een "
                   "eigen patroon.",
                   "No speakers found. Choose another layout above or write a pattern of your "
                   "own."));
  for (const auto& found : transcript.found.labels) label(shown, found, actions, ui);
  menu(shown, actions, ui);
}

}  // namespace app
