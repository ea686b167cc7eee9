#include "coding/passage_query.h"

#include <gtest/gtest.h>

#include "coding/codebook.h"
#include "coding/frequencies.h"
#include "coding/lookup.h"
#include "coding/operations.h"
#include "tests/support/study_builder.h"
#include "tests/support/study_by_chance.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

PassageQuery asking(const Study& study, std::string_view text) {
  PassageQuery query;
  query.expression = read_expression(study, text);
  return query;
}

// "gat | van jaren": the words found, in reading order.
std::string words(const Study& study, const PassageQuery& query) {
  std::string out;
  for (const FoundPassage& found : find_passages(study, query))
    out += (out.empty() ? "" : " | ") + std::string(study.text(found.transcript).slice(found.span));
  return out;
}
std::string words(const Study& study, std::string_view text) {
  return words(study, asking(study, text));
}

std::string refusal(const Study& study, std::string_view text) {
  try {
    read_expression(study, text);
    return "read";
  } catch (const EditError& error) {
    return error.what();
  }
}

StudyBuilder talks() {
  StudyBuilder study;
  study.transcript("G1", "I", "Wat gebeurt er na de pilot?")
      .transcript("G1", "R1", "Dan valt er een gat van jaren.")
      .transcript("G1", "R2", "Het geld stopt dan en niemand neemt het over.");
  study.transcript("G2", "R1", "Bij ons is er geld genoeg voor jaren.");
  study.interviewer("G1", "I").person("G1", "R1", "Anna").person("G1", "R2", "Bram");
  study.person("G2", "R1", "Bram");
  study.code("Geld").code("Gat").code("Tijd").code("Valley of death").code("Subsidie", "Geld");
  study.coding("G1", "valt er een gat", "Gat", "AV").coding("G1", "gat van jaren", "Tijd", "AV");
  study.coding("G1", "geld stopt", "Geld", "AV").coding("G1", "neemt het over", "Subsidie", "JB");
  study.coding("G2", "is er geld genoeg", "Geld", "JB").coding("G2", "geld", "Subsidie", "AV");
  study.coding("G1", "gat", "Valley of death", "AV");
  return study;
}

TEST(PassageQuery, CombinesWhatLiesUnderCodes) {
  const StudyBuilder made = talks();
  const Study& study = made.study();
  EXPECT_EQ(words(study, "Gat"), "valt er een gat");
  EXPECT_EQ(words(study, "Gat AND Tijd"), "gat");
  EXPECT_EQ(words(study, "Gat EN tijd"), "gat");
  EXPECT_EQ(words(study, "Gat OR Tijd"), "valt er een gat van jaren");
  EXPECT_EQ(words(study, "Gat NOT Tijd"), "");
  EXPECT_EQ(words(study, "Geld NOT Subsidie"), "geld stopt");
  EXPECT_EQ(words(study, "Geld EN NIET Subsidie"), "geld stopt");
  EXPECT_EQ(words(study, "ONDER Geld"), "geld stopt | neemt het over | is er geld genoeg");
  EXPECT_EQ(words(study, "ALL @ JB"), "neemt het over | is er geld genoeg");
  EXPECT_EQ(words(study, "SUB Geld @ AV"), "geld stopt | geld");
}

TEST(PassageQuery, KnowsHowPassagesLieToEachOther) {
  const StudyBuilder made = talks();
  const Study& study = made.study();
  EXPECT_EQ(words(study, "Gat OVERLAPS Tijd"), "valt er een gat");
  EXPECT_EQ(words(study, "Valley of death BINNEN Gat"), "gat");
  EXPECT_EQ(words(study, "Gat WITHIN Valley of death"), "");
  EXPECT_EQ(words(study, "Geld NEAR 2 Gat"), "");  // between them: van jaren. Het
  EXPECT_EQ(words(study, "Geld NEAR 2 Tijd"), "geld stopt");
  EXPECT_EQ(words(study, "Gat FOLLOWED BY 4 Geld"), "valt er een gat");
  EXPECT_EQ(words(study, "Geld GEVOLGD DOOR Gat"), "");
  EXPECT_EQ(words(study, "Gat ZELFDE BEURT Tijd"), "valt er een gat");
  EXPECT_EQ(words(study, "Gat SAME TURN Geld"), "");
  EXPECT_EQ(words(study, "Geld SAME TRANSCRIPT Gat"), "geld stopt");
}

TEST(PassageQuery, APassageIsNotHeldAgainstItself) {
  StudyBuilder made = talks();
  EXPECT_EQ(words(made.study(), "Gat NEAR Gat"), "");
  made.coding("G1", "niemand", "Gat", "AV");
  EXPECT_EQ(words(made.study(), "Gat NEAR Gat"), "valt er een gat | niemand");
  EXPECT_EQ(words(made.study(), "Gat FOLLOWED BY Gat"), "valt er een gat");
}

TEST(PassageQuery, FiltersTellWhoseItIs) {
  const StudyBuilder made = talks();
  const Study& study = made.study();
  PassageQuery query = asking(study, "SUB Geld OR Gat");
  add_filter(study, "persoon=Bram", query.filter);
  EXPECT_EQ(words(study, query), "geld stopt | neemt het over | is er geld genoeg");
  query.speakers = {"r2"};
  EXPECT_EQ(words(study, query), "geld stopt | neemt het over");
  add_filter(study, "codeur=JB", query.filter);
  EXPECT_EQ(words(study, query), "neemt het over");
}

TEST(PassageQuery, IsReadAsItIsWritten) {
  StudyBuilder made = talks();
  made.code("Brede mkb (peloton)").code("Kort EN krachtig").code("Zegt \"ja\"").code("2025");
  made.code("Subsidie", "Tijd").code("#1 zorg");
  const Study& study = made.study();
  for (const char* text :
       {"Gat", "Gat AND Tijd NOT Geld", "Gat AND (Tijd OR Geld)", "Gat OR Tijd AND Geld",
        "(Gat OR Tijd) NEAR 7 Geld", "Gat NEAR 20 (Tijd FOLLOWED BY 3 Geld)",
        "Gat NOT (Tijd NOT Geld)", "\"Brede mkb (peloton)\" SAME TURN SUB Geld @ AV",
        "\"Kort EN krachtig\" OVERLAPS \"Zegt \"\"ja\"\"\"", "\"2025\" SAME TRANSCRIPT ALL @ JB",
        "Gat NEAR 5 \"2025\"", "\"#1 zorg\" OVERLAPS Gat",
        "Geld > Subsidie WITHIN Tijd > Subsidie"}) {
    const PassageExpression read = read_expression(study, text);
    EXPECT_EQ(text_of(study, read, NamesAs::English), text);
    EXPECT_EQ(read_expression(study, text_of(study, read, NamesAs::Dutch)), read) << text;
    EXPECT_EQ(read_expression(study, text_of(study, read, NamesAs::Ids)), read) << text;
  }
  EXPECT_EQ(text_of(study, read_expression(study, "(Gat AND NOT Tijd)"), NamesAs::Dutch),
            "Gat NIET Tijd");
}

TEST(PassageQuery, SaysWhereItDoesNotUnderstand) {
  const StudyBuilder made = talks();
  const Study& study = made.study();
  EXPECT_NE(refusal(study, "Gat AND").find("too early"), std::string::npos);
  EXPECT_NE(refusal(study, "Gat Tijd").find("Gat Tijd"), std::string::npos);  // no such code
  EXPECT_NE(refusal(study, "AND Gat").find("\"AND\""), std::string::npos);
  EXPECT_NE(refusal(study, "(Gat AND Tijd").find("parenthesis"), std::string::npos);
  EXPECT_NE(refusal(study, "Gat )").find("\")\""), std::string::npos);
  EXPECT_NE(refusal(study, "\"Gat").find("quote"), std::string::npos);
  EXPECT_NE(refusal(study, "Gat @ XX").find("XX"), std::string::npos);
  EXPECT_NE(refusal(study, "").find("too early"), std::string::npos);
  EXPECT_NE(refusal(study, "Gat AND \"\"").find("expected"), std::string::npos);
  EXPECT_NE(refusal(study, std::string(300, '(') + "Gat").find("parentheses"), std::string::npos);
  std::string many = "Gat";
  for (int i = 0; i < 5000; ++i) many += " AND Gat";
  EXPECT_NE(refusal(study, many).find("longer"), std::string::npos);
}

// A code by itself is what the matrix counts as passages.
TEST(PassageQuery, ACodeFindsThePassagesThatTheMatrixCounts) {
  for (unsigned seed = 0; seed < 40 && !HasFailure(); ++seed) {
    const Study study = tests::study_by_chance(seed);
    for (int flags = 0; flags < 4; ++flags) {
      FrequencyQuery counting;
      counting.with_subcodes = (flags & 1) != 0;
      counting.with_interviewers = (flags & 2) != 0;
      add_filter(study, "persoon=Anna", counting.filter);
      for (const FrequencyRow& row : frequencies(study, counting).rows) {
        PassageQuery query;
        query.expression.kind = PassageExpression::Kind::Code;
        query.expression.code = row.code;
        query.expression.with_subcodes = counting.with_subcodes;
        query.filter = counting.filter;
        query.with_interviewers = counting.with_interviewers;
        // One that lies on her own and interviewers' words may belong to nobody as a whole.
        EXPECT_LE(find_passages(study, query).size(), row.total) << seed;
        if (!counting.with_interviewers) {
          EXPECT_EQ(find_passages(study, query).size(), row.total) << seed;
        }
      }
    }
  }
}

TEST(PassageQuery, ACodeThatSharesItsNameWithASubcodeReadsBack) {
  StudyBuilder made;
  made.code("Geld")
      .code("Overheid")
      .code("Geld", "Overheid")
      .code("A > B")
      .code("A")
      .code("B", "A");
  for (const auto& [id, code] : made.study().codes()) {
    PassageExpression expression;
    expression.kind = PassageExpression::Kind::Code;
    expression.code = id;
    for (const NamesAs names : {NamesAs::English, NamesAs::Dutch, NamesAs::Ids}) {
      const std::string text = text_of(made.study(), expression, names);
      EXPECT_EQ(read_expression(made.study(), text), expression) << text;
    }
  }
}

}  // namespace
