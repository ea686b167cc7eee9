#include "app/views/figures_choices.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/views/figures_small_cells.h"
#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/window/flow.h"
#include "app/window/segments.h"

namespace app {
namespace {

using coding::CountOf;
using coding::FrequencyQuery;
using coding::ShownAs;

constexpr std::array<CountOf, 5> kCounts = {CountOf::Passages, CountOf::Codings,
                                            CountOf::Participants, CountOf::Transcripts,
                                            CountOf::Words};
constexpr std::array<ShownAs, 7> kShown = {ShownAs::Absolute,   ShownAs::Percent, ShownAs::Per1000,
                                           ShownAs::RowPercent, ShownAs::Binary,  ShownAs::Expected,
                                           ShownAs::Residual};

bool excludes(CountOf count, ShownAs as) {
  return as == ShownAs::Per1000 &&
         (count == CountOf::Participants || count == CountOf::Transcripts);
}

Segment count_segment(const Ui& ui, CountOf count, ShownAs as) {
  constexpr std::array<Phrase, 5> kNames = {{{"passages", "passages"},
                                             {"coderingen", "codings"},
                                             {"personen", "participants"},
                                             {"gesprekken", "transcripts"},
                                             {"woorden", "words"}}};
  constexpr std::array<Phrase, 5> kHints = {
      {{"Overlappende en aansluitende coderingen tellen samen als één passage.",
        "Overlapping and touching codings count as one passage."},
       {"Elke codering telt, ook die van een andere codeur op dezelfde woorden.",
        "Every coding counts, also another coder's on the same words."},
       {"Hoeveel personen er iets over zeggen.", "How many participants say something of it."},
       {"In hoeveel gesprekken het ter sprake komt.", "In how many transcripts it comes up."},
       {"Hoeveel woorden eronder vallen, elk woord één keer.",
        "How many words it covers, each word once."}}};
  const auto at = static_cast<std::size_t>(count);
  Segment segment{"count/" + std::string(coding::name_of(count)), say(kNames[at], ui.language),
                  say(kHints[at], ui.language)};
  if (excludes(count, as)) {
    segment.refused = true;
    segment.hint = ui.say(
        "Personen en gesprekken laten zich niet per 1.000 woorden tellen. Kies eerst aantal of %.",
        "Participants and transcripts cannot be counted per 1,000 words. Choose number or % "
        "first.");
  }
  return segment;
}

const char* percent_hint(const Ui& ui, CountOf count) {
  switch (count) {
    case CountOf::Participants:
      return ui.say("Van de personen in de kolom die spraken.",
                    "Of the column's participants who spoke.");
    case CountOf::Transcripts:
      return ui.say("Van de gesprekken in de kolom.", "Of the column's transcripts.");
    case CountOf::Words:
      return ui.say("Van de woorden die in de kolom gesproken zijn.",
                    "Of the words spoken in the column.");
    default:
      break;
  }
  return ui.say("Van alles wat in de kolom gecodeerd is, over alle codes.",
                "Of all that is coded in the column, over all codes.");
}

Segment shown_segment(const Ui& ui, CountOf count, ShownAs as) {
  Segment segment{"as/" + std::string(coding::name_of(as)), "", ""};
  if (as == ShownAs::Absolute) segment.label = ui.say("aantal", "number");
  if (as == ShownAs::Percent) {
    segment.label = "%";
    segment.hint = percent_hint(ui, count);
  }
  if (as == ShownAs::Per1000) {
    segment.label = ui.say("per 1.000 woorden", "per 1,000 words");
    segment.hint = ui.say("Van de woorden die in de kolom gesproken zijn.",
                          "Of the words spoken in the column.");
  }
  if (as == ShownAs::RowPercent) {
    segment.label = ui.say("% van rij", "% of row");
    segment.hint = ui.say("Van het totaal van de rij.", "Of the row's total.");
  }
  if (as == ShownAs::Binary) {
    segment.label = ui.say("ja/nee", "yes/no");
    segment.hint = ui.say("1 waar het ter sprake komt; het totaal zegt in hoeveel kolommen.",
                          "1 where it comes up; the total says in how many columns.");
  }
  if (as == ShownAs::Expected) {
    segment.label = ui.say("verwacht", "expected");
    segment.hint = ui.say("Wat er zou staan als de code overal even gewoon was.",
                          "What there would be if the code were as common everywhere.");
  }
  if (as == ShownAs::Residual) {
    segment.label = ui.say("residu", "residual");
    segment.hint = ui.say(
        "Hoeveel standaardafwijkingen de telling van het verwachte af ligt. Geïnterviewden zijn "
        "geen aselecte steekproef: lees het als wijzer, niet als toets.",
        "How many standard deviations the count lies from what is expected. Interviewees are no "
        "random sample: read it as a hint, not as a test.");
  }
  if (excludes(count, as)) {
    segment.refused = true;
    segment.hint = ui.say(
        "Personen en gesprekken laten zich niet per 1.000 woorden tellen. Tel eerst passages, "
        "coderingen of woorden.",
        "Participants and transcripts cannot be counted per 1,000 words. Count passages, codings "
        "or words first.");
  }
  return segment;
}

Choice counts(const Ui& ui, const FrequencyQuery& query) {
  Choice choice{ui.say("Tel", "Count"), {}, static_cast<std::size_t>(query.count)};
  for (const CountOf count : kCounts) choice.segments.push_back(count_segment(ui, count, query.as));
  return choice;
}

Choice shown(const Ui& ui, const FrequencyQuery& query) {
  Choice choice{ui.say("Als", "As"), {}, static_cast<std::size_t>(query.as)};
  for (const ShownAs as : kShown) choice.segments.push_back(shown_segment(ui, query.count, as));
  return choice;
}

// Of the choices that stand beside "by", where there is room.
float others_width(const Ui& ui, const FrequencyQuery& query) {
  return counts(ui, query).width(ui) + shown(ui, query).width(ui);
}

}  // namespace

bool check(Ui& ui, std::string_view id, std::string_view label, bool value, std::string_view hint) {
  flow(check_box_width(ui, label), ui.px(18));
  const bool clicked = check_box(ui, id, label, value);
  tooltip(ui, hint);
  return clicked;
}

void FiguresChoices::draw(const Workspace& workspace, const std::vector<Dimension>& all,
                          FiguresPage page, Actions& actions, Ui& ui) {
  FrequencyQuery query = workspace.frequency_query();
  const auto choose = [&actions](const FrequencyQuery& chosen) {
    actions.push(ChooseFrequencies{chosen});
  };
  const bool matrix = page == FiguresPage::Matrix;
  const bool rows = matrix || page == FiguresPage::Dominance;
  ImGui::BeginGroup();
  start_flow();
  if (matrix) by_.draw(all, query, others_width(ui, query), actions, ui);
  if (rows || page == FiguresPage::Years)
    if (const auto clicked = draw_choice(ui, counts(ui, query))) {
      query.count = kCounts[*clicked];
      choose(query);
    }
  if (matrix || page == FiguresPage::Years)
    if (const auto clicked = draw_choice(ui, shown(ui, query))) {
      query.as = kShown[*clicked];
      choose(query);
    }
  draw_switches(query, page, actions, ui);
  if (rows) rows_.draw(workspace, actions, ui);
  if (auto filter = filters_.draw(workspace, query.filter, all, ui)) {
    query.filter = std::move(*filter);
    choose(query);
  }
  if (matrix) draw_export(actions, ui);
  ImGui::EndGroup();
}

void FiguresChoices::draw_switches(FrequencyQuery query, FiguresPage page, Actions& actions,
                                   Ui& ui) {
  const auto flip = [&](bool FrequencyQuery::*which) {
    query.*which = !(query.*which);
    actions.push(ChooseFrequencies{query});
  };
  const bool codes = page != FiguresPage::Words && page != FiguresPage::Saturation;
  if (codes && check(ui, "with-subcodes", ui.say("subcodes meetellen", "count subcodes in"),
                     query.with_subcodes,
                     ui.say("De rij van een code telt alles mee wat onder haar subcodes valt.",
                            "A code's row counts in all that lies under its subcodes.")))
    flip(&FrequencyQuery::with_subcodes);
  if (page == FiguresPage::Course) return;  // what was said lies where it does, whoever said it
  if (check(ui, "with-interviewers", ui.say("met interviewers", "with interviewers"),
            query.with_interviewers,
            page == FiguresPage::Words
                ? ui.say("Ook wat interviewers zeggen.", "What interviewers say as well.")
                : ui.say("Coderingen op alleen woorden van interviewers tellen mee.",
                         "Codings on interviewers' words only count in.")))
    flip(&FrequencyQuery::with_interviewers);
  if (page != FiguresPage::Matrix && page != FiguresPage::Dominance) return;
  if (check(ui, "groups-only", ui.say("alleen hoofdcodes", "top codes only"), query.groups_only,
            ui.say("Alleen de codes die bovenaan het codeboek staan.",
                   "Only the codes at the top of the codebook.")))
    flip(&FrequencyQuery::groups_only);
  if (check(ui, "hide-empty", ui.say("zonder lege rijen", "without empty rows"),
            query.without_empty,
            ui.say("Codes die overal nul zijn, blijven weg.",
                   "Codes that are zero everywhere stay away.")))
    flip(&FrequencyQuery::without_empty);
  choose_small_cells(query, actions, ui);
}

void FiguresChoices::draw_export(Actions& actions, Ui& ui) {
  const ImGuiStyle& style = ImGui::GetStyle();
  const char* label = ui.say("Exporteren…", "Export…");
  const float width = width_of(ui.fonts.ui, label) + 2 * style.FramePadding.x;
  flow(width, ui.px(18));
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - width -
                       style.WindowPadding.x);
  if (button(ui, "export/frequencies", label)) actions.push(ShowDialog{Dialog::ExportFrequencies});
  tooltip(ui, ui.say("Deze tabel als xlsx, csv, html, md, of als plaatje (svg, png, pdf).",
                     "This table as xlsx, csv, html, md, or as a picture (svg, png, pdf)."));
}

}  // namespace app
