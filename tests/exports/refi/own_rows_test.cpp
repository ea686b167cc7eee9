#include "exports/refi/own_rows.h"

#include <gtest/gtest.h>

#include "tests/support/full_study.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using exports::refi::own_rows;
using exports::refi::own_rows_in;
using exports::refi::OwnRows;
using transcripts::Message;

OwnRows read(const std::string& json) {
  std::vector<Message> warnings;
  const auto rows = own_rows_in(json, warnings);
  EXPECT_TRUE(warnings.empty()) << warnings.front().en;
  return rows.value_or(OwnRows());
}

// A row in columns and values, for comparing any two.
template <class Row>
std::string shown(const Row& row) {
  std::string out;
  const auto add = [&out](const auto& self, const auto& value) -> void {
    using Value = std::remove_cvref_t<decltype(value)>;
    if constexpr (std::is_same_v<Value, std::string>) {
      out += value;
    } else if constexpr (requires { value.to_string(); }) {
      out += value.to_string();
    } else if constexpr (requires { value.has_value(); }) {
      out += value ? "+" : "-";
      if (value) self(self, *value);
    } else if constexpr (std::is_same_v<Value, Timestamp>) {
      out += std::to_string(value.milliseconds);
    } else if constexpr (std::is_same_v<Value, Colour>) {
      out += std::to_string(value.rgb);
    } else if constexpr (!std::is_same_v<Value, Span>) {
      out += std::to_string(static_cast<std::int64_t>(value));
    }
  };
  columns([&](const char* name,
              const auto& value) { out += name, out += '=', add(add, value), out += '|'; },
          row);
  return out;
}

template <class Row>
void expect_all(const Study& study, const std::vector<Row>& rows) {
  std::string expected;
  std::string found;
  for (const auto& [key, row] : study.table<Row>()) expected += shown(row) + '\n';
  for (const Row& row : rows) found += shown(row) + '\n';
  EXPECT_EQ(found, expected) << Row::kTable;
}

TEST(OwnRows, ComeBackAsTheyWere) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    const Study study = tests::full_study(seed);
    const OwnRows rows = read(own_rows(study));
    expect_all(study, rows.projects);
    expect_all(study, rows.pps);
    expect_all(study, rows.participant_pps);
    expect_all(study, rows.transcripts);
    expect_all(study, rows.transcript_pps);
    expect_all(study, rows.speakers);
    expect_all(study, rows.attributes);
    expect_all(study, rows.versions);
    expect_all(study, rows.versioned_codes);
    expect_all(study, rows.queries);
    expect_all(study, rows.crosswalks);
    for (const Code& code : rows.codes) {
      const Code& known = *study.codes().find(code.id);
      EXPECT_EQ(code.position, known.position);
      EXPECT_EQ(code.defined, known.defined);
    }
    EXPECT_EQ(rows.codes.size(), study.codes().size());
    ASSERT_EQ(rows.memos.size(), study.memos().size());
    for (const Memo& memo : rows.memos) {
      EXPECT_EQ(memo.owner_kind, study.memos().find(memo.id)->owner_kind);
      EXPECT_EQ(memo.owner, study.memos().find(memo.id)->owner);
    }
  }
}

TEST(OwnRows, MarksAndCodingsLieOnTheirWordsInCodePoints) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    const Study study = tests::full_study(seed);
    const OwnRows rows = read(own_rows(study));
    ASSERT_EQ(rows.marks.size(), study.table<Mark>().size());
    for (const auto& [row, at] : rows.marks) {
      const Mark& known = *study.table<Mark>().find(row.id);
      EXPECT_EQ(shown(row), shown(known));
      EXPECT_EQ(study.text(row.transcript).units().to_bytes(at), known.span);
    }
    std::size_t expected = 0;
    for (const auto& [transcript, codings] : study.codings().by_transcript())
      for (const Coding& coding : *codings)
        expected += coding.weight || coding.good_quote || coding.checked.milliseconds != 0;
    EXPECT_EQ(rows.codings.size(), expected);
    for (const auto& [row, at] : rows.codings) {
      const Coding& known = *study.codings().find(row.id);
      EXPECT_EQ(shown(row), shown(known));
      EXPECT_EQ(study.text(row.transcript).units().to_bytes(at), known.span);
    }
  }
}

TEST(OwnRows, TurnsAndLabelsComeBackInTheirOrder) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    const Study study = tests::full_study(seed);
    const OwnRows rows = read(own_rows(study));
    for (const auto& [id, text] : study.table<Text>()) {
      std::vector<std::string> labels;
      for (const auto& label : rows.labels)
        if (label.transcript == id) labels.push_back(label.label);
      EXPECT_EQ(labels, text.content->speakers());
      std::vector<transcripts::Turn> turns;
      for (const auto& turn : rows.turns)
        if (turn.transcript == id)
          turns.push_back(
              {text.content->units().to_bytes(turn.at), turn.speaker, turn.time, turn.cut});
      EXPECT_EQ(turns, text.content->turns());
    }
  }
}

TEST(OwnRows, CodingsWithoutAPlaceAreWhole) {
  tests::StudyBuilder study;
  study.transcript("G1", "R1", "Dat is 💡 een gat.").code("Gat");
  study.coding("G1", "een gat", "Gat", "AV").coding("G1", "Dat", "Gat", "AV");
  const CodingId id = study.study().codings().by_transcript().begin()->second->back().id;
  const OwnRows rows = read(own_rows(study.study(), {id}));
  ASSERT_EQ(rows.codings.size(), 1U);
  EXPECT_EQ(rows.codings.front().row.id, id);
  EXPECT_EQ(rows.codings.front().at.start.value, 9U);
  EXPECT_EQ(rows.codings.front().at.end.value, 16U);
}

TEST(OwnRows, ControlCharactersAndQuotesDoNotBreakTheFile) {
  tests::StudyBuilder study;
  study.apply({{}, {}, {}, {Put<Pps>{{PpsId::make(), 0, "a\001\"\\\n\x7F z"}}}});
  ASSERT_EQ(read(own_rows(study.study())).pps.size(), 1U);
  EXPECT_EQ(read(own_rows(study.study())).pps.front().name, "a\001\"\\\n\x7F z");
}

TEST(OwnRows, RubbishIsToldAndGivesNothing) {
  std::string deep = R"({"zwerm":1,"pps":)";
  for (const std::string& json :
       {std::string(), std::string("null"), std::string("{}"), std::string("[1]"),
        std::string(R"({"zwerm":2})"), std::string(R"({"zwerm":"1"})"), std::string("{\"zwerm\":1"),
        std::string("\xFF\xFE"), deep + std::string(1'000'000, '['), std::string(1'000'000, '{')}) {
    std::vector<Message> warnings;
    EXPECT_FALSE(own_rows_in(json, warnings)) << json.substr(0, 100);
    EXPECT_EQ(warnings.size(), 1U);
  }
}

TEST(OwnRows, OtherRowsOfATableStayWhereOneIsOfAnotherForm) {
  const std::string good = R"(["01890000-0000-7000-8000-00000000000a",3,"Hout"])";
  for (const char* bad : {"[]", "7", "{}", R"(["x",1,"a"])", R"([null,1,"a"])",
                          R"(["01890000-0000-7000-8000-00000000000b","1","a"])",
                          R"(["01890000-0000-7000-8000-00000000000b",1.5,"a"])",
                          R"(["01890000-0000-7000-8000-00000000000b",99999999999999999999,"a"])",
                          R"(["01890000-0000-7000-8000-00000000000b",1,[["a"]]])",
                          R"(["01890000-0000-7000-8000-00000000000b",1,{"a":[1]}])"}) {
    std::vector<Message> warnings;
    const auto rows = own_rows_in(
        R"({"zwerm":1,"nieuw":[[1]],"pps":{"columns":["id","position","name"],"x":1,"rows":[)" +
            good + "," + bad + "," + good + "]}}",
        warnings);
    ASSERT_TRUE(rows) << bad;
    ASSERT_EQ(rows->pps.size(), 2U) << bad;
    EXPECT_EQ(rows->pps.back().name, "Hout");
    EXPECT_EQ(warnings.size(), 1U) << bad;
  }
}

TEST(OwnRows, ColumnsMayLackOrBeNew) {
  const OwnRows rows = read(R"({"zwerm":1,"pps":{"columns":["kleur","name","id"],)"
                            R"("rows":[["rood","Hout","01890000-0000-7000-8000-00000000000a"]]}})");
  ASSERT_EQ(rows.pps.size(), 1U);
  EXPECT_EQ(rows.pps.front().name, "Hout");
  EXPECT_EQ(rows.pps.front().position, 0);
}

TEST(OwnRows, KindsThatAreNoneAndRangesThatRunBackAreLeftOut) {
  std::vector<Message> warnings;
  const std::string id = R"("01890000-0000-7000-8000-00000000000a")";
  const auto rows = own_rows_in(
      R"({"zwerm":1,"mark":{"columns":["id","transcript","start","end","kind","coder"],"rows":[)"
      "[" +
          id + "," + id + ",1,2,0," + id + "],[" + id + "," + id + ",1,2,3," + id + "],[" + id +
          "," + id + ",1,2,-1," + id + "],[" + id + "," + id + ",3,2,0," + id + "],[" + id + "," +
          id + ",-1,2,0," + id + "]]}}",
      warnings);
  ASSERT_TRUE(rows);
  EXPECT_EQ(rows->marks.size(), 1U);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_NE(warnings.front().en.find("4 rows"), std::string::npos) << warnings.front().en;
}

TEST(OwnRows, AFileThatIsCutShortGivesNothing) {
  const std::string json = own_rows(tests::full_study(1));
  for (std::size_t end = 0; end + 2 < json.size(); end += 97) {
    std::vector<Message> warnings;
    EXPECT_FALSE(own_rows_in(std::string_view(json).substr(0, end), warnings)) << end;
  }
}

}  // namespace
