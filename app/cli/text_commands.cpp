#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/search_options.h"
#include "coding/cases.h"
#include "coding/lookup.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using nlohmann::ordered_json;
using transcripts::Transcript;

int show_text(const Context& context, const std::string& transcript) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  std::cout << study.text(transcript_named(study, transcript).id).text() << '\n';
  return 0;
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

void add_transcript(CLI::App& command, const Context& context, std::string& transcript) {
  command.add_option("T", transcript, context.say("het gesprek", "the transcript"))->required();
}

}  // namespace

void add_text_commands(CLI::App& app, Context& context) {
  const auto transcript = std::make_shared<std::string>();
  CLI::App& text =
      add_subcommand(app, context, "text", "De tekst van een gesprek", "The text of a transcript");
  add_transcript(text, context, *transcript);
  add_as_of(text, context);
  add_example(text, context, "text studie.zwerm gesprek1", "text study.zwerm talk1");
  set_run(text, context,
          [transcript](const Context& given) { return show_text(given, *transcript); });

  CLI::App& turns = add_subcommand(app, context, "turns", "De beurten van een gesprek, als JSON",
                                   "The turns of a transcript, as JSON");
  add_transcript(turns, context, *transcript);
  add_as_of(turns, context);
  turns.add_flag("--json")->description(
      context.say("als JSON, zoals altijd", "as JSON, as always"));
  add_example(turns, context, "turns studie.zwerm gesprek1 --json",
              "turns study.zwerm talk1 --json");
  set_run(turns, context,
          [transcript](const Context& given) { return show_turns(given, *transcript); });

  add_search_command(app, context);
}

}  // namespace app::cli
