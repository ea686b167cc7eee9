#include <array>

#include "app/chart_files.h"
#include "app/cli/counting.h"
#include "coding/cases.h"
#include "coding/lookup.h"
#include "coding/years.h"
#include "exports/chart/charts_of_relations.h"

namespace app::cli {
namespace {

namespace chart = exports::chart;
using chart::Chart;

struct ChartOptions {
  FrequencyOptions frequencies;
  std::string kind;
  std::string as = "absolute";
  std::string within = "overlap";
  std::string pps;
  std::vector<std::string> of;  // of keyness: the groups
  std::vector<std::string> against;
  std::vector<std::string> transcripts;
  bool interval = false;
  bool by_length = false;
  std::string title;
  std::string language;
  double width = 170;
  std::filesystem::path to;
};

// What a kind makes its chart of.
struct Asked {
  const ChartOptions& options;
  const coding::Study& study;
  coding::FrequencyQuery query;
  std::vector<coding::CodeId> codes;
  std::vector<coding::TranscriptId> transcripts;
  chart::ChartWords words;

  coding::Frequencies counted() const { return coding::frequencies(study, query); }
  chart::CodedBy coded() const { return {codes, query.filter}; }
};

Chart heat_map(const Asked& asked) {
  return chart::heat_map_of(asked.study, asked.counted(), asked.codes, asked.words);
}

Chart bars(const Asked& asked) {
  return chart::bars_of(asked.study, asked.counted(), asked.codes, asked.options.interval,
                        asked.words);
}

Chart grouped(const Asked& asked) {
  return chart::series_of(asked.study, asked.counted(), asked.codes,
                          chart::Bars::Arrangement::Grouped, asked.words);
}

Chart stacked(const Asked& asked) {
  return chart::series_of(asked.study, asked.counted(), asked.codes,
                          chart::Bars::Arrangement::Stacked, asked.words);
}

Chart slope(const Asked& asked) {
  // The figures of `years`: codes of before count for what they became.
  const coding::Attribute* by =
      asked.query.attribute ? asked.study.attributes().find(*asked.query.attribute) : nullptr;
  const bool years =
      by != nullptr && by->owner == coding::OwnerKind::Transcript && by->name == "year";
  if (!years) return chart::slope_of(asked.study, asked.counted(), asked.codes, asked.words);
  coding::Frequencies counted = coding::compare_years(asked.study, asked.query).counted;
  if (asked.query.top > 0 && asked.query.top < counted.rows.size()) {
    std::stable_sort(counted.rows.begin(), counted.rows.end(),
                     [](const auto& a, const auto& b) { return a.total > b.total; });
    counted.rows.resize(asked.query.top);
  }
  return chart::slope_of(asked.study, counted, asked.codes, asked.words);
}

Chart portrait(const Asked& asked) {
  if (asked.transcripts.size() != 1)
    throw UsageError(transcripts::say("Van welk gesprek? Geef --transcript NAAM, één keer.",
                                      "Of which transcript? Give --transcript NAME, once."));
  return chart::portrait_of(asked.study, asked.transcripts.front(), asked.coded(), asked.words);
}

// Of one conversation its codes, else the conversations beside each other.
Chart code_line(const Asked& asked) {
  if (asked.transcripts.size() == 1)
    return chart::code_line_of(asked.study, asked.transcripts.front(), asked.coded(), asked.words);
  std::vector<coding::TranscriptId> all = asked.transcripts;
  if (all.empty())
    for (const auto* each : coding::transcripts_in_order(asked.study)) all.push_back(each->id);
  return chart::code_lines_of(asked.study, all, asked.coded(), !asked.options.by_length,
                              asked.words);
}

Chart network(const Asked& asked) {
  coding::CooccurrenceQuery query;
  read_within(asked.options.within, query);
  query.count =
      asked.options.frequencies.count == "participants"  ? coding::MeetingsAre::Participants
      : asked.options.frequencies.count == "transcripts" ? coding::MeetingsAre::Transcripts
                                                         : coding::MeetingsAre::Places;
  query.with_subcodes = asked.query.with_subcodes;
  query.with_interviewers = asked.query.with_interviewers;
  query.filter = asked.query.filter;
  return chart::network_of(asked.study, coding::cooccurrence(asked.study, query), asked.codes,
                           asked.words);
}

// Of all conversations, or of those of --pps.
Chart saturation(const Asked& asked) {
  coding::SaturationQuery query;
  query.with_interviewers = asked.query.with_interviewers;
  query.filter = asked.query.filter;
  const auto figures = coding::saturation(asked.study, query);
  if (asked.options.pps.empty())
    return chart::curve_of(asked.study, figures, figures.of.front(), asked.words);
  const coding::PpsId pps = coding::pps_named(asked.study, asked.options.pps).id;
  coding::Saturation none;
  none.pps = pps;
  const auto found = std::find_if(figures.of.begin(), figures.of.end(),
                                  [&](const coding::Saturation& of) { return of.pps == pps; });
  return chart::curve_of(asked.study, figures, found == figures.of.end() ? none : *found,
                         asked.words);
}

Chart word_cloud(const Asked& asked) {
  coding::WordQuery query;
  query.of = {asked.query.filter, asked.codes};
  query.with_interviewers = asked.query.with_interviewers;
  query.top = 120;
  return chart::cloud_of(asked.study, coding::count_words(asked.study, query), query, asked.words);
}

Chart key_words(const Asked& asked) {
  coding::KeynessQuery query;
  query.base = {asked.query.filter, asked.codes};
  query.with_interviewers = asked.query.with_interviewers;
  for (const auto& filter : asked.options.of) add_filter(asked.study, filter, query.of.filter);
  if (!asked.options.against.empty()) query.against.emplace();
  for (const auto& filter : asked.options.against)
    add_filter(asked.study, filter, query.against->filter);
  return chart::keyness_of(asked.study, coding::keyness(asked.study, query), query, asked.words);
}

// The kinds of charts, and by what each counts where --by is not given. Another kind is another
// line here.
struct Kind {
  const char* name;
  const char* by;
  Chart (*make)(const Asked&);
};
constexpr std::array kKinds = {
    Kind{"heatmap", "pps", heat_map},        Kind{"bars", "pps", bars},
    Kind{"grouped", "pps", grouped},         Kind{"stacked", "pps", stacked},
    Kind{"slope", "transcript.year", slope}, Kind{"portrait", "pps", portrait},
    Kind{"codeline", "pps", code_line},      Kind{"network", "pps", network},
    Kind{"saturation", "pps", saturation},   Kind{"wordcloud", "pps", word_cloud},
    Kind{"keyness", "pps", key_words}};

const Kind& kind_named(const std::string& name) {
  return *std::find_if(kKinds.begin(), kKinds.end(),
                       [&](const Kind& kind) { return kind.name == name; });
}

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  names.reserve(kKinds.size());
  for (const Kind& kind : kKinds) names.emplace_back(kind.name);
  return names;
}

chart::ChartWords words_of(const Context& context, const ChartOptions& options) {
  chart::ChartWords words{context.language, options.title, today()};
  if (options.language == "nl") words.language = transcripts::Language::Dutch;
  if (options.language == "en") words.language = transcripts::Language::English;
  return words;
}

// An option that a kind has no use for would be left out without a word.
void check_looks(const ChartOptions& options) {
  if (options.interval && options.kind != "bars")
    throw UsageError(transcripts::say("--interval kan alleen met --kind bars.",
                                      "--interval goes with --kind bars only."));
  if (options.within != "overlap" && options.kind != "network")
    throw UsageError(transcripts::say("--within kan alleen met --kind network.",
                                      "--within goes with --kind network only."));
  if (!options.pps.empty() && options.kind != "saturation")
    throw UsageError(transcripts::say("--pps kan alleen met --kind saturation. Gebruik --filter.",
                                      "--pps goes with --kind saturation only. Use --filter."));
  const bool keyness = options.kind == "keyness";
  if (keyness == options.of.empty() || (!keyness && !options.against.empty()))
    throw UsageError(transcripts::say("--kind keyness en --of kenmerk=waarde horen bij elkaar.",
                                      "--kind keyness and --of attribute=value go together."));
  if (options.by_length && options.kind != "codeline")
    throw UsageError(transcripts::say("--by-length kan alleen met --kind codeline.",
                                      "--by-length goes with --kind codeline only."));
}

Asked asked_of(const Context& context, const ChartOptions& options, const coding::Study& study) {
  Asked asked{options, study, frequency_query(options.frequencies, study),
              {},      {},    words_of(context, options)};
  asked.query.as = *coding::shown_as_named(options.as);
  asked.codes = asked.query.codes;
  for (const std::string& name : options.transcripts) {
    asked.transcripts.push_back(coding::transcript_named(study, name).id);
    asked.query.filter.transcripts.push_back(asked.transcripts.back());
  }
  return asked;
}

// The caption's last line but one: of an older state of the project.
void tell_as_of(const std::string& as_of, transcripts::Language language, Chart& made) {
  if (as_of.empty()) return;
  const bool nl = language == transcripts::Language::Dutch;
  made.caption.insert(made.caption.end() - 1,
                      (nl ? "Zoals het project was: " : "As the project was: ") + as_of + ".");
}

int draw_chart(const Context& context, const ChartOptions& given) {
  check_chart_ending(given.to);
  check_looks(given);
  ChartOptions options = given;
  const Kind& kind = kind_named(options.kind);
  if (options.frequencies.by.empty()) options.frequencies.by = kind.by;
  const coding::Project project = context.open(coding::Access::ReadOnly);
  const Asked asked = asked_of(context, options, project.study());
  Chart made = kind.make(asked);
  tell_as_of(context.as_of, asked.words.language, made);
  write_chart(made, options.width, options.to);
  return 0;
}

void add_looks(CLI::App& command, const Context& context, ChartOptions& options) {
  command.add_flag("--interval", options.interval,
                   context.say("95%-interval (Wilson) bij staven van personen of gesprekken",
                               "95% interval (Wilson) on bars of participants or transcripts"));
  command.add_flag("--by-length", options.by_length,
                   context.say("codelijnen zo lang als het gesprek, in plaats van alle even lang",
                               "code lines as long as the transcript, in place of all alike"));
  command.add_option("--title", options.title,
                     context.say("de titel boven het plaatje", "the title above the picture"));
  command
      .add_option("--width", options.width,
                  context.say("hoe breed, in millimeters", "how wide, in millimetres"))
      ->check(CLI::Range(71.0, 2000.0));
  command
      .add_option("--lang", options.language,
                  context.say("taal van het plaatje", "the picture's language"))
      ->check(CLI::IsMember({"nl", "en"}));
}

}  // namespace

void add_chart_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<ChartOptions>();
  options->frequencies.by.clear();
  CLI::App& command = add_subcommand(app, context, "chart", "Teken een plaatje van wat geteld is",
                                     "Draw a picture of what was counted");
  command.add_option("--kind", options->kind, context.say("welk plaatje", "which picture"))
      ->required()
      ->check(CLI::IsMember(kind_names()));
  add_frequency_options(command, context, options->frequencies);
  command.add_option("--as", options->as, context.say("hoe het getoond wordt", "how it is shown"))
      ->check(CLI::IsMember({"absolute", "percent", "per1000"}));
  command.add_option("--within", options->within,
                     context.say("bij network: overlap, beurt, volgorde, gesprek of woorden",
                                 "of a network: overlap, turn, sequence, transcript or words"));
  command.add_option("--pps", options->pps,
                     context.say("bij saturation: van deze PPS", "of saturation: of this PPS"));
  command.add_option("--of", options->of,
                     context.say("bij keyness: van deze groep, als rol=werkveld",
                                 "of keyness: of this group, as role=werkveld"));
  command.add_option("--against", options->against,
                     context.say("bij keyness: tegen deze; anders tegen de rest",
                                 "of keyness: against this one; else against the rest"));
  command.add_option("--transcript", options->transcripts,
                     context.say("alleen dit gesprek; meer keren voor meer",
                                 "only this transcript; more than once for more"));
  add_looks(command, context, *options);
  command
      .add_option("OUT", options->to,
                  context.say("waarheen: een naam op .svg, .png of .pdf",
                              "where to: a name in .svg, .png or .pdf"))
      ->required();
  add_as_of(command, context);
  add_example(command, context,
              "chart studie.zwerm --kind bars --code \"Valley of death\" --count participants "
              "--as percent --interval valley.pdf",
              "chart study.zwerm --kind bars --code \"Valley of death\" --count participants "
              "--as percent --interval valley.pdf");
  set_run(command, context,
          [options](const Context& given) { return draw_chart(given, *options); });
}

}  // namespace app::cli
