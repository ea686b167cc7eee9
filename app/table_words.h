// What a table's columns and rows become, in the user's words, for the window and the command line
// alike.
#pragma once

#include <array>
#include <string>

#include "app/import_tables.h"

namespace app {

// What each kind of table is called, and which columns it has.
struct TableKindWords {
  exports::TableKind kind;
  const char* id;  // as import --as calls it
  transcripts::Message name;
  transcripts::Message columns;
};
const std::array<TableKindWords, 6>& table_kinds();

// "kenmerk", "open antwoord".
transcripts::Message words_for(exports::SurveyUse use);
transcripts::Message words_for(exports::RowResult::What what);
// Of a column: "naam", "kenmerk leeftijd, getal (nieuw)", "open antwoord", "overgeslagen".
std::string column_words(const PlannedTable& plan, std::size_t column,
                         transcripts::Language language);

}  // namespace app
