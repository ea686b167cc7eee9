#include "app/cli/edit_plans.h"

#include <charconv>
#include <iostream>
#include <iterator>
#include <set>

#include "app/replace_all.h"
#include "coding/lookup.h"
#include "coding/new_version.h"
#include "coding/speaker_edits.h"
#include "transcripts/import.h"

namespace app::cli {

using coding::EditGroup;
using coding::Study;
using coding::TranscriptId;
using nlohmann::ordered_json;
using transcripts::say;
using transcripts::Span;

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

namespace {

Plan plan_replacements(const Study& study, std::vector<coding::TextEdit> edits, EditGroup titled) {
  Plan plan;
  std::size_t replacements = 0;
  for (const coding::TextEdit& edit : edits) {
    const auto gone = swallowed(study, edit.transcript, edit.replacements);
    plan.gone.insert(plan.gone.end(), gone.codings.begin(), gone.codings.end());
    plan.memos += gone.memos;
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
  const transcripts::CodePointRange range{place(text, start), place(text, end)};
  if (range.end < range.start)
    throw coding::EditError(say("Het begin ({}) ligt na het einde ({}).",
                                "The start ({}) lies after the end ({}).", range.start.value,
                                range.end.value));
  return text.units().to_bytes(range);
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
  ReplaceAll wish{options.replace[0], options.replace[1], options.exact, options.word, {}};
  if (!options.everywhere) wish.transcript = transcript_named(study, options.given[0]).id;
  return plan_replacements(study, replacements_of(study, wish),
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
    if (!removed.contains(one.coding.id)) {
      if (one.fate == coding::Fate::Gone) plan.gone.push_back(one.coding);
      if (one.fate != coding::Fate::Gone) ++plan.guesses;
    }
    listed.push_back(std::move(row));
  }
  plan.document = {{"replacements", version.change.replacements.size()},
                   {"turns_changed", version.turns_changed},
                   {"unchanged", version.unchanged},
                   {"review", std::move(listed)}};
  if (!version.empty()) plan.group = take_version(study, version, removed, {});
  return plan;
}

}  // namespace

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

}  // namespace app::cli
