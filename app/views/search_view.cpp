#include "app/views/search_view.h"

#include <algorithm>

#include "app/commands.h"
#include "app/views/menu.h"
#include "app/window/flow.h"

namespace app {
namespace {

using transcripts::Matching;
using transcripts::Words;

std::int64_t number(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

// A check box that flows behind the one before it.
bool choice(Ui& ui, const char* id, const char* label, bool on, const char* why) {
  flow(check_box_width(ui, label), ui.px(14));
  bool value = on;
  const bool clicked = check_box(ui, id, label, value);
  tooltip(ui, why);
  return clicked;
}

// A button that goes to the next of a few choices would hide the others: it opens them as a menu.
bool opens_menu(Ui& ui, const char* id, const std::string& label, bool chosen) {
  const bool clicked = next_button(ui, id, label, chosen ? Look::Chosen : Look::Plain, nullptr, 8);
  if (clicked) ImGui::OpenPopup(id);
  return clicked;
}

std::string summary(const Ui& ui, const coding::StudyHits& found) {
  return ui.say(
      {"{0, plural, =0 {Niets gevonden} one {# treffer} other {# treffers}}{0, plural, "
       "=0 {} other { in {1, plural, one {# gesprek} other {# gesprekken}}, {2, plural, "
       "one {# persoon} other {# personen}}}}",
       "{0, plural, =0 {Nothing found} one {# hit} other {# hits}}{0, plural, =0 {} other "
       "{ in {1, plural, one {# transcript} other {# transcripts}}, {2, plural, one {# "
       "person} other {# people}}}}"},
      {number(found.count), number(found.in_transcript.size()), number(found.participants)});
}

}  // namespace

void SearchView::search(const Workspace& workspace, Actions& actions) {
  if (asked_.query.query.text != wanted_.query.query.text) wanted_.query.left_out.clear();
  if (!(asked_ == wanted_)) hits_.mark(0);
  asked_ = wanted_;
  asked_revision_ = workspace.revision();
  actions.push(Search{wanted_});
}

void SearchView::step(const Workspace& workspace, Actions& actions, const Field& field) {
  const auto& hits = workspace.search().found.hits;
  if (field.active && shown(workspace)) {
    const bool down = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_DownArrow));
    const bool up = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_UpArrow));
    if (down && hits_.marked() + 1 < hits.size()) hits_.mark(hits_.marked() + 1);
    if (up && hits_.marked() > 0) hits_.mark(hits_.marked() - 1);
  }
  if (!field.entered || hits_.marked() >= hits.size()) return;
  const coding::StudyHit& hit = hits[hits_.marked()];
  actions.push(GoTo{hit.transcript, hit.span});
  hits_.mark((hits_.marked() + 1) % hits.size());
  again_ = true;
  open_ = true;
}

void SearchView::draw_box(const Workspace& workspace, Actions& actions, Ui& ui, float width) {
  if (workspace.has_project() && project_ != workspace.study().info().id) {
    project_ = workspace.study().info().id;
    wanted_ = {};
  }
  const bool focus = focused_ != workspace.search_focus() || again_;
  again_ = false;
  focused_ = workspace.search_focus();
  const std::string whole = ui.say("Zoek in alle gesprekken… ", "Search all transcripts… ") +
                            key_hint(Command::Find, workspace);
  const bool room = width_of(ui.fonts.ui, whole) + ui.px(20) < width;
  const Field field = text_field(ui, "search", room ? whole : ui.say("Zoeken", "Search"),
                                 wanted_.query.query.text, width, focus);
  if (field.changed || (field.active && !active_)) open_ = true;
  active_ = field.active;
  step(workspace, actions, field);
  const bool due = shown(workspace) && asked_revision_ != workspace.revision();
  if (!(asked_ == wanted_) || due) search(workspace, actions);
}

void SearchView::draw_ways(Ui& ui, coding::StudyQuery& query) {
  auto& how = query.query;
  const auto one_of = [&](Matching matching, const char* id, const char* label, const char* why) {
    if (choice(ui, id, label, how.matching == matching, why))
      how.matching = how.matching == matching ? Matching::Folded : matching;
  };
  one_of(Matching::Inflected, "search/forms", ui.say("verbogen vormen", "other forms"),
         ui.say("leergemeenschap vindt ook leergemeenschappen. Wat gevonden is, staat rechts.",
                "leergemeenschap finds leergemeenschappen too. What was found is at the right."));
  one_of(Matching::Compounds, "search/compounds", ui.say("samenstellingen", "compounds"),
         ui.say("gemeenschap vindt ook leergemeenschap en gemeenschapsgeld.",
                "gemeenschap finds leergemeenschap and gemeenschapsgeld too."));
  if (choice(ui, "search/whole", ui.say("hele woorden", "whole words"), how.words == Words::Whole,
             ui.say("zorg vindt dan zorgen niet. Met * kiest u zelf: zorg*.",
                    "zorg then does not find zorgen. With * you choose: zorg*.")))
    how.words = how.words == Words::Whole ? Words::Any : Words::Whole;
  one_of(Matching::Exact, "search/exact", ui.say("letter voor letter", "letter for letter"),
         ui.say("Hoofdletters, accenten en streepjes tellen mee.",
                "Capitals, accents and hyphens count."));
  one_of(Matching::Regex, "search/regex", ui.say("patroon", "pattern"),
         ui.say("Een reguliere expressie, als (leer|werk)gemeenschap\\w*.",
                "A regular expression, as (leer|werk)gemeenschap\\w*."));
}

void SearchView::draw_whose(Ui& ui, const Workspace& workspace, coding::StudyQuery& query) {
  const auto entry = [&ui](const char* id, const std::string& label) {
    return menu_entry(ui, id, label);
  };
  const std::string whose = query.interviewers == coding::Interviewers::Without
                                ? ui.say("zonder interviewers", "without interviewers")
                            : query.interviewers == coding::Interviewers::Only
                                ? ui.say("alleen interviewers", "only interviewers")
                                : ui.say("iedereen", "everyone");
  opens_menu(ui, "search/whose", whose, query.interviewers != coding::Interviewers::With);
  if (begin_menu(ui, "search/whose", ui.px(240))) {
    if (entry("whose/all", ui.say("iedereen", "everyone")))
      query.interviewers = coding::Interviewers::With;
    if (entry("whose/without", ui.say("zonder interviewers", "without interviewers")))
      query.interviewers = coding::Interviewers::Without;
    if (entry("whose/only", ui.say("alleen interviewers", "only interviewers")))
      query.interviewers = coding::Interviewers::Only;
    end_menu();
  }
  const coding::Study& study = workspace.study();
  const coding::Code* code = query.codes.empty() ? nullptr : study.codes().find(query.codes[0]);
  const std::string of_code = code == nullptr ? "" : " · " + code->name;
  const std::string coded =
      query.coded == coding::Coded::Yes  ? ui.say("gecodeerd", "coded") + of_code
      : query.coded == coding::Coded::No ? ui.say("niet gecodeerd", "not coded") + of_code
                                         : std::string(ui.say("gecodeerd of niet", "coded or not"));
  opens_menu(ui, "search/coded", coded, query.coded != coding::Coded::Either);
  if (!begin_menu(ui, "search/coded", ui.px(320))) return;
  const auto choose = [&](const char* id, const std::string& label, coding::Coded which,
                          const std::optional<coding::CodeId>& with) {
    if (!entry(id, label)) return;
    query.coded = which;
    query.codes.clear();
    if (with) query.codes.push_back(*with);
  };
  choose("coded/either", ui.say("gecodeerd of niet", "coded or not"), coding::Coded::Either, {});
  choose("coded/no", ui.say("niet gecodeerd", "not coded"), coding::Coded::No, {});
  choose("coded/yes", ui.say("gecodeerd", "coded"), coding::Coded::Yes, {});
  const auto& chosen = workspace.code();
  if (const auto* row = chosen ? study.codes().find(*chosen) : nullptr) {
    choose("coded/no-code", ui.say("niet gecodeerd", "not coded") + (" · " + row->name),
           coding::Coded::No, chosen);
    choose("coded/code", ui.say("gecodeerd", "coded") + (" · " + row->name), coding::Coded::Yes,
           chosen);
  }
  end_menu();
}

// In whose words, coded or not, in which order.
void SearchView::draw_narrowing(const Workspace& workspace, Ui& ui) {
  draw_whose(ui, workspace, wanted_.query);
  speakers_.draw(workspace, wanted_.query, ui);
  const auto& all = dimensions_.get(std::tuple(workspace.revision(), ui.language),
                                    [&] { return dimensions(workspace.study(), ui.language); });
  if (auto filter = filters_.draw(workspace, wanted_.query.filter, all, ui))
    wanted_.query.filter = std::move(*filter);
  const auto name = [&ui](HitOrder order) {
    return order == HitOrder::WordAfter    ? ui.say("op het woord erna", "by the word after")
           : order == HitOrder::WordBefore ? ui.say("op het woord ervoor", "by the word before")
                                           : ui.say("in leesvolgorde", "in reading order");
  };
  opens_menu(ui, "search/order", name(wanted_.order), wanted_.order != HitOrder::Reading);
  if (!begin_menu(ui, "search/order", ui.px(240))) return;
  if (menu_entry(ui, "order/reading", name(HitOrder::Reading))) wanted_.order = HitOrder::Reading;
  if (menu_entry(ui, "order/after", name(HitOrder::WordAfter))) wanted_.order = HitOrder::WordAfter;
  if (menu_entry(ui, "order/before", name(HitOrder::WordBefore)))
    wanted_.order = HitOrder::WordBefore;
  end_menu();
}

void SearchView::draw_summary(const Workspace& workspace, Actions& actions, Ui& ui) {
  const SearchResult& result = workspace.search();
  const bool late = workspace.searching() && !(result.wanted == wanted_);
  const std::string words = late ? std::string(ui.say("Zoeken…", "Searching…"))
                            : workspace.study().transcripts().empty()
                                ? std::string(ui.say("Er zijn nog geen gesprekken om in te zoeken.",
                                                     "There are no transcripts yet to search."))
                            : result.error ? ui.say(*result.error)
                                           : summary(ui, result.found);
  const float buttons = ui.px(190);
  const float room = std::max(1.0F, ImGui::GetContentRegionAvail().x - buttons);
  const ImVec2 at = ImGui::GetCursorPos();
  ImGui::SetCursorPosY(at.y + ImGui::GetStyle().FramePadding.y);
  cut(ui, ui.fonts.strong, result.error && !late ? ui.theme.error : ui.theme.text, words, room);
  describe_item(ui, "search/summary", words, "text");
  ImGui::SetCursorPos({at.x + room, at.y});
  const char* why_not = why_read_only(workspace, ui);
  if (why_not == nullptr && result.found.hits.empty())
    why_not = ui.say("Er zijn geen treffers om te coderen.", "There are no hits to code.");
  if (button(ui, "search/code", ui.say("Codeer treffers…", "Code the hits…"), Look::Plain, why_not,
             ui.px(150)) &&
      why_not == nullptr)
    actions.push(ShowDialog{Dialog::CodeHits});
  ImGui::SameLine(0, ui.px(4));
  if (button(ui, "search/close", "×", Look::Quiet, nullptr, ui.px(30))) close();
  if (result.found.cut_short) {
    wrapped(ui, ui.fonts.small, ui.theme.error, ui.say(*result.found.cut_short));
    describe_item(ui, "search/cut-short", ui.say(*result.found.cut_short), "text");
  }
}

void SearchView::draw_panel(const Workspace& workspace, Actions& actions, Ui& ui) {
  draw_summary(workspace, actions, ui);
  start_flow();
  draw_ways(ui, wanted_.query);
  start_flow();
  draw_narrowing(workspace, ui);
  const float side = std::min(ui.px(280), ImGui::GetContentRegionAvail().x * 0.35F);
  const float room = ImGui::GetContentRegionAvail().x - side - ui.px(10);
  ImGui::BeginChild("##hits", {std::max(1.0F, room), 0});
  hits_.draw(workspace, actions, ui);
  ImGui::EndChild();
  ImGui::SameLine(0, ui.px(10));
  ImGui::BeginChild("##found", {0, 0});
  side_.draw(workspace, wanted_.query, ui);
  ImGui::EndChild();
}

}  // namespace app
