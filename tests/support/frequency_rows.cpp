#include "tests/support/frequency_rows.h"

#include <fmt/format.h>

#include "coding/lookup.h"

namespace tests {

using namespace coding;

std::string row(const Study& study, const FrequencyQuery& query, const std::string& code) {
  const Frequencies made = frequencies(study, query);
  for (const FrequencyRow& row : made.rows) {
    if (row.code != code_named(study, code).id) continue;
    std::string out;
    for (std::size_t i = 0; i < made.columns.size(); ++i)
      out += fmt::format("{} {:.4g} | ", made.columns[i].name, row.values[i]);
    return out + fmt::format("total {:.4g}", row.total);
  }
  return "no such row";
}

std::string bases(const Study& study, const FrequencyQuery& query) {
  const Frequencies made = frequencies(study, query);
  const auto shown = [](const std::string& name, const Base& base) {
    return fmt::format("{} {}p {}t {}w", name, base.participants, base.transcripts, base.words);
  };
  std::string out;
  for (const FrequencyColumn& column : made.columns) out += shown(column.name, column.base) + " | ";
  return out + shown("total", made.total_base);
}

FrequencyQuery counting(CountOf count, ShownAs as) {
  FrequencyQuery query;
  query.count = count;
  query.as = as;
  return query;
}

FrequencyQuery by(GroupBy group) {
  FrequencyQuery query;
  query.by = group;
  return query;
}

FrequencyQuery by_attribute(const Study& study, std::string_view name) {
  FrequencyQuery query = by(GroupBy::Attribute);
  query.attribute = attribute_named(study, name).id;
  return query;
}

StudyBuilder two_talks() {
  StudyBuilder study;
  study.transcript("G1", "I", "Wat gebeurt er na de pilot?")
      .transcript("G1", "R1", "Dan valt er een gat.")
      .transcript("G1", "R2", "Het geld stopt dan.")
      .transcript("G1", "R3", "Dat klopt.");
  study.transcript("G2", "R1", "Bij ons is er geld genoeg.");
  study.interviewer("G1", "I").person("G1", "R1", "Anna").person("G1", "R2", "Bram");
  study.person("G2", "R1", "Bram");
  study.pps("Hout", {"Anna", "Bram"}).pps("Metaal", {"Bram"}).pps("Zorg", {"G1"});
  study.code("Geld").code("Gat", "Geld");
  return study;
}

StudyBuilder three_people() {
  StudyBuilder study;
  study.code("Geld").code("Gat").code("Los");
  for (const char* name : {"Anna", "Bram", "Cas"}) {
    const std::string talk = std::string("bij ") + name;
    study.transcript(talk, "R1", "een twee drie vier vijf zes").person(talk, "R1", name);
    study.transcript(talk, "I", "En dan?").interviewer(talk, "I");
  }
  const auto add = [&](const char* code, const char* name, int codings) {
    const std::vector<const char*> words = {"een", "twee", "drie", "vier"};
    for (int i = 0; i < codings; ++i)
      study.coding(std::string("bij ") + name, words[static_cast<std::size_t>(i)], code, "AV");
  };
  add("Geld", "Anna", 2), add("Geld", "Bram", 1);
  add("Gat", "Anna", 3), add("Gat", "Bram", 1), add("Gat", "Cas", 4);
  return study;
}

}  // namespace tests
