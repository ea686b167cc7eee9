#include <ctime>
#include <iostream>

#include <fmt/chrono.h>
#include <nlohmann/json.hpp>

#include "app/cli/subcommands.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::HistoryEntry;
using coding::Project;

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

std::string time_of(const HistoryEntry& entry) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}Z",
                     fmt::gmtime(std::time_t{entry.time.milliseconds / 1000}));
}

int show_history(const Context& context) {
  const Project project = context.open(Access::ReadOnly);
  auto document = nlohmann::ordered_json::array();
  for (const HistoryEntry& entry : project.history()) {
    const std::string& title = in(entry.title, context.language);
    if (context.json) {
      document.push_back({{"number", entry.number},
                          {"time", time_of(entry)},
                          {"coder", coder_of(project, entry)},
                          {"kind", entry.kind},
                          {"title", title},
                          {"state", name_of(entry.state)}});
    } else {
      std::cout << entry.number << '\t' << time_of(entry) << '\t' << coder_of(project, entry)
                << '\t' << title << '\n';
    }
  }
  if (context.json) std::cout << document.dump(2) << '\n';
  return 0;
}

// Says what it undid, and stops with a sentence where there is nothing left.
int step(const Context& context, bool back) {
  Project project = context.open(Access::Write);
  for (int i = 0; i < context.steps; ++i) {
    if (!(back ? project.undo({}) : project.redo({}))) {
      std::cerr << context.say("Er is niets meer om ongedaan te maken of opnieuw te doen.\n",
                               "There is nothing left to undo or redo.\n");
      return 1;
    }
    std::cout << in(project.history().back().title, context.language) << '\n';
  }
  return 0;
}

}  // namespace

void add_history_commands(CLI::App& app, Context& context) {
  CLI::App& history =
      add_subcommand(app, context, "history", "Wie deed wat wanneer", "Who did what when");
  history.add_flag("--json", context.json, context.say("als JSON", "as JSON"));
  history.callback([&context] { context.run = [&context] { return show_history(context); }; });
  for (const bool back : {true, false}) {
    CLI::App& command = back ? add_subcommand(app, context, "undo", "Maak ongedaan", "Undo")
                             : add_subcommand(app, context, "redo", "Doe opnieuw", "Do again");
    command.add_option("N", context.steps, context.say("hoeveel stappen", "how many steps"))
        ->check(CLI::PositiveNumber);
    command.callback(
        [&context, back] { context.run = [&context, back] { return step(context, back); }; });
  }
}

}  // namespace app::cli
