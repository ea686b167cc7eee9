#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/subcommands.h"
#include "app/wording/moments.h"
#include "coding/cases.h"
#include "coding/lookup.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::HistoryEntry;
using coding::Project;
using transcripts::say;

const char* name_of(HistoryEntry::State state) {
  switch (state) {
    case HistoryEntry::State::Applied:
      return "applied";
    case HistoryEntry::State::Undone:
      return "undone";
    case HistoryEntry::State::Final:
      break;
  }
  return "final";
}

struct HistoryOptions {
  std::string since;
  std::string until;
  bool json = false;
};

std::optional<coding::Timestamp> moment_of(const std::string& words, Whole whole) {
  if (words.empty()) return std::nullopt;
  const auto moment = moment_named(words, whole);
  if (!moment)
    throw UsageError(say("\"{}\" is geen datum. Schrijf 2026-03-03 of 2026-03-03T14:02.",
                         "\"{}\" is no date. Write 2026-03-03 or 2026-03-03T14:02.", words));
  return moment;
}

int show_history(const Context& context, const HistoryOptions& options) {
  const Project project = context.open(Access::ReadOnly);
  const auto since = moment_of(options.since, Whole::Begin);
  const auto until = moment_of(options.until, Whole::End);
  const auto* by = context.coder.empty() ? nullptr : &coder_named(project.study(), context.coder);
  auto document = nlohmann::ordered_json::array();
  for (const HistoryEntry& entry : project.history()) {
    if (by != nullptr && entry.coder != by->id) continue;
    if ((since && entry.time < *since) || (until && entry.time > *until)) continue;
    const std::string& title = in(entry.title, context.language);
    if (options.json) {
      document.push_back({{"number", entry.number},
                          {"time", utc_of(entry.time)},
                          {"coder", coding::coder_name(project.study(), entry.coder)},
                          {"kind", entry.kind},
                          {"title", title},
                          {"state", name_of(entry.state)}});
    } else {
      std::cout << entry.number << '\t' << utc_of(entry.time) << '\t'
                << coding::coder_name(project.study(), entry.coder) << '\t' << title << '\n';
    }
  }
  if (options.json) print_json(document);
  return 0;
}

int undo_to(const Context& context, std::int64_t number) {
  Project project = context.open(Access::Write);
  const std::size_t undone = project.undo_to(number, known_coder(context, project.study()));
  if (undone == 0) {
    context.tell(say("Na nr. {} staat er niets dat ongedaan gemaakt kan worden.",
                     "Nothing after no. {} is left to be undone.", number));
    return 1;
  }
  std::cout << in(say("{0} ongedaan gemaakt", "{1} undone",
                      transcripts::counted(undone, "stap", "stappen"),
                      transcripts::counted(undone, "step", "steps")),
                  context.language)
            << '\n';
  return 0;
}

// Says what it undid, and stops with a sentence where there is nothing left.
int step(const Context& context, int steps, bool back) {
  Project project = context.open(Access::Write);
  const auto coder = known_coder(context, project.study());
  for (int i = 0; i < steps; ++i) {
    if (!(back ? project.undo(coder) : project.redo(coder))) {
      context.tell(
          back ? say("Er is niets meer om ongedaan te maken.", "There is nothing left to undo.")
               : say("Er is niets meer om opnieuw te doen.", "There is nothing left to do again."));
      return 1;
    }
    std::cout << in(project.history().back().title, context.language) << '\n';
  }
  return 0;
}

void add_step_command(CLI::App& app, Context& context, bool back) {
  const auto steps = std::make_shared<int>(1);
  const auto to = std::make_shared<std::int64_t>(0);
  CLI::App& command =
      back ? add_subcommand(app, context, "undo", "Maak ongedaan, ook na een herstart",
                            "Undo, after a restart as well")
           : add_subcommand(app, context, "redo", "Doe opnieuw wat ongedaan gemaakt was",
                            "Do again what was undone");
  command
      .add_option("N", *steps, context.say("hoeveel stappen, anders 1", "how many steps, else 1"))
      ->check(CLI::Range(1, 1'000'000));
  if (back) {
    command
        .add_option("--to", *to,
                    context.say("alles na dit nummer van de geschiedenis, in één keer",
                                "everything after this number of the history, in one go"))
        ->check(CLI::PositiveNumber);
    add_example(command, context, "undo studie.zwerm 2", "undo study.zwerm 2");
  } else {
    add_example(command, context, "redo studie.zwerm", "redo study.zwerm");
  }
  set_run(command, context, [steps, to, back](const Context& given) {
    return *to > 0 ? undo_to(given, *to) : step(given, *steps, back);
  });
}

}  // namespace

void add_history_commands(CLI::App& app, Context& context) {
  const auto options = std::make_shared<HistoryOptions>();
  CLI::App& history =
      add_subcommand(app, context, "history", "Wie deed wat wanneer", "Who did what when");
  history.add_option("--since", options->since,
                     context.say("vanaf deze datum", "from this date on"));
  history.add_option("--until", options->until,
                     context.say("tot en met deze datum", "up to and with this date"));
  history.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  add_example(history, context, "history studie.zwerm", "history study.zwerm");
  set_run(history, context,
          [options](const Context& given) { return show_history(given, *options); });
  add_step_command(app, context, true);
  add_step_command(app, context, false);
}

}  // namespace app::cli
