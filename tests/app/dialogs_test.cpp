#include "app/views/dialogs.h"

#include <algorithm>
#include <fstream>

#include <GLFW/glfw3.h>
#include <gtest/gtest.h>
#include <imgui_internal.h>

#include "coding/cases.h"
#include "coding/lookup.h"
#include "coding/operations.h"
#include "tests/support/demo_workspace.h"
#include "tests/support/small_project.h"

namespace tests {
namespace {

class Dialogs : public testing::Test {
 protected:
  Dialogs() : screen(demo.draws(dialogs)) {
    demo.choose_coder();
    demo->run(app::SelectCode{demo.code("Valley of death")});
  }
  void show(app::Dialog dialog) {
    demo->run(app::ShowDialog{dialog});
    screen.frames(6);
  }
  const coding::Code& code() { return *demo.study().codes().find(*demo->code()); }

  DemoWorkspace demo;
  app::Dialogs dialogs;
  HeadlessUi screen;
};

TEST_F(Dialogs, DeletingACodeSaysWhatGoesWithIt) {
  const auto goes = coding::deleted_with(demo.study(), code().id);
  show(app::Dialog::DeleteCode);
  EXPECT_EQ(screen.label("delete/codings"), "Daarmee verdwijnen " + std::to_string(goes.codings) +
                                                " coderingen in " +
                                                std::to_string(goes.transcripts) + " gesprekken.");
  const coding::CodeId gone = code().id;
  screen.click("dialog/ok");
  EXPECT_FALSE(demo.study().codes().contains(gone));
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
}

// The user saw a code deleted by an Enter that followed an Escape.
TEST_F(Dialogs, EnterDeletesOnlyWhereTheButtonItselfHasTheKeyboard) {
  const coding::CodeId code = this->code().id;
  show(app::Dialog::DeleteCode);
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(demo->dialog(), app::Dialog::DeleteCode);
  screen.focus_key({.code = GLFW_KEY_ENTER});
  EXPECT_EQ(demo->dialog(), app::Dialog::None) << "Cancel has the keyboard at first";
  EXPECT_TRUE(demo.study().codes().contains(code));
  show(app::Dialog::DeleteCode);
  screen.focus_key({.code = GLFW_KEY_TAB});
  screen.focus_key({.code = GLFW_KEY_ENTER});
  EXPECT_FALSE(demo.study().codes().contains(code));
}

TEST_F(Dialogs, WhatLiesBehindIsDarkAtOnce) {
  demo->run(app::ShowDialog{app::Dialog::DeleteCode});
  screen.frames(3);
  EXPECT_EQ(ImGui::GetCurrentContext()->DimBgRatio, 1);
}

TEST_F(Dialogs, AMemoAndItsButtonsFitOnALowScreenOfBigLetters) {
  HeadlessUi low(demo.draws(dialogs), {.width = 1600, .height = 1000, .scale = 2});
  demo->run(app::EditMemo{coding::OwnerKind::Transcript, demo->transcript()->guid});
  low.frames(6);
  EXPECT_LT(low.control("dialog/ok").max.y, 1000);
  EXPECT_NE(low.label("field/memo").find("Memo bij gesprek"), std::string::npos);
}

TEST_F(Dialogs, FiguresAreExportedUnderThatName) {
  demo->run(app::ChooseLanguage{app::Language::English});
  show(app::Dialog::ExportFrequencies);
  EXPECT_EQ(screen.value("file/path"), "demo figures.xlsx");
}

// Of what has no picture a picture was offered, and then refused.
TEST_F(Dialogs, APageIsSavedAsWhatItHas) {
  const auto offered = [&](app::FiguresPage page) {
    app::FiguresWanted wanted;
    wanted.page = page;
    demo->run(app::MakeFigures{wanted});
    while (demo->making_figures()) demo->collect();
    show(app::Dialog::ExportPage);
    const std::string name = screen.value("file/path");
    const bool both = screen.find("format/png") != nullptr && screen.find("format/csv") != nullptr;
    screen.press(GLFW_KEY_ESCAPE);
    return name + (both ? " or another" : "");
  };
  EXPECT_EQ(offered(app::FiguresPage::Dominance), "demo tabel.xlsx");
  EXPECT_EQ(offered(app::FiguresPage::Course), "demo plaatje.png");
  EXPECT_EQ(offered(app::FiguresPage::Together), "demo plaatje.png or another");
}

TEST_F(Dialogs, AKeyIsAskedForOnlyWhereThereAreTranscripts) {
  const std::vector<coding::TranscriptId> all = [&] {
    std::vector<coding::TranscriptId> ids;
    for (const auto& [id, row] : demo.study().transcripts()) ids.push_back(id);
    return ids;
  }();
  show(app::Dialog::Pseudonyms);
  EXPECT_TRUE(screen.control("dialog/ok").enabled);
  screen.press(GLFW_KEY_ESCAPE);
  for (const coding::TranscriptId& id : all) demo->run(app::Change(app::DeleteTranscript{id}));
  show(app::Dialog::Pseudonyms);
  EXPECT_FALSE(screen.control("dialog/ok").enabled);
}

TEST_F(Dialogs, AProjectThatWasOpenedBeforeIsAClickAway) {
  const auto other = demo.file("ander.zwerm");
  { small_project(other); }
  dialogs.offer({demo->project().path(), other, demo.file("weg.zwerm")});
  show(app::Dialog::Open);
  EXPECT_EQ(screen.find("opened/" + demo->project().path().string()), nullptr) << "it is open";
  EXPECT_EQ(screen.find("opened/" + demo.file("weg.zwerm").string()), nullptr) << "it is gone";
  screen.click("opened/" + other.string());
  EXPECT_EQ(demo->project().path().filename(), "ander.zwerm");
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
}

TEST_F(Dialogs, EscapeClosesWithoutAChange) {
  const auto revision = demo->revision();
  show(app::Dialog::DeleteCode);
  screen.press(GLFW_KEY_ESCAPE);
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
  EXPECT_EQ(demo->revision(), revision);
}

TEST_F(Dialogs, ANewNameIsTypedAndEntered) {
  show(app::Dialog::RenameTranscript);
  screen.press(GLFW_KEY_END);
  screen.type(" (bis)");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(demo.study().transcripts().find(*demo->transcript())->name,
            "01 Techniekhuis IJmond (bis)");
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
}

TEST_F(Dialogs, ANameThatIsTakenIsToldInTheDialogWhichStays) {
  show(app::Dialog::NewCode);
  screen.click("parent/beside");
  screen.click("field/name");
  screen.type("Borgen van resultaten");
  screen.click("dialog/ok");
  EXPECT_EQ(demo->dialog(), app::Dialog::NewCode);
  EXPECT_EQ(screen.value("field/name"), "Borgen van resultaten");
  screen.type("!");
  screen.click("field/name");
  screen.type(" 2");
  screen.click("dialog/ok");
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
}

TEST_F(Dialogs, EditingACodeIsOneChange) {
  show(app::Dialog::EditCode);
  const auto revision = demo->revision();
  screen.click("field/definition");
  screen.press(GLFW_KEY_END, true);
  screen.type(" Ook de herinnering eraan.");
  screen.click("dialog/ok");
  EXPECT_TRUE(code().definition.ends_with(" Ook de herinnering eraan."));
  EXPECT_EQ(demo->revision(), revision + 1);
}

TEST_F(Dialogs, AHalfTypedDefinitionSurvivesACrash) {
  show(app::Dialog::EditCode);
  screen.click("field/definition");
  screen.press(GLFW_KEY_END, true);
  screen.type(" Half getypt");
  app::Dialogs after_the_crash;
  HeadlessUi again(demo.draws(after_the_crash));
  demo->run(app::ShowDialog{app::Dialog::EditCode});
  again.frames(6);
  EXPECT_TRUE(again.value("field/definition").ends_with(" Half getypt"));
  again.click("dialog/cancel");
  const std::string draft = "code/" + code().id.to_string() + "/definition";
  EXPECT_EQ(demo->project().draft(draft), std::nullopt);
}

// The demo project, opened by somebody who has not said yet who codes.
class WithoutACoder : public testing::Test {
 protected:
  WithoutACoder() : screen(demo.draws(dialogs)) {
    demo->run(app::SelectText{{{0}, {8}}, false, {}});
  }
  void code() {
    demo->run(app::Change{app::AddCoding{demo.code("Valley of death")}});
    screen.frames(6);
  }
  std::string choice(const std::string& name) {
    return "coder-choice/" + coding::coder_named(demo.study(), name).id.to_string();
  }
  std::size_t codings_of(const std::string& name) {
    const auto codings = demo.study().codings().of(*demo->transcript());
    const coding::CoderId coder = coding::coder_named(demo.study(), name).id;
    return static_cast<std::size_t>(
        std::count_if(codings.begin(), codings.end(),
                      [&](const coding::Coding& coding) { return coding.coder == coder; }));
  }

  DemoWorkspace demo;
  app::Dialogs dialogs;
  HeadlessUi screen;
};

TEST_F(WithoutACoder, TheCodingIsMadeOnceOneOfTheCodersIsChosen) {
  const std::size_t before = codings_of("JB");
  code();
  screen.click(choice("JB"));
  EXPECT_EQ(codings_of("JB"), before + 1);
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
  EXPECT_EQ(screen.find("dialog/ok"), nullptr);
}

TEST_F(WithoutACoder, TheCodingIsMadeOnceANewCoderIsNamed) {
  code();
  screen.type("MK");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(codings_of("MK"), 1U);
}

TEST_F(WithoutACoder, ANameThatIsThereAlreadyIsChosenAndNotRefused) {
  const std::size_t before = codings_of("AV");
  code();
  screen.type("av");
  screen.press(GLFW_KEY_ENTER);
  EXPECT_EQ(codings_of("AV"), before + 1);
}

TEST_F(WithoutACoder, CancellingSaysThatNothingWasCoded) {
  const auto revision = demo->revision();
  code();
  screen.press(GLFW_KEY_ESCAPE);
  EXPECT_EQ(demo->revision(), revision);
  EXPECT_EQ(transcripts::in(demo->status().message, transcripts::Language::Dutch),
            "Er is niets veranderd: er is niet gezegd wie er codeert.");
  demo->run(app::ShowDialog{app::Dialog::NewCoder});
  screen.frames(6);
  screen.click(choice("JB"));
  EXPECT_EQ(demo->revision(), revision) << "a coding that was cancelled is made all the same";
}

TEST_F(WithoutACoder, AMemoIsOpenedOnceItIsKnownWhoseItIs) {
  demo->run(app::EditMemo{coding::OwnerKind::Code, demo.code("Valley of death").guid});
  screen.frames(6);
  ASSERT_EQ(demo->dialog(), app::Dialog::NewCoder);
  screen.click(choice("AV"));
  EXPECT_EQ(demo->dialog(), app::Dialog::Memo);
  EXPECT_NE(screen.find("field/memo"), nullptr);
}

TEST_F(Dialogs, AMemoIsTheChosenCodersOwn) {
  demo->run(app::EditMemo{coding::OwnerKind::Transcript, demo->transcript()->guid});
  screen.frames(6);
  screen.press(GLFW_KEY_A, true);
  screen.type("Let op de bijzin.");
  screen.press(GLFW_KEY_ENTER, true);
  const auto* set = demo.asked<app::SetMemo>();
  ASSERT_NE(set, nullptr);
  EXPECT_EQ(set->text, "Let op de bijzin.");
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
}

TEST_F(Dialogs, ThePpsOfAConversationAreTicked) {
  demo->run(app::SelectTranscript{demo.transcript("03 Maakcampus Zaan")});
  const auto before = coding::pps_of(demo.study(), *demo->transcript());
  ASSERT_EQ(before.size(), 1U);
  show(app::Dialog::TranscriptPps);
  EXPECT_EQ(screen.value("pps/" + before.front().to_string()), "on");
  screen.click("pps/filter");
  screen.type("Nieuwe PPS");
  screen.click("pps/new");
  screen.click("dialog/ok");
  EXPECT_EQ(coding::pps_of(demo.study(), *demo->transcript()).size(), 2U);
}

// In a new project the first PPS was made and at once taken off the conversation again by Save.
TEST_F(Dialogs, TheFirstPpsOfAProjectStaysWithItsConversation) {
  std::ofstream(demo.file("gesprek.txt")) << "R1: Dan valt er een gat.\n";
  demo->run(app::NewProject{demo.file("nieuw.zwerm"), "MK", false});
  demo->finish_work();
  demo->run(app::ImportFiles{{demo.file("gesprek.txt")}});
  while (demo->busy()) demo->collect();
  demo->run(app::FinishImport{});
  demo->finish_work();
  show(app::Dialog::TranscriptPps);
  screen.type("Maakcampus");
  screen.click("pps/new");
  screen.click("dialog/ok");
  EXPECT_EQ(coding::pps_of(demo.study(), *demo->transcript()).size(), 1U);
}

TEST_F(Dialogs, MergingSaysHowManyCodingsMove) {
  show(app::Dialog::MergeCode);
  screen.type("learning comm");
  const auto codings = coding::deleted_with(demo.study(), code().id).codings;
  EXPECT_TRUE(screen.label("merge/what").starts_with(std::to_string(codings) + " coderingen gaan"))
      << screen.label("merge/what");
  screen.click("dialog/ok");
  const auto* merged = demo.asked<app::MergeCodes>();
  ASSERT_NE(merged, nullptr);
  EXPECT_EQ(merged->into, demo.code("Learning communities"));
}

TEST_F(Dialogs, NamesAreFoundTickedAndReplacedWithTheKeyBeside) {
  show(app::Dialog::Pseudonyms);
  screen.click("dialog/ok");  // where the key goes
  screen.settle();
  ASSERT_NE(screen.find("name/0"), nullptr);
  const std::string name = screen.label("name/0");
  const std::string pseudonym = screen.value("pseudonym/0");
  EXPECT_TRUE(pseudonym.starts_with("P-")) << pseudonym;
  screen.click("dialog/ok");  // what it does
  screen.settle();
  screen.click("dialog/ok");
  EXPECT_EQ(demo->dialog(), app::Dialog::None) << demo->status().message.nl;
  ASSERT_NE(demo->project().next_undo(), nullptr);
  EXPECT_EQ(demo->project().next_undo()->kind, "pseudonymise");
  const auto* asked = demo.asked<app::ReplaceNames>();
  ASSERT_NE(asked, nullptr);
  EXPECT_EQ(asked->rows.front().pseudonym, pseudonym);
  EXPECT_TRUE(std::filesystem::exists(asked->key));
  std::filesystem::remove(asked->key);
}

TEST_F(Dialogs, ForgettingAsksForTheWord) {
  show(app::Dialog::ForgetOriginals);
  EXPECT_FALSE(screen.control("dialog/ok").enabled);
  screen.type("vergeten");
  screen.click("dialog/ok");
  EXPECT_EQ(demo->project().next_undo(), nullptr);
}

// The backup that was made before forgetting is one of them.
TEST_F(Dialogs, BackupsThatHoldTheOriginalsAreListedAndGoWhereTicked) {
  show(app::Dialog::ForgetOriginals);
  screen.type("vergeten");
  screen.click("dialog/ok");
  screen.settle();
  ASSERT_EQ(demo->dialog(), app::Dialog::DeleteCopies);
  const auto copies = demo->project().copies_beside();
  ASSERT_FALSE(copies.empty());
  EXPECT_FALSE(screen.control("dialog/ok").enabled) << "nothing goes that was not ticked";
  screen.click("copies/all");
  screen.click("dialog/ok");
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
  EXPECT_TRUE(demo->project().copies_beside().empty());
  demo->run(app::LookForCopies{});
  demo->finish_work();
  EXPECT_EQ(demo->dialog(), app::Dialog::None) << "none is left to list";
}

TEST_F(Dialogs, EveryPlaceOfAFoundNameCanBeSeen) {
  show(app::Dialog::Pseudonyms);
  screen.click("dialog/ok");
  screen.settle();
  const auto* names = demo->found<app::FoundNames>();
  ASSERT_NE(names, nullptr);
  const auto& places = names->names.front().found.places;
  ASSERT_GT(places.size(), 1U);
  const std::string first = screen.label("place/0");
  EXPECT_EQ(screen.label("which/0"), "1/" + std::to_string(places.size()));
  EXPECT_FALSE(screen.control("before/0").enabled);
  screen.click("after/0");
  EXPECT_EQ(screen.label("which/0"), "2/" + std::to_string(places.size()));
  EXPECT_NE(screen.label("place/0"), first);
  const auto* gone_to = demo.asked<app::GoTo>();
  ASSERT_NE(gone_to, nullptr);
  EXPECT_EQ(gone_to->transcript, names->transcripts[places[1].text]);
  EXPECT_EQ(gone_to->span, places[1].span);
  screen.click("before/0");
  EXPECT_EQ(screen.label("place/0"), first);
}

TEST_F(Dialogs, ReplacingShowsThePlacesBeforeItReplaces) {
  show(app::Dialog::ReplaceAll);
  screen.type("student");
  screen.click("replace/text");
  screen.type("leerling");
  screen.click("replace/everywhere");
  const auto before = demo->revision();
  screen.click("dialog/ok");
  screen.settle();
  EXPECT_NE(screen.label("replace/found").find("plaatsen in"), std::string::npos);
  EXPECT_EQ(demo->revision(), before);
  screen.click("dialog/ok");
  screen.settle();
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
  EXPECT_EQ(demo->project().next_undo()->kind, "replace");
}

TEST_F(Dialogs, RemovingAParticipantTellsWhatGoesAndAsksForTheName) {
  const coding::Participant person = coding::participant_named(demo.study(), "Anouk Ubels");
  show(app::Dialog::EraseParticipant);
  screen.click("person/" + person.id.to_string());
  EXPECT_NE(screen.label("erase/what").find("beurten"), std::string::npos);
  EXPECT_FALSE(screen.control("dialog/ok").enabled);
  screen.click("field/confirm");
  screen.type("anouk ubels");
  screen.click("dialog/ok");
  EXPECT_FALSE(demo.study().participants().contains(person.id));
  EXPECT_EQ(demo->project().next_undo(), nullptr);
}

TEST_F(Dialogs, AParticipantToRemoveIsFoundByTyping) {
  show(app::Dialog::EraseParticipant);
  const std::string name = coding::participants_in_order(demo.study()).back()->name;
  screen.type(name);
  const auto shown = [&] {
    return std::count_if(screen.controls().begin(), screen.controls().end(),
                         [](const auto& control) { return control.id.starts_with("person/"); });
  };
  EXPECT_EQ(shown(), 1);
  screen.press(GLFW_KEY_ENTER);
  screen.frames(6);
  EXPECT_NE(screen.find("erase/what"), nullptr);
}

TEST_F(Dialogs, RemovingAParticipantTellsOfAFirstNameThatIsLeft) {
  write_bytes(demo.file("wil.txt"),
              "Aad Bos: Ik ben het.\nAad Vos: Aad zei dat ook.\nAad Bos: Ja.\nAad Vos: Goed.\n");
  demo->run(app::ImportFiles{{demo.file("wil.txt")}});
  demo->finish_work();
  demo->run(app::FinishImport{});
  demo->finish_work();
  demo->run(app::Change{app::MapSpeakerToNew{demo.transcript("wil"), "Aad Bos", "Aad Bos"}});
  const coding::Participant person = coding::participant_named(demo.study(), "Aad Bos");
  show(app::Dialog::EraseParticipant);
  screen.click("person/" + person.id.to_string());
  EXPECT_NE(screen.label("erase/what").find("“Aad” in de woorden van anderen (wil: 1)"),
            std::string::npos)
      << screen.label("erase/what");
  screen.click("field/confirm");
  screen.type("Aad Bos");
  screen.click("dialog/ok");
  EXPECT_FALSE(demo.study().participants().contains(person.id));
  EXPECT_TRUE(demo->status().message.nl.starts_with("Nog 1 keer “Aad”"))
      << demo->status().message.nl;
}

}  // namespace
}  // namespace tests
