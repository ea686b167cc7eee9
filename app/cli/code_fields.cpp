#include "app/cli/code_fields.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "coding/codebook.h"
#include "exports/code_words.h"

namespace app::cli {
namespace {

using coding::Code;
using coding::Study;
using transcripts::say;

template <class Value>
void set_word(Value& value, std::optional<Value> read, const std::string& word) {
  if (!read)
    throw UsageError(
        say("\"{}\" is geen bekende waarde. Kleuren schrijf je als #d9703a, soorten "
            "zijn thema en onderwerp, herkomst is deductief, inductief of in vivo.",
            "\"{}\" is no known value. Colours are written as #d9703a, kinds are theme "
            "and topic, origin is deductive, inductive or in vivo.",
            word));
  value = *read;
}

std::size_t codings_of(const Study& study, const Code& code) {
  std::size_t count = 0;
  for (const auto& [transcript, list] : study.codings().by_transcript())
    count += static_cast<std::size_t>(std::count_if(
        list->begin(), list->end(), [&](const auto& coding) { return coding.code == code.id; }));
  return count;
}

std::string colour_text(const Code& code) {
  return fmt::format("#{:06x}", code.colour.rgb);
}

}  // namespace

void add_field_options(CLI::App& command, const Context& context, CodeFields& fields) {
  // By a function, since an empty text is a value too: it empties the field.
  const auto add = [&](const char* name, std::optional<std::string>& field, const char* nl,
                       const char* en) {
    command.add_option_function<std::string>(
        name, [&field](const std::string& given) { field = given; }, context.say(nl, en));
  };
  add("--colour", fields.colour, "een kleur, zoals #d9703a", "a colour, as #d9703a");
  add("--kind", fields.kind, "thema of onderwerp", "theme or topic");
  add("--short", fields.short_definition, "korte definitie", "short definition");
  add("--definition", fields.definition, "definitie", "definition");
  add("--when", fields.when_to_use, "wel coderen als", "when to use");
  add("--when-not", fields.when_not_to_use, "niet coderen als", "when not to use");
  add("--example", fields.example, "voorbeeld", "example");
  add("--origin", fields.origin, "deductief, inductief of in vivo",
      "deductive, inductive or in vivo");
  add("--shortcut", fields.shortcut, "sneltoets", "shortcut");
  command
      .add_option("--codable", fields.codable,
                  context.say("of er tekst mee gecodeerd wordt, of dat het een kop is",
                              "whether text is coded with it, or it is a mere heading"))
      ->type_name("true|false");
}

void set_fields(const CodeFields& fields, Code& code) {
  const auto set = [](std::string& value, const std::optional<std::string>& given) {
    if (given) value = *given;
  };
  if (fields.colour) set_word(code.colour, exports::colour_from(*fields.colour), *fields.colour);
  if (fields.kind) set_word(code.kind, exports::kind_from(*fields.kind), *fields.kind);
  if (fields.origin) set_word(code.origin, exports::origin_from(*fields.origin), *fields.origin);
  set(code.short_definition, fields.short_definition);
  set(code.definition, fields.definition);
  set(code.when_to_use, fields.when_to_use);
  set(code.when_not_to_use, fields.when_not_to_use);
  set(code.example, fields.example);
  set(code.shortcut, fields.shortcut);
  if (fields.codable) code.codable = *fields.codable;
}

nlohmann::ordered_json code_json(const Study& study, const Code& code) {
  return {{"id", code.id.to_string()},
          {"name", code.name},
          {"path", coding::path_of(study, code.id)},
          {"parent", code.parent ? nlohmann::ordered_json(study.codes().find(*code.parent)->name)
                                 : nlohmann::ordered_json()},
          {"colour", colour_text(code)},
          {"kind", exports::word_for(code.kind).en},
          {"short_definition", code.short_definition},
          {"definition", code.definition},
          {"when_to_use", code.when_to_use},
          {"when_not_to_use", code.when_not_to_use},
          {"example", code.example},
          {"origin", exports::word_for(code.origin).en},
          {"shortcut", code.shortcut},
          {"codable", code.codable},
          {"codings", codings_of(study, code)}};
}

std::string code_text(const Context& context, const Study& study, const Code& code) {
  std::string out = coding::path_of(study, code.id) + '\n';
  const auto line = [&](const transcripts::Message& label, const std::string& value) {
    if (!value.empty()) out += fmt::format("  {}: {}\n", in(label, context.language), value);
  };
  for (const exports::TextField& field : exports::text_fields())
    line(field.label, code.*field.member);
  line({"Soort", "Kind"}, in(exports::word_for(code.kind), context.language));
  line({"Herkomst", "Origin"}, in(exports::word_for(code.origin), context.language));
  line({"Kleur", "Colour"}, colour_text(code));
  line({"Coderingen", "Codings"}, std::to_string(codings_of(study, code)));
  return out;
}

}  // namespace app::cli
