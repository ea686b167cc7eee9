// codebook older, confirm, history: codings that are older than what their code means now, and
// what happened to a code.
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/codebook_verbs.h"
#include "app/cli/positions.h"
#include "app/wording/moments.h"
#include "coding/cases.h"
#include "coding/code_history.h"
#include "coding/lookup.h"
#include "exports/codebook_differences.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::CodeEvent;
using coding::Coding;
using coding::Project;
using coding::Study;
using transcripts::on_one_line;
using transcripts::say;

int older(const Context& context, const CodebookOptions& options) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  const coding::Code& code = code_named(study, options.code);
  auto document = nlohmann::ordered_json::array();
  for (const Coding* coding : older_codings(study, code.id)) {
    const auto& text = study.text(coding->transcript);
    const std::string& transcript = study.transcripts().find(coding->transcript)->name;
    const auto range = range_json(text, coding->span);
    const std::string coder = coding::coder_name(study, coding->coder);
    if (options.json) {
      nlohmann::ordered_json shown = {{"id", coding->id.to_string()}, {"transcript", transcript}};
      shown.update(range);
      shown["coder"] = coder;
      shown["made"] = utc_of(coding->made);
      document.push_back(std::move(shown));
    } else {
      std::cout << coding->id.to_string() << '\t' << transcript << '\t' << range["start"] << '\t'
                << range["end"] << '\t' << coder << '\t' << on_one_line(text.slice(coding->span))
                << '\n';
    }
  }
  if (options.json) print_json(document);
  return 0;
}

int confirm(const Context& context, const CodebookOptions& options) {
  Project project = context.open(Access::Write);
  coding::GroupBuilder group(project.study());
  const coding::By who = by(context, group);
  std::vector<coding::CodingId> ids;
  for (const std::string& id : options.codings) ids.push_back(coding_with_id(group.study(), id).id);
  const auto checked = check_codings(group.study(), ids, who);
  group.add(checked);
  apply_and_tell(context, project, std::move(group).finish(checked.kind, checked.title, who.coder));
  std::cout << in(checked.title, context.language) << '\n';
  return 0;
}

nlohmann::ordered_json codings_json(const std::vector<CodeEvent::Codings>& all) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& [code, count] : all) list.push_back({{"code", code}, {"codings", count}});
  return list;
}

nlohmann::ordered_json event_json(const Context& context, const Study& study,
                                  const CodeEvent& event) {
  auto fields = nlohmann::ordered_json::array();
  for (const auto& sides : exports::sides_of(event.code))
    fields.push_back({{"field", exports::key_for(sides.field)},
                      {"before", sides.before.en},
                      {"after", sides.after.en}});
  return {{"number", event.entry.number},
          {"time", utc_of(event.entry.time)},
          {"coder", coding::coder_name(study, event.entry.coder)},
          {"title", in(event.entry.title, context.language)},
          {"fields", std::move(fields)},
          {"codings_from", codings_json(event.from)},
          {"codings_to", codings_json(event.to)}};
}

void print_event(const Context& context, const Study& study, const CodeEvent& event) {
  std::cout << event.entry.number << '\t' << utc_of(event.entry.time) << '\t'
            << coding::coder_name(study, event.entry.coder) << '\t'
            << in(event.entry.title, context.language) << '\n';
  for (const auto& sides : exports::sides_of(event.code))
    if (event.code.before && event.code.after)
      std::cout << "    " << in(sides.label, context.language) << ": "
                << on_one_line(in(sides.before, context.language)) << " → "
                << on_one_line(in(sides.after, context.language)) << '\n';
  const auto codings = [&](const CodeEvent::Codings& all, const char* nl, const char* en) {
    std::cout << "    "
              << (context.language == transcripts::Language::Dutch
                      ? transcripts::counted(all.count, "codering", "coderingen")
                      : transcripts::counted(all.count, "coding", "codings"))
              << ' ' << context.say(nl, en) << ' ' << all.code << '\n';
  };
  for (const auto& from : event.from) codings(from, "van", "from");
  for (const auto& to : event.to) codings(to, "naar", "to");
}

int history(const Context& context, const CodebookOptions& options) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  const coding::CodeHistory found = history_of(project, code_named(study, options.code).id);
  auto document = nlohmann::ordered_json::array();
  for (const CodeEvent& event : found.events) {
    if (options.json)
      document.push_back(event_json(context, study, event));
    else
      print_event(context, study, event);
  }
  if (options.json) print_json(document);
  if (found.older_is_gone)
    context.tell(say("Wat er daarvóór met de code gebeurde, staat niet meer in de geschiedenis.",
                     "What happened to the code before that is not in the history any more."));
  return 0;
}

}  // namespace

void add_review_verbs(Verbs& verbs, const Context& context) {
  CLI::App& listing =
      verbs.add("older", "Coderingen van vóór de laatste wijziging van wat de code betekent",
                "Codings that were made before what the code means last changed", older);
  verbs.code(listing)->required();
  verbs.json(listing);
  add_example(listing, context, "codebook studie.zwerm older \"Valley of death\"",
              "codebook study.zwerm older \"Valley of death\"");

  CLI::App& confirming =
      verbs.add("confirm", "Deze coderingen kloppen nog", "These codings still are right", confirm);
  verbs.codings(confirming);
  add_example(confirming, context,
              "codebook studie.zwerm confirm 0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10",
              "codebook study.zwerm confirm 0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10");

  CLI::App& telling =
      verbs.add("history", "Wat er met een code gebeurd is", "What happened to a code", history);
  verbs.code(telling)->required();
  verbs.json(telling);
  add_example(telling, context, "codebook studie.zwerm history \"Valley of death\"",
              "codebook study.zwerm history \"Valley of death\"");
}

}  // namespace app::cli
