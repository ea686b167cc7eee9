#include "app/views/quotations_view.h"

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/views/dialogs.h"
#include "coding/kept_queries.h"
#include "coding/lookup.h"
#include "exports/quotations_page.h"
#include "tests/support/demo_workspace.h"

namespace tests {
namespace {

struct View {
  app::QuotationsView view;
  app::Dialogs dialogs;
  HeadlessUi* screen = nullptr;
  void draw(const app::Workspace& workspace, app::Actions& actions, app::Ui& ui) {
    // As the shell hands them on.
    const bool others = ImGui::GetIO().WantTextInput || workspace.dialog() != app::Dialog::None ||
                        ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
    if (screen != nullptr)
      for (const app::Key& key : screen->take_keys())
        if (!others) view.take_key(key);
    view.draw(workspace, actions, ui);
    dialogs.draw(workspace, actions, ui);
  }
};

class QuotationsView : public testing::Test {
 protected:
  QuotationsView() : screen(demo.draws(view)) {
    demo.choose_coder();
    demo->run(app::ShowView{app::View::Quotations});
    view.screen = &screen;
    screen.settle();
  }

  // What quotations() gives for the code alone, which the view has to show.
  std::vector<coding::Quotation> of(const std::string& code, const coding::Filter& filter = {}) {
    coding::QuotationQuery query;
    query.codes = {demo.code(code)};
    query.filter = filter;
    query.with_interviewers = false;
    return coding::quotations(demo.study(), query);
  }
  void choose_code(const std::string& name) {
    screen.click("quotations/codes/open");
    screen.type(name);
    screen.click("quotations/code/" + demo.code(name).to_string());
    screen.press(GLFW_KEY_ESCAPE);
  }
  void ask(const std::string& query) {
    screen.click("query/text");
    screen.press('A', true);
    screen.type(query);
    screen.press(GLFW_KEY_ENTER);
  }
  // One that the shell hands on, where no field has it.
  void key(int code, bool ctrl = false) {
    screen.focus_key({.code = code, .ctrl = ctrl, .shift = false, .alt = false, .character = 0});
  }
  std::string count() { return screen.label("quotations/count"); }
  static std::string quotations(std::size_t count) { return std::to_string(count) + " citaten"; }
  static std::string passages(std::size_t count) { return std::to_string(count) + " passages"; }
  static std::string id(const coding::Quotation& quotation) {
    return "quotation/" + quotation.coding->id.to_string();
  }
  std::string words(const coding::Quotation& quotation) {
    return std::string(
        demo.study().text(quotation.coding->transcript).slice(quotation.coding->span));
  }
  bool is_good(const coding::Quotation& quotation) {
    return demo.study()
        .codings()
        .find({quotation.coding->transcript, quotation.coding->id})
        ->good_quote;
  }
  std::size_t seen(const std::string& prefix) {
    std::size_t count = 0;
    for (const auto& control : screen.controls())
      if (control.id.starts_with(prefix)) ++count;
    return count;
  }

  DemoWorkspace demo;
  View view;
  HeadlessUi screen;
};

TEST_F(QuotationsView, ACodeAndAFilterNarrowTheListAndItsCount) {
  const auto all = of("Leercultuur");
  choose_code("Leercultuur");
  EXPECT_EQ(count(), quotations(all.size()));
  EXPECT_EQ(screen.label(id(all[0])), "“" + words(all[0]) + "”");
  EXPECT_NE(screen.value("quotations/count").find(" personen, "), std::string::npos);

  app::QuotationsWanted wanted = demo->quotations_wanted();
  coding::add_filter(demo.study(), "rol=werkveld", wanted.filter);
  const auto fewer = of("Leercultuur", wanted.filter);
  ASSERT_LT(fewer.size(), all.size());
  demo->run(app::ChooseQuotations{wanted});
  screen.settle();
  EXPECT_EQ(count(), quotations(fewer.size()));
}

TEST_F(QuotationsView, ANarrowedListSaysWhatToDoWhereNothingIsLeft) {
  screen.click("quotations/good-only");
  EXPECT_NE(screen.label("quotations/nothing").find("Haal een filter"), std::string::npos);
  screen.click("quotations/good-only");
  EXPECT_EQ(screen.find("quotations/nothing"), nullptr);
}

TEST_F(QuotationsView, GroupsStandUnderHeadingsThatCloseAndOpen) {
  choose_code("Leercultuur");
  screen.click("quotations/by");
  screen.click("quotations/by/pps");
  const auto groups = app::quotation_groups(demo.study(), demo->quotations_wanted());
  ASSERT_GT(groups.size(), 1U);
  const std::string first = "group/" + groups[0].id->to_string();
  EXPECT_EQ(screen.label(first), groups[0].name);
  EXPECT_EQ(screen.value(first).substr(0, screen.value(first).find(' ')),
            std::to_string(groups[0].quotations.size()));
  const std::string quotation = "quotation/" + groups[0].quotations[0].coding->id.to_string() +
                                "@" + groups[0].id->to_string();
  EXPECT_NE(screen.find(quotation), nullptr);
  screen.click(first);
  EXPECT_EQ(screen.find(quotation), nullptr);
  screen.click(first);
  EXPECT_NE(screen.find(quotation), nullptr);
}

TEST_F(QuotationsView, TheStarMarksAGoodQuoteAndUndoTakesItBack) {
  choose_code("Leercultuur");
  const auto quotation = of("Leercultuur").at(1);
  const std::string star = "good/" + id(quotation);
  EXPECT_EQ(screen.value(star), "off");
  screen.click(star);
  EXPECT_TRUE(is_good(of("Leercultuur").at(1)));
  EXPECT_EQ(screen.value(star), "on");
  screen.click("quotations/good-only");
  EXPECT_EQ(count(), "1 citaat");
  demo->run(app::Undo{});
  screen.settle();
  EXPECT_FALSE(is_good(of("Leercultuur").at(1)));
  EXPECT_NE(screen.find("quotations/nothing"), nullptr);
}

TEST_F(QuotationsView, GoesByKeyboardAlone) {
  choose_code("Leercultuur");
  const auto all = of("Leercultuur");
  key(GLFW_KEY_DOWN);
  key(GLFW_KEY_DOWN);
  EXPECT_NE(screen.find("copy/" + id(all[1])), nullptr) << "the second is chosen";
  key('G');
  EXPECT_TRUE(is_good(of("Leercultuur").at(1)));
  key('C', true);
  EXPECT_EQ(screen.clipboard, "“" + words(all[1]) + "” (" +
                                  exports::reference_of(demo.study(), coding::as_passages(all)[1]) +
                                  ")");
  key(GLFW_KEY_ENTER);
  EXPECT_EQ(demo->view(), app::View::Coding);
  EXPECT_EQ(demo->transcript(), all[1].coding->transcript);
  EXPECT_EQ(demo->selection().span(), all[1].coding->span);
}

TEST_F(QuotationsView, TheReferenceIsALinkToThePlace) {
  choose_code("Leercultuur");
  const auto quotation = of("Leercultuur").at(0);
  screen.click("place/" + id(quotation));
  EXPECT_EQ(demo->view(), app::View::Coding);
  EXPECT_EQ(demo->selection().span(), quotation.coding->span);
}

TEST_F(QuotationsView, ContextIsWidenedInPlaceAndTheCodingStays) {
  choose_code("Leercultuur");
  const auto quotation = of("Leercultuur").at(0);
  const coding::Coding before = *quotation.coding;
  screen.click(id(quotation));
  const float height = screen.control(id(quotation)).max.y - screen.control(id(quotation)).min.y;
  const auto is_higher = [&] {
    const auto& control = screen.control(id(quotation));
    return control.max.y - control.min.y > height + 1;
  };
  EXPECT_FALSE(screen.control("narrower/" + id(quotation)).enabled);
  screen.click("wider/" + id(quotation));
  EXPECT_TRUE(is_higher());
  screen.click("copy/" + id(quotation));
  EXPECT_EQ(screen.clipboard.find("“" + words(quotation) + "” ("), 0U) << "not the words around it";
  EXPECT_EQ(demo.study().codings().find(before.key())->span, before.span);
  screen.click("narrower/" + id(quotation));
  EXPECT_FALSE(is_higher());
}

TEST_F(QuotationsView, AQueryShowsItsPassagesAndWithoutItTheCodingsComeBack) {
  const std::string before = count();
  const std::string query = "Leercultuur ZELFDE GESPREK \"Valley of death\"";
  coding::PassageQuery asked;
  asked.expression = coding::read_expression(demo.study(), query);
  const auto found = coding::find_passages(demo.study(), asked);
  ASSERT_GT(found.size(), 1U);
  ask(query);
  EXPECT_EQ(count(), passages(found.size()));
  EXPECT_EQ(seen("good/"), 0U) << "a passage is no coding";
  EXPECT_EQ(screen.find("quotations/codes/open"), nullptr) << "the query says which codes";
  screen.click("query/clear");
  EXPECT_EQ(count(), before);
  EXPECT_EQ(screen.value("query/text"), "");
}

TEST_F(QuotationsView, AQueryThatCannotBeReadSaysWhyAndChangesNothing) {
  const std::string before = count();
  ask("Leercultur BIJ 20 Valley of death");
  EXPECT_NE(screen.label("query/error").find("Leercultur"), std::string::npos);
  EXPECT_EQ(count(), before);
  ask("Leercultuur");
  EXPECT_EQ(screen.find("query/error"), nullptr);
}

TEST_F(QuotationsView, MenusPutCodesAndRelationsIntoTheQuery) {
  demo->run(app::Change(app::AddCode{"Geld EN tijd", {}}));
  screen.settle();
  screen.click("query/code");
  screen.type("geld en");
  screen.click("query/code/" + demo.code("Geld EN tijd").to_string());
  screen.click("query/operators");
  screen.click("query/operator/near");
  EXPECT_EQ(screen.value("query/text"), "\"Geld EN tijd\" BIJ 20");
  screen.click("query/code");
  screen.type("leercultuur");
  screen.click("query/code/" + demo.code("Leercultuur").to_string());
  screen.click("query/run");
  EXPECT_EQ(screen.find("query/error"), nullptr);
  EXPECT_NE(screen.find("quotations/nothing"), nullptr) << "nothing lies near an empty code";
}

TEST_F(QuotationsView, AQueryIsKeptChosenAndDeleted) {
  ask("Leercultuur");
  screen.click("quotations/with-interviewers");
  const app::QuotationsWanted asked = demo->quotations_wanted();
  screen.click("query/keep");
  screen.type("Over leren");
  screen.click("dialog/ok");
  const auto kept = coding::kept_queries(demo.study());
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0]->name, "Over leren");
  const std::string entry = "query/kept/" + kept[0]->id.to_string();

  ask("Valley of death");
  screen.click("quotations/with-interviewers");
  screen.click("query/kept");
  screen.click(entry);
  EXPECT_EQ(demo->quotations_wanted(), asked) << "with its switches";
  EXPECT_EQ(screen.value("query/text"), "Leercultuur");

  screen.click("query/kept");
  screen.click(entry + "/delete");
  EXPECT_TRUE(coding::kept_queries(demo.study()).empty());
}

TEST_F(QuotationsView, WhatAQueryFindsBecomesANewCodeInOneStep) {
  ask("Leercultuur");
  const std::size_t entries = demo->project().history().size();
  const std::string codings = count().substr(0, count().find(' '));
  screen.click("query/as-code");
  screen.type("Cultuur opnieuw");
  screen.click("dialog/ok");
  EXPECT_EQ(demo->project().history().size(), entries + 1);
  EXPECT_EQ(std::to_string(of("Cultuur opnieuw").size()), codings);
  demo->run(app::Undo{});
  EXPECT_EQ(coding::find_code(demo.study(), "Cultuur opnieuw"), nullptr);
}

TEST_F(QuotationsView, AGoneCodeLeavesNoQueryBehind) {
  ask("Leercultuur");
  demo->run(app::Change(app::DeleteCodes{{demo.code("Leercultuur")}}));
  screen.settle();
  EXPECT_FALSE(demo->quotations_wanted().expression);
  EXPECT_EQ(screen.value("query/text"), "");
}

// G over an empty list starred a quotation as soon as the filter was removed.
TEST_F(QuotationsView, AKeyOverAnEmptyListDoesNothingLater) {
  choose_code("Leercultuur");
  key(GLFW_KEY_DOWN);
  screen.click("quotations/good-only");
  ASSERT_NE(screen.find("quotations/nothing"), nullptr);
  key('G');
  screen.click("quotations/good-only");
  EXPECT_FALSE(is_good(of("Leercultuur").at(0)));
}

TEST_F(QuotationsView, AQueryLetsGoOfGroupsAndOrdersThatPassagesDoNotHave) {
  app::QuotationsWanted wanted = demo->quotations_wanted();
  wanted.arrangement = {coding::QuotationsBy::Code, {}, coding::QuotationOrder::Newest};
  demo->run(app::ChooseQuotations{wanted});
  screen.settle();
  ask("Leercultuur");
  EXPECT_EQ(demo->quotations_wanted().arrangement, coding::QuotationArrangement{});
}

TEST_F(QuotationsView, ARenamedCodeIsRenamedInTheQuery) {
  ask("Leercultuur");
  coding::Code code = *demo.study().codes().find(demo.code("Leercultuur"));
  code.name = "Cultuur van leren";
  demo->run(app::Change(app::ChangeCode{code}));
  screen.settle();
  EXPECT_EQ(screen.value("query/text"), "Cultuur van leren");
}

TEST_F(QuotationsView, LookingAtThePastKeepsTheQuery) {
  const std::int64_t before = demo->project().history().back().number;
  demo->run(app::Change(app::AddCode{"Nieuw", {}}));
  ask("Nieuw OF Leercultuur");
  const app::QuotationsWanted asked = demo->quotations_wanted();
  demo->run(app::ShowPast{before});
  demo->finish_work();
  demo->run(app::ShowView{app::View::Quotations});
  screen.settle();
  EXPECT_NE(screen.label("quotations/nothing").find("niet is"), std::string::npos);
  demo->run(app::ShowPresent{});
  screen.settle();
  EXPECT_EQ(demo->quotations_wanted(), asked);
  EXPECT_EQ(screen.value("query/text"), "Nieuw OF Leercultuur");
  EXPECT_EQ(screen.find("quotations/nothing"), nullptr);
}

TEST_F(QuotationsView, AnotherProjectBeginsWithAnEmptyQueryField) {
  ask("Leercultur BIJ");
  ASSERT_NE(screen.find("query/error"), nullptr);
  demo->run(app::NewProject{demo.file("ander.zwerm"), "AV", false});
  demo->finish_work();
  screen.settle();
  EXPECT_EQ(screen.value("query/text"), "");
  EXPECT_EQ(screen.find("query/error"), nullptr);
}

TEST_F(QuotationsView, SpeakersNarrowByTheirLabels) {
  choose_code("Leercultuur");
  const auto all = of("Leercultuur");
  const coding::Quotation& first = all.at(0);
  const std::string label =
      demo.study().text(first.coding->transcript).speakers()[*first.owner.speaker];
  std::size_t theirs = 0;
  for (const auto& one : all)
    if (demo.study().text(one.coding->transcript).speakers()[*one.owner.speaker] == label) ++theirs;
  ASSERT_LT(theirs, all.size());
  app::QuotationsWanted wanted = demo->quotations_wanted();
  wanted.speakers = {label};
  demo->run(app::ChooseQuotations{wanted});
  screen.settle();
  EXPECT_EQ(count(), theirs == 1 ? "1 citaat" : quotations(theirs));
}

TEST_F(QuotationsView, WhatIsShownIsWhatIsExported) {
  choose_code("Leercultuur");
  screen.click("quotations/export");
  EXPECT_EQ(demo->dialog(), app::Dialog::ExportShownQuotations);
  for (const char* name : {"c.csv", "c.xlsx", "c.html", "c.md"}) {
    demo->run(app::ExportTo{app::ExportKind::ShownQuotations, demo.file(name)});
    demo->finish_work();
    EXPECT_TRUE(std::filesystem::exists(demo.file(name))) << name;
  }
  app::QuotationsWanted wanted = demo->quotations_wanted();
  wanted.expression = coding::read_expression(demo.study(), "Leercultuur");
  demo->run(app::ChooseQuotations{wanted});
  demo->run(app::ExportTo{app::ExportKind::ShownQuotations, demo.file("p.csv")});
  demo->finish_work();
  EXPECT_TRUE(std::filesystem::exists(demo.file("p.csv")));
}

}  // namespace
}  // namespace tests
