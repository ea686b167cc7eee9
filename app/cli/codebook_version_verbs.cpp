// codebook version, versions, compare, rename-version, delete-version: named states of the
// codebook.
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/codebook_verbs.h"
#include "app/wording/moments.h"
#include "coding/cases.h"
#include "coding/codebook_versions.h"
#include "coding/lookup.h"
#include "exports/codebook_differences.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::CodebookVersion;
using coding::Project;
using coding::Study;
using transcripts::say;

int name_version(const Context& context, const CodebookOptions& options) {
  Project project = context.open(Access::Write);
  coding::GroupBuilder group(project.study());
  const coding::By who = by(context, group);
  const auto named = coding::name_codebook_version(group.study(), options.code, who);
  group.add(named);
  apply_and_tell(context, project, std::move(group).finish(named.kind, named.title, who.coder));
  std::cout << in(named.title, context.language) << '\n';
  return 0;
}

int rename_version(const Context& context, const CodebookOptions& options) {
  return change_and_print(context, [&](const Study& study) {
    return rename_codebook_version(study, codebook_version_named(study, options.code).id,
                                   options.other);
  });
}

int delete_version(const Context& context, const CodebookOptions& options) {
  return change_and_print(context, [&](const Study& study) {
    return delete_codebook_version(study, codebook_version_named(study, options.code).id);
  });
}

int show_versions(const Context& context, const CodebookOptions& options) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  auto document = nlohmann::ordered_json::array();
  for (const CodebookVersion* version : coding::versions_in_order(study)) {
    const std::string name = coding::coder_name(study, version->coder);
    const std::size_t codes = coding::codes_in(study, version->id);
    if (options.json)
      document.push_back({{"id", version->id.to_string()},
                          {"name", version->name},
                          {"made", utc_of(version->made)},
                          {"coder", name},
                          {"codes", codes}});
    else
      std::cout << version->name << '\t' << utc_of(version->made) << '\t' << name << '\t' << codes
                << '\n';
  }
  if (options.json) print_json(document);
  if (!options.json && study.table<CodebookVersion>().empty())
    context.tell(say("Er is nog geen versie bewaard. \"zwerm codebook P version NAAM\" doet dat.",
                     "No version is kept yet. \"zwerm codebook P version NAME\" does so."));
  return 0;
}

nlohmann::ordered_json difference_json(const coding::CodeDifference& difference) {
  const coding::Code& code = difference.after ? *difference.after : *difference.before;
  auto fields = nlohmann::ordered_json::array();
  for (const auto& sides : exports::sides_of(difference))
    fields.push_back({{"field", exports::key_for(sides.field)},
                      {"before", sides.before.en},
                      {"after", sides.after.en}});
  return {{"id", code.id.to_string()},
          {"change", !difference.before  ? "came"
                     : !difference.after ? "went"
                                         : "changed"},
          {"path", difference.after ? difference.path_after : difference.path_before},
          {"path_before", difference.path_before},
          {"fields", std::move(fields)}};
}

void print_difference(const Context& context, const coding::CodeDifference& difference) {
  const bool came = !difference.before;
  const bool went = !difference.after;
  std::cout << (came   ? "+ "
                : went ? "- "
                       : "~ ")
            << (went ? difference.path_before : difference.path_after) << '\n';
  for (const auto& sides : exports::sides_of(difference)) {
    const std::string before = transcripts::on_one_line(in(sides.before, context.language));
    const std::string after = transcripts::on_one_line(in(sides.after, context.language));
    std::cout << "  " << in(sides.label, context.language);
    if (sides.field == coding::CodeField::Order)
      std::cout << context.say(": verplaatst onder dezelfde code", ": moved under the same code")
                << '\n';
    else if (came || went)
      std::cout << ": " << (came ? after : before) << '\n';
    else
      std::cout << "\n    - " << before << "\n    + " << after << '\n';
  }
}

int compare(const Context& context, const CodebookOptions& options) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  const Study before = codebook_at(study, codebook_version_named(study, options.code).id);
  const Study after = options.other.empty()
                          ? study
                          : codebook_at(study, codebook_version_named(study, options.other).id);
  const auto differences = compare_codebooks(before, after);
  auto document = nlohmann::ordered_json::array();
  for (const auto& difference : differences) {
    if (options.json)
      document.push_back(difference_json(difference));
    else
      print_difference(context, difference);
  }
  if (options.json) print_json(document);
  if (!options.json && differences.empty())
    context.tell(say("Er is geen verschil.", "There is no difference."));
  return 0;
}

}  // namespace

void add_version_verbs(Verbs& verbs, const Context& context) {
  const auto version = [&](CLI::App& verb) {
    return verb
        .add_option("VERSION", verbs.options().code,
                    context.say("de naam van een versie", "the name of a version"))
        ->required();
  };
  CLI::App& naming = verbs.add("version", "Bewaar het codeboek zoals het is onder een naam",
                               "Keep the codebook as it is under a name", name_version);
  verbs.name(naming, verbs.options().code);
  add_example(naming, context, "codebook studie.zwerm version \"na ronde 1\"",
              "codebook study.zwerm version \"after round 1\"");

  CLI::App& listing =
      verbs.add("versions", "Toon de bewaarde versies", "Show the versions kept", show_versions);
  verbs.json(listing);
  add_example(listing, context, "codebook studie.zwerm versions", "codebook study.zwerm versions");

  CLI::App& comparing =
      verbs.add("compare", "Vergelijk een versie met een andere, of met het codeboek van nu",
                "Compare a version with another, or with the codebook as it is", compare);
  version(comparing);
  comparing.add_option("OTHER", verbs.options().other,
                       context.say("een latere versie", "a later version"));
  verbs.json(comparing);
  add_example(comparing, context, "codebook studie.zwerm compare \"na ronde 1\"",
              "codebook study.zwerm compare \"after round 1\"");

  CLI::App& renaming = verbs.add("rename-version", "Geef een versie een andere naam",
                                 "Give a version another name", rename_version);
  version(renaming);
  verbs.name(renaming, verbs.options().other);
  add_example(renaming, context, "codebook studie.zwerm rename-version \"na ronde 1\" \"2026-03\"",
              "codebook study.zwerm rename-version \"after round 1\" \"2026-03\"");

  CLI::App& deleting = verbs.add("delete-version", "Verwijder een versie; de codes blijven",
                                 "Delete a version; the codes stay", delete_version);
  version(deleting);
  add_example(deleting, context, "codebook studie.zwerm delete-version \"na ronde 1\"",
              "codebook study.zwerm delete-version \"after round 1\"");
}

}  // namespace app::cli
