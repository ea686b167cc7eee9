// What every subcommand is given, and the functions that add each group of them. What only one
// command asks for stands in a struct of options of its own, beside that command.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json_fwd.hpp>

#include "app/config.h"
#include "coding/operations.h"
#include "coding/project.h"
#include "exports/csv.h"

namespace app::cli {

struct Context {
  Config config;
  transcripts::Language language = transcripts::Language::English;
  std::string coder;                // --coder
  std::filesystem::path project;    // PROJECT
  std::string as_of;                // --as-of
  std::string separator = "comma";  // --separator
  std::function<int()> run;         // set by the subcommand that was chosen

  // The sentence in the user's language.
  const char* say(const char* nl, const char* en) const {
    return language == transcripts::Language::Dutch ? nl : en;
  }
  // The same to stderr: what is told beside the data.
  void tell(const transcripts::Message& message) const;
  void tell_notices(const std::vector<transcripts::Message>& notices) const;
  exports::Separator csv_separator() const {
    return separator == "semicolon" ? exports::Separator::Semicolon : exports::Separator::Comma;
  }
  std::string coder_name() const { return coder.empty() ? config.coder.value_or("") : coder; }
  // Opens `project`; notices go to stderr. For writing: throws ProjectError with the reason where
  // it can only be read. For reading: as --as-of has it.
  coding::Project open(coding::Access access) const;
};

// Thrown for wrong usage that CLI11 cannot see; exit status 2.
class UsageError : public transcripts::Error {
  using Error::Error;
};

// The coder who does something: --coder (made where the project does not know it yet, with a
// notice), else the config's, else the only one there is, else UsageError.
coding::By by(const Context& context, coding::GroupBuilder& group);
// The same for what needs no coder: the one who is known or alone, or nobody.
std::optional<coding::CoderId> known_coder(const Context& context, const coding::Study& study);

// After something was forgotten: which files beside the project may still hold it, one a line.
void tell_copies(const Context& context, const coding::Project& project);
// As csv to stdout, by the separator that was asked for.
void print_csv(const Context& context, const exports::Table& table);
// Applies the group and tells what the project has to say about it.
void apply_and_tell(const Context& context, coding::Project& project,
                    const coding::EditGroup& group);

// What `make` makes of the study as it is, carried out; its title goes to stdout.
int change_and_print(const Context& context,
                     const std::function<coding::EditGroup(const coding::Study&)>& make);

// One JSON document on stdout. What is no UTF-8 (a file's name) is made so.
void print_json(const nlohmann::ordered_json& document);

// A subcommand with its help in the user's language and PROJECT as first argument.
CLI::App& add_subcommand(CLI::App& app, Context& context, const char* name, const char* nl,
                         const char* en);
// The line below a subcommand's help: what one would type after "zwerm ".
void add_example(CLI::App& command, const Context& context, const char* nl, const char* en);
// --separator, for a subcommand that writes csv.
CLI::Option& add_separator(CLI::App& command, Context& context);
// --csv, with --separator.
void add_csv_flag(CLI::App& command, Context& context, bool& csv);
// --as-of N|DATE, for a subcommand that only reads.
void add_as_of(CLI::App& command, Context& context);
// What a subcommand does, with the options that were given to it.
void set_run(CLI::App& command, Context& context, std::function<int(const Context&)> what);

void add_project_commands(CLI::App& app, Context& context);   // new demo info check backup restore
void add_history_commands(CLI::App& app, Context& context);   // history undo redo
void add_import_command(CLI::App& app, Context& context);     // import
void add_text_commands(CLI::App& app, Context& context);      // text turns search
void add_edit_command(CLI::App& app, Context& context);       // edit
void add_coding_commands(CLI::App& app, Context& context);    // code uncode recode autocode
void add_coding_command(CLI::App& app, Context& context);     // coding
void add_mark_commands(CLI::App& app, Context& context);      // marks mark
void add_memo_command(CLI::App& app, Context& context);       // memo
void add_memos_command(CLI::App& app, Context& context);      // memos
void add_codebook_command(CLI::App& app, Context& context);   // codebook add set move merge ...
void add_speaker_command(CLI::App& app, Context& context);    // speaker
void add_set_command(CLI::App& app, Context& context);        // set
void add_attribute_command(CLI::App& app, Context& context);  // attribute add rename retype ...
void add_delete_command(CLI::App& app, Context& context);     // delete
void add_pseudonymise_command(CLI::App& app, Context& context);  // pseudonymise
void add_counting_commands(CLI::App& app, Context& context);     // frequencies quotes
void add_relations_commands(CLI::App& app, Context& context);    // cooccurrence saturation
void add_comparison_commands(CLI::App& app, Context& context);   // years triangulation
void add_query_command(CLI::App& app, Context& context);         // query
void add_crosswalk_command(CLI::App& app, Context& context);     // crosswalk
void add_export_command(CLI::App& app, Context& context);        // export
void add_chart_command(CLI::App& app, Context& context);         // chart

}  // namespace app::cli
