#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/search_options.h"
#include "app/cli/words_options.h"
#include "coding/concordance.h"
#include "exports/words_table.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using nlohmann::ordered_json;
using transcripts::counted;
using transcripts::on_one_line;
using transcripts::say;

struct ConcordanceCommand {
  SearchOptions search;
  std::string sort = "text";
  std::uint32_t width = 60;
  bool with_interviewers = false;
  bool json = false;
  bool csv = false;
};

coding::ConcordanceQuery concordance_query(const ConcordanceCommand& options, const Study& study) {
  coding::ConcordanceQuery query;
  query.find = study_query(options.search, study);
  if (!options.with_interviewers && !options.search.only_interviewers)
    query.find.interviewers = coding::Interviewers::Without;
  // A word, not what stands within words; for that there is a * (student*).
  if (query.find.query.matching == transcripts::Matching::Folded)
    query.find.query.words = transcripts::Words::Whole;
  query.width = options.width;
  query.most = coding::kMostHits;
  query.order = options.sort == "left"    ? coding::ConcordanceOrder::Left
                : options.sort == "right" ? coding::ConcordanceOrder::Right
                                          : coding::ConcordanceOrder::Text;
  return query;
}

ordered_json concordance_json(const Study& study, const coding::Concordance& found) {
  ordered_json document = {{"count", found.count},
                           {"participants", found.participants},
                           {"transcripts", found.transcripts},
                           {"lines", ordered_json::array()}};
  for (const auto& line : found.lines) {
    const transcripts::Transcript& text = study.text(line.transcript);
    const auto range = text.units().to_code_points(line.span);
    document["lines"].push_back(
        {{"transcript", study.transcripts().find(line.transcript)->name},
         {"start", range.start.value},
         {"end", range.end.value},
         {"speaker", line.speaker ? ordered_json(text.speakers()[*line.speaker]) : ordered_json()},
         {"participant", line.participant
                             ? ordered_json(study.participants().find(*line.participant)->name)
                             : ordered_json()},
         {"left", line.left},
         {"hit", line.hit},
         {"right", line.right}});
  }
  return document;
}

// The hits below each other: what stands before them ends at the same place.
void print_lines(const Study& study, const coding::Concordance& found, std::uint32_t width) {
  for (const auto& line : found.lines) {
    const auto range = study.text(line.transcript).units().to_code_points(line.span);
    std::cout << fmt::format("{:>{}}", on_one_line(line.left), width) << '['
              << on_one_line(line.hit) << ']'
              << fmt::format("{:<{}}", on_one_line(line.right), width) << '\t'
              << study.transcripts().find(line.transcript)->name << '\t' << range.start.value
              << '\n';
  }
}

int show_concordance(const Context& context, const ConcordanceCommand& options) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  coding::SearchTexts texts;
  const auto found = coding::concordance(study, concordance_query(options, study), texts);
  if (options.json) {
    print_json(concordance_json(study, found));
  } else if (options.csv) {
    print_csv(context, exports::concordance_table(study, found, context.language));
  } else {
    print_lines(study, found, options.width);
    context.tell(
        say("{0} in {1}, {2}", "{3} in {4}, {5}", counted(found.count, "treffer", "treffers"),
            counted(found.transcripts, "gesprek", "gesprekken"),
            counted(found.participants, "persoon", "personen"), counted(found.count, "hit", "hits"),
            counted(found.transcripts, "transcript", "transcripts"),
            counted(found.participants, "person", "people")));
  }
  if (found.cut_short) context.tell(*found.cut_short);
  return found.cut_short ? 1 : 0;
}

}  // namespace

void add_concordance_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<ConcordanceCommand>();
  CLI::App& command = add_subcommand(app, context, "concordance",
                                     "Een woord met wat eromheen gezegd wordt, onder elkaar",
                                     "A word with what is said around it, below each other");
  SearchOptions& search = options->search;
  command
      .add_option("WORD", search.wanted,
                  context.say("een heel woord, of woorden; * staat voor letters, als in student*",
                              "a whole word, or words; * stands for letters, as in student*"))
      ->required();
  CLI::Option* exact = command.add_flag("--exact", search.exact,
                                        context.say("letter voor letter", "letter for letter"));
  CLI::Option* regex = command.add_flag(
      "--regex", search.regex, context.say("een reguliere expressie", "a regular expression"));
  command
      .add_flag("--stem", search.stem,
                context.say("ook verbogen vormen", "other forms of the words too"))
      ->excludes(exact, regex);
  exact->excludes(regex);
  command
      .add_option("--sort", options->sort,
                  context.say("naar wat ervoor of erna staat, of naar plaats",
                              "by what stands before or after, or by place"))
      ->check(CLI::IsMember({"left", "right", "text"}));
  command
      .add_option("--width", options->width,
                  context.say("letters aan weerszijden (60)", "letters on either side (60)"))
      ->check(CLI::Range(0, 1000));
  add_search_filters(command, context, search);
  command.add_flag("--with-interviewers", options->with_interviewers,
                   context.say("ook wat interviewers zeggen", "what interviewers say too"));
  command.add_option("--code", search.codes,
                     context.say("gecodeerd met deze code", "coded with this code"));
  command.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  add_csv_flag(command, context, options->csv);
  add_as_of(command, context);
  add_example(command, context, "concordance studie.zwerm regie --stem --sort right",
              "concordance study.zwerm regie --stem --sort right");
  set_run(command, context,
          [options](const Context& given) { return show_concordance(given, *options); });
}

}  // namespace app::cli
