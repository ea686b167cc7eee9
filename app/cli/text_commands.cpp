#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/subcommands.h"
#include "coding/cases.h"
#include "coding/lookup.h"
#include "transcripts/search.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using nlohmann::ordered_json;
using transcripts::Transcript;

constexpr std::uint32_t kAround = 40;  // characters of context beside a hit

struct SearchOptions {
  std::string wanted;
  bool exact = false;
  bool word = false;
  bool json = false;
};

int show_text(const Context& context, const std::string& transcript) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  std::cout << study.text(transcript_named(study, transcript).id).text() << '\n';
  return 0;
}

ordered_json speaker_json(const Transcript& text, const transcripts::Turn* turn) {
  return turn == nullptr ? ordered_json() : ordered_json(text.speakers()[turn->speaker]);
}

int show_turns(const Context& context, const std::string& transcript) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  const auto& info = transcript_named(study, transcript);
  const Transcript& text = study.text(info.id);
  const coding::SpeakerRoles roles(study, info.id);
  auto document = ordered_json::array();
  for (const auto& turn : text.turns()) {
    const auto range = text.units().to_code_points(turn.span);
    const auto& participant = roles.participant(turn.speaker);
    document.push_back(
        {{"start", range.start.value},
         {"end", range.end.value},
         {"speaker", text.speakers()[turn.speaker]},
         {"participant", participant ? ordered_json(study.participants().find(*participant)->name)
                                     : ordered_json()},
         {"time", turn.time ? ordered_json(static_cast<double>(turn.time->count()) / 1000)
                            : ordered_json()}});
  }
  print_json(document);
  return 0;
}

// The words beside a hit, whole characters only.
std::string beside(const Transcript& text, std::uint32_t from, std::uint32_t to) {
  auto span = text.units().to_bytes(transcripts::CodePointRange{{from}, {to}});
  while (!is_grapheme_boundary(text.text(), span.begin)) --span.begin.value;
  return std::string(text.slice(span));
}

int search(const Context& context, const SearchOptions& options) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  const transcripts::Query query{
      options.wanted, options.exact ? transcripts::Matching::Exact : transcripts::Matching::Folded,
      options.word ? transcripts::Words::Whole : transcripts::Words::Any};
  auto hits = ordered_json::array();
  for (const auto* info : transcripts_in_order(study)) {
    const Transcript& text = study.text(info->id);
    for (const auto& hit : transcripts::find(text.text(), query)) {
      const auto range = text.units().to_code_points(hit);
      const std::uint32_t from = range.start.value > kAround ? range.start.value - kAround : 0;
      hits.push_back({{"transcript", info->name},
                      {"start", range.start.value},
                      {"end", range.end.value},
                      {"text", text.slice(hit)},
                      {"before", beside(text, from, range.start.value)},
                      {"after", beside(text, range.end.value, range.end.value + kAround)},
                      {"speaker", speaker_json(text, text.turn_at(hit.begin))}});
    }
  }
  if (options.json) {
    print_json({{"count", hits.size()}, {"hits", hits}});
    return 0;
  }
  for (const auto& hit : hits)
    std::cout << hit["transcript"].get<std::string>() << '\t' << hit["start"] << '\t'
              << hit["before"].get<std::string>() << '[' << hit["text"].get<std::string>() << ']'
              << hit["after"].get<std::string>() << '\n';
  return 0;
}

void add_transcript(CLI::App& command, const Context& context, std::string& transcript) {
  command.add_option("T", transcript, context.say("het gesprek", "the transcript"))->required();
}

void add_search_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<SearchOptions>();
  CLI::App& command =
      add_subcommand(app, context, "search", "Zoek in alle gesprekken", "Search all transcripts");
  command.add_option("Q", options->wanted, context.say("wat te zoeken", "what to look for"))
      ->required();
  command.add_flag("--exact", options->exact,
                   context.say("letter voor letter", "letter for letter"));
  command.add_flag("--word", options->word, context.say("hele woorden", "whole words"));
  command.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  add_example(command, context, "search studie.zwerm coordinator",
              "search study.zwerm coordinator");
  set_run(command, context, [options](const Context& given) { return search(given, *options); });
}

}  // namespace

void add_text_commands(CLI::App& app, Context& context) {
  const auto transcript = std::make_shared<std::string>();
  CLI::App& text =
      add_subcommand(app, context, "text", "De tekst van een gesprek", "The text of a transcript");
  add_transcript(text, context, *transcript);
  add_example(text, context, "text studie.zwerm gesprek1", "text study.zwerm talk1");
  set_run(text, context,
          [transcript](const Context& given) { return show_text(given, *transcript); });

  CLI::App& turns = add_subcommand(app, context, "turns", "De beurten van een gesprek, als JSON",
                                   "The turns of a transcript, as JSON");
  add_transcript(turns, context, *transcript);
  turns.add_flag("--json")->description(
      context.say("als JSON, zoals altijd", "as JSON, as always"));
  add_example(turns, context, "turns studie.zwerm gesprek1 --json",
              "turns study.zwerm talk1 --json");
  set_run(turns, context,
          [transcript](const Context& given) { return show_turns(given, *transcript); });

  add_search_command(app, context);
}

}  // namespace app::cli
