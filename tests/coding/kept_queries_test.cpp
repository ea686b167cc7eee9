#include "coding/kept_queries.h"

#include <gtest/gtest.h>

#include "coding/codebook.h"
#include "coding/lookup.h"
#include "tests/support/study_builder.h"

namespace {

using namespace coding;
using tests::StudyBuilder;

StudyBuilder talk() {
  StudyBuilder study;
  study.transcript("G1", "R1", "Dan valt er een gat van jaren.").person("G1", "R1", "Anna");
  study.pps("Hout", {"Anna"}).code("Gat").code("Tijd").set("Anna", "rol", "werkveld");
  study.transcript("G2", "R1", "Ja.")
      .person("G2", "R1", "Cas")
      .pps("Zorg")
      .set("G1", "jaar", "2025");
  study.set("Cas", "rol", "onderwijs");
  study.coding("G1", "valt er een gat", "Gat", "AV").coding("G1", "gat van jaren", "Tijd", "JB");
  return study;
}

By av(const Study& study) {
  return {coder_named(study, "AV").id, {1000}};
}

PassageQuery full_query(const Study& study) {
  PassageQuery query;
  query.expression = read_expression(study, "Gat AND Tijd @ JB");
  for (const char* filter :
       {"pps=Hout", "rol=werkveld", "gesprek=G1", "persoon=Anna", "codeur=AV", "codeur=JB",
        "rol!=onderwijs", "jaar>=2017", "jaar<=2030", "pps!=Zorg", "gesprek!=G2", "persoon!=Cas",
        "gecodeerd>=1970-01-01", "gecodeerd<=2026-11-29"})
    add_filter(study, filter, query.filter);
  query.speakers = {"R1"};
  query.with_interviewers = true;
  return query;
}

TEST(KeptQueries, AreReadBackAsTheyWereKept) {
  StudyBuilder study = talk();
  const PassageQuery query = full_query(study.study());
  study.apply(keep_query(study.study(), " Gat  met tijd", query, av(study.study())));
  const KeptQuery& kept = *kept_queries(study.study()).front();
  EXPECT_EQ(read_kept(study.study(), kept.text), query);
  EXPECT_EQ(find_passages(study.study(), query).size(), 1U);
}

TEST(KeptQueries, MeanTheSameAfterNamesChanged) {
  StudyBuilder study = talk();
  study.apply(keep_query(study.study(), "Vraag", full_query(study.study()), av(study.study())));
  Code renamed = code_named(study.study(), "Gat");
  renamed.name = "Kloof OF gat";
  study.apply(change_code(study.study(), renamed, {}));
  study.apply(rename_pps(study.study(), pps_named(study.study(), "Hout").id, "Hout & bouw"));
  const PassageQuery read = read_kept(study.study(), kept_queries(study.study())[0]->text);
  EXPECT_EQ(find_passages(study.study(), read).size(), 1U);
  EXPECT_EQ(text_of(study.study(), read.expression, NamesAs::Dutch),
            "\"Kloof OF gat\" EN Tijd @ JB");
}

TEST(KeptQueries, TheSameNameTakesThePlaceOfTheFormer) {
  StudyBuilder study = talk();
  PassageQuery query = full_query(study.study());
  study.apply(keep_query(study.study(), "Vraag", query, av(study.study())));
  query.speakers.clear();
  study.apply(keep_query(study.study(), "vraag", query, av(study.study())));
  ASSERT_EQ(kept_queries(study.study()).size(), 1U);
  EXPECT_EQ(read_kept(study.study(), kept_queries(study.study())[0]->text), query);
  study.apply(forget_query(study.study(), kept_queries(study.study())[0]->id));
  EXPECT_TRUE(kept_queries(study.study()).empty());
}

TEST(KeptQueries, FollowACodeIntoWhatItIsMergedWithAndSayWhenOneIsGone) {
  StudyBuilder study = talk();
  study.code("Kloof");
  study.apply(keep_query(study.study(), "Vraag", full_query(study.study()), av(study.study())));
  study.apply(merge_codes(study.study(), code_named(study.study(), "Gat").id,
                          code_named(study.study(), "Kloof").id));
  const auto text = [&] { return kept_queries(study.study())[0]->text; };
  EXPECT_EQ(text_of(study.study(), read_kept(study.study(), text()).expression, NamesAs::English),
            "Kloof AND Tijd @ JB");
  study.apply(delete_code(study.study(), code_named(study.study(), "Kloof").id));
  EXPECT_THROW(read_kept(study.study(), text()), EditError);
  EXPECT_TRUE(study.study().broken_rules().empty());
}

TEST(KeptQueries, TextThatNobodyKeptIsRefused) {
  const StudyBuilder study = talk();
  for (const char* text :
       {"", "Gat\nfilter", "Gat\nfilter pps=", "Gat\nfilter pps=#0", "Gat\nx", "Gat\nfilter #0=a",
        "Gat\nfilter =a", "Gat\nfilter coded>=x", "Gat\nfilter coded=2026-11-01"})
    EXPECT_THROW(read_kept(study.study(), text), EditError) << text;
}

TEST(KeptQueries, WhatIsFoundBecomesANewCode) {
  StudyBuilder study = talk();
  const auto found = find_passages(study.study(), full_query(study.study()));
  study.apply(code_passages(study.study(), "Gat in de tijd", found, av(study.study())));
  const CodeId code = code_named(study.study(), "Gat in de tijd").id;
  std::string words;
  for (const Quotation& quotation : quotations(study.study(), {{code}, {}, true, false}))
    words += tests::words_of(study.study(), *quotation.coding) + "|";
  EXPECT_EQ(words, "gat|");
  EXPECT_THROW(code_passages(study.study(), "Leeg", {}, av(study.study())), EditError);
}

}  // namespace
