// crosswalk: which code of an earlier study became which one.
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/subcommands.h"
#include "coding/codebook.h"
#include "coding/crosswalk.h"
#include "coding/lookup.h"

namespace app::cli {
namespace {

using coding::Study;
using nlohmann::ordered_json;
using transcripts::say;

struct CrosswalkOptions {
  std::string older;
  std::string newer;
  std::string label = "comparable";
  std::string note;
  bool remove = false;
  bool json = false;
};

int list(const Context& context, bool json) {
  const coding::Project project = context.open(coding::Access::ReadOnly);
  const Study& study = project.study();
  auto document = ordered_json::array();
  for (const auto& [key, link] : study.table<coding::Crosswalk>()) {
    const std::string older = path_of(study, link.older);
    const std::string newer = path_of(study, link.newer);
    const auto label = coding::words_for(link.comparability);
    if (!json)
      std::cout << older << '\t' << newer << '\t' << in(label, context.language) << '\t'
                << link.note << '\n';
    document.push_back(
        {{"older", older}, {"newer", newer}, {"label", label.en}, {"note", link.note}});
  }
  if (json) print_json(document);
  return 0;
}

coding::EditGroup change(const Study& study, const CrosswalkOptions& options) {
  const coding::CodeId older = code_named(study, options.older).id;
  const coding::CodeId newer = code_named(study, options.newer).id;
  if (options.remove) return remove_crosswalk(study, older, newer);
  const auto label = coding::comparability_named(options.label);
  if (!label)
    throw UsageError(say("\"{}\" is geen oordeel. Kies vergelijkbaar, beperkt of niet.",
                         "\"{}\" is no judgement. Choose comparable, limited or not.",
                         options.label));
  return set_crosswalk(study, older, newer, *label, options.note);
}

int crosswalk(const Context& context, const CrosswalkOptions& options) {
  if (options.older.empty()) return list(context, options.json);
  if (options.newer.empty())
    throw UsageError(
        say("Noem ook de code die het nu is.", "Name the code that it is now as well."));
  return change_and_print(context, [&](const Study& study) { return change(study, options); });
}

}  // namespace

void add_crosswalk_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<CrosswalkOptions>();
  CLI::App& command =
      add_subcommand(app, context, "crosswalk", "Welke code van vroeger welke van nu is",
                     "Which code of before is which one now");
  command.add_option("OLDER", options->older, context.say("de code van toen", "the code of then"));
  command.add_option("NEWER", options->newer, context.say("de code van nu", "the code of now"));
  command.add_option("--label", options->label,
                     context.say("vergelijkbaar, beperkt of niet", "comparable, limited or not"));
  command.add_option("--note", options->note, context.say("waarom", "why"));
  command.add_flag("--remove", options->remove,
                   context.say("haal de koppeling weg", "take the link away"));
  command.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  add_example(command, context,
              "crosswalk studie.zwerm \"Financiering\" \"Valley of death\" --label beperkt",
              "crosswalk study.zwerm \"Funding\" \"Valley of death\" --label limited");
  set_run(command, context, [options](const Context& given) { return crosswalk(given, *options); });
}

}  // namespace app::cli
