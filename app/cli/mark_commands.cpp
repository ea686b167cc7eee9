// marks, mark: what the window does with bookmarks and reading.
#include <algorithm>
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/positions.h"
#include "app/cli/subcommands.h"
#include "coding/cases.h"
#include "coding/lookup.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::EditError;
using coding::EditGroup;
using coding::Mark;
using coding::MarkKind;
using coding::Project;
using coding::Study;
using nlohmann::ordered_json;
using transcripts::say;

const char* word_of(MarkKind kind) {
  switch (kind) {
    case MarkKind::Read:
      return "read";
    case MarkKind::NothingHere:
      return "nothing";
    case MarkKind::Bookmark:
      break;
  }
  return "bookmark";
}

// Of one transcript, or of all; of --coder, where that is given.
int show_marks(const Context& context, const std::string& transcript, bool json) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  const auto only =
      transcript.empty() ? std::nullopt : std::optional(transcript_named(study, transcript).id);
  const auto by =
      context.coder.empty() ? std::nullopt : std::optional(coder_named(study, context.coder).id);
  std::vector<const Mark*> marks;
  for (const auto& [id, mark] : study.table<Mark>())
    if ((!only || mark.transcript == *only) && (!by || mark.coder == *by)) marks.push_back(&mark);
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark* a, const Mark* b) { return a->span < b->span; });
  auto document = ordered_json::array();
  for (const coding::TranscriptInfo* info : coding::transcripts_in_order(study))
    for (const Mark* mark : marks) {
      if (mark->transcript != info->id) continue;
      ordered_json shown = {{"id", mark->id.to_string()},
                            {"transcript", info->name},
                            {"kind", word_of(mark->kind)},
                            {"label", mark->label},
                            {"coder", study.coders().find(mark->coder)->name}};
      shown.update(range_json(study.text(info->id), mark->span));
      // The words of what is read would be most of the text once more.
      if (mark->kind == MarkKind::Read) shown.erase("text");
      document.push_back(std::move(shown));
    }
  if (json) {
    print_json(document);
    return 0;
  }
  for (const auto& mark : document)
    std::cout << mark["transcript"].get<std::string>() << '\t' << mark["start"] << '\t'
              << mark["end"] << '\t' << mark["kind"].get<std::string>() << '\t'
              << mark["coder"].get<std::string>() << '\t' << mark["label"].get<std::string>()
              << '\n';
  return 0;
}

struct MarkOptions {
  std::string transcript;
  std::string start;
  std::string end;
  std::optional<std::string> bookmark;
  bool read = false;
  bool nothing = false;
  bool remove = false;
};

// The coder's bookmarks of that label that share words with the span.
EditGroup bookmarks_removed(const Study& study, const coding::TranscriptId& transcript,
                            const coding::Span& span, const std::string& label,
                            const coding::By& by) {
  coding::GroupBuilder group(study);
  EditGroup last;
  for (const Mark* mark : marks_of(study, transcript, MarkKind::Bookmark, by.coder))
    if (mark->span.overlaps(span) && mark->label == label)
      group.add(last = coding::remove_bookmark(group.study(), mark->id));
  if (group.empty())
    throw EditError(say("Daar staat geen bladwijzer \"{}\". \"zwerm marks\" toont ze.",
                        "There is no bookmark \"{}\" there. \"zwerm marks\" shows them.", label));
  return std::move(group).finish(last.kind, last.title, by.coder);
}

EditGroup marked(const Study& study, const coding::TranscriptId& transcript,
                 const coding::Span& span, const MarkOptions& wanted, const coding::By& by) {
  if (wanted.bookmark)
    return wanted.remove ? bookmarks_removed(study, transcript, span, *wanted.bookmark, by)
                         : coding::add_bookmark(study, transcript, span, *wanted.bookmark, by);
  const MarkKind kind = wanted.read ? MarkKind::Read : MarkKind::NothingHere;
  return wanted.remove ? coding::unmark_text(study, kind, transcript, span, by)
                       : coding::mark_text(study, kind, transcript, span, by);
}

int mark(const Context& context, const MarkOptions& wanted) {
  if ((wanted.bookmark ? 1 : 0) + (wanted.read ? 1 : 0) + (wanted.nothing ? 1 : 0) != 1)
    throw UsageError(say("Geef één van --bookmark, --read en --nothing.",
                         "Give one of --bookmark, --read and --nothing."));
  Project project = context.open(Access::Write);
  coding::GroupBuilder group(project.study());
  const coding::By who = by(context, group);
  const coding::TranscriptInfo info = transcript_named(group.study(), wanted.transcript);
  const coding::Span span =
      span_of(wanted.start, wanted.end, group.study().text(info.id), info.name);
  const EditGroup made = marked(group.study(), info.id, span, wanted, who);
  group.add(made);
  apply_and_tell(context, project, std::move(group).finish(made.kind, made.title, who.coder));
  std::cout << in(made.title, context.language) << '\n';
  return 0;
}

void add_marks_command(CLI::App& app, Context& context) {
  const auto transcript = std::make_shared<std::string>();
  const auto json = std::make_shared<bool>(false);
  CLI::App& command = add_subcommand(app, context, "marks", "Toon bladwijzers en wat er gelezen is",
                                     "Show bookmarks and what has been read");
  command.add_option("T", *transcript,
                     context.say("het gesprek; zonder: alle", "the transcript; without: all"));
  command.add_flag("--json", *json, context.say("toon als JSON", "show as JSON"));
  add_example(command, context, "marks studie.zwerm gesprek1", "marks study.zwerm talk1");
  set_run(command, context, [transcript, json](const Context& given) {
    return show_marks(given, *transcript, *json);
  });
}

void add_mark_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<MarkOptions>();
  CLI::App& command =
      add_subcommand(app, context, "mark", "Zet een bladwijzer, of zeg wat gelezen is",
                     "Put a bookmark, or say what has been read");
  command.add_option("T", options->transcript, context.say("het gesprek", "the transcript"))
      ->required();
  command
      .add_option(
          "START", options->start,
          context.say("het eerste teken, geteld vanaf 0", "the first character, counted from 0"))
      ->required();
  command
      .add_option("END", options->end,
                  context.say("het teken na het laatste", "the character after the last"))
      ->required();
  command.add_option_function<std::string>(
      "--bookmark", [options](const std::string& label) { options->bookmark = label; },
      context.say("een bladwijzer met dit opschrift", "a bookmark with this label"));
  command.add_flag("--read", options->read, context.say("het is gelezen", "it has been read"));
  command.add_flag("--nothing", options->nothing,
                   context.say("er is niets te coderen", "there is nothing to code"));
  command.add_flag("--remove", options->remove, context.say("haal dat weg", "take that away"));
  add_example(command, context, "mark studie.zwerm gesprek1 120 180 --bookmark \"Navragen\"",
              "mark study.zwerm talk1 120 180 --bookmark \"Ask again\"");
  set_run(command, context, [options](const Context& given) { return mark(given, *options); });
}

}  // namespace

void add_mark_commands(CLI::App& app, Context& context) {
  add_marks_command(app, context);
  add_mark_command(app, context);
}

}  // namespace app::cli
