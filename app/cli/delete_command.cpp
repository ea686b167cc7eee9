#include <algorithm>
#include <iostream>

#include "app/cli/objects.h"
#include "app/pseudonym_words.h"
#include "coding/cases.h"
#include "coding/codebook.h"

namespace app::cli {
namespace {

using coding::EditGroup;
using coding::OwnerKind;
using coding::Study;
using transcripts::counted;
using transcripts::say;

// The group that deletes it, and what goes with it.
struct Deletion {
  EditGroup group;
  transcripts::Message with;
};

template <class Row, class Test>
std::size_t count_where(const Study& study, Test test) {
  const auto& table = study.table<Row>();
  return static_cast<std::size_t>(
      std::count_if(table.begin(), table.end(), [&](const auto& row) { return test(row.second); }));
}

Deletion code_deleted(const Study& study, const coding::CodeId& id) {
  const coding::DeletedWithCode with = deleted_with(study, id);
  return {
      delete_code(study, id),
      say("{0} eronder en {1} in {2}", "{3} below it and {4} in {5}",
          counted(with.codes - 1, "code", "codes"), counted(with.codings, "codering", "coderingen"),
          counted(with.transcripts, "gesprek", "gesprekken"),
          counted(with.codes - 1, "code", "codes"), counted(with.codings, "coding", "codings"),
          counted(with.transcripts, "transcript", "transcripts"))};
}

Deletion pps_deleted(const Study& study, const coding::PpsId& id) {
  const auto here = [&](const auto& link) { return link.pps == id; };
  const std::size_t people = count_where<coding::ParticipantPps>(study, here);
  const std::size_t transcripts = count_where<coding::TranscriptPps>(study, here);
  return {delete_pps(study, id),
          say("de koppeling aan {0} en {1}, die zelf blijven",
              "the link to {2} and {3}, which stay themselves",
              counted(people, "persoon", "personen"), counted(transcripts, "gesprek", "gesprekken"),
              counted(people, "participant", "participants"),
              counted(transcripts, "transcript", "transcripts"))};
}

Deletion participant_deleted(const Study& study, const coding::ParticipantId& id) {
  const std::size_t speakers = count_where<coding::Speaker>(
      study, [&](const auto& speaker) { return speaker.participant == id; });
  return {delete_participant(study, id),
          say("de koppeling aan {0}; wat er gezegd is blijft staan",
              "the link to {1}; what was said stays", counted(speakers, "spreker", "sprekers"),
              counted(speakers, "speaker", "speakers"))};
}

Deletion deletion(const Study& study, const Object& object) {
  switch (object.kind) {
    case OwnerKind::Project:
      break;
    case OwnerKind::Transcript:
      return {delete_transcript(study, {object.id}),
              say("de tekst en {0}", "its text and {1}",
                  counted(study.codings().of({object.id}).size(), "codering", "coderingen"),
                  counted(study.codings().of({object.id}).size(), "coding", "codings"))};
    case OwnerKind::Participant:
      return participant_deleted(study, {object.id});
    case OwnerKind::Pps:
      return pps_deleted(study, {object.id});
    case OwnerKind::Code:
      return code_deleted(study, {object.id});
    case OwnerKind::Coding:
      return {remove_coding(study, {object.id}), say("de memo's erop", "the memos on it")};
    case OwnerKind::Mark:
      return {remove_bookmark(study, {object.id}), say("de memo's erop", "the memos on it")};
  }
  throw UsageError(say("Een project verwijder je door het bestand weg te gooien.",
                       "A project is deleted by throwing its file away."));
}

struct DeleteOptions {
  std::string name;
  bool for_good = false;
  bool yes = false;
  bool no_backup = false;
};

int delete_object(const Context& context, const std::string& kind, const std::string& name) {
  const OwnerKind of_kind = kind_named(kind);
  coding::Project project = context.open(coding::Access::Write);
  const Object object = object_named(project.study(), of_kind, name);
  Deletion deleted = deletion(project.study(), object);
  deleted.group.coder = known_coder(context, project.study());
  project.apply(deleted.group);
  const bool of_coding = of_kind == OwnerKind::Coding;  // which goes by its code's name
  context.tell(say("{3}{0} is verwijderd, met {1}. \"zwerm undo\" haalt alles terug.",
                   "{4}{0} is deleted, with {2}. \"zwerm undo\" brings everything back.",
                   object.name, deleted.with.nl, deleted.with.en, of_coding ? "De codering " : "",
                   of_coding ? "The coding " : ""));
  return 0;
}

// Nothing of this can be had back: it is told before, and done with --yes.
int erase_for_good(const Context& context, const std::string& kind, const DeleteOptions& options) {
  if (kind_named(kind) != OwnerKind::Participant)
    throw UsageError(
        say("--for-good is er voor personen. Wis daarna met \"pseudonymise "
            "--forget-originals\" wat van andere dingen nog in de geschiedenis staat.",
            "--for-good is there for participants. Erase what the history still has of "
            "other things with \"pseudonymise --forget-originals\"."));
  coding::Project project = context.open(coding::Access::Write);
  const Object object = object_named(project.study(), OwnerKind::Participant, options.name);
  const coding::Erasure erasure =
      erase_participant(project.study(), {object.id}, known_coder(context, project.study()));
  if (erasure.why_not) throw coding::EditError(*erasure.why_not);
  context.tell(told_of(erasure));
  if (!options.yes)
    throw UsageError(
        say("Dit is niet ongedaan te maken, en wat eerder gedaan is daarna ook niet meer. Geef "
            "--yes als u dat wilt.",
            "This cannot be undone, nor can what was done before. Give --yes if you want that."));
  if (!options.no_backup) project.back_up();
  project.forget(erasure.group, erasure.withdrawn);
  context.tell(say("{} is uit het projectbestand verwijderd. Haal de naam ook uit de sleutel.",
                   "{} was removed from the project file. Take the name out of the key as well.",
                   object.name));
  if (const auto left = told_of_left(erasure)) context.tell(*left);
  tell_copies(context, project);
  return 0;
}

}  // namespace

void add_delete_command(CLI::App& app, Context& context) {
  const auto kind = std::make_shared<std::string>();
  const auto options = std::make_shared<DeleteOptions>();
  CLI::App& command = add_subcommand(app, context, "delete", "Verwijder iets, en zeg wat meegaat",
                                     "Delete something, and say what goes with it");
  command
      .add_option("KIND", *kind,
                  context.say("gesprek, persoon, pps, code of codering",
                              "transcript, participant, pps, code or coding"))
      ->required();
  command
      .add_option("NAME", options->name,
                  context.say("welke; van een codering het id", "which; of a coding its id"))
      ->required();
  add_example(command, context, "delete studie.zwerm gesprek \"Proefgesprek\"",
              "delete study.zwerm transcript \"Trial run\"");
  command.add_flag("--for-good", options->for_good,
                   context.say("een persoon met alle woorden, ook uit de geschiedenis",
                               "a participant with all words, also from the history"));
  command.add_flag("--yes", options->yes, context.say("ja, voorgoed", "yes, for good"));
  command.add_flag("--no-backup", options->no_backup,
                   context.say("zonder back-up vooraf, die de persoon nog zou bevatten",
                               "without a backup before, which would still hold the person"));
  set_run(command, context, [kind, options](const Context& given) {
    return options->for_good ? erase_for_good(given, *kind, *options)
                             : delete_object(given, *kind, options->name);
  });
}

}  // namespace app::cli
