#include "app/cli/counting.h"

#include <iostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/quotation_options.h"
#include "coding/lookup.h"
#include "exports/chart/words.h"
#include "transcripts/digits.h"
#include "transcripts/unicode.h"

namespace app::cli {

coding::ColumnsBy columns_named(const coding::Study& study, const std::string& text) {
  const coding::QuotationArrangement columns = grouping_named(study, text);
  // No columns, and then perhaps the name of an attribute.
  if (columns.by == coding::QuotationsBy::Nothing || columns.by == coding::QuotationsBy::Code)
    return {coding::GroupBy::Attribute, attribute_named(study, text).id};
  const coding::FrequencyQuery query = columns_of(columns);
  return {query.by, query.attribute};
}

namespace {

// "total", or a column by its name as it is kept or shown; two deep "Maakcampus · werkveld", or
// with a colon, which is easier to type.
void sort_by(const coding::Study& study, const std::string& name, coding::FrequencyQuery& query) {
  query.order.rows = true;
  const std::string wanted = transcripts::fold(name);
  if (wanted == "total" || wanted == "totaal") return;
  for (const auto& column : coding::frequencies(study, query).columns) {
    const auto is = [&](const std::string& known) { return transcripts::fold(known) == wanted; };
    const auto shown = [&](transcripts::Language language) {
      return exports::chart::column_name(study, query, column, language);
    };
    if (!is(shown(transcripts::Language::Dutch)) && !is(shown(transcripts::Language::English)) &&
        !is(query.within ? column.outer + ":" + column.name : column.name))
      continue;
    query.order.rows_by = column;
    return;
  }
  throw coding::EditError(transcripts::say(
      "Er is geen kolom \"{}\" om naar te sorteren. Kies total of de naam van een kolom{}.",
      "There is no column \"{0}\" to sort by. Choose total or a column's name{2}.", name,
      query.within ? " (Maakcampus:werkveld)" : "", query.within ? " (Makers:field)" : ""));
}

}  // namespace

coding::FrequencyQuery frequency_query(const FrequencyOptions& options,
                                       const coding::Study& study) {
  coding::FrequencyQuery query = divided_by({}, columns_named(study, options.by));
  if (!options.outer.empty()) query.within = columns_named(study, options.outer);
  query.count = *coding::count_named(options.count);
  query.with_subcodes = options.with_subcodes;
  query.with_interviewers = options.with_interviewers;
  for (const std::string& filter : options.filters) add_filter(study, filter, query.filter);
  for (const std::string& code : options.codes) query.codes.push_back(code_named(study, code).id);
  query.groups_only = options.groups;
  query.top = options.top;
  query.hide_below = options.hide_below;
  query.without_empty = options.without_empty;
  if (!options.sort.empty()) sort_by(study, options.sort, query);
  if (!options.sort_columns.empty())
    query.order.columns_by = code_named(study, options.sort_columns).id;
  return query;
}

void add_frequency_options(CLI::App& command, const Context& context, FrequencyOptions& options) {
  command.add_option("--by", options.by,
                     context.say("pps, participant, transcript, coder of een kenmerk",
                                 "pps, participant, transcript, coder or an attribute"));
  command.add_option(
      "--outer", options.outer,
      context.say("kolommen twee diep: --by binnen dit, zoals --by rol --outer pps",
                  "columns two deep: --by within this, as in --by role --outer pps"));
  command.add_option("--sort", options.sort,
                     context.say("rijen van meest naar minst in deze kolom, of total",
                                 "rows from most to least in this column, or total"));
  command.add_option("--sort-columns", options.sort_columns,
                     context.say("kolommen van meest naar minst in de rij van deze code",
                                 "columns from most to least in this code's row"));
  command.add_flag(
      "--without-empty", options.without_empty,
      context.say("zonder rijen die overal nul zijn", "without rows that are all zero"));
  add_row_options(command, context, options);
}

void add_row_options(CLI::App& command, const Context& context, FrequencyOptions& options) {
  command.add_option("--count", options.count, context.say("wat geteld wordt", "what is counted"))
      ->check(CLI::IsMember({"passages", "codings", "participants", "transcripts", "words"}));
  command.add_flag(
      "--with-subcodes", options.with_subcodes,
      context.say("subcodes bij hun ouder geteld", "subcodes counted with their parent"));
  command.add_flag("--with-interviewers", options.with_interviewers,
                   context.say("ook coderingen op interviewers", "codings on interviewers too"));
  command.add_option("--filter,--where", options.filters,
                     context.say("kenmerk=waarde; ook !=, voor kenmerken >= en <=, en "
                                 "gecodeerd>=2026-11-01",
                                 "attribute=value; also !=, for attributes >= and <=, and "
                                 "coded>=2026-11-01"));
  command.add_option("--code", options.codes, context.say("alleen deze code", "this code only"));
  command.add_flag("--groups", options.groups,
                   context.say("alleen de rijen bovenaan het codeboek", "rows at the top only"));
  command.add_option("--hide-below", options.hide_below,
                     context.say("verberg cellen met minder personen dan dit",
                                 "hide cells with fewer participants than this"));
  command.add_option("--top", options.top,
                     context.say("alleen zoveel rijen, van meest naar minst",
                                 "only so many rows, from most to least"));
}

void read_within(const std::string& text, coding::CooccurrenceQuery& query) {
  if (text.size() < 9 && transcripts::all_digits(text)) {
    query.within = coding::Within::Near;
    query.words = static_cast<std::uint32_t>(std::stoul(text));
    return;
  }
  const auto within = coding::within_named(text);
  if (!within || *within == coding::Within::Near)
    throw UsageError(transcripts::say(
        "\"{}\" is geen manier van samenkomen. Kies overlap, beurt, volgorde, gesprek of een "
        "aantal woorden.",
        "\"{}\" is no way of meeting. Choose overlap, turn, sequence, transcript or a number of "
        "words.",
        text));
  query.within = *within;
}

nlohmann::ordered_json base_json(const coding::Base& base) {
  return {{"participants", base.participants},
          {"transcripts", base.transcripts},
          {"words", base.words}};
}

void print_table(const exports::Table& table) {
  static constexpr int kFirst = 38;  // wide enough for most codes
  const auto print = [](std::size_t column, const std::string& text) {
    std::cout << (column == 0 ? fmt::format("{:<{}}", text, kFirst) : "\t" + text);
  };
  for (std::size_t i = 0; i < table.header.size(); ++i) print(i, table.header[i]);
  std::cout << '\n';
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) print(i, exports::text_of(row[i]));
    std::cout << '\n';
  }
}

}  // namespace app::cli
