#include <iostream>
#include <string_view>

#include "app/cli/positions.h"
#include "app/cli/search_options.h"
#include "coding/lookup.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::EditError;
using coding::Project;
using coding::Study;
using transcripts::counted;
using transcripts::say;
using transcripts::Transcript;

// T, START, END, CODE as they were typed.
struct CodingWanted {
  std::string transcript;
  std::string start;
  std::string end;
  std::string code;
};

// The coding that lies there when a command is done: the one it made, or the same one from before.
coding::CodingId id_of(const Study& study, const coding::TranscriptId& transcript,
                       const coding::Span& span, const coding::CodeId& code,
                       const coding::CoderId& coder) {
  for (const coding::Coding& coding : study.codings().of(transcript))
    if (coding.span == span && coding.code == code && coding.coder == coder) return coding.id;
  throw EditError(say("De codering is er niet meer.", "The coding is not there any more."));
}

// One command; what it returns from is on the disk.
coding::CodingId add_coding(const Context& context, Project& project, const CodingWanted& wanted) {
  coding::GroupBuilder group(project.study());
  const coding::By who = by(context, group);
  const coding::TranscriptInfo& info = transcript_named(group.study(), wanted.transcript);
  const coding::TranscriptId id = info.id;
  const Transcript& text = group.study().text(id);
  const coding::Span span = span_of(wanted.start, wanted.end, text, info.name);
  const coding::CodeId code = code_named(group.study(), wanted.code).id;
  const auto added = coding::add_coding(group.study(), id, span, code, who);
  group.add(added);
  project.apply(std::move(group).finish(added.kind, added.title, who.coder));
  return id_of(project.study(), id, span, code, who.coder);
}

CodingWanted read_line(std::string_view line) {
  CodingWanted wanted;
  const std::string* last = nullptr;
  for (std::string* field : {&wanted.transcript, &wanted.start, &wanted.end, &wanted.code}) {
    const std::size_t tab = line.find('\t');
    *field = line.substr(0, tab);
    last = field;
    if (tab == std::string_view::npos) {
      line = {};
      break;
    }
    line.remove_prefix(tab + 1);
  }
  if (last != &wanted.code || !line.empty())
    throw EditError(say("verwacht zijn gesprek, begin, einde en code, met een tab ertussen",
                        "expected are transcript, start, end and code, with a tab between"));
  return wanted;
}

// A line that fails is told of with its number; a project that cannot be written ends it.
int add_codings_of_lines(const Context& context, Project& project, std::istream& lines) {
  bool failed = false;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    try {
      // Flushed, so that an id that can be read is on the disk and one on the disk can be read.
      std::cout << add_coding(context, project, read_line(line)).to_string() << std::endl;
    } catch (const EditError& error) {
      failed = true;
      context.tell(
          say("Regel {0}: {1}", "Line {0}: {2}", number, error.message().nl, error.message().en));
    }
  }
  return failed ? 1 : 0;
}

int code_text(const Context& context, const CodingWanted& wanted) {
  const bool of_lines = wanted.transcript == "-" && wanted.start.empty();
  if (!of_lines && wanted.code.empty())
    throw UsageError(say("Geef gesprek, begin, einde en code, of - om ze per regel te lezen.",
                         "Give transcript, start, end and code, or - to read them a line each."));
  Project project = context.open(Access::Write);
  if (of_lines) return add_codings_of_lines(context, project, std::cin);
  std::cout << add_coding(context, project, wanted).to_string() << std::endl;
  return 0;
}

int remove_codings(const Context& context, const std::vector<std::string>& ids) {
  Project project = context.open(Access::Write);
  coding::GroupBuilder group(project.study());
  transcripts::Message title =
      say("{0} verwijderd", "{1} removed", counted(ids.size(), "codering", "coderingen"),
          counted(ids.size(), "coding", "codings"));
  for (const std::string& id : ids) {
    const auto removed = remove_coding(group.study(), coding_with_id(group.study(), id).id);
    if (ids.size() == 1) title = removed.title;
    group.add(removed);
  }
  project.apply(
      std::move(group).finish("uncode", std::move(title), known_coder(context, project.study())));
  return 0;
}

// Prints what the coding is afterwards: another one's id where the same stood there already.
int recode_coding(const Context& context, const std::string& id, const std::string& code) {
  Project project = context.open(Access::Write);
  const coding::Coding coding = coding_with_id(project.study(), id);
  const coding::CodeId to = code_named(project.study(), code).id;
  coding::EditGroup group = coding::recode(project.study(), coding.id, to);
  group.coder = known_coder(context, project.study());
  project.apply(group);
  std::cout << id_of(project.study(), coding.transcript, coding.span, to, coding.coder).to_string()
            << '\n';
  return 0;
}

void add_code_command(CLI::App& app, Context& context) {
  const auto wanted = std::make_shared<CodingWanted>();
  CLI::App& command = add_subcommand(app, context, "code", "Zet een code op een stuk tekst",
                                     "Put a code on a range of text");
  command
      .add_option("T", wanted->transcript,
                  context.say("het gesprek, of - voor regels op de standaardinvoer: T, START, END "
                              "en CODE met een tab ertussen",
                              "the transcript, or - for lines on standard input: T, START, END and "
                              "CODE with a tab between"))
      ->required();
  command.add_option(
      "START", wanted->start,
      context.say("het eerste teken, geteld vanaf 0", "the first character, counted from 0"));
  command.add_option("END", wanted->end,
                     context.say("het teken na het laatste", "the character after the last"));
  command.add_option("CODE", wanted->code, context.say("de code", "the code"));
  add_example(command, context, "code studie.zwerm gesprek1 120 180 \"Valley of death\"",
              "code study.zwerm talk1 120 180 \"Valley of death\"");
  set_run(command, context, [wanted](const Context& given) { return code_text(given, *wanted); });
}

void add_uncode_command(CLI::App& app, Context& context) {
  const auto ids = std::make_shared<std::vector<std::string>>();
  CLI::App& command =
      add_subcommand(app, context, "uncode", "Haal coderingen weg", "Remove codings");
  command
      .add_option("ID", *ids,
                  context.say("de ids van de coderingen, zoals quotes --json ze geeft",
                              "the codings' ids, as quotes --json gives them"))
      ->required();
  add_example(command, context, "uncode studie.zwerm 0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10",
              "uncode study.zwerm 0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10");
  set_run(command, context, [ids](const Context& given) { return remove_codings(given, *ids); });
}

void add_recode_command(CLI::App& app, Context& context) {
  const auto id = std::make_shared<std::string>();
  const auto code = std::make_shared<std::string>();
  CLI::App& command = add_subcommand(app, context, "recode", "Geef een codering een andere code",
                                     "Give a coding another code");
  command.add_option("ID", *id, context.say("het id van de codering", "the coding's id"))
      ->required();
  command.add_option("CODE", *code, context.say("de code", "the code"))->required();
  add_example(command, context,
              "recode studie.zwerm 0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10 Vraagsturing",
              "recode study.zwerm 0192f0c1-7b1e-7c3a-9d51-0a4c8e2b6f10 Vraagsturing");
  set_run(command, context,
          [id, code](const Context& given) { return recode_coding(given, *id, *code); });
}

}  // namespace

void add_coding_commands(CLI::App& app, Context& context) {
  add_code_command(app, context);
  add_uncode_command(app, context);
  add_recode_command(app, context);
  add_autocode_command(app, context);
}

}  // namespace app::cli
