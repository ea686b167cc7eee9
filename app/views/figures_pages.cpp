#include "app/views/figures_pages.h"

#include <algorithm>
#include <array>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/window/flow.h"
#include "app/window/segments.h"
#include "coding/cases.h"

namespace app {
namespace {

constexpr float kMargin = 20;
constexpr float kWidest = 1100;  // of a picture
constexpr double kHeight = 0.5;  // of its width, where a picture can be of any height

struct Tab {
  FiguresPage page;
  const char* id;
  Phrase name;
  Phrase hint;
};
constexpr std::array<Tab, 8> kTabs = {
    {{FiguresPage::Matrix,
      "page/matrix",
      {"Tabel", "Table"},
      {"Elke code per PPS, rol, jaar …", "Each code by PPS, role, year …"}},
     {FiguresPage::Years,
      "page/years",
      {"Jaren", "Years"},
      {"De studies van verschillende jaren naast elkaar.",
       "The studies of several years together."}},
     {FiguresPage::Sources,
      "page/sources",
      {"Bronnen", "Sources"},
      {"Zeggen interviews, enquêtes en peer reviews hetzelfde?",
       "Do interviews, surveys and peer reviews say the same?"}},
     {FiguresPage::Dominance,
      "page/dominance",
      {"Overheersing", "Dominance"},
      {"Hoeveel van een code uit één gesprek of PPS komt.",
       "How much of a code comes from one transcript or PPS."}},
     {FiguresPage::Together,
      "page/together",
      {"Samenhang", "Together"},
      {"Welke codes samengaan.", "Which codes go together."}},
     {FiguresPage::Saturation,
      "page/saturation",
      {"Verzadiging", "Saturation"},
      {"Hoeveel nieuwe codes elk gesprek nog geeft.", "How many new codes each transcript gives."}},
     {FiguresPage::Course,
      "page/course",
      {"Verloop", "Course"},
      {"Waar in de gesprekken iets gezegd wordt.", "Where in the transcripts something is said."}},
     {FiguresPage::Words,
      "page/words",
      {"Woorden", "Words"},
      {"Welke woorden het vaakst gezegd worden, en door hoeveel personen.",
       "Which words are said most, and by how many people."}}}};

constexpr std::array<coding::Within, 5> kWithin = {coding::Within::Overlap, coding::Within::Near,
                                                   coding::Within::Turn, coding::Within::Sequence,
                                                   coding::Within::Transcript};

}  // namespace

void FiguresPages::draw_tabs(const Workspace& workspace, Actions& actions, Ui& ui) {
  std::vector<Segment> tabs;
  std::size_t chosen = 0;
  for (const Tab& tab : kTabs) {
    if (tab.page == workspace.figures_page()) chosen = tabs.size();
    tabs.push_back({tab.id, say(tab.name, ui.language), say(tab.hint, ui.language)});
  }
  if (const auto clicked = segments(ui, tabs, chosen))
    actions.push(ShowFiguresPage{kTabs[*clicked].page});
  const bool matrix = workspace.figures_page() == FiguresPage::Matrix;
  if (matrix && !workspace.cell()) return;
  const std::string label = ui.say("Bewaren…", "Save…");
  const float width = width_of(ui.fonts.ui, label) + 2 * ImGui::GetStyle().FramePadding.x;
  ImGui::SameLine(ImGui::GetWindowWidth() - width - ui.px(kMargin));
  const bool ready = workspace.figures() && workspace.figures()->wanted == wanted(workspace, ui) &&
                     !workspace.figures()->refusal;
  if (button(ui, "page/save", label, Look::Plain,
             ready ? nullptr
                   : ui.say("Er is nog niets om te bewaren.", "There is nothing to save yet.")))
    actions.push(ShowDialog{Dialog::ExportPage});
  tooltip(ui, ui.say("Het plaatje als png, svg of pdf; de tabel als xlsx, csv, html of md.",
                     "The picture as png, svg or pdf; the table as xlsx, csv, html or md."));
}

FiguresWanted FiguresPages::wanted(const Workspace& workspace, const Ui& ui) const {
  FiguresWanted wanted;
  wanted.page = workspace.figures_page();
  wanted.figures = workspace.frequency_query();
  wanted.together = together_;
  wanted.pps = pps_;
  if (wanted.page == FiguresPage::Course) wanted.course = course_.wanted();
  if (wanted.page == FiguresPage::Words) wanted.words = words_.wanted();
  wanted.language = ui.language;
  wanted.revision = workspace.revision();
  if (workspace.figures_page() == FiguresPage::Matrix && workspace.cell()) {
    wanted.code = workspace.cell()->code;
    wanted.picture = picture_;
  }
  return wanted;
}

std::shared_ptr<const FiguresMade> FiguresPages::made(const Workspace& workspace, Actions& actions,
                                                      Ui& ui) {
  const FiguresWanted now = wanted(workspace, ui);
  if (workspace.figures() && workspace.figures()->wanted == now) return workspace.figures();
  // While work goes on nothing else is begun. What is made for another question is broken off.
  const bool making = workspace.making_figures() && workspace.figures_wanted() == now;
  if (!workspace.work() && !making) actions.push(MakeFigures{now});
  return nullptr;
}

void FiguresPages::choose_picture(Ui& ui) {
  const std::vector<Segment> pictures = {
      {"picture/code", ui.say("deze code", "this code"), ""},
      {"picture/grouped", ui.say("codes naast elkaar", "codes side by side"),
       ui.say("De zes codes die het meest gezegd worden.", "The six codes that are said most.")},
      {"picture/stacked", ui.say("gestapeld", "stacked"),
       ui.say("De zes codes die het meest gezegd worden.", "The six codes that are said most.")}};
  if (const auto clicked = segments(ui, pictures, static_cast<std::size_t>(picture_)))
    picture_ = static_cast<PictureOf>(*clicked);
  ImGui::Dummy({0, ui.px(8)});
}

void FiguresPages::draw_meeting(Ui& ui) {
  constexpr std::array<Phrase, 5> kNames = {{{"overlappend", "overlapping"},
                                             {"binnen 20 woorden", "within 20 words"},
                                             {"in een beurt", "in a turn"},
                                             {"na elkaar", "in sequence"},
                                             {"in een gesprek", "in a transcript"}}};
  std::vector<Segment> ways;
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < kWithin.size(); ++i) {
    if (kWithin[i] == together_.within) chosen = i;
    ways.push_back(
        {"within/" + std::string(coding::name_of(kWithin[i])), say(kNames[i], ui.language), ""});
  }
  start_flow();
  flow(width_of(ui, ways), 0);
  if (const auto clicked = segments(ui, ways, chosen)) together_.within = kWithin[*clicked];
  const std::vector<Segment> counts = {
      {"meetings/places", ui.say("plaatsen", "places"),
       ui.say("Hoe vaak ze samen voorkomen.", "How often they occur together.")},
      {"meetings/participants", ui.say("personen", "participants"),
       ui.say("Bij hoeveel personen ze samengaan.", "With how many people they go together.")},
      {"meetings/transcripts", ui.say("gesprekken", "transcripts"),
       ui.say("In hoeveel gesprekken ze samengaan.", "In how many transcripts they go together.")}};
  flow(width_of(ui, counts), ui.px(18));
  if (const auto clicked = segments(ui, counts, static_cast<std::size_t>(together_.count)))
    together_.count = static_cast<coding::MeetingsAre>(*clicked);
}

void FiguresPages::draw_whose(const Workspace& workspace, Ui& ui) {
  const coding::Study& study = workspace.study();
  if (pps_ && !study.pps().contains(*pps_)) pps_.reset();
  const char* menu = "saturation/whose/open";
  const std::string label = pps_ ? study.pps().find(*pps_)->name
                                 : std::string(ui.say("Alle gesprekken", "All transcripts"));
  if (button(ui, "saturation/whose", label)) ImGui::OpenPopup(menu);
  if (!begin_menu(ui, menu, ui.px(260))) return;
  if (menu_entry(ui, "saturation/all", ui.say("Alle gesprekken", "All transcripts"))) pps_.reset();
  for (const coding::Pps* pps : coding::pps_in_order(study))
    if (menu_entry(ui, "saturation/" + pps->id.to_string(), pps->name)) pps_ = pps->id;
  end_menu();
}

void FiguresPages::draw_picture(const std::shared_ptr<const FiguresMade>& made, Ui& ui) {
  if (!made->chart) return;
  const float width = std::min(ImGui::GetContentRegionAvail().x - ui.px(kMargin), ui.px(kWidest));
  const float unit = point_size(ui);
  const PaintedDrawing& picture = drawn_.get({made, width, ui.scale}, [&] {
    const auto points = static_cast<double>(width / unit);
    return PaintedDrawing(
        exports::chart::draw(*made->chart, {points, kHeight * points}, text_measure(ui)));
  });
  const ImVec2 at = ImGui::GetCursorScreenPos();
  picture.paint(at, ui);
  ImGui::Dummy({width, static_cast<float>(picture.drawing().size.height) * unit});
  describe_item(ui, "page/picture", made->title, "picture", picture.drawing().description);
  ImGui::Dummy({0, ui.px(14)});
}

void FiguresPages::draw_links(const Workspace& workspace, Actions& actions, Ui& ui) {
  std::string label = ui.say("Codes tussen jaren…", "Codes between years…");
  const std::size_t links = workspace.study().table<coding::Crosswalk>().rows().size();
  if (links > 0) label += " (" + std::to_string(links) + ")";
  if (button(ui, "years/links", label)) actions.push(ShowDialog{Dialog::CodesBetweenYears});
  tooltip(ui, ui.say("Welke code van vroeger welke van nu is geworden.",
                     "Which code of before became which one of now."));
}

void FiguresPages::draw_table(const Workspace& workspace,
                              const std::shared_ptr<const FiguresMade>& made, Actions& actions,
                              Ui& ui) {
  if (!made->chart && !made->title.empty()) {
    wrapped(ui, ui.fonts.ui, ui.theme.muted, made->title);
    describe_item(ui, "page/title", made->title, "text");
    ImGui::Dummy({0, ui.px(8)});
  }
  if (made->table.header.empty()) return;
  if (!made->places.empty()) return words_.draw_lines(made, actions, ui);
  const bool dominance = made->wanted.page == FiguresPage::Dominance;
  PlainTable::LookOf look_of;
  if (dominance) {
    explain_dominance(ui);
    look_of = [&](CellPlace place) { return dominance_look(*made, place, ui); };
  }
  const auto clicked = table_.draw(made, workspace.figures_order(), look_of, actions, ui);
  wide_ =
      table_.width(ui) + ui.px(kMargin) + ImGui::GetStyle().ScrollbarSize > ImGui::GetWindowWidth();
  if (!clicked) return;
  if (dominance) return leave_out(workspace, *made, *clicked, actions);
  words_.look_at(exports::text_of(made->table.rows[clicked->row].front()),
                 made->forms[clicked->row]);
}

void FiguresPages::draw(const Workspace& workspace, const std::vector<Dimension>& all,
                        Actions& actions, Ui& ui) {
  const FiguresPage page = workspace.figures_page();
  wide_ = false;
  ImGui::SetCursorPos({ui.px(kMargin), ui.px(12)});
  ImGui::BeginGroup();
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(6)});
  if (page == FiguresPage::Years) draw_links(workspace, actions, ui);
  if (page == FiguresPage::Together) draw_meeting(ui);
  if (page == FiguresPage::Saturation) draw_whose(workspace, ui);
  if (page == FiguresPage::Course) course_.draw(workspace, ui);
  if (page == FiguresPage::Words) words_.draw_choices(workspace, all, ui);
  ImGui::PopStyleVar();
  ImGui::Dummy({0, ui.px(6)});
  const auto shown = made(workspace, actions, ui);
  if (!shown) {
    text(ui, ui.fonts.ui, ui.theme.muted, ui.say("Bezig met tellen…", "Counting…"));
  } else if (shown->refusal) {
    wrapped(ui, ui.fonts.ui, ui.theme.muted, ui.say(*shown->refusal));
    describe_item(ui, "page/refusal", ui.say(*shown->refusal), "text");
  } else {
    draw_picture(shown, ui);
    draw_table(workspace, shown, actions, ui);
  }
  ImGui::EndGroup();
}

void FiguresPages::draw_picture_of_code(const Workspace& workspace, Actions& actions, Ui& ui) {
  ImGui::SetCursorPos({ui.px(kMargin), ui.px(12)});
  ImGui::BeginGroup();
  choose_picture(ui);
  const auto shown = made(workspace, actions, ui);
  if (shown && !shown->refusal) draw_picture(shown, ui);
  if (shown && shown->refusal) wrapped(ui, ui.fonts.ui, ui.theme.muted, ui.say(*shown->refusal));
  ImGui::EndGroup();
}

}  // namespace app
