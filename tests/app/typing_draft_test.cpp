#include "app/views/typing_draft.h"

#include <gtest/gtest.h>

#include "app/views/transcript_view.h"
#include "coding/lookup.h"
#include "coding/operations.h"
#include "tests/support/headless_ui.h"
#include "tests/support/study_builder.h"
#include "tests/support/temp_folder.h"
#include "transcripts/utf8.h"

namespace {

using app::Workspace;
using transcripts::make_span;

// The program with a project open and its transcript drawn.
class OpenProgram {
 public:
  explicit OpenProgram(const std::filesystem::path& path)
      : workspace_(app::Config{.coder = "AV", .language = {}}, [] {}),
        screen_([this](app::Ui& ui) { draw(ui); }) {
    workspace_.run(app::OpenProject{path});
    workspace_.finish_work();
    screen_.frames(4);
  }
  Workspace& workspace() { return workspace_; }
  tests::HeadlessUi& screen() { return screen_; }
  // Over a span, until it is in the drafts.
  void type(const coding::Span& span, std::string_view text) {
    workspace_.run(app::SetEditing{true});
    workspace_.run(app::SelectText{{span.begin, span.end}, false, {}});
    for (std::size_t at = 0; at < text.size();) {
      view_.type(transcripts::next_code_point(text, at));
      screen_.frames(2);
    }
    screen_.frames(12);
  }

 private:
  void draw(app::Ui& ui) {
    if (!workspace_.has_project()) return;
    app::Actions actions;
    view_.draw(workspace_, actions, ui);
    for (const app::Action& action : actions.take()) workspace_.run(action);
  }

  Workspace workspace_;
  app::TranscriptView view_;
  tests::HeadlessUi screen_;
};

// A project with "Een 😀 gat." in G1.
class TypedDraft : public ::testing::Test {
 protected:
  TypedDraft() {
    coding::Project project = coding::Project::create(path(), "AV");
    coding::GroupBuilder group(project.study());
    group.add(coding::add_transcripts(
                  group.study(), {{"G1", "", "", tests::conversation({{"R1", "Een 😀 gat."}}), {}}})
                  .first);
    group.add(coding::add_coder(group.study(), "AV"));
    project.apply(std::move(group).finish("import", {}, {}));
    id_ = coding::transcript_named(project.study(), "G1").id;
  }
  std::filesystem::path path() const { return folder_ / "p.zwerm"; }
  coding::Project reopened() const {
    return coding::Project::open(path(), coding::Access::Write, "AV");
  }
  // Types as the window does, and is killed when the draft is on the disk.
  void type_and_be_killed(const coding::Span& span, const std::string& text) {
    std::string draft;
    {
      const tests::TempFolder elsewhere;
      std::filesystem::copy_file(path(), elsewhere / "p.zwerm");
      OpenProgram program(elsewhere / "p.zwerm");
      program.type(span, text);
      ASSERT_TRUE(program.workspace().typing());
      draft = program.workspace().project().draft(app::kTypingDraft).value();
    }
    reopened().save_draft(app::kTypingDraft, draft);
  }
  Workspace& open() {
    program_.reset();
    program_ = std::make_unique<OpenProgram>(path());
    return program_->workspace();
  }
  std::string text() const {
    return std::string(program_->workspace().project().study().text(id_).text());
  }

  tests::TempFolder folder_;
  coding::TranscriptId id_;
  std::unique_ptr<OpenProgram> program_;
};

TEST_F(TypedDraft, IsKeptWhenTheKeysRestAndGoesWhenItIsWritten) {
  Workspace& workspace = open();
  program_->type(make_span(9, 9), "groot ");
  EXPECT_NE(workspace.project().draft(app::kTypingDraft), std::nullopt);
  workspace.run(app::SetEditing{false});
  program_->screen().frames(2);
  EXPECT_EQ(workspace.project().draft(app::kTypingDraft), std::nullopt);
  EXPECT_EQ(text(), "Een 😀 groot gat.");
}

TEST_F(TypedDraft, OfLettersThatJoinHoldsThemWhole) {
  type_and_be_killed(make_span(1, 1), "\u0301");
  open();
  EXPECT_EQ(text(), "Éen 😀 gat.");
}

TEST_F(TypedDraft, IsInTheTextAfterARestartWithTheCaretBehindIt) {
  type_and_be_killed(make_span(9, 9), "groot ");
  Workspace& workspace = open();
  EXPECT_EQ(text(), "Een 😀 groot gat.");
  EXPECT_TRUE(workspace.editing());
  EXPECT_EQ(workspace.selection().caret, transcripts::ByteOffset{15});
  EXPECT_NE(workspace.status().message.nl.find("staat er weer"), std::string::npos);
  workspace.run(app::Undo{});
  EXPECT_EQ(text(), "Een 😀 gat.");
}

TEST_F(TypedDraft, IsPutBackOnce) {
  type_and_be_killed(make_span(9, 12), "graf");
  open();
  open();
  EXPECT_EQ(text(), "Een 😀 graf.");
  EXPECT_EQ(program_->workspace().project().draft(app::kTypingDraft), std::nullopt);
  EXPECT_FALSE(program_->workspace().editing());
}

TEST_F(TypedDraft, ThatWasWrittenJustBeforeTheKillIsNotPutBackTwice) {
  type_and_be_killed(make_span(9, 9), "groot ");
  {
    coding::Project project = reopened();
    project.apply(coding::replace_text(project.study(), id_, {{make_span(9, 9), "groot "}}, {}));
  }
  open();
  EXPECT_EQ(text(), "Een 😀 groot gat.");
  EXPECT_TRUE(program_->workspace().status().message.nl.empty());
}

TEST_F(TypedDraft, OfATextThatHasChangedSinceIsShownAndChangesNothing) {
  type_and_be_killed(make_span(9, 9), "groot ");
  {
    coding::Project project = reopened();
    project.apply(coding::replace_text(project.study(), id_, {{make_span(0, 3), "Dat is"}}, {}));
  }
  Workspace& workspace = open();
  EXPECT_EQ(text(), "Dat is 😀 gat.");
  EXPECT_NE(workspace.status().message.nl.find("groot "), std::string::npos);
}

TEST_F(TypedDraft, ThatIsNoneOfOursIsLeftAlone) {
  for (const char* draft : {"", "[]", "{\"transcript\":7}", "\xff\xfe", "{\"transcript\":\"x\"}"}) {
    {
      coding::Project project = reopened();
      project.save_draft(app::kTypingDraft, draft);
    }
    open();
    EXPECT_EQ(text(), "Een 😀 gat.");
    program_.reset();
  }
}

TEST_F(TypedDraft, WithAPlaceOutOfTheTextChangesNothing) {
  reopened().save_draft(
      app::kTypingDraft,
      R"({"transcript":")" + id_.to_string() +
          R"(","before":10,"after":10,"edits":[{"start":4000000000,"replaced":"x","text":"y"}]})");
  open();
  EXPECT_EQ(text(), "Een 😀 gat.");
}

TEST_F(TypedDraft, ThatWouldSwallowACodingIsAskedAbout) {
  {
    coding::Project project = reopened();
    coding::GroupBuilder group(project.study());
    coding::Code code;
    code.name = "Gat";
    group.add(coding::add_code(group.study(), code));
    coding::EditGroup coded{"code", {}, {}, {}};
    coded.edits.emplace_back(coding::Put<coding::Coding>{{coding::CodingId::make(),
                                                          id_,
                                                          make_span(9, 12),
                                                          group.study().codes().begin()->first,
                                                          group.study().coders().begin()->first,
                                                          {}}});
    group.add(coded);
    project.apply(std::move(group).finish("code", {}, {}));
  }
  reopened().save_draft(
      app::kTypingDraft,
      R"({"transcript":")" + id_.to_string() +
          R"(","before":10,"after":5,"edits":[{"start":4,"replaced":"😀 gat","text":""}]})");
  Workspace& workspace = open();
  EXPECT_EQ(workspace.dialog(), app::Dialog::ConfirmEdit);
  EXPECT_EQ(text(), "Een 😀 gat.");
  workspace.run(app::EditText{workspace.held_edit().span, workspace.held_edit().text, true});
  EXPECT_EQ(text(), "Een .");
}

}  // namespace
