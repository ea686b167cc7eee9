#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/objects.h"
#include "app/wording/moments.h"
#include "coding/lookup.h"
#include "coding/memo_list.h"
#include "transcripts/search.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::ListedMemo;
using coding::Study;
using nlohmann::ordered_json;

struct MemosOptions {
  std::string search;
  std::string kind;
  bool json = false;
};

bool wanted(const ListedMemo& listed, const MemosOptions& options,
            const std::optional<coding::OwnerKind>& kind, const coding::Coder* by) {
  if (kind && listed.memo->owner_kind != *kind) return false;
  if (by != nullptr && listed.memo->coder != by->id) return false;
  if (options.search.empty()) return true;
  return !transcripts::find(listed.memo->text, {.text = options.search}).empty() ||
         !transcripts::find(listed.on, {.text = options.search}).empty();
}

ordered_json json_of(const Study& study, const ListedMemo& listed) {
  ordered_json start;
  ordered_json end;
  if (listed.span && listed.transcript != nullptr) {
    const auto range = study.text(listed.transcript->id).units().to_code_points(*listed.span);
    start = range.start.value;
    end = range.end.value;
  }
  return {{"kind", word_for(listed.memo->owner_kind).en},
          {"on", listed.on},
          {"owner", listed.memo->owner.to_string()},
          {"transcript",
           listed.transcript == nullptr ? ordered_json() : ordered_json(listed.transcript->name)},
          {"start", start},
          {"end", end},
          {"coder", listed.coder},
          {"changed", utc_of(listed.memo->changed)},
          {"text", listed.memo->text}};
}

int list_memos(const Context& context, const MemosOptions& options) {
  const coding::Project project = context.open(coding::Access::ReadOnly);
  const Study& study = project.study();
  std::optional<coding::OwnerKind> kind;
  if (!options.kind.empty()) kind.emplace(kind_named(options.kind));
  const auto* by = context.coder.empty() ? nullptr : &coder_named(study, context.coder);
  auto document = ordered_json::array();
  for (const ListedMemo& listed : coding::listed_memos(study)) {
    if (!wanted(listed, options, kind, by)) continue;
    if (options.json)
      document.push_back(json_of(study, listed));
    else
      std::cout << in(word_for(listed.memo->owner_kind), context.language) << '\t' << listed.on
                << '\t' << listed.coder << '\t' << utc_of(listed.memo->changed) << '\t'
                << transcripts::on_one_line(listed.memo->text) << '\n';
  }
  if (options.json) print_json(document);
  return 0;
}

}  // namespace

void add_memos_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<MemosOptions>();
  CLI::App& command =
      add_subcommand(app, context, "memos", "Alle memo's, de laatst gewijzigde eerst",
                     "All memos, the one that changed last first");
  command.add_option("--search", options->search,
                     context.say("woorden in de memo, of in de naam van waar hij bij hoort",
                                 "words in the memo, or in the name of what it is on"));
  command.add_option(
      "--kind", options->kind,
      context.say("alleen die bij: project, gesprek, persoon, pps, code, codering of "
                  "bladwijzer",
                  "only those on: project, transcript, participant, pps, code, "
                  "coding or bookmark"));
  command.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  add_as_of(command, context);
  add_example(command, context, "memos studie.zwerm --search leercultuur --json",
              "memos study.zwerm --search culture --json");
  set_run(command, context,
          [options](const Context& given) { return list_memos(given, *options); });
}

}  // namespace app::cli
