#include "app/cli/words_options.h"

#include "coding/codebook.h"
#include "coding/lookup.h"

namespace app::cli {

void add_word_options(CLI::App& command, Context& context, WordOptions& options) {
  CLI::Option* forms = command.add_flag("--forms", options.forms,
                                        context.say("elke vorm apart: netwerk en netwerken",
                                                    "each form apart: netwerk and netwerken"));
  command
      .add_flag("--stems", options.stems,
                context.say("de vormen van een woord samen (zo is het al)",
                            "the forms of a word together (the default)"))
      ->excludes(forms);
  command.add_flag("--with-stop-words", options.with_stop_words,
                   context.say("ook stopwoorden: de, het, nou, eigenlijk",
                               "stop words too: de, het, nou, eigenlijk"));
  command.add_flag("--with-numbers", options.with_numbers,
                   context.say("ook getallen", "numbers too"));
  command.add_flag("--with-interviewers", options.with_interviewers,
                   context.say("ook wat interviewers zeggen", "what interviewers say too"));
  command.add_option(
      "--length", options.length,
      context.say("minste aantal letters van een woord (2)", "least letters of a word (2)"));
  command.add_option("--without", options.left_out,
                     context.say("een woord om weg te laten", "a word to leave out"));
  command.add_option("--filter,--where", options.filters,
                     context.say("kenmerk=waarde", "attribute=value"));
  command.add_option("--code", options.codes,
                     context.say("alleen woorden die met deze code gecodeerd zijn",
                                 "only words that are coded with this code"));
  command.add_flag("--with-subcodes", options.with_subcodes,
                   context.say("en de codes eronder", "and the codes below it"));
  command.add_flag("--json", options.json, context.say("als JSON", "as JSON"));
  add_csv_flag(command, context, options.csv);
}

coding::WordChoice word_choice(const WordOptions& options) {
  coding::WordChoice choice;
  choice.join = options.forms ? coding::WordJoin::Forms : coding::WordJoin::Stems;
  choice.written_stop_words = choice.spoken_stop_words = options.with_stop_words;
  choice.numbers = options.with_numbers;
  choice.least_length = options.length;
  choice.left_out = options.left_out;
  return choice;
}

coding::WordSelection word_selection(const Context& context, const WordOptions& options,
                                     const coding::Study& study) {
  coding::WordSelection selection;
  for (const std::string& filter : options.filters) add_filter(study, filter, selection.filter);
  if (!context.coder.empty())
    selection.filter.coders.push_back(coder_named(study, context.coder).id);
  for (const std::string& name : options.codes) {
    const coding::CodeId code = code_named(study, name).id;
    const auto below =
        options.with_subcodes ? with_descendants(study, code) : std::vector<coding::CodeId>{code};
    selection.codes.insert(selection.codes.end(), below.begin(), below.end());
  }
  return selection;
}

}  // namespace app::cli
