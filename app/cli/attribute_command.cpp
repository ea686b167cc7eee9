#include <array>
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/objects.h"
#include "app/cli/usage.h"
#include "coding/attribute_values.h"
#include "coding/cases.h"
#include "coding/lookup.h"
#include "coding/operations_attributes.h"

namespace app::cli {
namespace {

using coding::AttributeType;
using coding::OwnerKind;
using coding::Study;
using transcripts::say;

struct AttributeOptions {
  std::string attribute;  // "pps.type", or "rol" where unique
  std::string name;       // the new one
  std::string type;       // in either language
  bool json = false;
};

AttributeType type_from(const std::string& word) {
  if (const auto type = coding::type_named(word)) return *type;
  throw UsageError(say("\"{}\" is geen soort kenmerk. Kies uit tekst, getal, datum en keuze.",
                       "\"{}\" is no type of attribute. Choose from text, number, date and choice.",
                       word));
}

// A new one has no namesake to be told apart from: its owner is always needed.
int add(const Context& context, const AttributeOptions& options) {
  const std::size_t dot = options.attribute.find('.');
  const OwnerKind owner =
      dot == std::string::npos ? OwnerKind::Project : kind_named(options.attribute.substr(0, dot));
  if (owner != OwnerKind::Transcript && owner != OwnerKind::Participant && owner != OwnerKind::Pps)
    throw UsageError(
        say("Zeg erbij waarvan het een kenmerk is: gesprek.{0}, persoon.{0} of pps.{0}.",
            "Say of what it is an attribute: transcript.{0}, participant.{0} or "
            "pps.{0}.",
            options.attribute.substr(dot == std::string::npos ? 0 : dot + 1)));
  const std::string name = options.attribute.substr(dot + 1);
  const AttributeType type = options.type.empty() ? AttributeType::Text : type_from(options.type);
  return change_and_print(
      context, [&](const Study& study) { return coding::add_attribute(study, owner, name, type); });
}

int rename(const Context& context, const AttributeOptions& options) {
  return change_and_print(context, [&](const Study& study) {
    return coding::rename_attribute(study, attribute_named(study, options.attribute).id,
                                    options.name);
  });
}

int retype(const Context& context, const AttributeOptions& options) {
  const AttributeType type = type_from(options.type);
  return change_and_print(context, [&](const Study& study) {
    return coding::retype_attribute(study, attribute_named(study, options.attribute).id, type);
  });
}

int remove(const Context& context, const AttributeOptions& options) {
  return change_and_print(context, [&](const Study& study) {
    return coding::delete_attribute(study, attribute_named(study, options.attribute).id);
  });
}

int show(const Context& context, const AttributeOptions& options) {
  const coding::Project project = context.open(coding::Access::ReadOnly);
  const Study& study = project.study();
  struct Owner {
    OwnerKind kind;
    transcripts::Message word;
  };
  const std::array<Owner, 3> owners = {{{OwnerKind::Transcript, {"gesprek", "transcript"}},
                                        {OwnerKind::Participant, {"persoon", "participant"}},
                                        {OwnerKind::Pps, {"pps", "pps"}}}};
  auto document = nlohmann::ordered_json::array();
  for (const Owner& owner : owners)
    for (const coding::Attribute* attribute : coding::attributes_in_order(study, owner.kind)) {
      const std::size_t values = coding::count_values(study, attribute->id);
      const transcripts::Message type = coding::word_for(attribute->type);
      if (options.json)
        document.push_back({{"attribute", owner.word.en + "." + attribute->name},
                            {"type", type.en},
                            {"values", values}});
      else
        std::cout << in(owner.word, context.language) << '.'
                  << coding::shown_attribute(attribute->name, context.language) << '\t'
                  << in(type, context.language) << '\t' << values << '\n';
    }
  if (options.json) print_json(document);
  return 0;
}

// The verbs of `attribute`, and the options that they ask for.
class Verbs {
 public:
  Verbs(CLI::App& attribute, Context& context) : attribute_(attribute), context_(context) {}

  CLI::App& add(const char* name, const char* nl, const char* en,
                int (*what)(const Context&, const AttributeOptions&)) {
    CLI::App& verb = add_command(attribute_, name, context_.say(nl, en), context_.language);
    verb.fallthrough();  // --coder may stand behind the verb too
    set_run(verb, context_,
            [what, options = options_](const Context& given) { return what(given, *options); });
    return verb;
  }
  void which(CLI::App& verb) {
    verb.add_option("ATTRIBUTE", options_->attribute,
                    context_.say("het kenmerk, zoals rol of pps.type",
                                 "the attribute, such as role or pps.type"))
        ->required();
  }
  CLI::Option* type(CLI::App& verb, const char* option) {
    return verb.add_option(
        option, options_->type,
        context_.say("tekst, getal, datum of keuze", "text, number, date or choice"));
  }
  AttributeOptions& options() { return *options_; }

 private:
  CLI::App& attribute_;
  Context& context_;
  std::shared_ptr<AttributeOptions> options_ = std::make_shared<AttributeOptions>();
};

void add_changing_verbs(Verbs& verbs, const Context& context) {
  CLI::App& adding = verbs.add("add", "Maak een kenmerk", "Make an attribute", add);
  verbs.which(adding);
  verbs.type(adding, "--type");
  add_example(adding, context, "attribute studie.zwerm add persoon.leeftijd --type getal",
              "attribute study.zwerm add participant.age --type number");

  CLI::App& renaming = verbs.add("rename", "Hernoem een kenmerk", "Rename an attribute", rename);
  verbs.which(renaming);
  renaming.add_option("NAME", verbs.options().name, context.say("de nieuwe naam", "the new name"))
      ->required();
  add_example(renaming, context, "attribute studie.zwerm rename persoon.leeftijd jaren",
              "attribute study.zwerm rename participant.age years");

  CLI::App& retyping =
      verbs.add("retype", "Geef een kenmerk een andere soort; de waarden moeten passen",
                "Give an attribute another type; its values have to fit", retype);
  verbs.which(retyping);
  verbs.type(retyping, "TYPE")->required();
  add_example(retyping, context, "attribute studie.zwerm retype persoon.leeftijd getal",
              "attribute study.zwerm retype participant.age number");

  CLI::App& deleting = verbs.add("delete", "Verwijder een kenmerk met alle waarden",
                                 "Delete an attribute with all its values", remove);
  verbs.which(deleting);
  add_example(deleting, context, "attribute studie.zwerm delete persoon.leeftijd",
              "attribute study.zwerm delete participant.age");
}

}  // namespace

void add_attribute_command(CLI::App& app, Context& context) {
  CLI::App& command =
      add_subcommand(app, context, "attribute", "Bekijk en wijzig de kenmerken zelf",
                     "See and change the attributes themselves");
  command.require_subcommand(1);
  add_example(command, context, "attribute studie.zwerm show", "attribute study.zwerm show");
  Verbs verbs(command, context);
  add_changing_verbs(verbs, context);
  CLI::App& showing =
      verbs.add("show", "Toon de kenmerken, hun soort en hoeveel waarden er zijn",
                "Show the attributes, their types and how many values there are", show);
  showing.add_flag("--json", verbs.options().json, context.say("als JSON", "as JSON"));
  add_example(showing, context, "attribute studie.zwerm show --json",
              "attribute study.zwerm show --json");
}

}  // namespace app::cli
