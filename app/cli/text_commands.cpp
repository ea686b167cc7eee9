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
using transcripts::say;
using transcripts::Transcript;

constexpr std::uint32_t kAround = 40;  // characters of context beside a hit

int show_text(const Context& context) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  std::cout << study.text(transcript_named(study, context.transcript).id).text() << '\n';
  return 0;
}

ordered_json speaker_json(const Transcript& text, const transcripts::Turn* turn) {
  return turn == nullptr ? ordered_json() : ordered_json(text.speakers()[turn->speaker]);
}

int show_turns(const Context& context) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  const auto& info = transcript_named(study, context.transcript);
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
  std::cout << document.dump(2) << '\n';
  return 0;
}

// The words beside a hit, whole characters only.
std::string beside(const Transcript& text, std::uint32_t from, std::uint32_t to) {
  auto span = text.units().to_bytes(transcripts::CodePointRange{{from}, {to}});
  while (!is_grapheme_boundary(text.text(), span.begin)) --span.begin.value;
  return std::string(text.slice(span));
}

int search(const Context& context) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  const transcripts::Query query{
      context.code, context.exact ? transcripts::Matching::Exact : transcripts::Matching::Folded,
      context.word ? transcripts::Words::Whole : transcripts::Words::Any};
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
  if (context.json) {
    std::cout << ordered_json{{"count", hits.size()}, {"hits", hits}}.dump(2) << '\n';
    return 0;
  }
  for (const auto& hit : hits)
    std::cout << hit["transcript"].get<std::string>() << '\t' << hit["start"] << '\t'
              << hit["before"].get<std::string>() << '[' << hit["text"].get<std::string>() << ']'
              << hit["after"].get<std::string>() << '\n';
  return 0;
}

int add_coding(const Context& context) {
  Project project = context.open(Access::Write);
  coding::GroupBuilder group(project.study());
  const coding::By who = by(context, group);
  const auto& info = transcript_named(group.study(), context.transcript);
  const Transcript& text = group.study().text(info.id);
  if (context.end > text.units().code_points().value)
    throw coding::EditError(say("{} ligt voorbij het einde van \"{}\" ({} tekens).",
                                "{} lies past the end of \"{}\" ({} characters).", context.end,
                                info.name, text.units().code_points().value));
  const auto span =
      text.units().to_bytes(transcripts::CodePointRange{{context.start}, {context.end}});
  const coding::CodeId code = code_named(group.study(), context.code).id;
  const coding::TranscriptId transcript = info.id;
  const auto added = coding::add_coding(group.study(), transcript, span, code, who);
  group.add(added);
  project.apply(std::move(group).finish(added.kind, added.title, who.coder));
  for (const coding::Coding& coding : project.study().codings().of(transcript))
    if (coding.span == span && coding.code == code && coding.coder == who.coder)
      std::cout << coding.id.to_string() << std::endl;
  return 0;
}

int remove_codings(const Context& context) {
  Project project = context.open(Access::Write);
  for (const std::string& id : context.ids)
    project.apply(remove_coding(project.study(), coding_with_id(project.study(), id).id));
  return 0;
}

}  // namespace

void add_text_commands(CLI::App& app, Context& context) {
  const auto set = [&context](CLI::App& command, int (*what)(const Context&)) {
    command.callback(
        [&context, what] { context.run = [&context, what] { return what(context); }; });
  };
  CLI::App& text =
      add_subcommand(app, context, "text", "De tekst van een gesprek", "The text of a transcript");
  text.add_option("T", context.transcript, context.say("het gesprek", "the transcript"))
      ->required();
  set(text, show_text);

  CLI::App& turns = add_subcommand(app, context, "turns", "De beurten van een gesprek, als JSON",
                                   "The turns of a transcript, as JSON");
  turns.add_option("T", context.transcript, context.say("het gesprek", "the transcript"))
      ->required();
  turns.add_flag("--json", context.json, "JSON");
  set(turns, show_turns);

  CLI::App& find =
      add_subcommand(app, context, "search", "Zoek in alle gesprekken", "Search all transcripts");
  find.add_option("Q", context.code, context.say("wat te zoeken", "what to look for"))->required();
  find.add_flag("--exact", context.exact, context.say("letter voor letter", "letter for letter"));
  find.add_flag("--word", context.word, context.say("hele woorden", "whole words"));
  find.add_flag("--json", context.json, "JSON");
  find.footer(context.say("Voorbeeld: zwerm search studie.zwerm coordinator",
                          "Example: zwerm search study.zwerm coordinator"));
  set(find, search);

  CLI::App& code = add_subcommand(app, context, "code", "Zet een code op een stuk tekst",
                                  "Put a code on a range of text");
  code.add_option("T", context.transcript, context.say("het gesprek", "the transcript"))
      ->required();
  code.add_option("START", context.start, context.say("eerste teken", "first character"))
      ->required();
  code.add_option("END", context.end, context.say("na het laatste", "after the last"))->required();
  code.add_option("CODE", context.code, context.say("de code", "the code"))->required();
  code.footer(context.say("Voorbeeld: zwerm code studie.zwerm gesprek1 120 180 \"Valley of death\"",
                          "Example: zwerm code study.zwerm talk1 120 180 \"Valley of death\""));
  set(code, add_coding);

  CLI::App& uncode =
      add_subcommand(app, context, "uncode", "Haal coderingen weg", "Remove codings");
  uncode.add_option("ID", context.ids, context.say("de coderingen", "the codings"))->required();
  set(uncode, remove_codings);
}

}  // namespace app::cli
