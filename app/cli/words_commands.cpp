#include <iostream>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/cli/words_options.h"
#include "coding/keyness.h"
#include "exports/words_table.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using coding::WordReach;
using nlohmann::ordered_json;
using transcripts::counted;
using transcripts::say;

struct WordsCommand {
  WordOptions words;
  std::size_t top = 50;
  std::uint64_t least = 1;
};

struct KeynessCommand {
  WordOptions words;
  std::vector<std::string> of;
  std::vector<std::string> against;
  std::size_t top = 25;
  std::uint64_t least = 3;
  double most_p = 1;
  bool bonferroni = false;
};

// 0 stands for all.
std::optional<std::size_t> top_of(std::size_t given) {
  return given == 0 ? std::nullopt : std::optional(given);
}

ordered_json reach_json(const WordReach& reach, const WordReach& base) {
  return {{"count", reach.words},
          {"per_1000", coding::per_1000(reach.words, base.words)},
          {"participants", reach.participants},
          {"transcripts", reach.transcripts},
          {"pps", reach.pps}};
}

ordered_json base_json(const WordReach& base) {
  return {{"words", base.words},
          {"participants", base.participants},
          {"transcripts", base.transcripts},
          {"pps", base.pps}};
}

ordered_json forms_json(const std::vector<coding::WordForm>& forms) {
  auto all = ordered_json::array();
  for (const auto& form : forms) all.push_back({{"form", form.spelling}, {"count", form.count}});
  return all;
}

int list_words(const Context& context, const WordsCommand& options) {
  const Project project = context.open(Access::ReadOnly);
  coding::WordQuery query;
  query.of = word_selection(context, options.words, project.study());
  query.with_interviewers = options.words.with_interviewers;
  query.choice = word_choice(options.words);
  query.least_count = options.least;
  query.top = top_of(options.top);
  const auto counted_words = coding::count_words(project.study(), query);
  if (options.words.json) {
    ordered_json document = {{"base", base_json(counted_words.base)},
                             {"left_out", counted_words.left_out},
                             {"different", counted_words.different},
                             {"words", ordered_json::array()}};
    for (const auto& word : counted_words.words) {
      ordered_json row = {{"word", word.word}};
      row.update(reach_json(word.reach, counted_words.base));
      row["forms"] = forms_json(word.forms);
      document["words"].push_back(std::move(row));
    }
    print_json(document);
    return 0;
  }
  if (options.words.csv) {
    print_csv(context, exports::words_table(counted_words, context.language));
    return 0;
  }
  std::cout << context.say("aantal\tper 1.000\tpersonen\tgesprekken\tPPS\twoord\n",
                           "count\tper 1,000\tpeople\ttranscripts\tPPS\tword\n");
  for (const auto& word : counted_words.words) {
    std::cout << fmt::format("{}\t{:.2f}\t{}\t{}\t{}\t{}", word.reach.words, word.per_1000,
                             word.reach.participants, word.reach.transcripts, word.reach.pps,
                             word.word);
    for (std::size_t i = 1; i < word.forms.size(); ++i)
      std::cout << (i == 1 ? " (+ " : ", ") << word.forms[i].spelling;
    std::cout << (word.forms.size() > 1 ? ")\n" : "\n");
  }
  const WordReach& base = counted_words.base;
  context.tell(say("Van {0} woorden van {1} in {2}", "Of {0} words by {3} in {4}", base.words,
                   counted(base.participants, "persoon", "personen"),
                   counted(base.transcripts, "gesprek", "gesprekken"),
                   counted(base.participants, "person", "people"),
                   counted(base.transcripts, "transcript", "transcripts")));
  return 0;
}

coding::WordSelection group_of(const Study& study, const std::vector<std::string>& filters) {
  coding::WordSelection group;
  for (const std::string& filter : filters) add_filter(study, filter, group.filter);
  return group;
}

coding::KeynessQuery keyness_query(const Context& context, const KeynessCommand& options,
                                   const Study& study) {
  coding::KeynessQuery query;
  query.base = word_selection(context, options.words, study);
  // --code names the group where no other does: what is coded so against the rest.
  if (options.of.empty()) {
    if (query.base.codes.empty())
      throw UsageError(say("Zeg met --of of --code welke groep het is, als --of rol=onderwijs.",
                           "Name the group with --of or --code, as --of role=onderwijs."));
    std::swap(query.base.codes, query.of.codes);
    query.of.filter.coders = query.base.filter.coders;
  } else {
    query.of = group_of(study, options.of);
  }
  if (!options.against.empty()) query.against = group_of(study, options.against);
  query.with_interviewers = options.words.with_interviewers;
  query.choice = word_choice(options.words);
  query.least_count = options.least;
  query.most_p = options.most_p;
  query.bonferroni = options.bonferroni;
  query.top = top_of(options.top);
  return query;
}

ordered_json keyness_json(const coding::Keyness& compared) {
  ordered_json document = {{"of", base_json(compared.of)},
                           {"against", base_json(compared.against)},
                           {"compared", compared.compared},
                           {"words", ordered_json::array()}};
  for (const auto& word : compared.words)
    document["words"].push_back({{"word", word.word},
                                 {"over_used", word.over_used},
                                 {"g2", word.g2},
                                 {"log_ratio", word.log_ratio},
                                 {"p", word.p},
                                 {"of", reach_json(word.of, compared.of)},
                                 {"against", reach_json(word.against, compared.against)},
                                 {"forms", forms_json(word.forms)}});
  return document;
}

int compare_words(const Context& context, const KeynessCommand& options) {
  const Project project = context.open(Access::ReadOnly);
  const auto compared =
      coding::keyness(project.study(), keyness_query(context, options, project.study()));
  if (options.words.json) {
    print_json(keyness_json(compared));
    return 0;
  }
  if (options.words.csv) {
    print_csv(context, exports::keyness_table(compared, context.language));
    return 0;
  }
  std::cout << context.say("G2\tlog ratio\tgroep\tandere\tpersonen\twoord\n",
                           "G2\tlog ratio\tgroup\tother\tpeople\tword\n");
  for (const auto& word : compared.words)
    std::cout << fmt::format("{}{:.2f}\t{:.2f}\t{}\t{}\t{}\t{}\n", word.over_used ? '+' : '-',
                             word.g2, word.log_ratio, word.of.words, word.against.words,
                             fmt::format(fmt::runtime(context.say("{} van {} tegen {} van {}",
                                                                  "{} of {} against {} of {}")),
                                         word.of.participants, compared.of.participants,
                                         word.against.participants, compared.against.participants),
                             word.word);
  context.tell(say("{0} woorden tegen {1}; {2} verschillende vergeleken",
                   "{0} words against {1}; {2} different ones compared", compared.of.words,
                   compared.against.words, compared.compared));
  return 0;
}

void add_words_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<WordsCommand>();
  CLI::App& command =
      add_subcommand(app, context, "words", "Welke woorden vaak vallen, en bij hoeveel mensen",
                     "Which words are said most, and by how many people");
  add_word_options(command, context, options->words);
  command.add_option("--top", options->top,
                     context.say("zoveel woorden (50); 0: alle", "so many words (50); 0: all"));
  command.add_option("--least", options->least,
                     context.say("alleen woorden die zo vaak vallen", "only words said so often"));
  add_as_of(command, context);
  add_example(command, context, "words studie.zwerm --filter rol=werkveld --top 25",
              "words study.zwerm --filter role=werkveld --top 25");
  set_run(command, context,
          [options](const Context& given) { return list_words(given, *options); });
}

void add_keyness_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<KeynessCommand>();
  CLI::App& command = add_subcommand(
      app, context, "keyness", "Welke woorden een groep vaker of minder vaak zegt dan een andere",
      "Which words a group says more or less than another");
  command.add_option("--of", options->of,
                     context.say("kenmerk=waarde: de groep (of met --code: wat zo gecodeerd is)",
                                 "attribute=value: the group (or with --code: what is coded so)"));
  command.add_option("--against", options->against,
                     context.say("kenmerk=waarde: de andere; anders de rest",
                                 "attribute=value: the other one; else the rest"));
  add_word_options(command, context, options->words);
  command.add_option("--top", options->top,
                     context.say("zoveel woorden in elke richting (25); 0: alle",
                                 "so many words either way (25); 0: all"));
  command.add_option("--least", options->least,
                     context.say("alleen woorden die in beide samen zo vaak vallen (3)",
                                 "only words said so often in both together (3)"));
  command.add_option(
      "--p", options->most_p,
      context.say("alleen woorden met een kleinere p", "only words with a smaller p"));
  command.add_flag(
      "--bonferroni", options->bonferroni,
      context.say("p maal het aantal vergeleken woorden", "p times the number of words compared"));
  add_as_of(command, context);
  add_example(command, context, "keyness studie.zwerm --of rol=werkveld --against rol=onderwijs",
              "keyness study.zwerm --of role=werkveld --against role=onderwijs");
  set_run(command, context,
          [options](const Context& given) { return compare_words(given, *options); });
}

}  // namespace

void add_words_commands(CLI::App& app, Context& context) {
  add_words_command(app, context);
  add_keyness_command(app, context);
}

}  // namespace app::cli
