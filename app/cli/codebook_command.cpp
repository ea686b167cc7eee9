#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/code_fields.h"
#include "app/cli/usage.h"
#include "coding/codebook.h"
#include "coding/lookup.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using transcripts::say;

struct CodebookOptions {
  std::string code;    // CODE, or the NAME of a new one
  std::string other;   // INTO, or the NAME of what is split off
  std::string parent;  // --parent
  std::string before;  // --before
  std::string name;    // --name
  std::vector<std::string> codings;
  CodeFields fields;
  bool top = false;
  bool json = false;
};

std::optional<coding::CodeId> code_or_none(const Study& study, const std::string& name) {
  return name.empty() ? std::nullopt : std::optional(code_named(study, name).id);
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
    const coding::Code& code = code_named(study, options.code);
    const auto before = code_or_none(study, options.before);
    std::optional<coding::CodeId> parent = code_or_none(study, options.parent);
    if (!parent && !options.top)
      parent = before ? study.codes().find(*before)->parent : code.parent;
    if (before && study.codes().find(*before)->parent != parent)
      throw UsageError(say("{} ligt niet onder dezelfde code als waar {} heen gaat.",
                           "{} does not lie below the code to which {} goes.", options.before,
                           code.name));
    return move_code(study, code.id, parent, before);
  });
}

int merge(const Context& context, const CodebookOptions& options) {
  return change_and_print(context, [&](const Study& study) {
    return merge_codes(study, code_named(study, options.code).id,
                       code_named(study, options.other).id);
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
    return delete_code(study, code_named(study, options.code).id);
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

// Adds the verbs to `codebook`, each with the options that it asks for.
class Verbs {
 public:
  Verbs(CLI::App& codebook, Context& context) : codebook_(codebook), context_(context) {}

  CLI::App& add(const char* name, const char* nl, const char* en,
                int (*what)(const Context&, const CodebookOptions&)) {
    CLI::App& verb = add_command(codebook_, name, context_.say(nl, en), context_.language);
    verb.fallthrough();  // --coder may stand behind the verb too
    set_run(verb, context_,
            [what, options = options_](const Context& given) { return what(given, *options); });
    return verb;
  }
  CLI::Option* code(CLI::App& verb) {
    return verb.add_option("CODE", options_->code, context_.say("de code", "the code"));
  }
  CLI::Option* name(CLI::App& verb, std::string& to) {
    return verb.add_option("NAME", to, context_.say("de naam van de nieuwe", "the new one's name"))
        ->required();
  }
  CLI::Option* parent(CLI::App& verb) {
    return verb.add_option("--parent", options_->parent,
                           context_.say("de code erboven", "the code above it"));
  }
  CodebookOptions& options() { return *options_; }

 private:
  CLI::App& codebook_;
  Context& context_;
  std::shared_ptr<CodebookOptions> options_ = std::make_shared<CodebookOptions>();
};

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

  CLI::App& moving = verbs.add("move", "Verplaats een code", "Move a code", move);
  verbs.code(moving)->required();
  verbs.parent(moving);
  moving.add_flag("--top", verbs.options().top, context.say("naar boven aan", "to the top"));
  moving.add_option("--before", verbs.options().before,
                    context.say("vóór deze code", "before this code"));
  add_example(moving, context, "codebook studie.zwerm move Vraagsturing --parent Werkveld",
              "codebook study.zwerm move Vraagsturing --parent Werkveld");
}

void add_joining_verbs(Verbs& verbs, const Context& context) {
  CLI::App& merging =
      verbs.add("merge", "Voeg een code samen met een andere", "Merge a code into another", merge);
  verbs.code(merging)->required();
  merging
      .add_option("INTO", verbs.options().other,
                  context.say("de code die blijft", "the code that stays"))
      ->required();
  add_example(merging, context, "codebook studie.zwerm merge Netwerk Netwerken",
              "codebook study.zwerm merge Network Networks");

  CLI::App& splitting = verbs.add("split", "Zet gekozen coderingen onder een nieuwe code ernaast",
                                  "Put chosen codings under a new code beside it", split);
  verbs.code(splitting)->required();
  verbs.name(splitting, verbs.options().other);
  splitting
      .add_option("ID", verbs.options().codings,
                  context.say("de ids van de coderingen", "the codings' ids"))
      ->required();
  add_example(splitting, context,
              "codebook studie.zwerm split Leren Buddy's 0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10",
              "codebook study.zwerm split Learning Buddies 0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10");

  CLI::App& deleting =
      verbs.add("delete", "Verwijder een code met de codes eronder en alle coderingen",
                "Delete a code with those below it and all codings", remove);
  verbs.code(deleting)->required();
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
  showing.add_flag("--json", verbs.options().json, context.say("als JSON", "as JSON"));
  add_example(showing, context, "codebook studie.zwerm show \"Valley of death\" --json",
              "codebook study.zwerm show \"Valley of death\" --json");
}

}  // namespace app::cli
