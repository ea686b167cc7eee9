#include <iostream>
#include <map>

#include <nlohmann/json.hpp>

#include "app/cli/subcommands.h"
#include "coding/cases.h"
#include "coding/store/schema.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using transcripts::say;

// One passage is what the codings of one code in one transcript cover together.
std::size_t passages(const Study& study) {
  std::size_t count = 0;
  for (const auto& [transcript, list] : study.codings().by_transcript()) {
    std::map<coding::CodeId, std::vector<coding::Span>> spans;
    for (const coding::Coding& coding : *list) spans[coding.code].push_back(coding.span);
    for (auto& [code, of_code] : spans) count += coding::united(std::move(of_code)).size();
  }
  return count;
}

nlohmann::ordered_json info_json(const Study& study) {
  std::size_t words = 0;
  std::size_t characters = 0;
  for (const auto& [id, text] : study.table<coding::Text>()) {
    words += text.content->word_starts().size();
    characters += text.content->units().code_points().value;
  }
  return {{"transcripts", study.transcripts().size()},
          {"participants", study.participants().size()},
          {"pps", study.pps().size()},
          {"codes", study.codes().size()},
          {"codings", study.codings().size()},
          {"passages", passages(study)},
          {"coders", study.coders().size()},
          {"memos", study.memos().size()},
          {"findings", 0},
          {"words", words},
          {"characters", characters},
          {"schema", coding::store::kSchemaVersion},
          {"state", coding::state_hash(study)}};
}

int show_info(const Context& context, bool json) {
  const Project project = context.open(Access::ReadOnly);
  const auto info = info_json(project.study());
  if (json) {
    std::cout << info.dump(2) << '\n';
    return 0;
  }
  for (const auto& [key, value] : info.items()) std::cout << key << '\t' << value << '\n';
  return 0;
}

int check_project(const Context& context) {
  const Project project = context.open(Access::ReadOnly);
  const auto wrong = project.check();
  for (const auto& sentence : wrong) std::cout << in(sentence, context.language) << '\n';
  if (wrong.empty()) std::cout << context.say("Het project is gaaf.\n", "The project is sound.\n");
  return wrong.empty() ? 0 : 1;
}

}  // namespace

void add_project_commands(CLI::App& app, Context& context) {
  CLI::App& make =
      add_subcommand(app, context, "new", "Maak een leeg project", "Make an empty project");
  make.footer(context.say("Voorbeeld: zwerm new studie.zwerm --coder AV",
                          "Example: zwerm new study.zwerm --coder AV"));
  make.callback([&context] {
    context.run = [&context] {
      Project project = Project::create(context.project, context.coder_name());
      if (!context.coder_name().empty())
        project.apply(coding::add_coder(project.study(), context.coder_name()));
      return 0;
    };
  });

  CLI::App& info =
      add_subcommand(app, context, "info", "Wat er in een project zit", "What is in a project");
  info.footer(context.say("Voorbeeld: zwerm info studie.zwerm --json",
                          "Example: zwerm info study.zwerm --json"));
  info.add_flag("--json", context.json,
                context.say("als één JSON-document", "as one JSON document"));
  info.callback(
      [&context] { context.run = [&context] { return show_info(context, context.json); }; });

  CLI::App& check = add_subcommand(app, context, "check", "Is het bestand gaaf, en klopt alles?",
                                   "Is the file sound, and do all rules hold?");
  check.callback([&context] { context.run = [&context] { return check_project(context); }; });

  CLI::App& backup = add_subcommand(app, context, "backup", "Maak een gecontroleerde kopie",
                                    "Make a verified copy");
  backup.add_option("OUT", context.other, context.say("waarheen", "where to"));
  backup.callback([&context] {
    context.run = [&context] {
      Project project = context.open(Access::ReadOnly);
      std::cout << project
                       .back_up(context.other.empty() ? std::nullopt : std::optional(context.other))
                       .string()
                << '\n';
      return 0;
    };
  });

  CLI::App& back =
      add_subcommand(app, context, "restore", "Zet een back-up terug", "Put a backup back");
  back.add_option("FROM", context.other, context.say("de back-up", "the backup"))->required();
  back.callback([&context] {
    context.run = [&context] {
      coding::restore(context.project, context.other, context.coder_name());
      return 0;
    };
  });
}

}  // namespace app::cli
