#include "coding/code_history.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/operations.h"
#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace coding;
using Lines = std::vector<std::string>;

// The small project, with a code Gat beside Regie.
class HistoryOfACode : public testing::Test {
 protected:
  HistoryOfACode() : project(tests::small_project(folder / "p.zwerm")) {
    Code code;
    code.name = "Gat";
    project.apply(add_code(study(), code));
    gat = id("Gat");
    regie = id("Regie");
  }
  const Study& study() const { return project.study(); }
  CodeId id(const std::string& name) const { return code_named(study(), name).id; }
  template <class Change>
  void change(const CodeId& id, Change make) {
    Code code = *study().codes().find(id);
    make(code);
    project.apply(change_code(study(), code, {2}));
  }
  void define(const std::string& words) {
    change(gat, [&](Code& code) { code.definition = words; });
  }
  // Each event: what it was called, the fields "before>after", the codings "<3 Gat" or ">3 Gat".
  Lines events(const CodeId& code) const {
    Lines lines;
    for (const CodeEvent& event : history_of(project, code).events) {
      std::string line = event.entry.title.en;
      for (const CodeField field : event.code.changed) {
        if (field == CodeField::Name)
          line += " | " + event.code.before->name + ">" + event.code.after->name;
        if (field == CodeField::Definition)
          line += " | " + event.code.before->definition + ">" + event.code.after->definition;
        if (field == CodeField::Parent)
          line += " | " + event.code.path_before + ">>" + event.code.path_after;
      }
      for (const auto& from : event.from)
        line += " | <" + std::to_string(from.count) + " " + from.code;
      for (const auto& to : event.to) line += " | >" + std::to_string(to.count) + " " + to.code;
      lines.push_back(line);
    }
    return lines;
  }

  tests::TempFolder folder;
  Project project;
  CodeId gat;
  CodeId regie;
};

TEST_F(HistoryOfACode, TellsEachFieldFromWhatToWhat) {
  define("een gat");
  change(gat, [](Code& code) { code.name = "Kloof"; });
  define("een kloof");
  EXPECT_EQ(events(gat), (Lines{"Code Gat made", "Code Gat changed | >een gat",
                                "Code Gat renamed to Kloof | Gat>Kloof",
                                "Code Kloof changed | een gat>een kloof"}));
  EXPECT_FALSE(history_of(project, gat).older_is_gone);
}

TEST_F(HistoryOfACode, TellsOfMovesButNotOfThoseOfOthers) {
  Code other;
  other.name = "Tijd";
  project.apply(add_code(study(), other));
  project.apply(move_code(study(), id("Tijd"), std::nullopt, regie));
  project.apply(move_code(study(), gat, regie, std::nullopt));
  EXPECT_EQ(events(gat), (Lines{"Code Gat made", "Code Gat moved | Gat>>Regie > Gat"}));
}

TEST_F(HistoryOfACode, AMergeIsToldOnBothSides) {
  tests::code_words(project, "de regie");
  project.apply(merge_codes(study(), regie, gat));
  EXPECT_EQ(events(gat), (Lines{"Code Gat made", "Code Regie merged into Gat | <1 Regie"}));
  EXPECT_EQ(events(regie).back(), "Code Regie merged into Gat | >1 Gat");
}

TEST_F(HistoryOfACode, UndoingAndRedoingAreToldAsWhatTheyDid) {
  define("een");
  project.undo({});
  project.redo({});
  project.undo({});
  const Lines all = {"Code Gat made", "Code Gat changed | >een", "Undone: Code Gat changed | een>",
                     "Redone: Code Gat changed | >een", "Undone: Code Gat changed | een>"};
  EXPECT_EQ(events(gat), all);
  // What cannot be redone any more has left the file: it came to nothing.
  define("twee");
  EXPECT_EQ(events(gat), (Lines{"Code Gat made", "Code Gat changed | >twee"}));
}

TEST_F(HistoryOfACode, SurvivesTheCode) {
  define("een");
  project.apply(delete_code(study(), gat));
  EXPECT_EQ(events(gat).size(), 3U);
  EXPECT_FALSE(history_of(project, gat).events.back().code.after.has_value());
}

TEST_F(HistoryOfACode, SaysThatWhatWasForgottenIsGone) {
  define("een");
  project.forget({kForget, say("Vergeten", "Forgotten"), std::nullopt, {}});
  define("twee");
  EXPECT_EQ(events(gat), Lines{"Code Gat changed | een>twee"});
  EXPECT_TRUE(history_of(project, gat).older_is_gone);
}

}  // namespace
