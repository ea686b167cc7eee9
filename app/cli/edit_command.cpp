#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/edit_plans.h"
#include "app/cli/subcommands.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using coding::TranscriptId;
using nlohmann::ordered_json;
using transcripts::Message;
using transcripts::say;

ordered_json turn_json(const Study& study, const TranscriptId& id, const coding::LostTurn& lost) {
  const auto& text = study.text(id);
  const auto& turn = text.turns()[lost.turn];
  return {{"transcript", study.transcripts().find(id)->name},
          {"start", text.units().to_code_points(turn.span).start.value},
          {"speaker", text.speakers()[turn.speaker]},
          {"text", text.slice(turn.span)},
          {"joined", lost.joined}};
}

Message memos(const Plan& plan) {
  return say("{0}", "{1}", transcripts::counted(plan.memos, "memo", "memo's"),
             transcripts::counted(plan.memos, "memo", "memos"));
}

void tell_losses(const Context& context, const Study& study, const Plan& plan) {
  for (const coding::Coding& coding : plan.gone)
    context.tell(say("Verdwijnt: codering {} op \"{}\".", "Goes: coding {} on \"{}\".",
                     study.codes().find(coding.code)->name,
                     study.text(coding.transcript).slice(coding.span)));
  if (plan.memos > 0)
    context.tell(say("Verdwijnt: {0}.", "Goes: {1}.", memos(plan).nl, memos(plan).en));
  for (const auto& [id, lost] : plan.turns) {
    const auto& text = study.text(id);
    const auto& turn = text.turns()[lost.turn];
    const std::string& speaker = text.speakers()[turn.speaker];
    context.tell(lost.joined
                     ? say("De beurt van {} (\"{}\") wordt deel van de beurt ervoor.",
                           "The turn of {} (\"{}\") becomes part of the one before it.", speaker,
                           text.slice(turn.span))
                     : say("Verdwijnt: de beurt van {} (\"{}\").", "Goes: the turn of {} (\"{}\").",
                           speaker, text.slice(turn.span)));
  }
}

void tell_review(const Context& context, const Plan& plan) {
  if (!plan.document.contains("review")) return;
  for (const auto& row : plan.document["review"])
    std::cout << row["id"].get<std::string>() << '\t' << row["fate"].get<std::string>() << '\t'
              << row["code"].get<std::string>() << '\t' << row["text"].dump() << '\t'
              << (row.contains("new_text") ? row["new_text"].dump() : "") << '\n';
  context.tell(say("{} coderingen liggen op dezelfde woorden.", "{} codings lie on the same words.",
                   plan.document["unchanged"].dump()));
}

Message why_refused(const Plan& plan) {
  const auto codings = [](std::size_t count) {
    return say("{0}", "{1}", transcripts::counted(count, "codering", "coderingen"),
               transcripts::counted(count, "coding", "codings"));
  };
  Message gone = codings(plan.gone.size());
  if (plan.memos > 0)
    gone = say("{0} en {1}", "{2} and {3}", gone.nl, memos(plan).nl, gone.en, memos(plan).en);
  const Message guessed = codings(plan.guesses);
  if (plan.guesses == 0)
    return say(
        "Er is niets veranderd: {0} zou verdwijnen. Met --yes gebeurt het toch, met \"zwerm undo\" "
        "komt alles terug.",
        "Nothing was changed: {1} would go. With --yes it is done all the same, and \"zwerm undo\" "
        "brings all back.",
        gone.nl, gone.en);
  return say(
      "Er is niets veranderd: {0} zou op andere woorden komen en {1} verdwijnen. Bekijk ze met "
      "--dry-run, laat weg wat niet klopt met --remove, en neem de rest over met --yes.",
      "Nothing was changed: {2} would come to lie on other words and {3} would go. Look at them "
      "with "
      "--dry-run, leave out what is wrong with --remove, and take over the rest with --yes.",
      guessed.nl, gone.nl, guessed.en, gone.en);
}

int edit(const Context& context, const EditOptions& options) {
  Project project = context.open(options.dry_run ? Access::ReadOnly : Access::Write);
  const Study& study = project.study();
  Plan plan = make_plan(study, options);
  tell_losses(context, study, plan);
  auto gone = ordered_json::array();
  for (const coding::Coding& coding : plan.gone) gone.push_back(coding_json(study, coding));
  auto turns = ordered_json::array();
  for (const auto& [id, lost] : plan.turns) turns.push_back(turn_json(study, id, lost));
  plan.document["swallowed"] = std::move(gone);
  plan.document["memos"] = plan.memos;
  plan.document["turns"] = std::move(turns);
  const bool refused = !options.dry_run && !options.yes &&
                       (!plan.gone.empty() || plan.memos > 0 || plan.guesses > 0);
  const bool done = !options.dry_run && !refused && !plan.group.edits.empty();
  plan.group.coder = known_coder(context, study);
  if (!options.json) tell_review(context, plan);
  if (refused) throw coding::EditError(why_refused(plan));
  if (done) project.apply(plan.group);
  plan.document["done"] = done;
  if (options.json) {
    print_json(plan.document);
  } else if (done) {
    std::cout << in(plan.group.title, context.language) << '\n';
  } else if (plan.group.edits.empty()) {
    context.tell(say("Er is niets te veranderen.", "There is nothing to change."));
  }
  return 0;
}

void add_options(CLI::App& command, const Context& context, EditOptions& options) {
  command
      .add_option("T", options.given,
                  context.say("GESPREK START EINDE TEKST; TEKST - leest de standaardinvoer",
                              "TRANSCRIPT START END TEXT; TEXT - reads standard input"))
      ->expected(0, 4);
  command
      .add_option("--replace", options.replace,
                  context.say("vervang OUD overal door NIEUW", "replace OLD by NEW everywhere"))
      ->expected(2);
  command.add_flag("--word", options.word, context.say("alleen hele woorden", "whole words only"));
  command.add_flag("--exact", options.exact,
                   context.say("letter voor letter", "letter for letter"));
  command.add_flag("--all-transcripts", options.everywhere,
                   context.say("in alle gesprekken", "in all transcripts"));
  command.add_option("--speaker", options.speaker,
                     context.say("geef de woorden van START tot EINDE, of de hele beurt bij START, "
                                 "aan deze spreker",
                                 "give the words from START to END, or the whole turn at START, to "
                                 "this speaker"));
  command.add_flag("--nobody", options.nobody,
                   context.say("die woorden spreekt niemand", "nobody speaks these words"));
  command.add_flag("--join", options.join,
                   context.say("voeg de beurt bij START bij die ervoor",
                               "join the turn at START with the one before it"));
  command.add_option("--new-version", options.new_version,
                     context.say("neem een verbeterde versie van het gesprek over",
                                 "take over a corrected version of the transcript"));
  command.add_option("--remove", options.remove,
                     context.say("deze codering niet meenemen naar de nieuwe versie",
                                 "do not take this coding to the new version"));
  command.add_flag(
      "--dry-run", options.dry_run,
      context.say("laat alleen zien wat er zou gebeuren", "only show what would happen"));
  command.add_flag("--yes", options.yes,
                   context.say("ook als er coderingen verdwijnen", "even where codings go"));
  command.add_flag("--json", options.json, context.say("als JSON", "as JSON"));
}

}  // namespace

void add_edit_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<EditOptions>();
  CLI::App& command = add_subcommand(
      app, context, "edit", "Verbeter de tekst van een gesprek; coderingen blijven bij hun woorden",
      "Correct the text of a transcript; codings stay with their words");
  add_options(command, context, *options);
  add_example(command, context, "edit studie.zwerm gesprek1 120 127 \"scholen\"",
              "edit study.zwerm talk1 120 127 \"schools\"");
  set_run(command, context, [options](const Context& given) { return edit(given, *options); });
}

}  // namespace app::cli
