#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/search_options.h"
#include "coding/autocode.h"
#include "coding/lookup.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using transcripts::counted;
using transcripts::say;

struct AutocodeCommand {
  SearchOptions search;
  std::string folded, regex, stem, compound;
  std::string code;
  std::string unit = "sentence";
  bool make_code = false;
  bool dry_run = false;
  bool json = false;
};

coding::StudyQuery query_of(const AutocodeCommand& options, const Study& study) {
  SearchOptions search = options.search;
  for (const std::string* wanted :
       {&options.folded, &options.regex, &options.stem, &options.compound})
    if (!wanted->empty()) search.wanted = *wanted;
  search.regex = !options.regex.empty();
  search.stem = !options.stem.empty();
  search.compound = !options.compound.empty();
  return study_query(search, study);
}

coding::CodeId code_of(const AutocodeCommand& options, coding::GroupBuilder& group) {
  if (const auto* known = coding::find_code(group.study(), options.code)) return known->id;
  if (!options.make_code) {
    try {
      return coding::code_named(group.study(), options.code).id;
    } catch (const coding::EditError& error) {
      throw coding::EditError({error.message().nl + " Met --new wordt die gemaakt.",
                               error.message().en + " --new makes it."});
    }
  }
  coding::Code code;
  code.name = options.code;
  const auto added = coding::add_code(group.study(), std::move(code));
  group.add(added);
  for (const auto& edit : added.edits)
    if (const auto* put = std::get_if<coding::Put<coding::Code>>(&edit)) return put->row.id;
  throw coding::EditError(say("De code is er niet.", "The code is not there."));
}

void print_json_of(const Study& study, const std::vector<coding::StudyHit>& places,
                   const coding::PlacesTold& told, std::size_t already,
                   const std::vector<coding::TranscriptId>& left_out) {
  auto rows = nlohmann::ordered_json::array();
  for (const auto& place : places) {
    const auto& text = study.text(place.transcript);
    const auto range = text.units().to_code_points(place.span);
    rows.push_back({{"transcript", study.transcripts().find(place.transcript)->name},
                    {"start", range.start.value},
                    {"end", range.end.value},
                    {"text", text.slice(place.span)}});
  }
  print_json({{"codings", places.size()},
              {"already", already},
              {"transcripts", told.transcripts},
              {"participants", told.participants},
              {"on_interviewers", told.on_interviewers},
              {"left_out", names_of(study, left_out)},
              {"passages", rows}});
}

// "Gecodeerd: 31 passages in 11 gesprekken, 14 personen (3 alleen van interviewers; 2 waren er
// al)."
transcripts::Message told_message(const coding::PlacesTold& told, std::size_t made,
                                  std::size_t already, bool dry_run) {
  const auto beside = [&](const char* of_interviewers, const char* were_there) {
    std::string words;
    if (told.on_interviewers > 0)
      words = fmt::format(fmt::runtime(of_interviewers), told.on_interviewers);
    if (already > 0)
      words += (words.empty() ? "" : "; ") + fmt::format(fmt::runtime(were_there), already);
    return words.empty() ? words : " (" + words + ")";
  };
  return {fmt::format("{}: {} in {}, {}{}.", dry_run ? "Te coderen" : "Gecodeerd",
                      counted(made, "passage", "passages"),
                      counted(told.transcripts, "gesprek", "gesprekken"),
                      counted(told.participants, "persoon", "personen"),
                      beside("{} alleen van interviewers", "{} stond er al")),
          fmt::format("{}: {} in {}, {}{}.", dry_run ? "To be coded" : "Coded",
                      counted(made, "passage", "passages"),
                      counted(told.transcripts, "transcript", "transcripts"),
                      counted(told.participants, "person", "people"),
                      beside("{} by interviewers only", "{} there already"))};
}

int autocode(const Context& context, const AutocodeCommand& options) {
  Project project = context.open(options.dry_run ? Access::ReadOnly : Access::Write);
  coding::GroupBuilder group(project.study());
  const coding::By who = by(context, group);
  const coding::CodeId code = code_of(options, group);
  const Study& study = group.study();
  coding::SearchTexts texts;
  const auto found = coding::search_study(study, query_of(options, study), texts);
  if (found.count > found.hits.size())
    throw coding::EditError(say(
        "Er zijn {} treffers, meer dan in één keer te coderen is. Zoek nauwer.",
        "There are {} hits, more than can be coded at once. Search more narrowly.", found.count));
  const auto places =
      coding::places_to_code(study, found.hits, *coding::coding_unit_named(options.unit));
  const auto left = coding::not_yet_coded(study, places, code, who.coder);
  const auto told = coding::told_of(study, left);
  const std::size_t already = places.size() - left.size();
  if (options.json)
    print_json_of(study, left, told, already, found.left_out);
  else
    context.tell(told_message(told, left.size(), already, options.dry_run));
  if (found.cut_short) context.tell(*found.cut_short);
  if (!options.dry_run && !left.empty())
    project.apply(std::move(group).finish_with(coding::code_places(study, left, code, who)));
  return found.cut_short ? 1 : 0;
}

void add_what_to_look_for(CLI::App& command, const Context& context, AutocodeCommand& options) {
  CLI::Option_group* what = command.add_option_group(
      context.say("Wat te zoeken (één hiervan)", "What to look for (one of these)"));
  what->add_option("--search", options.folded,
                   context.say("een woord of zinsdeel; * staat voor letters van een woord",
                               "a word or phrase; * stands for letters of a word"));
  what->add_option("--stem", options.stem,
                   context.say("een woord in al zijn vormen", "a word in all its forms"));
  what->add_option("--compound", options.compound,
                   context.say("een woord, ook in samenstellingen", "a word, also in compounds"));
  what->add_option("--regex", options.regex,
                   context.say("een reguliere expressie", "a regular expression"));
  what->require_option(1);
}

}  // namespace

void add_autocode_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<AutocodeCommand>();
  CLI::App& command = add_subcommand(app, context, "autocode", "Zet een code op alle treffers",
                                     "Put a code on all hits of a search");
  add_what_to_look_for(command, context, *options);
  command.add_option("--code", options->code, context.say("de code", "the code"))->required();
  command
      .add_option(
          "--unit", options->unit,
          context.say("wat om een treffer heen gecodeerd wordt", "what around a hit is coded"))
      ->check(CLI::IsMember({"match", "word", "sentence", "turn", "paragraph"}))
      ->capture_default_str();
  add_search_filters(command, context, options->search);
  command.add_flag(
      "--new", options->make_code,
      context.say("maak de code als die er niet is", "make the code if it is not there"));
  command.add_flag(
      "--dry-run", options->dry_run,
      context.say("zeg alleen wat er gecodeerd zou worden", "only tell what would be coded"));
  command.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  add_example(command, context,
              "autocode studie.zwerm --code Leergemeenschap --stem leergemeenschap --unit sentence",
              "autocode study.zwerm --code Leergemeenschap --stem leergemeenschap --unit sentence");
  set_run(command, context, [options](const Context& given) { return autocode(given, *options); });
}

}  // namespace app::cli
