#include "app/cli/usage.h"

#include <string>
#include <string_view>

namespace app::cli {
namespace {

using transcripts::Language;
using transcripts::Message;
using transcripts::say;

// What follows the last ": " or stands before " is required": the name that CLI11's sentence is
// about.
std::string before(std::string_view sentence, std::string_view end) {
  return std::string(sentence.substr(0, sentence.rfind(end)));
}
std::string behind(std::string_view sentence, std::string_view start) {
  const std::size_t at = sentence.find(start);
  return std::string(at == std::string_view::npos ? sentence : sentence.substr(at + start.size()));
}

const char* options_heading(Language language) {
  return language == Language::Dutch ? "Opties" : "Options";
}

// CLI11's reasons in Dutch: "x not in {a,b}", "Value 0 not in range 1 to 9".
std::string in_dutch(std::string sentence) {
  for (const auto& [en, nl] :
       {std::pair{" not in range ", " ligt niet in "}, std::pair{" not in ", " staat niet in "},
        std::pair{"Value ", ""}, std::pair{" to ", " tot "}, std::pair{" requires ", " hoort bij "},
        std::pair{" excludes ", " gaat niet samen met "}})
    if (const std::size_t at = sentence.find(en); at != std::string::npos)
      sentence.replace(at, std::string_view(en).size(), nl);
  return sentence;
}

Message what_is_wrong(const CLI::ParseError& error) {
  const std::string sentence = error.what();
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    const std::string name = before(sentence, " is required");
    return name == "A subcommand" ? say("Er ontbreekt een opdracht.", "A command is missing.")
                                  : say("{} ontbreekt.", "{} is missing.", name);
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
    return say("Dit hoort er niet: {}.", "This does not belong here: {}.",
               behind(sentence, "expected: "));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return say("Bij {} ontbreekt een waarde, of er is er een te veel.",
               "Of {} a value is missing, or there is one too many.", before(sentence, ": "));
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr)
    return say("Dit is geen goede waarde: {}.", "This is no good value: {}.",
               behind(sentence, "convert: "));
  if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr)
    return say("Dit is geen goede waarde: {0}.", "This is no good value: {1}.", in_dutch(sentence),
               sentence);
  return say("Zo kan de opdracht niet: {0}.", "The command cannot be given so: {1}.",
             in_dutch(sentence), sentence);
}

}  // namespace

void describe_usage(CLI::App& app, Language language) {
  const bool dutch = language == Language::Dutch;
  app.description(dutch ? "Zwerm: groepsgesprekken coderen en tellen per persoon en per PPS"
                        : "Zwerm: code group conversations and count per person and per PPS");
  app.footer(dutch ? "Zonder opdracht opent zwerm het venster. Uitleg bij een opdracht met een "
                     "voorbeeld: zwerm OPDRACHT --help\nVoorbeeld: zwerm demo demo.zwerm"
                   : "Without a command zwerm opens the window. For a command explained, with an "
                     "example: zwerm COMMAND --help\nExample: zwerm demo demo.zwerm");
  const auto formatter = app.get_formatter();
  for (const auto& [key, nl, en] :
       {std::tuple{"Usage", "Gebruik", "Usage"}, std::tuple{"OPTIONS", "OPTIES", "OPTIONS"},
        std::tuple{"SUBCOMMAND", "OPDRACHT", "COMMAND"},
        std::tuple{"Positionals", "Argumenten", "Arguments"},
        std::tuple{"REQUIRED", "verplicht", "required"}})
    formatter->label(key, dutch ? nl : en);
  formatter->column_width(34);
  app.option_defaults()->group(options_heading(language));
  app.set_help_flag("-h,--help", dutch ? "deze uitleg" : "this explanation");
}

Message wrong_usage(const CLI::ParseError& error) {
  const Message wrong = what_is_wrong(error);
  return say("{0} Uitleg: zwerm --help, of zwerm OPDRACHT --help.",
             "{1} Explained by: zwerm --help, or zwerm COMMAND --help.", wrong.nl, wrong.en);
}

CLI::App& add_command(CLI::App& parent, const char* name, const char* description,
                      Language language) {
  CLI::App* command = parent.add_subcommand(name, description);
  command->group(language == Language::Dutch ? "Opdrachten" : "Commands");
  command->get_help_ptr()->group(options_heading(language));
  return *command;
}

}  // namespace app::cli
