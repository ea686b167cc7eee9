#include "app/cli/command_line.h"

#include <iostream>

#include "app/cli/subcommands.h"
#include "coding/lookup.h"

namespace app::cli {

using coding::Access;
using coding::Project;
using transcripts::say;

Project Context::open(Access access) const {
  Project opened = Project::open(project, access, coder_name());
  for (const auto& notice : opened.notices()) std::cerr << in(notice, language) << '\n';
  if (access == Access::Write && opened.access() != Access::Write)
    throw coding::ProjectError(*opened.read_only_reason());
  return opened;
}

coding::By by(const Context& context, coding::GroupBuilder& group) {
  const coding::Study& study = group.study();
  const std::string name = context.coder_name();
  if (!name.empty()) {
    if (coding::find_coder(study, name) == nullptr) {
      std::cerr << in(say("Codeur {} is nieuw in dit project.", "Coder {} is new in this project.",
                          name),
                      context.language)
                << '\n';
      group.add(coding::add_coder(study, name));
    }
    return {coding::coder_named(study, name).id, coding::time_now()};
  }
  if (study.coders().size() == 1) return {study.coders().begin()->first, coding::time_now()};
  throw UsageError(say("Wie codeert? Geef --coder NAAM.", "Who is coding? Give --coder NAME."));
}

CLI::App& add_subcommand(CLI::App& app, Context& context, const char* name, const char* nl,
                         const char* en) {
  CLI::App* command = app.add_subcommand(name, context.say(nl, en));
  command
      ->add_option("PROJECT", context.project,
                   context.say("het projectbestand, NAAM.zwerm", "the project file, NAME.zwerm"))
      ->required();
  command->add_option("--coder", context.coder, context.say("wie dit doet", "who does this"));
  return *command;
}

int run(int argc, char** argv) {
  Context context;
  context.config = load_config();
  context.language = language_of(context.config);
  CLI::App app(context.say("Zwerm: groepsgesprekken coderen en tellen per persoon en per PPS",
                           "Zwerm: code group conversations and count per person and per PPS"),
               "zwerm");
  app.require_subcommand(1);
  add_project_commands(app, context);
  add_history_commands(app, context);
  add_text_commands(app, context);
  add_counting_commands(app, context);
  add_exchange_commands(app, context);
  try {
    app.parse(argc, argv);
    return context.run();
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const UsageError& error) {
    std::cerr << in(error.message(), context.language) << '\n';
    return 2;
  } catch (const transcripts::Error& error) {
    std::cerr << in(error.message(), context.language) << '\n';
    return 1;
  } catch (const std::bad_alloc&) {
    std::cerr << context.say("Er is te weinig geheugen; het project is als tevoren.",
                             "There is not enough memory; the project is as it was.")
              << '\n';
    return 1;
  }
}

}  // namespace app::cli
