#include "app/cli/command_line.h"

#include <algorithm>
#include <charconv>
#include <iostream>
#include <new>
#include <vector>

#include <nlohmann/json.hpp>
#include <poll.h>
#include <unistd.h>

#include "app/cli/subcommands.h"
#include "app/cli/usage.h"
#include "app/cli/words_options.h"
#include "app/file_ending.h"
#include "app/wording/moments.h"
#include "coding/lookup.h"
#include "coding/past.h"

namespace app::cli {

using coding::Access;
using coding::Project;
using transcripts::say;

namespace {

// The number of the entry that --as-of names, by its number or by a moment that it came before.
std::int64_t entry_as_of(const Project& project, const std::string& as_of) {
  std::int64_t number = 0;
  const char* end = as_of.data() + as_of.size();
  const auto read = std::from_chars(as_of.data(), end, number);
  if (read.ec == std::errc() && read.ptr == end) return number;
  const auto until = moment_named(as_of, Whole::End);
  if (!until)
    throw UsageError(
        say("\"{}\" is geen nummer en geen datum. Schrijf een datum als 2026-03-03 of "
            "2026-03-03T14:02.",
            "\"{}\" is no number and no date. Write a date as 2026-03-03 or "
            "2026-03-03T14:02.",
            as_of));
  const auto place = coding::place_at(project.history(), *until);
  if (!place)
    throw coding::ProjectError(
        say("{}: toen was het project er nog niet.", "{}: the project was not there yet.", as_of));
  return project.history()[*place].number;
}

}  // namespace

void Context::tell(const transcripts::Message& message) const {
  // One line, whatever names a file or project has: no line end in it, nothing that steers a
  // terminal.
  std::string line = in(message, language);
  for (char& c : line)
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') c = ' ';
  std::cerr << line << '\n';
}

// What is wrong with a damaged file can be thousands of sentences: the first few tell enough.
void Context::tell_notices(const std::vector<transcripts::Message>& notices) const {
  constexpr std::size_t kMost = 5;
  std::vector<transcripts::Message> told;
  std::size_t left_out = 0;
  for (const auto& notice : notices) {
    if (std::find(told.begin(), told.end(), notice) != told.end()) continue;
    if (told.size() == kMost) {
      ++left_out;
      continue;
    }
    told.push_back(notice);
    tell(notice);
  }
  if (left_out > 0)
    tell(transcripts::say("En nog {}. \"zwerm check\" toont alles.",
                          "And {} more. \"zwerm check\" shows all.", left_out));
}

Project Context::open(Access access) const {
  Project opened = Project::open(project, access, coder_name());
  tell_notices(opened.notices());
  if (access == Access::Write && opened.access() != Access::Write)
    throw coding::ProjectError(*opened.read_only_reason());
  if (access == Access::ReadOnly && !as_of.empty()) opened.turn_back_to(entry_as_of(opened, as_of));
  return opened;
}

void apply_and_tell(const Context& context, Project& project, const coding::EditGroup& group) {
  const auto told = static_cast<std::ptrdiff_t>(project.notices().size());
  project.apply(group);
  context.tell_notices({project.notices().begin() + told, project.notices().end()});
}

int change_and_print(const Context& context,
                     const std::function<coding::EditGroup(const coding::Study&)>& make) {
  Project project = context.open(Access::Write);
  coding::EditGroup group = make(project.study());
  group.coder = known_coder(context, project.study());
  apply_and_tell(context, project, group);
  std::cout << in(group.title, context.language) << '\n';
  return 0;
}

coding::By by(const Context& context, coding::GroupBuilder& group) {
  const coding::Study& study = group.study();
  const std::string name = context.coder_name();
  if (!name.empty()) {
    if (coding::find_coder(study, name) == nullptr) {
      context.tell(
          say("Codeur {} is nieuw in dit project.", "Coder {} is new in this project.", name));
      group.add(coding::add_coder(study, name));
    }
    return {coding::coder_named(study, name).id, coding::time_now()};
  }
  if (study.coders().size() == 1) return {study.coders().begin()->first, coding::time_now()};
  throw UsageError(say("Wie codeert? Geef --coder NAAM.", "Who is coding? Give --coder NAME."));
}

std::optional<coding::CoderId> known_coder(const Context& context, const coding::Study& study) {
  if (context.coder_name().empty() && study.coders().size() == 1)
    return study.coders().begin()->first;
  const coding::Coder* coder = coding::find_coder(study, context.coder_name());
  return coder == nullptr ? std::nullopt : std::optional(coder->id);
}

void print_json(const nlohmann::ordered_json& document) {
  std::cout << document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
            << '\n';
}

CLI::App& add_subcommand(CLI::App& app, Context& context, const char* name, const char* nl,
                         const char* en) {
  CLI::App& command = add_command(app, name, context.say(nl, en), context.language);
  command
      .add_option("PROJECT", context.project,
                  context.say("het projectbestand, NAAM.zwerm", "the project file, NAME.zwerm"))
      ->required();
  command.add_option("--coder", context.coder, context.say("wie dit doet", "who does this"));
  return command;
}

void print_csv(const Context& context, const exports::Table& table) {
  std::cout << exports::to_csv(table, context.csv_separator());
}

CLI::Option& add_separator(CLI::App& command, Context& context) {
  return *command
              .add_option("--separator", context.separator,
                          context.say("wat in een csv tussen de cellen staat: een komma, of een "
                                      "puntkomma met decimale komma's",
                                      "what stands between the cells of a csv: a comma, or a "
                                      "semicolon with decimal commas"))
              ->check(CLI::IsMember({"comma", "semicolon"}));
}

void add_csv_flag(CLI::App& command, Context& context, bool& csv) {
  CLI::Option* flag = command.add_flag("--csv", csv, context.say("als csv", "as csv"));
  add_separator(command, context).needs(flag);
}

void add_as_of(CLI::App& command, Context& context) {
  command
      .add_option("--as-of", context.as_of,
                  context.say("zoals het was: na dit nummer in de geschiedenis, of op deze datum",
                              "as it was: after this number in the history, or on this date"))
      ->type_name("N|DATE");
}

void add_example(CLI::App& command, const Context& context, const char* nl, const char* en) {
  command.footer(std::string(context.say("Voorbeeld: zwerm ", "Example: zwerm ")) +
                 context.say(nl, en));
}

void set_run(CLI::App& command, Context& context, std::function<int(const Context&)> what) {
  command.callback([&context, what = std::move(what)] {
    context.run = [&context, what] { return what(context); };
  });
}

namespace {

void add_window_options(CLI::App& app, const Context& context, WindowArguments& window) {
  app.add_option(
      "PROJECT", window.project,
      context.say("opent het venster met dit project", "opens the window on this project"));
  app.add_option("--describe-ui", window.describe_ui,
                 context.say("houdt bij wat er op het scherm staat, als JSON",
                             "keeps up to date what is on the screen, as JSON"))
      ->type_name("FILE");
  app.add_option("--screenshot", window.screenshot,
                 context.say("tekent één beeld en stopt", "draws one picture and ends"))
      ->type_name("FILE");
  app.add_option("--view", window.view, context.say("welk beeld", "which view"))->type_name("NAME");
  app.add_flag_callback(
      "--light", [&window] { window.dark = false; }, context.say("licht thema", "light theme"));
  app.add_flag_callback(
      "--dark", [&window] { window.dark = true; }, context.say("donker thema", "dark theme"));
  app.add_option_function<std::string>(
         "--language",
         [&window](const std::string& name) {
           window.language =
               name == "nl" ? transcripts::Language::Dutch : transcripts::Language::English;
         },
         context.say("taal van het venster", "the window's language"))
      ->check(CLI::IsMember({"nl", "en"}));
  app.add_option("--scale", window.scale,
                 context.say("grootte van de letters, 1 is 100 %", "size of text, 1 is 100 %"))
      ->check(CLI::Range(0.5, 4.0));
}

void add_everything(CLI::App& app, Context& context, WindowArguments& window) {
  describe_usage(app, context.language);
  app.set_version_flag("--version", "zwerm " ZWERM_VERSION,
                       context.say("het versienummer", "the version"));
  app.require_subcommand(0, 1);
  add_window_options(app, context, window);
  add_project_commands(app, context);
  add_history_commands(app, context);
  add_import_command(app, context);
  add_text_commands(app, context);
  add_edit_command(app, context);
  add_coding_commands(app, context);
  add_coding_command(app, context);
  add_mark_commands(app, context);
  add_memo_command(app, context);
  add_memos_command(app, context);
  add_codebook_command(app, context);
  add_speaker_command(app, context);
  add_set_command(app, context);
  add_attribute_command(app, context);
  add_delete_command(app, context);
  add_pseudonymise_command(app, context);
  add_counting_commands(app, context);
  add_relations_commands(app, context);
  add_comparison_commands(app, context);
  add_query_command(app, context);
  add_crosswalk_command(app, context);
  add_words_commands(app, context);
  add_concordance_command(app, context);
  add_export_command(app, context);
  add_chart_command(app, context);
}

Context start_context() {
  Context context;
  context.config = load_config();
  context.language = language_of(context.config);
  return context;
}

// A word that is neither a subcommand nor a file is a slip of the pen, not a project.
void check_project(const CLI::App& app, const WindowArguments& window) {
  if (!window.project || ending_of(*window.project) == ".zwerm") return;
  std::error_code ignored;
  if (std::filesystem::exists(*window.project, ignored)) return;
  std::string names;
  for (const CLI::App* command : app.get_subcommands({})) names += " " + command->get_name();
  throw UsageError(say("Er is geen opdracht of project \"{}\". Opdrachten:{}.",
                       "There is no command or project \"{}\". Commands:{}.",
                       window.project->string(), names));
}

// As of `zwerm text P T | head`: nobody wants the rest, which is no failure.
bool reader_is_gone() {
  pollfd out{STDOUT_FILENO, 0, 0};
  return poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

int run_subcommand(const Context& context) {
  const int status = context.run();
  std::cout.flush();
  if (std::cout || reader_is_gone()) return status;
  context.tell(say("De uitvoer kan niet geschreven worden. Is de schijf vol?",
                   "The output cannot be written. Is the disk full?"));
  return 1;
}

}  // namespace

std::optional<int> run(int argc, char** argv, WindowArguments& window) {
  Context context = start_context();
  CLI::App app("", "zwerm");
  add_everything(app, context, window);
  try {
    app.parse(argc, argv);
    if (context.run) return run_subcommand(context);
    check_project(app, window);
    return std::nullopt;
  } catch (const CLI::Success& asked) {  // --help, --version
    return app.exit(asked);
  } catch (const CLI::ParseError& error) {
    context.tell(wrong_usage(error));
    return 2;
  } catch (const UsageError& error) {
    context.tell(error.message());
    return 2;
  } catch (const transcripts::Error& error) {
    context.tell(error.message());
    return 1;
  } catch (const std::bad_alloc&) {
    context.tell(say("Er is te weinig geheugen; het project is als tevoren.",
                     "There is not enough memory; the project is as it was."));
    return 1;
  } catch (const std::filesystem::filesystem_error& error) {
    context.tell(say("{}: het bestand of de map kan niet gebruikt worden ({}).",
                     "{}: the file or folder cannot be used ({}).", error.path1().string(),
                     error.code().message()));
    return 1;
  }
}

std::string help() {
  Context context = start_context();
  WindowArguments window;
  CLI::App app("", "zwerm");
  add_everything(app, context, window);
  return app.help();
}

}  // namespace app::cli
