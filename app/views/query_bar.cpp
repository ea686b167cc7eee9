#include "app/views/query_bar.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/window/flow.h"
#include "coding/kept_queries.h"

namespace app {
namespace {

constexpr const char* kOperatorsMenu = "##operators";
constexpr const char* kKeptMenu = "##kept-queries";

struct Operator {
  const char* id;
  Phrase words;  // as they go into the query
  Phrase meaning;
};
constexpr std::array<Operator, 13> kOperators = {
    {{"and", {"EN", "AND"}, {"onder beide codes tegelijk", "under both codes at once"}},
     {"or", {"OF", "OR"}, {"onder een van beide", "under one of the two"}},
     {"not", {"NIET", "NOT"}, {"waar de tweede niet overheen ligt", "where the second is not"}},
     {"overlaps", {"OVERLAPT", "OVERLAPS"}, {"raakt de tweede", "meets the second"}},
     {"within", {"BINNEN", "WITHIN"}, {"geheel in de tweede", "whole in the second"}},
     {"near", {"BIJ 20", "NEAR 20"}, {"hoogstens 20 woorden ervandaan", "at most 20 words away"}},
     {"followed-by",
      {"GEVOLGD DOOR 20", "FOLLOWED BY 20"},
      {"de tweede komt binnen 20 woorden erna", "the second comes within 20 words"}},
     {"same-turn",
      {"ZELFDE BEURT", "SAME TURN"},
      {"de tweede in dezelfde beurt", "the second in the same turn"}},
     {"same-transcript",
      {"ZELFDE GESPREK", "SAME TRANSCRIPT"},
      {"de tweede in hetzelfde gesprek", "the second in the same transcript"}},
     {"sub",
      {"ONDER", "SUB"},
      {"vóór een code: met haar subcodes", "before a code: with subcodes"}},
     {"all", {"ALLES", "ALL"}, {"elke codering", "any coding"}},
     {"open", {"(", "("}, {"wat bij elkaar hoort, begint", "what belongs together begins"}},
     {"close", {")", ")"}, {"… en eindigt", "… and ends"}}}};

coding::NamesAs names_in(const Ui& ui) {
  return ui.language == Language::Dutch ? coding::NamesAs::Dutch : coding::NamesAs::English;
}

}  // namespace

// What else chose a query (a kept one, undoing) is shown in the field; and a code in it by its name
// of now.
void QueryBar::follow(const Workspace& workspace, const Ui& ui) {
  const auto& expression = workspace.quotations_wanted().expression;
  const bool renamed = std::exchange(revision_, workspace.revision()) != workspace.revision() &&
                       !written_.empty() && typed_ == written_;
  if (expression == told_ && !renamed) return;
  QuotationsWanted known = workspace.quotations_wanted();
  keep_valid(known, workspace.study());
  told_ = expression;
  // In a look at the past, before a code of it was there, what was typed stays.
  if (expression && !known.expression) return;
  error_.reset();
  written_ = expression ? coding::text_of(workspace.study(), *expression, names_in(ui)) : "";
  typed_ = written_;
}

void QueryBar::run(const Workspace& workspace, Actions& actions) {
  QuotationsWanted wanted = workspace.quotations_wanted();
  error_.reset();
  if (typed_.find_first_not_of(' ') == std::string::npos) {
    typed_.clear();
    wanted.expression.reset();
  } else {
    const QueryRead read = read_typed_query(workspace.study(), typed_);
    error_ = read.error;
    if (!read.query) return;
    wanted.expression = read.query->expression;
    written_ = typed_;
  }
  told_ = wanted.expression;
  actions.push(ChooseQuotations{std::move(wanted)});
}

void QueryBar::insert(const std::string& words) {
  const bool space = !typed_.empty() && typed_.back() != ' ' && typed_.back() != '(';
  typed_ += (space && words != ")" ? " " : "") + words;
  error_.reset();
}

void QueryBar::draw_operators(Ui& ui) {
  if (next_button(ui, "query/operators", ui.say("Verband…", "Relation…"), Look::Plain, nullptr, 6))
    ImGui::OpenPopup(kOperatorsMenu);
  tooltip(ui, ui.say("Hoe codes bij elkaar liggen.", "How codes lie to each other."));
  if (!begin_menu(ui, kOperatorsMenu, ui.px(470))) return;
  for (const Operator& one : kOperators) {
    const std::string words = say(one.words, ui.language);
    if (menu_entry(ui, std::string("query/operator/") + one.id,
                   words + "  –  " + say(one.meaning, ui.language)))
      insert(words);
  }
  end_menu();
}

void QueryBar::draw_codes(const Workspace& workspace, Ui& ui) {
  if (next_button(ui, "query/code", ui.say("Code invoegen…", "Insert a code…"), Look::Plain,
                  nullptr, 6))
    codes_.open(ui);
  const auto& names = code_names_.get(workspace.revision(),
                                      [&] { return code_names(workspace.study(), "query/code/"); });
  const auto clicked = codes_.draw(ui, names, nullptr, nullptr);
  if (!clicked) return;
  const auto id = coding::Guid::parse(names[*clicked].id.substr(std::string("query/code/").size()));
  coding::PassageExpression expression;
  expression.kind = coding::PassageExpression::Kind::Code;
  expression.code = coding::CodeId{*id};
  insert(coding::text_of(workspace.study(), expression, names_in(ui)));
}

void QueryBar::draw_kept_menu(const Workspace& workspace, Actions& actions, Ui& ui) {
  constexpr float kWidth = 300;
  ImGui::SetNextWindowSizeConstraints({ui.px(kWidth), 0}, {ui.px(kWidth + 60), ui.px(420)});
  if (!ImGui::BeginPopup(kKeptMenu, ImGuiWindowFlags_NoMove)) return;
  if (pressed(ImGuiKey_Escape)) ImGui::CloseCurrentPopup();
  const auto kept = coding::kept_queries(workspace.study());
  if (kept.empty())
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say("Er zijn nog geen vragen bewaard. Stel er een en kies Bewaren als…",
                   "No queries are kept yet. Ask one and choose Keep as…"));
  for (const coding::KeptQuery* one : kept) {
    const std::string id = "query/kept/" + one->id.to_string();
    if (button(ui, id, one->name, Look::Quiet, nullptr, ui.px(kWidth - 50))) {
      QueryRead read = read_kept_query(workspace.study(), one->id);
      error_ = read.error;
      if (read.query)
        actions.push(
            ChooseQuotations{with_query(workspace.quotations_wanted(), *std::move(read.query))});
      ImGui::CloseCurrentPopup();
    }
    ImGui::SameLine(0, ui.px(4));
    if (button(ui, id + "/delete", "×", Look::Quiet, why_read_only(workspace, ui), ui.px(28)))
      actions.push(ForgetQuery{one->id});
    tooltip(ui, ui.say("Deze vraag verwijderen", "Delete this query"));
  }
  ImGui::EndPopup();
}

void QueryBar::draw_kept(const Workspace& workspace, Actions& actions, Ui& ui) {
  if (next_button(ui, "query/kept", ui.say("Bewaarde vragen…", "Kept queries…"), Look::Plain,
                  nullptr, 14))
    ImGui::OpenPopup(kKeptMenu);
  draw_kept_menu(workspace, actions, ui);
}

void QueryBar::draw_results(const Workspace& workspace, Actions& actions, Ui& ui) {
  const char* why_not = why_read_only(workspace, ui);
  if (why_not == nullptr && !workspace.quotations_wanted().expression)
    why_not = ui.say("Stel eerst een vraag.", "Ask a query first.");
  if (next_button(ui, "query/keep", ui.say("Bewaren als…", "Keep as…"), Look::Plain, why_not, 6))
    actions.push(ShowDialog{Dialog::KeepQuery});
  if (next_button(ui, "query/as-code", ui.say("Als nieuwe code…", "As a new code…"), Look::Plain,
                  why_not, 6))
    actions.push(ShowDialog{Dialog::CodePassages});
}

void QueryBar::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  follow(workspace, ui);
  const float room = ImGui::GetContentRegionAvail().x;
  const float field = std::min(ui.px(520), room - ui.px(170));
  ImGui::BeginGroup();
  start_flow();
  flow(field, 0);
  const Field typed = text_field(ui, "query/text",
                                 ui.say("Vraag: Geld BIJ 20 Gat, Geld EN NIET Tijd …",
                                        "Query: Money NEAR 20 Gap, Money AND NOT Time …"),
                                 typed_, field);
  if (typed.changed) error_.reset();
  const bool asked =
      next_button(ui, "query/run", ui.say("Vraag", "Ask"), Look::Primary, nullptr, 6);
  if (typed.entered || asked) run(workspace, actions);
  if ((!typed_.empty() || workspace.quotations_wanted().expression) &&
      next_button(ui, "query/clear", "×", Look::Quiet, nullptr, 2)) {
    typed_.clear();
    run(workspace, actions);
  }
  draw_operators(ui);
  draw_codes(workspace, ui);
  draw_kept(workspace, actions, ui);
  draw_results(workspace, actions, ui);
  ImGui::EndGroup();
  if (!error_) return;
  wrapped(ui, ui.fonts.ui, ui.theme.error, ui.say(*error_));
  describe_item(ui, "query/error", ui.say(*error_), "text");
}

}  // namespace app
