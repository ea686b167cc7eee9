#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/subcommands.h"

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

std::string coder_of(const Project& project, const HistoryEntry& entry) {
  const coding::Coder* coder = entry.coder ? project.study().coders().find(*entry.coder) : nullptr;
  return coder == nullptr ? std::string() : coder->name;
}

int show_history(const Context& context, bool json) {
  const Project project = context.open(Access::ReadOnly);
  auto document = nlohmann::ordered_json::array();
  for (const HistoryEntry& entry : project.history()) {
    const std::string& title = in(entry.title, context.language);
    if (json) {
      document.push_back({{"number", entry.number},
                          {"time", time_text(entry.time)},
                          {"coder", coder_of(project, entry)},
                          {"kind", entry.kind},
                          {"title", title},
                          {"state", name_of(entry.state)}});
    } else {
      std::cout << entry.number << '\t' << time_text(entry.time) << '\t' << coder_of(project, entry)
                << '\t' << title << '\n';
    }
  }
  if (json) print_json(document);
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
  CLI::App& command =
      back ? add_subcommand(app, context, "undo", "Maak ongedaan, ook na een herstart",
                            "Undo, after a restart as well")
           : add_subcommand(app, context, "redo", "Doe opnieuw wat ongedaan gemaakt was",
                            "Do again what was undone");
  command
      .add_option("N", *steps, context.say("hoeveel stappen, anders 1", "how many steps, else 1"))
      ->check(CLI::Range(1, 1'000'000));
  if (back) {
    add_example(command, context, "undo studie.zwerm 2", "undo study.zwerm 2");
  } else {
    add_example(command, context, "redo studie.zwerm", "redo study.zwerm");
  }
  set_run(command, context,
          [steps, back](const Context& given) { return step(given, *steps, back); });
}

}  // namespace

void add_history_commands(CLI::App& app, Context& context) {
  const auto json = std::make_shared<bool>(false);
  CLI::App& history =
      add_subcommand(app, context, "history", "Wie deed wat wanneer", "Who did what when");
  history.add_flag("--json", *json, context.say("als JSON", "as JSON"));
  add_example(history, context, "history studie.zwerm", "history study.zwerm");
  set_run(history, context, [json](const Context& given) { return show_history(given, *json); });
  add_step_command(app, context, true);
  add_step_command(app, context, false);
}

}  // namespace app::cli
