#include "app/cli/search_options.h"

#include <algorithm>
#include <set>

#include "coding/lookup.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::Study;
using transcripts::say;

transcripts::Matching matching_of(const SearchOptions& options) {
  if (options.regex) return transcripts::Matching::Regex;
  if (options.compound) return transcripts::Matching::Compounds;
  if (options.stem) return transcripts::Matching::Inflected;
  return options.exact ? transcripts::Matching::Exact : transcripts::Matching::Folded;
}

// A label that stands in no transcript is a typing error.
void check_speaker(const Study& study, const std::string& label) {
  const std::string folded = transcripts::fold(label);
  std::set<std::string> known;
  for (const auto& [id, text] : study.table<coding::Text>())
    for (const std::string& speaker : text.content->speakers()) {
      if (transcripts::fold(speaker) == folded) return;
      known.insert(speaker);
    }
  constexpr std::size_t kListed = 12;
  std::string list;
  std::size_t listed = 0;
  for (const std::string& speaker : known)
    if (listed++ < kListed) list += (list.empty() ? "" : ", ") + speaker;
  if (known.size() > kListed) list += ", …";
  throw coding::EditError(say("Er is geen spreker \"{}\". Wel: {}.",
                              "There is no speaker \"{}\". There is: {}.", label,
                              list.empty() ? "–" : list));
}

}  // namespace

coding::StudyQuery study_query(const SearchOptions& options, const Study& study) {
  coding::StudyQuery query;
  query.query = {options.wanted, matching_of(options),
                 options.word ? transcripts::Words::Whole : transcripts::Words::Any};
  for (const std::string& label : options.speakers) check_speaker(study, label);
  query.speakers = options.speakers;
  for (const std::string& name : options.participants)
    query.filter.participants.push_back(participant_named(study, name).id);
  for (const std::string& name : options.pps) query.filter.pps.push_back(pps_named(study, name).id);
  for (const std::string& name : options.transcripts)
    query.filter.transcripts.push_back(transcript_named(study, name).id);
  for (const std::string& filter : options.filters) add_filter(study, filter, query.filter);
  if (options.without_interviewers) query.interviewers = coding::Interviewers::Without;
  if (options.only_interviewers) query.interviewers = coding::Interviewers::Only;
  for (const std::string& name : options.codes) query.codes.push_back(code_named(study, name).id);
  if (options.uncoded)
    query.coded = coding::Coded::No;
  else if (!options.codes.empty())
    query.coded = coding::Coded::Yes;
  return query;
}

std::vector<std::string> names_of(const Study& study,
                                  const std::vector<coding::TranscriptId>& transcripts) {
  std::vector<std::string> names;
  for (const auto& id : transcripts) names.push_back(study.transcripts().find(id)->name);
  return names;
}

void add_search_filters(CLI::App& command, const Context& context, SearchOptions& options) {
  command.add_flag("--word", options.word, context.say("hele woorden", "whole words"));
  command.add_option("--speaker", options.speakers,
                     context.say("een spreker, zoals die in het gesprek heet",
                                 "a speaker, by the label in the transcript"));
  command.add_option("--participant", options.participants, context.say("een persoon", "a person"));
  command.add_option("--pps", options.pps, context.say("een PPS", "a PPS"));
  command.add_option("--transcript", options.transcripts,
                     context.say("een gesprek", "a transcript"));
  command.add_option("--where,--filter", options.filters,
                     context.say("kenmerk=waarde", "attribute=value"));
  CLI::Option* without = command.add_flag(
      "--without-interviewers", options.without_interviewers,
      context.say("niet waar alleen interviewers spreken", "not where only interviewers speak"));
  command
      .add_flag("--only-interviewers", options.only_interviewers,
                context.say("alleen waar interviewers spreken", "only where interviewers speak"))
      ->excludes(without);
  command.add_flag("--uncoded", options.uncoded,
                   context.say("wat nog niet gecodeerd is", "what is not coded yet"));
}

}  // namespace app::cli
