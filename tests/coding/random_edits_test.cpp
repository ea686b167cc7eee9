// Ten thousand edits against a model in which every byte carries the codings it belongs to.
#include <bitset>
#include <optional>
#include <set>
#include <tuple>

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/project.h"
#include "coding/text_edits.h"
#include "tests/support/random_text.h"
#include "tests/support/study_builder.h"
#include "tests/support/temp_folder.h"
#include "transcripts/unicode.h"

namespace {

using namespace coding;

constexpr std::size_t kCodings = 200;
using Tags = std::bitset<kCodings>;
using Placed = std::multiset<std::tuple<std::uint32_t, std::uint32_t, CodeId, CoderId>>;

// Bytes with tags; what is put in place of bytes gets the tags of all of these, and what is put
// between two bytes the tags that both have.
class TaggedText {
 public:
  struct Byte {
    char c;
    Tags tags;
    std::uint32_t turn;
  };

  void replace(const std::vector<Replacement>& replacements) {
    for (auto one = replacements.rbegin(); one != replacements.rend(); ++one) replace(*one);
  }

  std::vector<Byte> bytes;

 private:
  void replace(const Replacement& one) {
    const std::size_t begin = one.span.begin.value;
    const std::size_t end = one.span.end.value;
    Tags tags;
    for (std::size_t i = begin; i < end; ++i) tags |= bytes[i].tags;
    if (begin == end && begin > 0 && begin < bytes.size())
      tags = bytes[begin - 1].tags & bytes[begin].tags;
    std::vector<Byte> put;
    for (const char c : one.text) put.push_back({c, tags, UINT32_MAX});
    bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(begin),
                bytes.begin() + static_cast<std::ptrdiff_t>(end));
    bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(begin), put.begin(), put.end());
  }
};

// A study with one transcript of turns by chance, and a user who edits it.
class Editing {
 public:
  explicit Editing(unsigned seed) : text_(seed) {
    tests::StudyBuilder builder;
    builder.transcript("G1", "R1",
                       clean_text("Begin 👨‍👩‍👧 ﬁ ĳ e\u0301 " + text_.text(300)));
    for (int i = 0; i < 12; ++i)
      builder.transcript("G1", i % 2 == 0 ? "R2" : "R1", clean_text("x" + text_.text(120)));
    for (const char* code : {"A", "B", "C", "D", "E"}) builder.code(code);
    builder.apply(add_coder(builder.study(), "AV"));
    builder.apply(add_coder(builder.study(), "JB"));
    study = builder.study();
    id = transcript_named(study, "G1").id;
  }

  // Codings are added until there are as many as the model has tags for.
  std::vector<EditGroup> more_codings() {
    std::vector<EditGroup> groups;
    Study with = study;
    for (int tries = 0; with.codings().size() < kCodings && tries < 1000; ++tries) {
      const Span span = any_span(40);
      if (span.empty()) continue;
      const Code& code = std::next(with.codes().begin(), below(5))->second;
      const Coder& coder = std::next(with.coders().begin(), below(2))->second;
      EditGroup group = add_coding(with, id, span, code.id, {coder.id, {}});
      if (group.edits.empty()) continue;
      with.change(group);
      groups.push_back(std::move(group));
    }
    return groups;
  }

  std::vector<Replacement> any_edit() {
    std::vector<Replacement> edit;
    Span last;
    const std::size_t pieces = text_.up_to(9) == 0 ? 4 : 1;
    for (std::size_t i = 0; i < pieces; ++i) {
      Span span = any_span(text_.up_to(3) == 0 ? 60 : 4);
      if (text_.up_to(2) == 0) span.end = span.begin;
      if (!edit.empty() && span.begin < last.end) continue;
      last = span;
      // The text neither dies out nor grows beyond bounds.
      const bool grow = study.text(id).text().size() < 4000;
      edit.push_back({span, text_.up_to(grow ? 6 : 1) == 0 ? "" : text_.text(grow ? 12 : 4)});
    }
    return edit;
  }

  std::ptrdiff_t below(std::size_t bound) {
    return static_cast<std::ptrdiff_t>(text_.up_to(bound - 1));
  }
  Span any_span(std::size_t most) {
    const std::string_view words = study.text(id).text();
    const auto boundary = [&](std::size_t at) {
      const ByteOffset offset{static_cast<std::uint32_t>(std::min(at, words.size()))};
      return transcripts::is_grapheme_boundary(words, offset)
                 ? offset
                 : transcripts::previous_grapheme(words, offset);
    };
    const std::size_t begin = text_.up_to(words.size());
    return {boundary(begin), std::max(boundary(begin), boundary(begin + text_.up_to(most)))};
  }

  Study study;
  TranscriptId id;

 private:
  tests::RandomText text_;
};

struct Model {
  explicit Model(const Study& study, const TranscriptId& id) {
    const auto& transcript = study.text(id);
    for (const char c : transcript.text()) text.bytes.push_back({c, {}, UINT32_MAX});
    for (const auto& turn : transcript.turns())
      for (std::uint32_t i = turn.span.begin.value; i < turn.span.end.value; ++i)
        text.bytes[i].turn = turn.speaker;
    std::size_t tag = 0;
    for (const Coding& coding : study.codings().of(id)) {
      codings.push_back(coding);
      for (std::uint32_t i = coding.span.begin.value; i < coding.span.end.value; ++i)
        text.bytes[i].tags.set(tag);
      ++tag;
    }
  }

  // Where the codings lie now; doubles once, those without a byte not at all.
  Placed placed() const {
    std::set<Placed::value_type> once;
    for (std::size_t tag = 0; tag < codings.size(); ++tag) {
      std::uint32_t begin = 0;
      std::uint32_t end = 0;
      for (std::uint32_t i = 0; i < text.bytes.size(); ++i)
        if (text.bytes[i].tags.test(tag)) {
          if (end == 0) begin = i;
          end = i + 1;
        }
      if (end > 0) once.emplace(begin, end, codings[tag].code, codings[tag].coder);
    }
    return {once.begin(), once.end()};
  }
  std::string words() const {
    std::string all;
    for (const auto& byte : text.bytes) all += byte.c;
    return all;
  }

  TaggedText text;
  std::vector<Coding> codings;
};

Placed placed(const Study& study, const TranscriptId& id) {
  Placed all;
  for (const Coding& coding : study.codings().of(id))
    all.emplace(coding.span.begin.value, coding.span.end.value, coding.code, coding.coder);
  return all;
}

// Words that no edit touched keep their speaker, where no turn is lost.
bool speakers_stay(const Model& model, const transcripts::Transcript& text) {
  for (std::uint32_t i = 0; i < model.text.bytes.size(); ++i) {
    const std::uint32_t speaker = model.text.bytes[i].turn;
    if (speaker == UINT32_MAX) continue;
    const auto* turn = text.turn_at({i});
    if (turn == nullptr || turn->speaker != speaker) return false;
  }
  return true;
}

TEST(RandomEdits, TenThousandKeepEveryCodingWithItsWordsAndAreUndoneBitByBit) {
  Editing editing(20251124);
  const std::string start = state_hash(editing.study);
  std::vector<EditGroup> inverses;
  const auto apply = [&](const EditGroup& group) {
    inverses.push_back(editing.study.change(group));
  };
  for (int edit = 0; edit < 10'000; ++edit) {
    for (const EditGroup& group : editing.more_codings()) apply(group);
    const auto replacements = editing.any_edit();
    const auto& before = editing.study.text(editing.id);
    Model model(editing.study, editing.id);
    const auto really = settled(before, replacements);
    auto cleaned = replacements;
    for (auto& one : cleaned) one.text = clean_text(one.text);
    const std::string wanted = transcripts::to_nfc(transcripts::replaced(before.text(), cleaned));
    model.text.replace(really);
    const Swallowed gone = swallowed(editing.study, editing.id, replacements);
    apply(replace_text(editing.study, editing.id, replacements, {}));

    const auto& after = editing.study.text(editing.id);
    ASSERT_EQ(after.text(), wanted) << "edit " << edit;
    ASSERT_EQ(model.words(), wanted) << "edit " << edit;
    ASSERT_EQ(placed(editing.study, editing.id), model.placed()) << "edit " << edit;
    ASSERT_TRUE(!gone.turns.empty() || speakers_stay(model, after)) << "edit " << edit;
    ASSERT_TRUE(edit % 500 != 0 || editing.study.broken_rules().empty()) << "edit " << edit;
  }
  const std::string end = state_hash(editing.study);
  std::vector<EditGroup> forward;
  while (!inverses.empty()) {
    forward.push_back(editing.study.change(inverses.back()));
    inverses.pop_back();
  }
  EXPECT_EQ(state_hash(editing.study), start);
  while (!forward.empty()) {
    editing.study.change(forward.back());
    forward.pop_back();
  }
  EXPECT_EQ(state_hash(editing.study), end);
}

TEST(RandomEdits, AProjectFileKeepsThemAndUndoesThemAfterReopening) {
  const tests::TempFolder folder;
  Editing editing(7);
  std::optional<Project> opened = Project::create(folder / "p.zwerm", "");
  const auto reopen = [&]() -> Project& {
    opened.reset();
    return opened.emplace(Project::open(folder / "p.zwerm", Access::Write, ""));
  };
  Project& project = *opened;
  EditGroup all{"import", {}, {}, {}};
  const auto put = [&]<class Row>(std::type_identity<Row>) {
    for (const auto& [key, row] : editing.study.table<Row>()) all.edits.emplace_back(Put<Row>{row});
  };
  put(std::type_identity<Coder>{}), put(std::type_identity<Code>{});
  put(std::type_identity<TranscriptInfo>{}), put(std::type_identity<Text>{});
  project.apply(all);
  const std::string start = state_hash(project.study());
  const std::size_t first = project.history().size();
  for (int edit = 0; edit < 120; ++edit) {
    EditGroup codings{"code", {}, {}, {}};
    for (EditGroup& group : editing.more_codings())
      codings.edits.insert(codings.edits.end(), group.edits.begin(), group.edits.end());
    project.apply(codings);
    editing.study = project.study();
    project.apply(replace_text(project.study(), editing.id, editing.any_edit(), {}));
    editing.study = project.study();
  }
  const std::string end = state_hash(project.study());
  const std::size_t steps = project.history().size() - first;
  reopen();
  EXPECT_TRUE(project.check().empty());
  EXPECT_EQ(state_hash(project.study()), end);
  for (std::size_t i = 0; i < steps; ++i) ASSERT_TRUE(project.undo({}));
  EXPECT_EQ(state_hash(project.study()), start);
  reopen();
  EXPECT_EQ(state_hash(project.study()), start);
  EXPECT_TRUE(project.check().empty());
  while (project.redo({})) {
  }
  EXPECT_EQ(state_hash(project.study()), end);
}

}  // namespace
