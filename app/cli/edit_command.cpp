#include <charconv>
#include <iostream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "app/cli/subcommands.h"
#include "coding/cases.h"
#include "coding/lookup.h"
#include "coding/new_version.h"
#include "coding/speaker_edits.h"
#include "coding/text_edits.h"
#include "transcripts/import.h"
#include "transcripts/search.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::EditGroup;
using coding::Project;
using coding::Study;
using coding::TranscriptId;
using nlohmann::ordered_json;
using transcripts::say;
using transcripts::Span;

struct EditOptions {
  std::vector<std::string> given;  // T START END TEXT, as many as belong there
  std::vector<std::string> replace;
  std::string speaker;
  std::string new_version;
  std::vector<std::string> remove;  // ids of codings
  bool nobody = false;
  bool join = false;
  bool word = false;
  bool exact = false;
  bool everywhere = false;
  bool dry_run = false;
  bool yes = false;
  bool json = false;
};

// What is to be done, and what it takes away.
struct Plan {
  EditGroup group;
  std::vector<coding::Coding> gone;
  std::vector<std::pair<TranscriptId, coding::LostTurn>> turns;
  ordered_json document;
};

ordered_json coding_json(const Study& study, const coding::Coding& coding) {
  const auto& text = study.text(coding.transcript);
  const auto range = text.units().to_code_points(coding.span);
  return {{"id", coding.id.to_string()},
          {"transcript", study.transcripts().find(coding.transcript)->name},
          {"start", range.start.value},
          {"end", range.end.value},
          {"text", text.slice(coding.span)},
          {"code", study.codes().find(coding.code)->name},
          {"coder", study.coders().find(coding.coder)->name}};
}

ordered_json turn_json(const Study& study, const TranscriptId& id, const coding::LostTurn& lost) {
  const auto& text = study.text(id);
  const auto& turn = text.turns()[lost.turn];
  return {{"transcript", study.transcripts().find(id)->name},
          {"start", text.units().to_code_points(turn.span).start.value},
          {"speaker", text.speakers()[turn.speaker]},
          {"text", text.slice(turn.span)},
          {"joined", lost.joined}};
}

Plan plan_replacements(const Study& study, std::vector<coding::TextEdit> edits, EditGroup titled) {
  Plan plan;
  std::size_t replacements = 0;
  for (const coding::TextEdit& edit : edits) {
    const auto gone = swallowed(study, edit.transcript, edit.replacements);
    plan.gone.insert(plan.gone.end(), gone.codings.begin(), gone.codings.end());
    for (const auto& turn : gone.turns) plan.turns.emplace_back(edit.transcript, turn);
    replacements += edit.replacements.size();
  }
  plan.document["replacements"] = replacements;
  plan.group = replace_texts(study, std::move(edits), titled.kind, titled.title, titled.coder);
  return plan;
}

// Wrong usage where START or END is no number; EditError where the text has no such place.
transcripts::CodePointOffset place(const transcripts::Transcript& text, const std::string& word) {
  std::uint32_t number = 0;
  const char* const end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end)
    throw UsageError(say("\"{}\" is geen plaats. Een plaats is een aantal tekens vanaf het begin.",
                         "\"{}\" is no place. A place is a count of characters from the start.",
                         word));
  if (number > text.units().code_points().value)
    throw coding::EditError(say("Het gesprek heeft {} tekens; {} ligt erbuiten.",
                                "The transcript has {} characters; {} lies outside.",
                                text.units().code_points().value, number));
  return {number};
}

Span span_of(const transcripts::Transcript& text, const std::string& start,
             const std::string& end) {
  return text.units().to_bytes(transcripts::CodePointRange{place(text, start), place(text, end)});
}

// All of standard input without its last line end.
std::string standard_input() {
  std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

Plan plan_place(const Study& study, const EditOptions& options) {
  if (options.given.size() != 4)
    throw UsageError(say("Geef GESPREK START EINDE TEKST, of een van de opties.",
                         "Give TRANSCRIPT START END TEXT, or one of the options."));
  const auto& info = transcript_named(study, options.given[0]);
  const Span span = span_of(study.text(info.id), options.given[1], options.given[2]);
  std::string text = options.given[3] == "-" ? standard_input() : options.given[3];
  return plan_replacements(
      study, {{info.id, {{span, std::move(text)}}}},
      {"correct", say("Tekst van {} verbeterd", "Text of {} corrected", info.name), {}, {}});
}

Plan plan_replace_all(const Study& study, const EditOptions& options) {
  if (options.given.size() != (options.everywhere ? 0 : 1))
    throw UsageError(say("Geef één gesprek, of --all-transcripts.",
                         "Give one transcript, or --all-transcripts."));
  const transcripts::Query query{
      options.replace[0],
      options.exact ? transcripts::Matching::Exact : transcripts::Matching::Folded,
      options.word ? transcripts::Words::Whole : transcripts::Words::Any};
  std::vector<coding::TextEdit> edits;
  const auto add = [&](const TranscriptId& id) {
    coding::TextEdit edit{id, {}};
    for (const Span& hit : transcripts::find(study.text(id).text(), query))
      edit.replacements.push_back({hit, options.replace[1]});
    if (!edit.replacements.empty()) edits.push_back(std::move(edit));
  };
  if (options.everywhere) {
    for (const auto* info : transcripts_in_order(study)) add(info->id);
  } else {
    add(transcript_named(study, options.given[0]).id);
  }
  return plan_replacements(study, std::move(edits),
                           {"replace",
                            say("\"{}\" vervangen door \"{}\"", "\"{}\" replaced by \"{}\"",
                                options.replace[0], options.replace[1]),
                            {},
                            {}});
}

Plan plan_speaker(const Study& study, const EditOptions& options) {
  const std::size_t given = options.given.size();
  if (given != 2 && (given != 3 || options.join))
    throw UsageError(say("Geef GESPREK START [EINDE]; zonder EINDE is het de hele beurt.",
                         "Give TRANSCRIPT START [END]; without END it is the whole turn."));
  const TranscriptId id = transcript_named(study, options.given[0]).id;
  const auto& text = study.text(id);
  const Span span = span_of(text, options.given[1], options.given.back());
  Plan plan;
  plan.document = ordered_json::object();
  if (options.join) {
    plan.group = join_with_before(study, id, span.begin, {});
    return plan;
  }
  const auto* turn = text.turn_at(span.begin);
  if (given == 2 && turn == nullptr)
    throw coding::EditError(say("Op die plaats spreekt niemand. Geef ook een EINDE.",
                                "Nobody speaks at that place. Give an END as well."));
  plan.group = give_words(study, id, given == 2 ? turn->span : span, options.speaker, {});
  return plan;
}

const char* name_of(coding::Fate fate) {
  switch (fate) {
    case coding::Fate::Changed:
      return "changed";
    case coding::Fate::Moved:
      return "moved";
    case coding::Fate::Gone:
      break;
  }
  return "gone";
}

Plan plan_new_version(const Study& study, const EditOptions& options) {
  if (options.given.size() != 1)
    throw UsageError(say("Geef het gesprek waarvan dit een nieuwe versie is.",
                         "Give the transcript that this is a new version of."));
  const auto& info = transcript_named(study, options.given[0]);
  const std::filesystem::path file = options.new_version;
  const auto imported = transcripts::import_transcript(
      transcripts::read_file(file, transcripts::kMaxFileBytes), file.filename().string());
  const auto version = compare_version(study, info.id, *imported.transcript);
  std::set<coding::CodingId> removed;
  for (const std::string& id : options.remove) removed.insert(coding_with_id(study, id).id);
  Plan plan;
  auto listed = ordered_json::array();
  for (const auto& one : version.to_review) {
    ordered_json row = coding_json(study, one.coding);
    row["fate"] = name_of(one.fate);
    if (one.now) {
      const auto range = version.newer->units().to_code_points(*one.now);
      row["new_start"] = range.start.value;
      row["new_end"] = range.end.value;
      row["new_text"] = version.newer->slice(*one.now);
    }
    if (one.fate == coding::Fate::Gone && !removed.contains(one.coding.id))
      plan.gone.push_back(one.coding);
    listed.push_back(std::move(row));
  }
  plan.document = {{"replacements", version.change.replacements.size()},
                   {"turns_changed", version.turns_changed},
                   {"unchanged", version.unchanged},
                   {"review", std::move(listed)}};
  if (!version.empty()) plan.group = take_version(study, version, removed, {});
  return plan;
}

Plan make_plan(const Study& study, const EditOptions& options) {
  const bool speaker = !options.speaker.empty() || options.nobody || options.join;
  if (int{!options.replace.empty()} + int{speaker} + int{!options.new_version.empty()} > 1)
    throw UsageError(say("Geef één van deze: --replace, --speaker, --join of --new-version.",
                         "Give one of these: --replace, --speaker, --join or --new-version."));
  if (!options.replace.empty()) return plan_replace_all(study, options);
  if (speaker) return plan_speaker(study, options);
  if (!options.new_version.empty()) return plan_new_version(study, options);
  return plan_place(study, options);
}

void tell_losses(const Context& context, const Study& study, const Plan& plan) {
  for (const coding::Coding& coding : plan.gone)
    context.tell(say("Verdwijnt: codering {} op \"{}\".", "Goes: coding {} on \"{}\".",
                     study.codes().find(coding.code)->name,
                     study.text(coding.transcript).slice(coding.span)));
  for (const auto& [id, lost] : plan.turns) {
    const auto& text = study.text(id);
    const auto& turn = text.turns()[lost.turn];
    const std::string& speaker = text.speakers()[turn.speaker];
    context.tell(lost.joined
                     ? say("De beurt van {} (\"{}\") wordt deel van de beurt ervoor.",
                           "The turn of {} (\"{}\") becomes part of the one before it.", speaker,
                           text.slice(turn.span))
                     : say("Verdwijnt: de beurt van {} (\"{}\").", "Goes: the turn of {} (\"{}\").",
                           speaker, text.slice(turn.span)));
  }
}

void tell_review(const Context& context, const Plan& plan) {
  if (!plan.document.contains("review")) return;
  for (const auto& row : plan.document["review"])
    std::cout << row["id"].get<std::string>() << '\t' << row["fate"].get<std::string>() << '\t'
              << row["code"].get<std::string>() << '\t' << row["text"].dump() << '\t'
              << (row.contains("new_text") ? row["new_text"].dump() : "") << '\n';
  context.tell(say("{} coderingen liggen op dezelfde woorden.", "{} codings lie on the same words.",
                   plan.document["unchanged"].dump()));
}

int edit(const Context& context, const EditOptions& options) {
  Project project = context.open(options.dry_run ? Access::ReadOnly : Access::Write);
  const Study& study = project.study();
  Plan plan = make_plan(study, options);
  tell_losses(context, study, plan);
  auto gone = ordered_json::array();
  for (const coding::Coding& coding : plan.gone) gone.push_back(coding_json(study, coding));
  auto turns = ordered_json::array();
  for (const auto& [id, lost] : plan.turns) turns.push_back(turn_json(study, id, lost));
  plan.document["swallowed"] = std::move(gone);
  plan.document["turns"] = std::move(turns);
  const bool refused = !options.dry_run && !options.yes && !plan.gone.empty();
  const bool done = !options.dry_run && !refused && !plan.group.edits.empty();
  plan.group.coder = known_coder(context, study);
  if (!options.json) tell_review(context, plan);
  if (refused)
    throw coding::EditError(
        say("Er is niets veranderd: {} zou verdwijnen. Met --yes gebeurt het toch, met \"zwerm "
            "undo\" komt alles terug.",
            "Nothing was changed: {} codings would go. With --yes it is done all the same, and "
            "\"zwerm undo\" brings all back.",
            transcripts::counted(plan.gone.size(), "codering", "coderingen"), plan.gone.size()));
  if (done) project.apply(plan.group);
  plan.document["done"] = done;
  if (options.json) {
    print_json(plan.document);
  } else if (done) {
    std::cout << in(plan.group.title, context.language) << '\n';
  } else if (plan.group.edits.empty()) {
    context.tell(say("Er is niets te veranderen.", "There is nothing to change."));
  }
  return 0;
}

void add_options(CLI::App& command, const Context& context, EditOptions& options) {
  command
      .add_option("T", options.given,
                  context.say("GESPREK START EINDE TEKST; TEKST - leest de standaardinvoer",
                              "TRANSCRIPT START END TEXT; TEXT - reads standard input"))
      ->expected(0, 4);
  command
      .add_option("--replace", options.replace,
                  context.say("vervang OUD overal door NIEUW", "replace OLD by NEW everywhere"))
      ->expected(2);
  command.add_flag("--word", options.word, context.say("alleen hele woorden", "whole words only"));
  command.add_flag("--exact", options.exact,
                   context.say("letter voor letter", "letter for letter"));
  command.add_flag("--all-transcripts", options.everywhere,
                   context.say("in alle gesprekken", "in all transcripts"));
  command.add_option("--speaker", options.speaker,
                     context.say("geef de woorden van START tot EINDE, of de hele beurt bij START, "
                                 "aan deze spreker",
                                 "give the words from START to END, or the whole turn at START, to "
                                 "this speaker"));
  command.add_flag("--nobody", options.nobody,
                   context.say("die woorden spreekt niemand", "nobody speaks these words"));
  command.add_flag("--join", options.join,
                   context.say("voeg de beurt bij START bij die ervoor",
                               "join the turn at START with the one before it"));
  command.add_option("--new-version", options.new_version,
                     context.say("neem een verbeterde versie van het gesprek over",
                                 "take over a corrected version of the transcript"));
  command.add_option("--remove", options.remove,
                     context.say("deze codering niet meenemen naar de nieuwe versie",
                                 "do not take this coding to the new version"));
  command.add_flag(
      "--dry-run", options.dry_run,
      context.say("laat alleen zien wat er zou gebeuren", "only show what would happen"));
  command.add_flag("--yes", options.yes,
                   context.say("ook als er coderingen verdwijnen", "even where codings go"));
  command.add_flag("--json", options.json, context.say("als JSON", "as JSON"));
}

}  // namespace

void add_edit_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<EditOptions>();
  CLI::App& command = add_subcommand(
      app, context, "edit", "Verbeter de tekst van een gesprek; coderingen blijven bij hun woorden",
      "Correct the text of a transcript; codings stay with their words");
  add_options(command, context, *options);
  add_example(command, context, "edit studie.zwerm gesprek1 120 127 \"scholen\"",
              "edit study.zwerm talk1 120 127 \"schools\"");
  set_run(command, context, [options](const Context& given) { return edit(given, *options); });
}

}  // namespace app::cli
