// query: passages by how codes lie to each other; what is found shown, counted, coded, or the query
// kept.
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/counting.h"
#include "app/cli/quotation_options.h"
#include "coding/kept_queries.h"
#include "coding/lookup.h"
#include "coding/reach.h"
#include "exports/tables_out.h"

namespace app::cli {
namespace {

using coding::FoundPassage;
using coding::Study;
using nlohmann::ordered_json;
using transcripts::say;

struct QueryOptions {
  PassageOptions passages;
  std::string keep;
  std::string as_code;
  std::string forget;
  bool list = false;
  bool json = false;
  bool csv = false;
};

coding::NamesAs names_in(const Context& context) {
  return context.language == transcripts::Language::Dutch ? coding::NamesAs::Dutch
                                                          : coding::NamesAs::English;
}

ordered_json passage_json(const Study& study, const FoundPassage& found) {
  const transcripts::Transcript& text = study.text(found.transcript);
  const auto range = text.units().to_code_points(found.span);
  auto pps = ordered_json::array();
  for (const auto& id : found.pps) pps.push_back(study.pps().find(id)->name);
  const auto& owner = found.owner;
  return {
      {"transcript", study.transcripts().find(found.transcript)->name},
      {"start", range.start.value},
      {"end", range.end.value},
      {"text", text.slice(found.span)},
      {"speaker", owner.speaker ? ordered_json(text.speakers()[*owner.speaker]) : ordered_json()},
      {"participant", owner.participant
                          ? ordered_json(study.participants().find(*owner.participant)->name)
                          : ordered_json()},
      {"pps", pps},
      {"time", found.time ? ordered_json(static_cast<double>(found.time->count()) / 1000)
                          : ordered_json()}};
}

ordered_json reach_json(const coding::Reach& reach) {
  return {
      {"participants", reach.participants}, {"transcripts", reach.transcripts}, {"pps", reach.pps}};
}

int list(const Context& context, const Study& study, bool json) {
  auto document = ordered_json::array();
  for (const coding::KeptQuery* kept : kept_queries(study)) {
    std::string text;
    try {
      text = text_of(study, read_kept(study, kept->text).expression, names_in(context));
    } catch (const coding::EditError& error) {
      text = in(error.message(), context.language);
    }
    if (!json) std::cout << kept->name << '\t' << text << '\n';
    document.push_back({{"name", kept->name}, {"query", text}});
  }
  if (json) print_json(document);
  return 0;
}

int show(const Context& context, const QueryOptions& options, const Study& study) {
  const coding::PassageQuery query = passage_query(options.passages, study);
  const auto found = find_passages(study, query);
  const coding::Reach reach = coding::reach_of(found);
  const coding::Reach of = reach_of_all(study, query.filter);
  if (options.csv) {
    print_csv(context,
              exports::quotations_table(study, {grouped(study, found, {}), {}, query.filter, true},
                                        context.language));
    return 0;
  }
  if (options.json) {
    ordered_json document = {{"query", text_of(study, query.expression, names_in(context))},
                             {"count", found.size()},
                             {"reach", reach_json(reach)},
                             {"of", reach_json(of)}};
    auto& passages = document["passages"] = ordered_json::array();
    for (const FoundPassage& passage : found) passages.push_back(passage_json(study, passage));
    print_json(document);
    return 0;
  }
  for (const FoundPassage& passage : found)
    std::cout << study.transcripts().find(passage.transcript)->name << '\t'
              << study.text(passage.transcript).slice(passage.span) << '\n';
  context.tell(say("{0}: {2}", "{1}: {3}",
                   transcripts::counted(found.size(), "passage", "passages"),
                   transcripts::counted(found.size(), "passage", "passages"),
                   reach_in_words(reach, of).nl, reach_in_words(reach, of).en));
  return 0;
}

int query(const Context& context, const QueryOptions& options) {
  if (!options.keep.empty() || !options.as_code.empty() || !options.forget.empty()) {
    if (!options.forget.empty())
      return change_and_print(context, [&](const Study& study) {
        return forget_query(study, kept_query_named(study, options.forget).id);
      });
    coding::Project project = context.open(coding::Access::Write);
    coding::GroupBuilder group(project.study());
    const coding::By who = by(context, group);
    const coding::PassageQuery asked = passage_query(options.passages, group.study());
    coding::EditGroup made = options.keep.empty()
                                 ? code_passages(group.study(), options.as_code,
                                                 find_passages(group.study(), asked), who)
                                 : keep_query(group.study(), options.keep, asked, who);
    const std::string kind = made.kind;
    const coding::Message title = made.title;
    group.add(std::move(made));
    apply_and_tell(context, project, std::move(group).finish(kind, title, who.coder));
    std::cout << in(title, context.language) << '\n';
    return 0;
  }
  const coding::Project project = context.open(coding::Access::ReadOnly);
  if (options.list) return list(context, project.study(), options.json);
  return show(context, options, project.study());
}

}  // namespace

void add_query_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<QueryOptions>();
  CLI::App& command =
      add_subcommand(app, context, "query", "Passages vragen naar hoe codes bij elkaar liggen",
                     "Ask for passages by how codes lie to each other");
  command.add_option(
      "QUERY", options->passages.expression,
      context.say("zoals: Geld EN NIET (Gat OF Tijd), Geld BIJ 20 Gat, Geld GEVOLGD DOOR Gat, "
                  "Geld BINNEN Gat, Geld OVERLAPT Gat, Geld ZELFDE BEURT Gat, ONDER Geld, "
                  "Geld @ AV",
                  "such as: Money AND NOT (Gap OR Time), Money NEAR 20 Gap, Money FOLLOWED BY Gap, "
                  "Money WITHIN Gap, Money OVERLAPS Gap, Money SAME TURN Gap, SUB Money, "
                  "Money @ AV"));
  command.add_option("--named", options->passages.named,
                     context.say("een bewaarde vraag", "a kept query"));
  command.add_option(
      "--filter,--where", options->passages.filters,
      context.say("kenmerk=waarde, gecodeerd>=2026-11-01", "attribute=value, coded>=2026-11-01"));
  command.add_option("--speaker", options->passages.speakers,
                     context.say("een sprekerslabel", "a speaker's label"));
  command.add_flag("--with-interviewers", options->passages.with_interviewers,
                   context.say("ook coderingen op interviewers", "codings on interviewers too"));
  command.add_option("--keep", options->keep,
                     context.say("bewaar de vraag onder deze naam", "keep the query by this name"));
  command.add_option("--as-code", options->as_code,
                     context.say("codeer wat gevonden is als deze nieuwe code",
                                 "code what is found as this new code"));
  command.add_flag("--list", options->list, context.say("de bewaarde vragen", "the kept queries"));
  command.add_option("--forget", options->forget,
                     context.say("verwijder een bewaarde vraag", "delete a kept query"));
  command.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  add_csv_flag(command, context, options->csv);
  add_as_of(command, context);
  add_example(command, context, "query studie.zwerm \"Valley of death BIJ 20 Financiering\"",
              "query study.zwerm \"Valley of death NEAR 20 Funding\"");
  set_run(command, context, [options](const Context& given) { return query(given, *options); });
}

}  // namespace app::cli
