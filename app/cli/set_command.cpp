#include <iostream>

#include "app/cli/objects.h"
#include "coding/lookup.h"
#include "exports/columns_in.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::EditGroup;
using coding::GroupBuilder;
using coding::OwnerKind;
using coding::Project;
using coding::Study;
using transcripts::say;

struct SetOptions {
  std::string kind;
  std::string name;
  std::vector<std::string> values;  // KEY=VALUE
  bool make = false;                // --new
};

void make_if_new(GroupBuilder& group, OwnerKind kind, const std::string& name) {
  if (kind == OwnerKind::Participant && find_participant(group.study(), name) == nullptr)
    group.add(add_participant(group.study(), name));
  if (kind == OwnerKind::Pps && find_pps(group.study(), name) == nullptr)
    group.add(add_pps(group.study(), name));
}

void set_pps(GroupBuilder& group, const Object& object, const std::string& names, bool make) {
  std::vector<coding::PpsId> ids;
  for (const std::string& name : exports::split_names(names)) {
    if (make) make_if_new(group, OwnerKind::Pps, name);
    ids.push_back(pps_named(group.study(), name).id);
  }
  group.add(object.kind == OwnerKind::Transcript
                ? coding::set_pps(group.study(), coding::TranscriptId{object.id}, ids)
                : coding::set_pps(group.study(), coding::ParticipantId{object.id}, ids));
}

EditGroup renamed(const Study& study, const Object& object, const std::string& name) {
  if (object.kind == OwnerKind::Transcript)
    return rename_transcript(study, coding::TranscriptId{object.id}, name);
  if (object.kind == OwnerKind::Participant)
    return rename_participant(study, coding::ParticipantId{object.id}, name);
  return rename_pps(study, coding::PpsId{object.id}, name);
}

void set_value(GroupBuilder& group, const Object& object, const std::string& given, bool make) {
  const std::size_t equals = given.find('=');
  if (equals == std::string::npos || equals == 0)
    throw UsageError(say("\"{}\" is geen SLEUTEL=WAARDE, zoals rol=werkveld.",
                         "\"{}\" is no KEY=VALUE, as role=employer.", given));
  const std::string key = given.substr(0, equals);
  const std::string value = given.substr(equals + 1);
  const std::string folded = transcripts::fold(key);
  if (folded == "pps" && object.kind != OwnerKind::Pps) {
    set_pps(group, object, value, make);
  } else if (folded == "name" || folded == "naam") {
    group.add(renamed(group.study(), object, value));
  } else {
    group.add(set_attribute(group.study(), object.kind, object.id, key, value));
  }
}

int set(const Context& context, const SetOptions& options) {
  const OwnerKind kind = kind_named(options.kind);
  if (kind != OwnerKind::Transcript && kind != OwnerKind::Participant && kind != OwnerKind::Pps)
    throw UsageError(
        say("set werkt op gesprek, persoon en pps. Een code wijzig je met zwerm "
            "codebook.",
            "set works on transcript, participant and pps. A code is changed by zwerm "
            "codebook."));
  if (options.values.empty() && !options.make)
    throw UsageError(say("Geef minstens één SLEUTEL=WAARDE.", "Give at least one KEY=VALUE."));
  Project project = context.open(Access::Write);
  GroupBuilder group(project.study());
  if (options.make) make_if_new(group, kind, options.name);
  const Object object = object_named(group.study(), kind, options.name);
  for (const std::string& value : options.values) set_value(group, object, value, options.make);
  std::string all;
  for (const std::string& value : options.values) all += (all.empty() ? "" : ", ") + value;
  const auto title = all.empty() ? say("{} toegevoegd", "{} added", object.name)
                                 : say("{}: {}", "{}: {}", object.name, all);
  apply_and_tell(context, project,
                 std::move(group).finish("set", title, known_coder(context, project.study())));
  return 0;
}

}  // namespace

void add_set_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<SetOptions>();
  CLI::App& command = add_subcommand(
      app, context, "set", "Stel naam, PPS en kenmerken in van gesprek, persoon of PPS",
      "Set name, PPS and attributes of a transcript, participant or PPS");
  command
      .add_option("KIND", options->kind,
                  context.say("gesprek, persoon of pps", "transcript, participant or pps"))
      ->required();
  command.add_option("NAME", options->name, context.say("welke", "which"))->required();
  command.add_option("KEY=VALUE", options->values,
                     context.say("pps=NAAM (meer met ;), naam=NAAM, of een kenmerk; zonder waarde "
                                 "gaat het kenmerk weg",
                                 "pps=NAME (several with ;), name=NAME, or an attribute; without a "
                                 "value the attribute goes"));
  command.add_flag("--new", options->make,
                   context.say("maak de persoon of PPS als die er nog niet is",
                               "make the participant or PPS where it is not there yet"));
  add_example(command, context, "set studie.zwerm persoon Anna rol=werkveld pps=Maakcampus",
              "set study.zwerm participant Anna role=employer pps=Maakcampus");
  set_run(command, context, [options](const Context& given) { return set(given, *options); });
}

}  // namespace app::cli
