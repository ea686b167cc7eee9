// coding: what the window does with the ends, the halves and the weight of a coding.
#include <charconv>
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/positions.h"
#include "app/cli/subcommands.h"
#include "coding/lookup.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::EditGroup;
using coding::Project;
using coding::Study;
using nlohmann::ordered_json;
using transcripts::say;
using transcripts::Transcript;

struct CodingOptions {
  std::string id;
  std::vector<std::string> span;  // START END
  std::string split;
  std::string weight;
  std::string good;
  bool json = false;
};

const std::string& name_of(const Study& study, const coding::TranscriptId& id) {
  return study.transcripts().find(id)->name;
}

int show_coding(const Study& study, const coding::Coding& coding, bool json) {
  ordered_json shown = {{"id", coding.id.to_string()},
                        {"transcript", name_of(study, coding.transcript)}};
  shown.update(range_json(study.text(coding.transcript), coding.span));
  shown["code"] = study.codes().find(coding.code)->name;
  shown["coder"] = study.coders().find(coding.coder)->name;
  shown["good_quote"] = coding.good_quote;
  shown["weight"] = coding.weight ? ordered_json(*coding.weight) : ordered_json();
  if (json)
    print_json(shown);
  else
    for (const auto& [key, value] : shown.items())
      std::cout << key << '\t' << (value.is_string() ? value.get<std::string>() : value.dump())
                << '\n';
  return 0;
}

std::optional<std::int64_t> weight_of(const std::string& typed) {
  if (typed == "none" || typed == "geen") return std::nullopt;
  std::int64_t weight = 0;
  const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), weight);
  if (read.ec != std::errc() || read.ptr != typed.data() + typed.size() || weight < 0 ||
      weight > 100)
    throw UsageError(say("\"{}\" is geen gewicht: geef 0 tot 100, of none.",
                         "\"{}\" is no weight: give 0 to 100, or none.", typed));
  return weight;
}

EditGroup change_of(const Study& study, const coding::Coding& coding, const CodingOptions& wanted) {
  const Transcript& text = study.text(coding.transcript);
  const std::string& name = name_of(study, coding.transcript);
  if (!wanted.span.empty())
    return coding::set_span(study, coding.id,
                            span_of(wanted.span.front(), wanted.span.back(), text, name));
  if (!wanted.split.empty())
    return coding::split_coding(study, coding.id,
                                text.units().to_bytes(position(wanted.split, text, name)));
  if (!wanted.good.empty()) return set_good_quotes(study, {coding.id}, wanted.good == "yes");
  return coding::set_weight(study, coding.id, weight_of(wanted.weight));
}

// Prints the ids of what the coding has become: another one's where the same stood there already.
int change_coding(const Context& context, const CodingOptions& wanted) {
  const int changes = (wanted.span.empty() ? 0 : 1) + (wanted.split.empty() ? 0 : 1) +
                      (wanted.weight.empty() ? 0 : 1) + (wanted.good.empty() ? 0 : 1);
  if (changes > 1)
    throw UsageError(say("Geef één van --span, --split, --weight en --good.",
                         "Give one of --span, --split, --weight and --good."));
  Project project = context.open(changes == 0 ? Access::ReadOnly : Access::Write);
  const coding::Coding before = coding_with_id(project.study(), wanted.id);
  if (changes == 0) return show_coding(project.study(), before, wanted.json);
  EditGroup group = change_of(project.study(), before, wanted);
  group.coder = known_coder(context, project.study());
  apply_and_tell(context, project, group);
  std::vector<std::string> ids;
  for (const auto& edit : group.edits)
    if (const auto* put = std::get_if<coding::Put<coding::Coding>>(&edit))
      ids.push_back(put->row.id.to_string());
  if (group.edits.empty()) ids.push_back(wanted.id);
  if (ids.empty())
    for (const auto& coding : project.study().codings().of(before.transcript))
      if (!wanted.span.empty() && coding.code == before.code && coding.coder == before.coder &&
          coding.span == span_of(wanted.span.front(), wanted.span.back(),
                                 project.study().text(before.transcript), {}))
        ids.push_back(coding.id.to_string());
  for (const std::string& id : ids) std::cout << id << '\n';
  return 0;
}

}  // namespace

void add_coding_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<CodingOptions>();
  CLI::App& command = add_subcommand(app, context, "coding", "Verzet, splits of weeg een codering",
                                     "Stretch, split or weigh a coding");
  command
      .add_option("ID", options->id,
                  context.say("het id van de codering, zoals quotes --json het geeft",
                              "the coding's id, as quotes --json gives it"))
      ->required();
  command
      .add_option("--span", options->span,
                  context.say("het eerste teken, en dat na het laatste",
                              "the first character, and the one after the last"))
      ->expected(2)
      ->type_name("START END");
  command.add_option("--split", options->split,
                     context.say("het teken waar de tweede helft begint",
                                 "the character at which the second half begins"));
  command.add_option("--weight", options->weight,
                     context.say("0 tot 100, of none", "0 to 100, or none"));
  command
      .add_option("--good", options->good,
                  context.say("yes: een goed citaat, no: niet", "yes: a good quote, no: not"))
      ->check(CLI::IsMember({"yes", "no"}));
  command.add_flag("--json", options->json, context.say("toon als JSON", "show as JSON"));
  add_example(command, context,
              "coding studie.zwerm 0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10 --weight 75",
              "coding study.zwerm 0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10 --weight 75");
  set_run(command, context,
          [options](const Context& given) { return change_coding(given, *options); });
}

}  // namespace app::cli
