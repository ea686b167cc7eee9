#include <iostream>
#include <map>

#include "app/cli/counting.h"
#include "app/cli/export_coded.h"
#include "app/cli/quotation_options.h"
#include "app/codebook_files.h"
#include "app/export_choice.h"
#include "app/file_ending.h"
#include "exports/redaction.h"

namespace app::cli {
namespace {

const std::map<std::string, ExportKind> kKinds = {{"project", ExportKind::Project},
                                                  {"codebook", ExportKind::Codebook},
                                                  {"quotations", ExportKind::Quotations},
                                                  {"frequencies", ExportKind::Frequencies},
                                                  {"transcripts", ExportKind::Transcripts},
                                                  {"participants", ExportKind::Participants},
                                                  {"pps", ExportKind::Pps},
                                                  {"memos", ExportKind::Memos},
                                                  {"units", ExportKind::Units},
                                                  {"transcript", ExportKind::CodedText}};

struct ExportOptions {
  FrequencyOptions frequencies;
  std::string kind;
  std::string shown_as = "absolute";
  bool good = false;
  ArrangementOptions arrangement;
  std::string query;
  std::string named;
  exports::Redaction redaction;
  bool preview = false;
  CodedOptions coded;
  const CLI::Option* count = nullptr;      // --count
  const CLI::Option* separator = nullptr;  // --separator
  std::size_t examples = kUsualExamples;
  std::filesystem::path to;
};

bool of_query(const ExportOptions& options) {
  return !options.query.empty() || !options.named.empty();
}

// An option that a kind has no use for would be left out without a word.
void check_options(const ExportOptions& options) {
  const ExportKind kind = kKinds.at(options.kind);
  const bool quotations = kind == ExportKind::Quotations;
  if (!options.coded.unit.empty() != (kind == ExportKind::Units))
    throw UsageError(transcripts::say("--as units en --unit horen bij elkaar.",
                                      "--as units and --unit go together."));
  if (!options.coded.transcripts.empty() && kind != ExportKind::CodedText)
    throw UsageError(transcripts::say(
        "--transcript is voor --as transcript; verder kiest --filter gesprek=… een gesprek.",
        "--transcript is for --as transcript; else --filter transcript=… chooses one."));
  if ((kind == ExportKind::Units || kind == ExportKind::CodedText) &&
      options.shown_as != "absolute")
    throw UsageError(transcripts::say("--shown-as is voor --as frequencies.",
                                      "--shown-as is for --as frequencies."));
  if (options.separator->count() > 0 && ending_of(options.to) != ".csv")
    throw UsageError(transcripts::say("--separator is voor een csv.", "--separator is for a csv."));
  if (options.redaction.most_words > 0 && !has_quotations(kind))
    throw UsageError(transcripts::say("--most-words is voor --as quotations en --as codebook.",
                                      "--most-words is for --as quotations and --as codebook."));
  if (options.frequencies.hide_below > 0 && !has_counts(kind))
    throw UsageError(transcripts::say("--hide-below is voor --as frequencies en --as codebook.",
                                      "--hide-below is for --as frequencies and --as codebook."));
  if (options.kind != "codebook" && options.examples != kUsualExamples)
    throw UsageError(
        transcripts::say("--examples is voor --as codebook.", "--examples is for --as codebook."));
  const FrequencyOptions& given = options.frequencies;
  const FrequencyOptions none;
  const bool of_figures = given.by != none.by || given.count != none.count || given.groups ||
                          given.top > 0 || given.hide_below > 0 || given.without_empty ||
                          !given.outer.empty() || !given.sort.empty() ||
                          !given.sort_columns.empty() || options.shown_as != "absolute";
  if (kind == ExportKind::Project && (of_figures || !given.filters.empty() || !given.codes.empty()))
    throw UsageError(transcripts::say("Een project gaat heel mee: --as project kiest niets uit.",
                                      "A project goes whole: --as project chooses nothing."));
  if (quotations && of_figures)
    throw UsageError(transcripts::say(
        "Dat is voor --as frequencies. Citaten gaan in groepen met --group-by en --order.",
        "That is for --as frequencies. Quotations go in groups by --group-by and --order."));
  if (!quotations && (options.good || of_query(options) || !options.arrangement.group_by.empty() ||
                      options.arrangement.order != ArrangementOptions().order))
    throw UsageError(transcripts::say(
        "--good, --query, --named, --group-by en --order zijn voor --as quotations.",
        "--good, --query, --named, --group-by and --order are for --as quotations."));
  if (of_query(options) && (options.good || !given.codes.empty()))
    throw UsageError(
        transcripts::say("--good en --code kiezen coderingen: niet met --query of --named.",
                         "--good and --code choose codings: not with --query or --named."));
}

// What a query finds, or the codings that pass the choices, out of `leaving`. Names in the options
// are those of `study`.
exports::ExportedQuotations chosen_quotations(const coding::Study& study,
                                              const coding::Study& leaving,
                                              const ExportOptions& options) {
  const FrequencyOptions& chosen = options.frequencies;
  if (of_query(options)) {
    const coding::PassageQuery query = passage_query(
        {options.query, options.named, chosen.filters, {}, chosen.with_interviewers}, study);
    const auto arrangement = arrangement_of(options.arrangement, study);
    return {grouped(leaving, find_passages(leaving, query), arrangement), arrangement, query.filter,
            true, options.redaction.most_words};
  }
  coding::QuotationQuery query;
  query.codes = codes_named(study, chosen.codes, chosen.with_subcodes);
  query.good_only = options.good;
  query.with_interviewers = chosen.with_interviewers || is_table(options.to);
  for (const std::string& filter : chosen.filters) add_filter(study, filter, query.filter);
  const auto arrangement =
      arrangement_of(options.arrangement, study, usual_arrangement(options.to));
  return {grouped(leaving, quoted_passages(leaving, query), arrangement), arrangement, query.filter,
          false, options.redaction.most_words};
}

// Tells what would leave, and writes nothing.
int preview(const Context& context, const coding::Study& leaving) {
  for (const auto& line : exports::what_leaves(leaving))
    std::cout << in(line, context.language) << '\n';
  return 0;
}

int export_as(const Context& context, const ExportOptions& options) {
  const coding::Project project = context.open(coding::Access::ReadOnly);
  check_options(options);
  const ExportKind kind = kKinds.at(options.kind);
  const coding::Study& study = project.study();
  const coding::Study leaving = exports::redacted(study, options.redaction);
  if (options.preview) return preview(context, leaving);
  ExportManner manner(context.language, context.csv_separator());
  manner.examples = options.examples;
  manner.most_words = options.redaction.most_words;
  manner.hide_below = options.frequencies.hide_below;
  if (kind == ExportKind::Quotations) {
    export_quotations(leaving, chosen_quotations(study, leaving, options), options.to, manner);
    return 0;
  }
  if (kind == ExportKind::Units) {
    write_units(context, {study, leaving}, options.coded, options.frequencies,
                options.count->count() > 0, options.to);
    return 0;
  }
  if (kind == ExportKind::CodedText) {
    write_transcripts(context, {study, leaving}, options.coded, options.frequencies, options.to);
    return 0;
  }
  if (kind == ExportKind::Codebook) {
    export_codebook(leaving, options.to, manner);
    return 0;
  }
  coding::FrequencyQuery query = frequency_query(options.frequencies, study);
  query.as = *coding::shown_as_named(options.shown_as);
  for (const auto& warning :
       export_file(leaving, kind, options.to, query, {.codes = {}, .filter = query.filter}, manner))
    context.tell(warning);
  return 0;
}

void add_redaction_options(CLI::App& command, const Context& context,
                           const std::shared_ptr<ExportOptions>& options) {
  exports::Redaction& redaction = options->redaction;
  command.add_flag("--pseudonyms", redaction.pseudonyms,
                   context.say("namen van personen en wat hen aanwijst (e-mail, telefoon, BSN …) "
                               "worden pseudoniemen",
                               "names of people and what identifies them (e-mail, telephone, BSN "
                               "…) become pseudonyms"));
  command.add_flag("--no-coders", redaction.no_coders,
                   context.say("zonder namen van codeurs", "without names of coders"));
  command.add_flag("--no-memos", redaction.no_memos, context.say("zonder memo's", "without memos"));
  command.add_flag(
      "--no-times", redaction.no_times,
      context.say("zonder tijden van coderen en spreken", "without times of coding and speaking"));
  command.add_option("--most-words", redaction.most_words,
                     context.say("van een citaat hoogstens zoveel woorden",
                                 "of a quotation so many words at most"));
  command.add_flag("--preview", options->preview,
                   context.say("toon wat het project uit zou gaan en schrijf niets",
                               "show what of the project would leave and write nothing"));
}

}  // namespace

void add_export_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<ExportOptions>();
  CLI::App& command = add_subcommand(app, context, "export", "Schrijf een bestand voor anderen",
                                     "Write a file for others");
  command
      .add_option("--as", options->kind, context.say("wat er geschreven wordt", "what is written"))
      ->required()
      ->check(CLI::IsMember(kKinds));
  add_frequency_options(command, context, options->frequencies);
  command
      .add_option("--shown-as", options->shown_as,
                  context.say("hoe cijfers getoond worden", "how figures are shown"))
      ->check(CLI::IsMember(kShownAs));
  command.add_flag("--good", options->good,
                   context.say("van citaten alleen de goede", "of quotations the good ones only"));
  add_arrangement_options(command, context, options->arrangement);
  command.add_option("--query", options->query,
                     context.say("in plaats van citaten wat deze vraag vindt (zie query)",
                                 "in place of quotations what this query finds (see query)"));
  command.add_option("--named", options->named,
                     context.say("hetzelfde van een bewaarde vraag", "the same of a kept query"));
  command.add_option("--examples", options->examples,
                     context.say("van een codeboek: zoveel citaten per code (2)",
                                 "of a codebook: so many quotations a code (2)"));
  add_coded_options(command, context, options->coded);
  options->count = command.get_option("--count");
  options->separator = &add_separator(command, context);
  command
      .add_option(
          "OUT", options->to,
          context.say(
              "waarheen; het formaat gaat naar het eind van de naam: een project qdpx, een "
              "codeboek docx, html, md, xlsx, csv of qdc, citaten csv, xlsx, docx, md of html (in "
              "de laatste "
              "drie "
              "alleen met --with-interviewers ook wat interviewers zeggen), memo's csv, xlsx, md "
              "of "
              "html, cijfers csv, xlsx, md, html, svg, png of pdf, eenheden csv (met wat erbij "
              "hoort voor "
              "SPSS en R), gecodeerde gesprekken docx of html, anders csv of xlsx",
              "where to; the format goes by the name's ending: a project qdpx, a codebook "
              "docx, html, md, xlsx, csv or qdc, quotations csv, xlsx, docx, md or html (in the "
              "last three "
              "only with "
              "--with-interviewers also what interviewers say), memos csv, xlsx, md or html, "
              "frequencies csv, xlsx, md, html, svg, png or pdf, units csv (with what belongs to "
              "it for "
              "SPSS and R), coded transcripts docx or html, else csv or xlsx"))
      ->required();
  add_redaction_options(command, context, options);
  add_as_of(command, context);
  add_example(command, context,
              "export studie.zwerm --as codebook codeboek.docx\n"
              "           zwerm export studie.zwerm --as units --unit participant personen.csv\n"
              "           zwerm export studie.zwerm --as transcript gecodeerd.docx",
              "export study.zwerm --as codebook codebook.docx\n"
              "         zwerm export study.zwerm --as units --unit participant people.csv\n"
              "         zwerm export study.zwerm --as transcript coded.docx");
  set_run(command, context, [options](const Context& given) { return export_as(given, *options); });
}

}  // namespace app::cli
