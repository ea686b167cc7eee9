#include <iostream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "app/cli/objects.h"
#include "app/wording/moments.h"
#include "coding/lookup.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::OwnerKind;
using coding::Project;
using coding::Study;
using nlohmann::ordered_json;
using transcripts::say;

struct MemoOptions {
  std::string kind;
  std::vector<std::string> given;  // NAME, TEXT; of the project only the text
  bool json = false;
};

int show_memos(const Context& context, const Object& object, const Study& study, bool json) {
  auto document = ordered_json::array();
  for (const auto& [id, memo] : study.memos()) {
    if (memo.owner_kind != object.kind || memo.owner != object.id) continue;
    const coding::Coder* coder = memo.coder ? study.coders().find(*memo.coder) : nullptr;
    if (!context.coder.empty() && coder != &coder_named(study, context.coder)) continue;
    document.push_back({{"coder", coder == nullptr ? "" : coder->name},
                        {"changed", utc_of(memo.changed)},
                        {"text", memo.text}});
  }
  if (json) {
    print_json(document);
    return 0;
  }
  for (const auto& memo : document)
    std::cout << memo["coder"].get<std::string>() << '\t' << memo["text"].get<std::string>()
              << '\n';
  return 0;
}

void set_memo(const Context& context, OwnerKind kind, const std::string& name,
              const std::string& text) {
  Project project = context.open(Access::Write);
  coding::GroupBuilder group(project.study());
  const coding::By who = by(context, group);
  const Object object = object_named(group.study(), kind, name);
  const auto set = coding::set_memo(group.study(), kind, object.id, text, who);
  group.add(set);
  const transcripts::Message title =
      say("{0}: {1}", "{2}: {1}", set.title.nl, object.name, set.title.en);
  project.apply(std::move(group).finish(set.kind, title, who.coder));
}

int run_memo(const Context& context, const MemoOptions& options) {
  const OwnerKind kind = kind_named(options.kind);
  const std::size_t names = kind == OwnerKind::Project ? 0 : 1;
  const auto& given = options.given;
  if (given.size() < names || given.size() > names + 1)
    throw UsageError(say("Geef één naam (van het project geen) en hoogstens één tekst.",
                         "Give one name (of the project none) and at most one text."));
  const std::string name = names == 0 ? std::string() : given.front();
  if (given.size() == names) {
    const Project project = context.open(Access::ReadOnly);
    return show_memos(context, object_named(project.study(), kind, name), project.study(),
                      options.json);
  }
  std::string text = given.back();
  if (text == "-") text.assign(std::istreambuf_iterator<char>(std::cin), {});
  while (text.ends_with('\n')) text.pop_back();
  set_memo(context, kind, name, text);
  return 0;
}

}  // namespace

void add_memo_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<MemoOptions>();
  CLI::App& command =
      add_subcommand(app, context, "memo", "Schrijf of toon een memo", "Write or show a memo");
  command
      .add_option("KIND", options->kind,
                  context.say("project, gesprek, persoon, pps, code, codering of bladwijzer",
                              "project, transcript, participant, pps, code, coding or bookmark"))
      ->required();
  // Both into one list, in which an empty text differs from none.
  const auto take = [options](const std::string& word) { options->given.push_back(word); };
  command.add_option_function<std::string>(
      "NAME", take,
      context.say("de naam (van een codering het id, van het project niets)",
                  "the name (of a coding its id, of the project nothing)"));
  command.add_option_function<std::string>(
      "TEXT", take,
      context.say(
          "zonder tekst worden de memo's getoond, een lege tekst haalt de memo weg, - leest "
          "hem van de standaardinvoer",
          "without a text the memos are shown, an empty text removes the memo, - reads it "
          "from standard input"));
  command.add_flag("--json", options->json, context.say("toon als JSON", "show as JSON"));
  add_example(command, context, "memo studie.zwerm code Vraagsturing \"Ook het aanbod meenemen?\"",
              "memo study.zwerm code Vraagsturing \"Supply as well?\"");
  set_run(command, context, [options](const Context& given) { return run_memo(given, *options); });
}

}  // namespace app::cli
