#include <gtest/gtest.h>

#include "app/codebook_files.h"
#include "app/views/codebook_review_dialog.h"
#include "coding/lookup.h"
#include "exports/csv.h"
#include "tests/support/dialog_screen.h"

namespace tests {
namespace {

class CodebookReviewDialog : public DialogScreen {
 protected:
  // A csv of a colleague with these lines below the header.
  void compare(const std::string& lines) {
    write_bytes(demo.file("boek.csv"), "naam,definitie,wel coderen\n" + lines);
    demo->run(app::CompareCodebook{demo.file("boek.csv")});
    wait();
  }
  const coding::Code& code(const std::string& name) {
    return *demo.study().codes().find(demo.code(name));
  }
};

TEST_F(CodebookReviewDialog, TheDemoComesBackInEachFormatWithoutADifference) {
  for (const char* name : {"b.docx", "b.xlsx", "b.csv", "b.qdc"}) {
    app::export_codebook(demo.study(), demo.file(name), transcripts::Language::Dutch);
    const auto review = app::review_codebook_file(demo.study(), demo.file(name));
    EXPECT_TRUE(review.changes.empty()) << name << " " << review.changes.size();
    EXPECT_TRUE(review.missing.empty()) << name;
    EXPECT_TRUE(review.notes.empty()) << name << " " << review.notes.front().en;
  }
}

TEST_F(CodebookReviewDialog, OnlyWhatIsTickedIsTakenOverAsOneStep) {
  const std::string before = code("Valley of death").when_to_use;
  compare("Valley of death,Een gat.,Altijd.\nNieuwe code,,\n");
  ASSERT_EQ(demo->dialog(), app::Dialog::ReviewCodebook);
  EXPECT_FALSE(screen.control("dialog/ok").enabled) << "nothing is ticked yet";
  EXPECT_TRUE(screen.value("review/1/sides").ends_with(" → Een gat."))
      << screen.value("review/1/sides");
  EXPECT_EQ(screen.label("review/1"), "Definitie");
  EXPECT_EQ(screen.label("review/3"), "De hele code");
  EXPECT_NE(screen.find("review/missing"), nullptr);
  screen.click("review/1");
  screen.click("review/3");
  EXPECT_TRUE(screen.label("review/chosen").starts_with("2 van 3 verschillen gekozen"))
      << screen.label("review/chosen");
  click("dialog/ok");
  EXPECT_EQ(demo->dialog(), app::Dialog::None);
  EXPECT_EQ(code("Valley of death").definition, "Een gat.");
  EXPECT_EQ(code("Valley of death").when_to_use, before);
  EXPECT_NE(coding::find_code(demo.study(), "Nieuwe code"), nullptr);
  demo->run(app::Undo{});
  EXPECT_NE(code("Valley of death").definition, "Een gat.");
  EXPECT_EQ(coding::find_code(demo.study(), "Nieuwe code"), nullptr);
}

TEST_F(CodebookReviewDialog, AllAndNone) {
  compare("Valley of death,Een gat.,Altijd.\n");
  screen.click("review/all");
  EXPECT_EQ(screen.value("review/2"), "on");
  EXPECT_TRUE(screen.control("dialog/ok").enabled);
  screen.click("review/none");
  EXPECT_EQ(screen.value("review/2"), "off");
  EXPECT_FALSE(screen.control("dialog/ok").enabled);
}

TEST_F(CodebookReviewDialog, AFileThatDiffersInNothingSaysSo) {
  app::ExportManner manner(transcripts::Language::Dutch);
  manner.examples = 0;
  app::export_codebook(demo.study(), demo.file("b.docx"), manner);
  demo->run(app::CompareCodebook{demo.file("b.docx")});
  wait();
  ASSERT_EQ(demo->dialog(), app::Dialog::ReviewCodebook);
  EXPECT_EQ(screen.label("review/none-differs"), "Er is geen verschil.");
}

TEST_F(CodebookReviewDialog, TheFileIsChosenInADialogThatTellsWhatIsWrongWithIt) {
  write_bytes(demo.file("boek.csv"), "a,b\n1,2\n");
  demo->run(app::CompareCodebook{demo.file("boek.csv")});
  demo->finish_work();
  EXPECT_TRUE(demo->status().error);
  EXPECT_NE(demo->status().message.nl.find("boek.csv: er is geen kolom \"naam\""),
            std::string::npos)
      << demo->status().message.nl;
  demo->run(app::ShowDialog{app::Dialog::CompareCodebook});
  wait();
  EXPECT_FALSE(screen.control("dialog/ok").enabled);
}

TEST_F(CodebookReviewDialog, ManyDifferencesAreDrawnAsFarAsTheyAreInSight) {
  std::string lines;
  for (int i = 0; i < 2'000; ++i) lines += "Code " + std::to_string(i) + ",Wat het is.,\n";
  compare(lines);
  EXPECT_NE(screen.find("review/1"), nullptr);
  EXPECT_EQ(screen.find("review/1500"), nullptr);
  screen.click("review/all");
  click("dialog/ok");
  EXPECT_NE(coding::find_code(demo.study(), "Code 1999"), nullptr);
}

}  // namespace
}  // namespace tests
