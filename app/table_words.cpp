#include "app/table_words.h"

#include <algorithm>

#include "coding/attribute_values.h"
#include "coding/known_attributes.h"

namespace app {
namespace {

using exports::ColumnUse;
using exports::RowResult;
using exports::SurveyUse;
using exports::TableKind;
using transcripts::Language;
using transcripts::Message;

// Fields by the first of the headers that they are known by (exports/columns_in.h).
struct FieldWords {
  std::string_view field;
  const char* nl;
  const char* en;
};
constexpr std::array<FieldWords, 12> kFields = {{{"naam", "naam", "name"},
                                                 {"gesprek", "gesprek", "transcript"},
                                                 {"document", "gesprek", "transcript"},
                                                 {"spreker", "spreker", "speaker"},
                                                 {"ouder", "bovenliggende code", "parent"},
                                                 {"kleur", "kleur", "colour"},
                                                 {"soort", "soort", "kind"},
                                                 {"herkomst", "herkomst", "origin"},
                                                 {"codeerbaar", "codeerbaar", "codable"},
                                                 {"start", "begin", "start"},
                                                 {"end", "einde", "end"},
                                                 {"coder", "codeur", "coder"}}};

std::string field_words(const ColumnUse& use, Language language) {
  for (const FieldWords& words : kFields)
    if (words.field == use.field) return language == Language::Dutch ? words.nl : words.en;
  return use.header;
}

std::string attribute_words(const ColumnUse& use, Language language) {
  const std::string name = coding::shown_attribute(use.attribute, language);
  return in(words_for(SurveyUse::Attribute), language) + (name == use.header ? "" : " " + name) +
         ", " + in(coding::word_for(use.type), language) +
         (!use.is_new                   ? ""
          : language == Language::Dutch ? " (nieuw)"
                                        : " (new)");
}

}  // namespace

const std::array<TableKindWords, 6>& table_kinds() {
  static const std::array<TableKindWords, 6> kKinds = {
      {{TableKind::Transcripts,
        "transcripts",
        {"Gesprekken", "Transcripts"},
        {"Naam, PPS en kenmerken van gesprekken die er al zijn.",
         "Name, PPS and attributes of transcripts that are there already."}},
       {TableKind::Participants,
        "participants",
        {"Personen", "Participants"},
        {"Naam, PPS, gesprek en spreker, kenmerken zoals rol en organisatie.",
         "Name, PPS, transcript and speaker, attributes such as role and organisation."}},
       {TableKind::Pps,
        "pps",
        {"PPS'en", "PPS"},
        {"Naam en kenmerken zoals type en provincie.",
         "Name and attributes such as type and province."}},
       {TableKind::Survey,
        "survey",
        {"Enquête", "Survey"},
        {"Eén rij per respondent: open antwoorden worden korte gesprekken met de respondent als "
         "spreker, de rest wordt kenmerk. Wat een kolom wordt, is te kiezen.",
         "One row a respondent: open answers become short transcripts with the respondent as "
         "speaker, the rest attributes. What a column becomes can be chosen."}},
       {TableKind::Codebook,
        "codebook",
        {"Codeboek", "Codebook"},
        {"Naam, bovenliggende code, kleur, definities.", "Name, parent, colour, definitions."}},
       {TableKind::Codings,
        "codings",
        {"Coderingen", "Codings"},
        {"Gesprek, begin, einde, code, codeur.", "Document, start, end, code, coder."}}}};
  return kKinds;
}

Message words_for(SurveyUse use) {
  switch (use) {
    case SurveyUse::Open:
      return {"open antwoord", "open answer"};
    case SurveyUse::Attribute:
      return {"kenmerk", "attribute"};
    case SurveyUse::Name:
      return {"naam van de respondent", "name of the respondent"};
    case SurveyUse::Pps:
      return {"PPS", "PPS"};
    case SurveyUse::Completed:
      return {"datum", "date"};
    case SurveyUse::LeftOut:
      break;
  }
  return {"overgeslagen", "left out"};
}

Message words_for(RowResult::What what) {
  switch (what) {
    case RowResult::What::New:
      return {"nieuw", "new"};
    case RowResult::What::Changed:
      return {"gewijzigd", "changed"};
    case RowResult::What::Same:
      return {"al zo", "so already"};
    case RowResult::What::Wrong:
      break;
  }
  return {"past niet", "does not fit"};
}

std::string column_words(const PlannedTable& plan, std::size_t column, Language language) {
  const ColumnUse& use = plan.import.columns[column];
  if (use.as == ColumnUse::As::Attribute) return attribute_words(use, language);
  if (!plan.survey.empty()) return in(words_for(plan.survey[column].use), language);
  if (use.as == ColumnUse::As::Known) return field_words(use, language);
  return in(words_for(SurveyUse::LeftOut), language);
}

}  // namespace app
