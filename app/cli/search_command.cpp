#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/search_options.h"
#include "coding/lookup.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using nlohmann::ordered_json;
using transcripts::counted;
using transcripts::on_one_line;
using transcripts::say;
using transcripts::Transcript;

constexpr std::uint32_t kAround = 40;  // characters of context beside a hit

struct SearchCommand {
  SearchOptions search;
  bool forms = false;
  bool json = false;
};

// The words beside a hit, whole characters only.
std::string beside(const Transcript& text, std::uint32_t from, std::uint32_t to) {
  auto span = text.units().to_bytes(transcripts::CodePointRange{{from}, {to}});
  while (!is_grapheme_boundary(text.text(), span.begin)) --span.begin.value;
  return std::string(text.slice(span));
}

ordered_json hit_json(const Study& study, const coding::StudyHit& hit) {
  const Transcript& text = study.text(hit.transcript);
  const auto range = text.units().to_code_points(hit.span);
  const std::uint32_t from = range.start.value > kAround ? range.start.value - kAround : 0;
  const auto* turn = text.turn_at(hit.span.begin);
  return {
      {"transcript", study.transcripts().find(hit.transcript)->name},
      {"start", range.start.value},
      {"end", range.end.value},
      {"text", text.slice(hit.span)},
      {"before", beside(text, from, range.start.value)},
      {"after", beside(text, range.end.value, range.end.value + kAround)},
      {"speaker", turn == nullptr ? ordered_json() : ordered_json(text.speakers()[turn->speaker])}};
}

ordered_json found_json(const Study& study, const coding::StudyHits& found, bool with_forms) {
  ordered_json document = {{"count", found.count},
                           {"transcripts", found.in_transcript.size()},
                           {"participants", found.participants},
                           {"left_out", names_of(study, found.left_out)}};
  if (with_forms) {
    auto& forms = document["forms"] = ordered_json::array();
    for (const auto& form : found.forms)
      forms.push_back({{"form", form.form}, {"count", form.count}});
  }
  auto& hits = document["hits"] = ordered_json::array();
  for (const auto& hit : found.hits) hits.push_back(hit_json(study, hit));
  return document;
}

// A line a hit.
void print_hits(const Study& study, const coding::StudyHits& found) {
  for (const auto& hit : found.hits) {
    const ordered_json line = hit_json(study, hit);
    std::cout << line["transcript"].get<std::string>() << '\t' << line["start"] << '\t'
              << on_one_line(line["before"].get<std::string>()) << '['
              << on_one_line(line["text"].get<std::string>()) << ']'
              << on_one_line(line["after"].get<std::string>()) << '\n';
  }
}

int search(const Context& context, const SearchCommand& options) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  coding::StudyQuery query = study_query(options.search, study);
  if (!context.coder.empty() && query.coded != coding::Coded::Either)
    query.filter.coders.push_back(coder_named(study, context.coder).id);
  coding::SearchTexts texts;
  const auto found = coding::search_study(study, query, texts);
  if (options.json) {
    print_json(found_json(study, found, options.forms));
  } else if (options.forms) {
    for (const auto& form : found.forms) std::cout << form.count << '\t' << form.form << '\n';
  } else {
    print_hits(study, found);
  }
  if (!options.json)
    context.tell(
        say("{0} in {1}, {2}", "{3} in {4}, {5}", counted(found.count, "treffer", "treffers"),
            counted(found.in_transcript.size(), "gesprek", "gesprekken"),
            counted(found.participants, "persoon", "personen"), counted(found.count, "hit", "hits"),
            counted(found.in_transcript.size(), "transcript", "transcripts"),
            counted(found.participants, "person", "people")));
  if (found.cut_short) context.tell(*found.cut_short);
  return found.cut_short ? 1 : 0;
}

}  // namespace

void add_search_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<SearchCommand>();
  CLI::App& command =
      add_subcommand(app, context, "search", "Zoek in alle gesprekken", "Search all transcripts");
  SearchOptions& search_for = options->search;
  command
      .add_option(
          "Q", search_for.wanted,
          context.say("wat te zoeken: een woord, of woorden die zo achter elkaar staan, ook "
                      "tussen aanhalingstekens; * staat voor letters van een woord, als in "
                      "zorg*, *schap en gem*schap",
                      "what to look for: a word, or words that follow each other so, also "
                      "in quotes; * stands for letters of a word, as in zorg*, *schap and "
                      "gem*schap"))
      ->required();
  CLI::Option* exact = command.add_flag("--exact", search_for.exact,
                                        context.say("letter voor letter", "letter for letter"));
  CLI::Option* regex = command.add_flag(
      "--regex", search_for.regex, context.say("een reguliere expressie", "a regular expression"));
  CLI::Option* stem =
      command.add_flag("--stem", search_for.stem,
                       context.say("ook verbogen vormen", "other forms of the words too"));
  command
      .add_flag("--compound", search_for.compound,
                context.say("ook samenstellingen die met het woord beginnen of eindigen",
                            "compounds too that begin or end with the word"))
      ->excludes(exact, regex);
  stem->excludes(exact, regex);
  exact->excludes(regex);
  add_search_filters(command, context, search_for);
  command.add_option("--code", search_for.codes,
                     context.say("gecodeerd met deze code (met --uncoded: niet)",
                                 "coded with this code (with --uncoded: not)"));
  command.add_flag("--forms", options->forms,
                   context.say("welke vormen gevonden zijn, en hoe vaak",
                               "which forms were found, and how often"));
  command.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  add_as_of(command, context);
  add_example(command, context,
              "search studie.zwerm leergemeenschap --compound --where rol=werkveld",
              "search study.zwerm leergemeenschap --compound --where role=werkveld");
  set_run(command, context, [options](const Context& given) { return search(given, *options); });
}

}  // namespace app::cli
