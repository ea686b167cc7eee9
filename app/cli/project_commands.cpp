#include <array>
#include <iostream>
#include <map>

#include <nlohmann/json.hpp>

#include "app/cli/subcommands.h"
#include "app/demo_project.h"
#include "app/starter_codebook.h"
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

// The keys of --json in words, in its order.
constexpr std::array<std::pair<const char*, const char*>, 13> kInfoWords = {
    {{"Gesprekken", "Transcripts"},
     {"Personen", "Participants"},
     {"PPS'en", "PPS"},
     {"Codes", "Codes"},
     {"Coderingen", "Codings"},
     {"Passages", "Passages"},
     {"Codeurs", "Coders"},
     {"Memo's", "Memos"},
     {"Bevindingen", "Findings"},
     {"Woorden", "Words"},
     {"Tekens", "Characters"},
     {"Versie van het bestand", "Version of the file"},
     {"Stand", "State"}}};

int show_info(const Context& context, bool json) {
  const Project project = context.open(Access::ReadOnly);
  const auto info = info_json(project.study());
  if (json) {
    print_json(info);
    return 0;
  }
  std::cout << project.study().info().name << '\n';
  std::size_t at = 0;
  for (const auto& [key, value] : info.items()) {
    const std::string number = value.is_string() ? value.get<std::string>() : value.dump();
    std::cout << fmt::format(
        "  {:<24}{}\n", context.say(kInfoWords.at(at).first, kInfoWords.at(at).second), number);
    ++at;
  }
  return 0;
}

int check_project(const Context& context) {
  const Project project = context.open(Access::ReadOnly);
  const auto wrong = project.check();
  for (const auto& sentence : wrong) std::cout << in(sentence, context.language) << '\n';
  if (wrong.empty()) std::cout << context.say("Het project is gaaf.\n", "The project is sound.\n");
  return wrong.empty() ? 0 : 1;
}

// All that goes in is tried before the file is made: what cannot be taken over leaves no project
// behind.
int make_project(const Context& context, const std::string& codebook) {
  coding::GroupBuilder tried{Study()};
  std::vector<coding::EditGroup> groups;
  if (!context.coder_name().empty())
    groups.push_back(coding::add_coder(tried.study(), context.coder_name()));
  if (codebook == "pps") {
    groups.push_back(pps_codebook(tried.study()));
  } else if (!codebook.empty()) {
    groups.push_back(codebook_from(tried.study(), codebook));
  }
  for (const auto& group : groups) tried.add(group);
  Project project = Project::create(context.project, context.coder_name());
  for (const auto& group : groups) project.apply(group);
  return 0;
}

int make_demo_project(const Context& context) {
  const Project project = app::make_demo(context.project);
  std::cout << in(say("{}: {} fictieve gesprekken met {} fictieve personen van {} fictieve PPS'en",
                      "{}: {} fictional conversations with {} fictional people of {} fictional PPS",
                      context.project.string(), project.study().transcripts().size(),
                      project.study().participants().size(), project.study().pps().size()),
                  context.language)
            << '\n';
  return 0;
}

int back_up(const Context& context, const std::filesystem::path& to) {
  Project project = context.open(Access::ReadOnly);
  std::cout << project.back_up(to.empty() ? std::nullopt : std::optional(to)).string() << '\n';
  return 0;
}

void add_making_commands(CLI::App& app, Context& context) {
  const auto codebook = std::make_shared<std::string>();
  CLI::App& make = add_subcommand(app, context, "new", "Maak een project", "Make a project");
  make.add_option("--codebook", *codebook,
                  context.say("begin met een codeboek: pps, of een bestand (csv, qdc)",
                              "start with a codebook: pps, or a file (csv, qdc)"));
  add_example(make, context, "new studie.zwerm --codebook pps --coder AV",
              "new study.zwerm --codebook pps --coder AV");
  set_run(make, context,
          [codebook](const Context& given) { return make_project(given, *codebook); });

  CLI::App& demo =
      add_subcommand(app, context, "demo", "Maak het demoproject, met fictieve gesprekken",
                     "Make the demo project, with fictional conversations");
  add_example(demo, context, "demo demo.zwerm", "demo demo.zwerm");
  set_run(demo, context, make_demo_project);
}

void add_safekeeping_commands(CLI::App& app, Context& context) {
  CLI::App& check = add_subcommand(app, context, "check", "Is het bestand gaaf, en klopt alles?",
                                   "Is the file sound, and do all rules hold?");
  add_example(check, context, "check studie.zwerm", "check study.zwerm");
  set_run(check, context, check_project);

  const auto other = std::make_shared<std::filesystem::path>();
  CLI::App& backup = add_subcommand(app, context, "backup", "Maak een gecontroleerde kopie",
                                    "Make a verified copy");
  backup.add_option("OUT", *other,
                    context.say("waarheen; anders in de map met back-ups ernaast",
                                "where to; else in the folder of backups beside it"));
  add_example(backup, context, "backup studie.zwerm kopie.zwerm", "backup study.zwerm copy.zwerm");
  set_run(backup, context, [other](const Context& given) { return back_up(given, *other); });

  CLI::App& back =
      add_subcommand(app, context, "restore", "Zet een back-up terug", "Put a backup back");
  back.add_option("FROM", *other, context.say("de back-up", "the backup"))->required();
  add_example(back, context, "restore studie.zwerm kopie.zwerm", "restore study.zwerm copy.zwerm");
  set_run(back, context, [other](const Context& given) {
    coding::restore(given.project, *other, given.coder_name());
    return 0;
  });
}

}  // namespace

void add_project_commands(CLI::App& app, Context& context) {
  add_making_commands(app, context);
  const auto json = std::make_shared<bool>(false);
  CLI::App& info =
      add_subcommand(app, context, "info", "Wat er in een project zit", "What is in a project");
  info.add_flag("--json", *json, context.say("als één JSON-document", "as one JSON document"));
  add_as_of(info, context);
  add_example(info, context, "info studie.zwerm --json", "info study.zwerm --json");
  set_run(info, context, [json](const Context& given) { return show_info(given, *json); });
  add_safekeeping_commands(app, context);
}

}  // namespace app::cli
