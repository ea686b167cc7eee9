#include "app/views/quotations_bar.h"

#include <algorithm>
#include <array>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "app/window/flow.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using coding::QuotationOrder;
using coding::QuotationsBy;

constexpr const char* kGroupsMenu = "##quotation-groups";
constexpr const char* kOrderMenu = "##quotation-order";
constexpr const char* kCodeIds = "quotations/code/";
constexpr const char* kSpeakerIds = "quotations/speaker/";

struct Order {
  QuotationOrder order;
  const char* id;
  Phrase name;
};
constexpr std::array<Order, 5> kOrders = {
    {{QuotationOrder::Reading, "reading", {"zoals in de tekst", "as in the text"}},
     {QuotationOrder::Good, "good", {"goede eerst", "good ones first"}},
     {QuotationOrder::Newest, "newest", {"nieuwste eerst", "newest first"}},
     {QuotationOrder::Longest, "longest", {"langste eerst", "longest first"}},
     {QuotationOrder::Shortest, "shortest", {"kortste eerst", "shortest first"}}}};

// What the dimensions of filters are called as groups.
QuotationsBy by_of(coding::GroupBy by) {
  switch (by) {
    case coding::GroupBy::Participant:
      return QuotationsBy::Participant;
    case coding::GroupBy::Transcript:
      return QuotationsBy::Transcript;
    case coding::GroupBy::Coder:
      return QuotationsBy::Coder;
    case coding::GroupBy::Attribute:
      return QuotationsBy::Attribute;
    case coding::GroupBy::Pps:
      break;
  }
  return QuotationsBy::Pps;
}

// "Code = Geld, Subsidie +3".
std::string listed(const char* kind, const std::vector<std::string>& names) {
  constexpr std::size_t kNamed = 2;
  std::string label = std::string(kind) + " = ";
  for (std::size_t at = 0; at < std::min(names.size(), kNamed); ++at)
    label += (at > 0 ? ", " : "") + names[at];
  if (names.size() > kNamed) label += " +" + std::to_string(names.size() - kNamed);
  return label;
}

void check(Ui& ui, const char* id, const char* label, bool& value, const char* hint) {
  flow(check_box_width(ui, label), ui.px(16));
  check_box(ui, id, label, value);
  tooltip(ui, hint);
}

template <class Value>
void toggle(std::vector<Value>& list, const Value& value) {
  if (std::erase(list, value) == 0) list.push_back(value);
}

}  // namespace

void QuotationsBar::draw_codes(const Workspace& workspace, QuotationsWanted& wanted, Ui& ui) {
  const coding::Study& study = workspace.study();
  const char* all = ui.say("Alle codes", "All codes");
  std::vector<std::string> chosen;
  for (const coding::CodeId& id : wanted.codes)
    if (const auto* code = study.codes().find(id)) chosen.push_back(code->name);
  const std::string label =
      chosen.empty() ? std::string(all) + "…" : listed(ui.say("Code", "Code"), chosen);
  if (next_button(ui, "quotations/codes/open", label, chosen.empty() ? Look::Plain : Look::Chosen))
    codes_.open(ui);
  const auto& names =
      code_names_.get(workspace.revision(), [&] { return code_names(study, kCodeIds); });
  const auto code_at = [&](std::size_t at) {
    return coding::CodeId{
        *coding::Guid::parse(names[at].id.substr(std::string_view(kCodeIds).size()))};
  };
  std::vector<bool> ticks(names.size());
  for (std::size_t at = 0; at < names.size() && !wanted.codes.empty(); ++at)
    ticks[at] =
        std::find(wanted.codes.begin(), wanted.codes.end(), code_at(at)) != wanted.codes.end();
  const auto clicked = codes_.draw(ui, names, &ticks, all);
  if (clicked && *clicked == names.size())
    wanted.codes.clear();
  else if (clicked)
    toggle(wanted.codes, code_at(*clicked));
}

void QuotationsBar::draw_speakers(const Workspace& workspace, QuotationsWanted& wanted, Ui& ui) {
  const char* all = ui.say("Alle sprekers", "All speakers");
  const std::string label = wanted.speakers.empty()
                                ? std::string(all) + "…"
                                : listed(ui.say("spreker", "speaker"), wanted.speakers);
  if (next_button(ui, "quotations/speakers/open", label,
                  wanted.speakers.empty() ? Look::Quiet : Look::Chosen, nullptr, 10))
    speakers_.open(ui);
  const auto& names = speaker_names_.get(
      workspace.revision(), [&] { return speaker_names(workspace.study(), kSpeakerIds); });
  const auto clicked = [&] {
    std::vector<bool> ticks;
    for (const PickName& name : names)
      ticks.push_back(std::find(wanted.speakers.begin(), wanted.speakers.end(), name.shown) !=
                      wanted.speakers.end());
    return speakers_.draw(ui, names, &ticks, all);
  }();
  if (clicked && *clicked == names.size())
    wanted.speakers.clear();
  else if (clicked)
    toggle(wanted.speakers, names[*clicked].shown);
}

void QuotationsBar::draw_switches(QuotationsWanted& wanted, Ui& ui) {
  if (!wanted.expression && !wanted.codes.empty())
    check(ui, "quotations/with-subcodes", ui.say("met subcodes", "with subcodes"),
          wanted.with_subcodes,
          ui.say("Ook wat onder de subcodes van de gekozen codes valt.",
                 "Also what lies under the subcodes of the chosen codes."));
  check(ui, "quotations/with-interviewers", ui.say("met interviewers", "with interviewers"),
        wanted.with_interviewers,
        ui.say("Ook wat alleen interviewers zeggen.", "Also what only interviewers say."));
  if (!wanted.expression)
    check(ui, "quotations/good-only", ui.say("alleen goede citaten", "good quotes only"),
          wanted.good_only, ui.say("Alleen citaten met een ster.", "Only quotations with a star."));
}

void QuotationsBar::draw_groups(const std::vector<Dimension>& all, QuotationsWanted& wanted,
                                Ui& ui) {
  coding::QuotationArrangement& shown = wanted.arrangement;
  const auto is = [&shown](const Dimension& dimension) {
    return shown.by == by_of(dimension.by) && shown.attribute == dimension.attribute;
  };
  std::string name = ui.say("niets", "nothing");
  if (shown.by == QuotationsBy::Code) name = ui.say("code", "code");
  for (const Dimension& dimension : all)
    if (is(dimension)) name = dimension.name;
  const std::string label = std::string(ui.say("Per: ", "By: ")) + name;
  if (next_button(ui, "quotations/by", label,
                  shown.by == QuotationsBy::Nothing ? Look::Plain : Look::Chosen, nullptr, 18))
    ImGui::OpenPopup(kGroupsMenu);
  if (!begin_menu(ui, kGroupsMenu, ui.px(230))) return;
  const auto entry = [&](const std::string& id, const std::string& words, QuotationsBy by,
                         const std::optional<coding::AttributeId>& attribute) {
    if (!menu_entry(ui, "quotations/by/" + id, words)) return;
    shown.by = by;
    shown.attribute = attribute;
  };
  entry("nothing", ui.say("niets", "nothing"), QuotationsBy::Nothing, {});
  if (!wanted.expression) entry("code", ui.say("code", "code"), QuotationsBy::Code, {});
  for (const Dimension& dimension : all)
    if (!wanted.expression || dimension.by != coding::GroupBy::Coder)
      entry(dimension.id, dimension.name, by_of(dimension.by), dimension.attribute);
  end_menu();
}

void QuotationsBar::draw_order(QuotationsWanted& wanted, Ui& ui) {
  const Order* chosen = kOrders.data();
  for (const Order& one : kOrders)
    if (one.order == wanted.arrangement.order) chosen = &one;
  const std::string label =
      std::string(ui.say("Volgorde: ", "Order: ")) + say(chosen->name, ui.language);
  if (next_button(ui, "quotations/order", label, Look::Plain, nullptr, 6))
    ImGui::OpenPopup(kOrderMenu);
  if (!begin_menu(ui, kOrderMenu, ui.px(220))) return;
  for (const Order& one : kOrders) {
    // What a query finds was coded by nobody at no time, and is no good quote.
    const bool of_codings =
        one.order == QuotationOrder::Good || one.order == QuotationOrder::Newest;
    if (wanted.expression && of_codings) continue;
    if (menu_entry(ui, std::string("quotations/order/") + one.id, say(one.name, ui.language)))
      wanted.arrangement.order = one.order;
  }
  end_menu();
}

void QuotationsBar::draw(const Workspace& workspace, Actions& actions, Ui& ui) {
  QuotationsWanted wanted = workspace.quotations_wanted();
  const std::vector<Dimension>& all = dimensions_.get({workspace.revision(), ui.language}, [&] {
    return dimensions(workspace.study(), ui.language);
  });
  ImGui::BeginGroup();
  start_flow();
  if (!wanted.expression) draw_codes(workspace, wanted, ui);
  draw_switches(wanted, ui);
  if (auto filter = filters_.draw(workspace, wanted.filter, all, ui))
    wanted.filter = std::move(*filter);
  draw_speakers(workspace, wanted, ui);
  draw_groups(all, wanted, ui);
  draw_order(wanted, ui);
  if (next_button(ui, "quotations/export", ui.say("Exporteren…", "Export…"), Look::Plain, nullptr,
                  18))
    actions.push(ShowDialog{Dialog::ExportShownQuotations});
  ImGui::EndGroup();
  if (!(wanted == workspace.quotations_wanted())) actions.push(ChooseQuotations{std::move(wanted)});
}

}  // namespace app
