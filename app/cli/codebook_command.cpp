#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/codebook_verbs.h"
#include "coding/codebook.h"
#include "coding/lookup.h"
#include "coding/operations_codes.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using transcripts::say;

std::optional<coding::CodeId> code_or_none(const Study& study, const std::string& name) {
  return name.empty() ? std::nullopt : std::optional(code_named(study, name).id);
}

std::vector<coding::CodeId> codes_named(const Study& study, const std::vector<std::string>& names) {
  std::vector<coding::CodeId> codes;
  for (const std::string& name : names) codes.push_back(code_named(study, name).id);
  return codes;
}

int add(const Context& context, const CodebookOptions& options) {
  return change_and_print(context, [&](const Study& study) {
    coding::Code code;
    code.name = options.code;
    code.parent = code_or_none(study, options.parent);
    set_fields(options.fields, code);
    return add_code(study, std::move(code));
  });
}

int set(const Context& context, const CodebookOptions& options) {
  return change_and_print(context, [&](const Study& study) {
    coding::Code code = code_named(study, options.code);
    if (!options.name.empty()) code.name = options.name;
    set_fields(options.fields, code);
    return change_code(study, code, coding::time_now());
  });
}

int move(const Context& context, const CodebookOptions& options) {
  if (options.top && !options.parent.empty())
    throw UsageError(say("Kies tussen --top en --parent.", "Choose between --top and --parent."));
  return change_and_print(context, [&](const Study& study) {
    const std::vector<coding::CodeId> codes = codes_named(study, options.codes);
    const coding::Code& first = *study.codes().find(codes.front());
    const auto before = code_or_none(study, options.before);
    std::optional<coding::CodeId> parent = code_or_none(study, options.parent);
    if (!parent && !options.top)
      parent = before ? study.codes().find(*before)->parent : first.parent;
    if (before && study.codes().find(*before)->parent != parent)
      throw UsageError(say("{} ligt niet onder dezelfde code als waar {} heen gaat.",
                           "{} does not lie below the code to which {} goes.", options.before,
                           first.name));
    return move_codes(study, codes, parent, before);
  });
}

int merge(const Context& context, const CodebookOptions& options) {
  return change_and_print(context, [&](const Study& study) {
    // CLI11 gives a list that is not the last all there is: the one that stays is its end.
    std::vector<coding::CodeId> codes = codes_named(study, options.codes);
    if (codes.size() < 2)
      throw UsageError(say("Geef de codes die opgaan in een andere, en als laatste die andere.",
                           "Give the codes that merge into another, and that other one last."));
    const coding::CodeId into = codes.back();
    codes.pop_back();
    return merge_codes(study, codes, into);
  });
}

int split(const Context& context, const CodebookOptions& options) {
  return change_and_print(context, [&](const Study& study) {
    const coding::Code& code = code_named(study, options.code);
    std::vector<coding::CodingId> ids;
    for (const std::string& id : options.codings) {
      const coding::Coding& coding = coding_with_id(study, id);
      if (coding.code != code.id)
        throw coding::EditError(say("De codering {} draagt niet de code {}, maar {}.",
                                    "The coding {} does not carry the code {}, but {}.", id,
                                    code.name, study.codes().find(coding.code)->name));
      ids.push_back(coding.id);
    }
    return split_code(study, code.id, options.other, ids);
  });
}

int remove(const Context& context, const CodebookOptions& options) {
  return change_and_print(context, [&](const Study& study) {
    return delete_codes(study, codes_named(study, options.codes));
  });
}

int show(const Context& context, const CodebookOptions& options) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  std::vector<const coding::Code*> codes;
  if (options.code.empty()) {
    for (const auto& entry : coding::in_order(study)) codes.push_back(entry.code);
  } else {
    codes.push_back(&code_named(study, options.code));
  }
  auto document = nlohmann::ordered_json::array();
  for (const coding::Code* code : codes) {
    if (options.json) {
      document.push_back(code_json(study, *code));
    } else {
      std::cout << code_text(context, study, *code);
    }
  }
  if (options.json) print_json(document);
  return 0;
}

void add_changing_verbs(Verbs& verbs, const Context& context) {
  CLI::App& adding = verbs.add("add", "Maak een code", "Make a code", add);
  verbs.name(adding, verbs.options().code);
  verbs.parent(adding);
  add_field_options(adding, context, verbs.options().fields);
  add_example(adding, context, "codebook studie.zwerm add Vraagsturing --parent Werkveld",
              "codebook study.zwerm add Vraagsturing --parent Werkveld");

  CLI::App& setting = verbs.add("set", "Wijzig een code", "Change a code", set);
  verbs.code(setting)->required();
  setting.add_option("--name", verbs.options().name, context.say("een nieuwe naam", "a new name"));
  add_field_options(setting, context, verbs.options().fields);
  add_example(setting, context,
              "codebook studie.zwerm set Vraagsturing --short \"Het werkveld "
              "vraagt\"",
              "codebook study.zwerm set Vraagsturing --short \"Employers ask\"");

  CLI::App& moving = verbs.add("move", "Verplaats codes", "Move codes", move);
  verbs.codes(moving);
  verbs.parent(moving);
  moving.add_flag("--top", verbs.options().top, context.say("naar boven aan", "to the top"));
  moving.add_option("--before", verbs.options().before,
                    context.say("vóór deze code", "before this code"));
  add_example(moving, context, "codebook studie.zwerm move Vraagsturing --parent Werkveld",
              "codebook study.zwerm move Vraagsturing --parent Werkveld");
}

void add_joining_verbs(Verbs& verbs, const Context& context) {
  CLI::App& merging = verbs.add("merge", "Voeg codes samen met een andere, die als laatste staat",
                                "Merge codes into another, which stands last", merge);
  verbs.codes(merging);
  add_example(merging, context, "codebook studie.zwerm merge Netwerk Netwerken",
              "codebook study.zwerm merge Network Networks");

  CLI::App& splitting = verbs.add("split", "Zet gekozen coderingen onder een nieuwe code ernaast",
                                  "Put chosen codings under a new code beside it", split);
  verbs.code(splitting)->required();
  verbs.name(splitting, verbs.options().other);
  verbs.codings(splitting);
  add_example(splitting, context,
              "codebook studie.zwerm split Leren Buddy's 0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10",
              "codebook study.zwerm split Learning Buddies 0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10");

  CLI::App& deleting =
      verbs.add("delete", "Verwijder codes met de codes eronder en alle coderingen",
                "Delete codes with those below them and all codings", remove);
  verbs.codes(deleting);
  add_example(deleting, context, "codebook studie.zwerm delete Vraagsturing",
              "codebook study.zwerm delete Vraagsturing");
}

}  // namespace

void add_codebook_command(CLI::App& app, Context& context) {
  CLI::App& command = add_subcommand(app, context, "codebook", "Bekijk en wijzig het codeboek",
                                     "See and change the codebook");
  command.require_subcommand(1);
  add_example(command, context, "codebook studie.zwerm show", "codebook study.zwerm show");
  Verbs verbs(command, context);
  add_changing_verbs(verbs, context);
  add_joining_verbs(verbs, context);
  CLI::App& showing = verbs.add("show", "Toon de codes met al hun velden",
                                "Show the codes with all their fields", show);
  verbs.code(showing);
  add_as_of(showing, context);
  verbs.json(showing);
  add_example(showing, context, "codebook studie.zwerm show \"Valley of death\" --json",
              "codebook study.zwerm show \"Valley of death\" --json");
  add_version_verbs(verbs, context);
  add_review_verbs(verbs, context);
  add_file_verbs(verbs, context);
}

}  // namespace app::cli
