#include "app/views/exports_view.h"

#include <algorithm>
#include <array>

#include "app/views/dialog_frame.h"
#include "app/window/controls.h"
#include "app/window/flow.h"
#include "app/window/segments.h"

namespace app {
namespace {

using transcripts::Message;

struct Kind {
  ExportKind kind;
  const char* id;
  Phrase name;
  Phrase about;
};

constexpr std::array<Kind, 10> kKinds = {
    {{ExportKind::Codebook,
      "exports/codebook",
      {"Codeboek", "Codebook"},
      {"Alle codes: velden, aantallen, voorbeelden", "All codes: fields, counts, examples"}},
     {ExportKind::ShownQuotations,
      "exports/quotations",
      {"Citaten", "Quotations"},
      {"Zoals gekozen in Citaten", "As chosen in Quotations"}},
     {ExportKind::Frequencies,
      "exports/frequencies",
      {"Cijfers", "Figures"},
      {"De matrix, zoals gekozen in Cijfers", "The matrix, as chosen in Figures"}},
     {ExportKind::CodedText,
      "exports/transcript",
      {"Gecodeerde gesprekken", "Coded transcripts"},
      {"Om te lezen, met de codes in de marge", "To read, codes in the margin"}},
     {ExportKind::Project,
      "exports/project",
      {"Project", "Project"},
      {"Voor ATLAS.ti, MAXQDA, NVivo, QualCoder", "For ATLAS.ti, MAXQDA, NVivo, QualCoder"}},
     {ExportKind::Units,
      "exports/units",
      {"Tabel voor SPSS en R", "Table for SPSS and R"},
      {"Een rij per eenheid, een kolom per code", "A row a unit, a column a code"}},
     {ExportKind::Participants,
      "exports/participants",
      {"Personen", "People"},
      {"Met hun PPS en kenmerken", "With their PPS and attributes"}},
     {ExportKind::Pps,
      "exports/pps",
      {"PPS'en", "PPS"},
      {"Met hun kenmerken", "With their attributes"}},
     {ExportKind::Transcripts,
      "exports/transcripts",
      {"Lijst van gesprekken", "List of transcripts"},
      {"Met hun PPS en kenmerken", "With their PPS and attributes"}},
     {ExportKind::Memos,
      "exports/memos",
      {"Memo's", "Memos"},
      {"Met waar ze bij horen", "With what they are on"}}}};

constexpr float kKindsWide = 300;
constexpr float kChoicesWide = 400;

// The first of what is offered where it is none of them.
template <class Value, std::size_t kSize>
std::size_t place_of(const std::array<Value, kSize>& offered, Value chosen) {
  const auto at = std::find(offered.begin(), offered.end(), chosen);
  return at == offered.end() ? 0 : static_cast<std::size_t>(at - offered.begin());
}

// Also one that came from elsewhere stays to be seen.
template <class Value, std::size_t kSize>
void choose_number(Ui& ui, const std::string& id, const char* label,
                   std::array<Value, kSize> offered, const Phrase& none, Value& chosen) {
  if (std::find(offered.begin(), offered.end(), chosen) == offered.end()) offered.back() = chosen;
  field_label(ui, label);
  std::vector<Segment> all;
  for (const Value each : offered)
    all.push_back({id + "/" + std::to_string(each),
                   each == 0 ? std::string(say(none, ui.language)) : std::to_string(each), "",
                   false});
  if (const auto clicked = segments(ui, all, place_of(offered, chosen))) chosen = offered[*clicked];
}

}  // namespace

void ExportsView::choose_kind(ExportChoice& choice, Ui& ui) {
  heading(ui, ui.say("WAT", "WHAT"));
  for (const Kind& kind : kKinds) {
    const std::string name = say(kind.name, ui.language);
    const Row line = row(ui, kind.id, name, kind.kind == choice.kind, ui.px(46));
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float left = line.min.x + ui.px(10);
    const float room = line.max.x - left - ui.px(8);
    draw_cut(list, ui.fonts.strong, {left, line.min.y + ui.px(5)}, ui.theme.text, name, room);
    draw_cut(list, ui.fonts.small, {left, line.min.y + ui.px(25)}, ui.theme.muted,
             say(kind.about, ui.language), room);
    if (!line.clicked || kind.kind == choice.kind) continue;
    choice.kind = kind.kind;
    const auto endings = endings_of(kind.kind);
    if (std::find(endings.begin(), endings.end(), choice.ending) == endings.end())
      choice.ending = endings.front();
  }
}

void ExportsView::choose_redaction(ExportChoice& choice, Ui& ui) {
  constexpr std::array<Audience, 3> kAudiences = {Audience::Team, Audience::Reviewers,
                                                  Audience::Public};
  exports::Redaction& redaction = choice.how.redaction;
  heading(ui, ui.say("VOOR WIE", "FOR WHOM"));
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < kAudiences.size(); ++i)
    if (redaction_for(kAudiences[i]) == redaction) chosen = i;
  const std::vector<Segment> audiences = {
      {"exports/team", ui.say("eigen team", "own team"),
       ui.say("Alles gaat mee.", "Everything goes.")},
      {"exports/reviewers", ui.say("peer reviewers", "peer reviewers"),
       ui.say("Pseudoniemen, en geen namen van codeurs.", "Pseudonyms, and no names of coders.")},
      {"exports/public", ui.say("openbaar", "public"),
       ui.say("Pseudoniemen; geen codeurs, memo's en tijden; korte citaten, geen cijfers van "
              "weinig personen.",
              "Pseudonyms; no coders, memos and times; short quotations, no figures of few "
              "people.")}};
  if (const auto clicked = segments(ui, audiences, chosen))
    redaction = redaction_for(kAudiences[*clicked]);
  dialog_gap(ui);
  heading(ui, ui.say("WAT NIET MEEGAAT", "WHAT STAYS BEHIND"));
  check_box(ui, "exports/pseudonyms",
            ui.say("Namen van personen (pseudoniemen ervoor)", "Names of people (pseudonyms)"),
            redaction.pseudonyms);
  tooltip(ui, ui.say("Ook e-mail, telefoon, BSN en wat verder iemand aanwijst, in teksten, labels, "
                     "memo's en velden.",
                     "Also e-mail, telephone, BSN and what else identifies somebody, in texts, "
                     "labels, memos and fields."));
  check_box(ui, "exports/no-coders", ui.say("Namen van codeurs", "Names of coders"),
            redaction.no_coders);
  check_box(ui, "exports/no-memos", ui.say("Memo's", "Memos"), redaction.no_memos);
  check_box(ui, "exports/no-times",
            ui.say("Tijden van coderen en spreken", "Times of coding and speaking"),
            redaction.no_times);
  choose_limits(choice, ui);
}

void ExportsView::choose_limits(ExportChoice& choice, Ui& ui) {
  exports::Redaction& redaction = choice.how.redaction;
  if (has_quotations(choice.kind))
    choose_number<std::size_t, 4>(
        ui, "exports/words",
        ui.say("Woorden van een citaat, hoogstens", "Words of a quotation, at most"),
        {0, 100, 50, 25}, {"alle", "all"}, redaction.most_words);
  if (has_counts(choice.kind))
    choose_number<std::uint32_t, 4>(
        ui, "exports/below",
        ui.say("Geen cijfers van minder personen dan", "No figures of fewer people than"),
        {0, 3, 5, 10}, {"alle tonen", "show all"}, redaction.hide_below);
}

void ExportsView::choose_format(ExportChoice& choice, Ui& ui) {
  heading(ui, ui.say("FORMAAT", "FORMAT"));
  start_flow();
  for (const std::string& ending : endings_of(choice.kind))
    if (next_button(ui, "exports/format/" + ending.substr(1), ending.substr(1),
                    ending == choice.ending ? Look::Chosen : Look::Plain, nullptr, 6))
      choice.ending = ending;
  choose_details(choice, ui);
}

void ExportsView::choose_details(ExportChoice& choice, Ui& ui) {
  ExportHow& how = choice.how;
  if (choice.ending == ".csv") {
    field_label(ui, ui.say("Tussen de cellen", "Between the cells"));
    const std::vector<Segment> separators = {{"exports/comma", ui.say("komma", "comma"), ""},
                                             {"exports/semicolon", ui.say("puntkomma", "semicolon"),
                                              ui.say("Voor een rekenblad dat op Nederlands staat.",
                                                     "For a spreadsheet that is set to Dutch.")}};
    const bool semicolon = how.separator == exports::Separator::Semicolon;
    if (const auto clicked = segments(ui, separators, semicolon ? 1 : 0))
      how.separator = *clicked == 1 ? exports::Separator::Semicolon : exports::Separator::Comma;
  }
  if (choice.kind == ExportKind::Codebook && choice.ending != ".qdc")
    choose_number<std::size_t, 4>(ui, "exports/examples",
                                  ui.say("Voorbeeldcitaten per code", "Example quotations a code"),
                                  {0, 1, 2, 5}, {"geen", "none"}, how.examples);
  if (choice.kind != ExportKind::Units) return;
  using exports::UnitKind;
  constexpr std::array<UnitKind, 4> kUnits = {UnitKind::Participant, UnitKind::Pps,
                                              UnitKind::Transcript, UnitKind::Turn};
  field_label(ui, ui.say("Elke rij is", "Each row is"));
  const std::vector<Segment> units = {
      {"exports/unit/participant", ui.say("persoon", "person"), ""},
      {"exports/unit/pps", "PPS", ""},
      {"exports/unit/transcript", ui.say("gesprek", "transcript"), ""},
      {"exports/unit/turn", ui.say("beurt", "turn"), ""}};
  if (const auto clicked = segments(ui, units, place_of(kUnits, how.unit)))
    how.unit = kUnits[*clicked];
  if (how.unit != UnitKind::Turn)
    check_box(ui, "exports/counts",
              ui.say("Aantallen in plaats van 0 en 1", "Counts instead of 0 and 1"), how.counts);
}

void ExportsView::draw_outgoing(const Workspace& workspace, Actions& actions, Ui& ui) {
  heading(ui, ui.say("WAT ERUIT GAAT", "WHAT GOES OUT"));
  const OutgoingWanted wanted{workspace.config().exporting, workspace.frequency_query(),
                              workspace.quotations_wanted(), ui.language, workspace.revision()};
  const auto& made = workspace.outgoing();
  if (!made || !(made->wanted == wanted)) {
    const OutgoingWanted* looking = workspace.looking_at_outgoing();
    if (!workspace.work() && (looking == nullptr || !(*looking == wanted)))
      actions.push(LookAtOutgoing{wanted});
    return wrapped(ui, ui.fonts.ui, ui.theme.muted, ui.say("Bezig…", "Working…"));
  }
  if (made->refusal) return wrapped(ui, ui.fonts.ui, ui.theme.error, ui.say(*made->refusal));
  for (std::size_t i = 0; i < made->lines.size(); ++i) {
    const std::string& words = ui.say(made->lines[i]);
    wrapped(ui, ui.fonts.small, ui.theme.text, words);
    describe_item(ui, "exports/line/" + std::to_string(i), words, "text");
  }
  if (made->table.header.empty()) return;
  dialog_gap(ui);
  sample_.draw(made, ui);
}

void ExportsView::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  ExportChoice choice = workspace.config().exporting;
  const ImVec2 room = ImGui::GetContentRegionAvail();
  const float gap = ui.px(20);
  const float kinds = std::min(ui.px(kKindsWide), room.x * 0.22F);
  const float choices = std::min(ui.px(kChoicesWide), room.x * 0.38F);
  ImGui::BeginChild("exports/kinds", {kinds, room.y});
  choose_kind(choice, ui);
  ImGui::EndChild();
  ImGui::SameLine(0, gap);
  ImGui::BeginChild("exports/choices", {choices, room.y});
  choose_redaction(choice, ui);
  dialog_gap(ui);
  choose_format(choice, ui);
  dialog_gap(ui);
  check_box(ui, "exports/open-folder", ui.say("Daarna de map openen", "Open the folder after"),
            choice.open_folder);
  if (button(ui, "exports/go", ui.say("Exporteren…", "Export…"), Look::Primary))
    actions.push(ShowDialog{Dialog::ExportChosen});
  ImGui::EndChild();
  ImGui::SameLine(0, gap);
  ImGui::BeginChild("exports/outgoing", {0, room.y});
  draw_outgoing(workspace, actions, ui);
  ImGui::EndChild();
  if (!(choice == workspace.config().exporting)) actions.push(ChooseExport{choice});
}

}  // namespace app
