#include <iostream>

#include "app/cli/objects.h"
#include "coding/cases.h"
#include "coding/lookup.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using transcripts::say;

struct SpeakerOptions {
  std::string transcript;
  std::string label;
  std::string name;
  bool interviewer = false;
  bool unmap = false;
  bool make = false;  // --new
};

// An unknown name is mostly a slip; with --new it is somebody new.
coding::EditError with_hint(const coding::EditError& error) {
  return coding::EditError(say("{0} Met --new wordt hij gemaakt.", "{1} With --new it is made.",
                               error.message().nl, error.message().en));
}

coding::EditGroup mapped(const Study& study, const coding::TranscriptId& id,
                         const std::string& label, const SpeakerOptions& options) {
  if (options.make && find_participant(study, options.name) == nullptr)
    return map_speaker_to_new(study, id, label, options.name);
  try {
    return map_speaker(study, id, label, participant_named(study, options.name).id);
  } catch (const coding::EditError& error) {
    throw with_hint(error);
  }
}

int show_speakers(const Context& context, const SpeakerOptions& options) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  const coding::TranscriptId id = transcript_named(study, options.transcript).id;
  const coding::SpeakerRoles roles(study, id);
  const auto& labels = study.text(id).speakers();
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    std::cout << labels[i] << '\t';
    if (roles.interviewer(i)) std::cout << context.say("(interviewer)", "(interviewer)");
    if (const auto& person = roles.participant(i))
      std::cout << study.participants().find(*person)->name;
    std::cout << '\n';
  }
  return 0;
}

int map_speaker(const Context& context, const SpeakerOptions& options) {
  if (options.label.empty()) return show_speakers(context, options);
  if (int{!options.name.empty()} + int{options.interviewer} + int{options.unmap} != 1)
    throw UsageError(say("Geef één van deze: een NAAM, --interviewer of --unmap.",
                         "Give one of these: a NAME, --interviewer or --unmap."));
  Project project = context.open(Access::Write);
  const Study& study = project.study();
  const coding::TranscriptId id = transcript_named(study, options.transcript).id;
  const std::string label = speaker_named(study, id, options.label);
  coding::EditGroup group;
  if (options.interviewer) {
    group = mark_interviewer(study, id, label);
  } else if (options.unmap) {
    group = unmap_speaker(study, id, label);
  } else {
    group = mapped(study, id, label, options);
  }
  group.coder = known_coder(context, study);
  apply_and_tell(context, project, group);
  std::cout << in(group.title, context.language) << '\n';
  return 0;
}

}  // namespace

void add_speaker_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<SpeakerOptions>();
  CLI::App& command =
      add_subcommand(app, context, "speaker", "Zeg wie een spreker is, of toon de sprekers",
                     "Say who a speaker is, or show the speakers");
  command.add_option("T", options->transcript, context.say("het gesprek", "the transcript"))
      ->required();
  command.add_option("LABEL", options->label,
                     context.say("de spreker, zoals in de tekst", "the speaker, as in the text"));
  command.add_option("NAME", options->name, context.say("de persoon", "the participant"));
  command.add_flag("--new", options->make,
                   context.say("maak de persoon als die er nog niet is",
                               "make the participant where it is not there yet"));
  command.add_flag("--interviewer", options->interviewer,
                   context.say("het is een interviewer", "it is an interviewer"));
  command.add_flag("--unmap", options->unmap, context.say("maak weer los", "no longer say who"));
  add_example(command, context, "speaker studie.zwerm gesprek1 R2 \"Anna de Wit\" --new",
              "speaker study.zwerm talk1 R2 \"Anna de Wit\" --new");
  set_run(command, context,
          [options](const Context& given) { return map_speaker(given, *options); });
}

}  // namespace app::cli
