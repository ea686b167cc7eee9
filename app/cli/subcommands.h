// What every subcommand is given, and the functions that add each group of them.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/config.h"
#include "coding/frequencies.h"
#include "coding/operations.h"
#include "coding/project.h"

namespace app::cli {

struct Context {
  Config config;
  transcripts::Language language = transcripts::Language::English;
  std::string coder;  // --coder
  std::filesystem::path project;
  std::filesystem::path other;  // a second file: OUT, FROM
  std::vector<std::filesystem::path> files;
  std::string transcript;  // T
  std::string code;        // CODE, or what to search for
  std::vector<std::string> ids;
  std::uint32_t start = 0;  // code points
  std::uint32_t end = 0;
  std::string counted_by = "pps";
  std::string count = "passages";
  std::string shown_as = "absolute";
  bool with_subcodes = false;
  bool with_interviewers = false;
  std::vector<std::string> filters;
  std::vector<std::string> codes;
  std::vector<std::string> pps;
  std::vector<std::string> participants;
  std::vector<std::string> transcripts;
  bool csv = false;
  bool exact = false;
  bool word = false;
  std::string kind;  // --as
  int steps = 1;     // of undo and redo
  bool json = false;
  std::function<int()> run;  // set by the subcommand that was chosen

  // The sentence in the user's language.
  const char* say(const char* nl, const char* en) const {
    return language == transcripts::Language::Dutch ? nl : en;
  }
  std::string coder_name() const { return coder.empty() ? config.coder.value_or("") : coder; }
  // Opens context.project; notices go to stderr. For writing: throws ProjectError with the reason
  // where it can only be read.
  coding::Project open(coding::Access access) const;
};

// Thrown for wrong usage that CLI11 cannot see; exit status 2.
class UsageError : public transcripts::Error {
  using Error::Error;
};

// The coder who does something: --coder (made where the project does not know it yet, with a
// notice), else the config's, else the only one there is, else UsageError.
coding::By by(const Context& context, coding::GroupBuilder& group);

// A subcommand with its help in the user's language and PROJECT as first argument.
CLI::App& add_subcommand(CLI::App& app, Context& context, const char* name, const char* nl,
                         const char* en);

// --by, --count and the filters (an export has its own --as), and what they ask for.
void add_frequency_options(CLI::App& command, Context& context);
coding::FrequencyQuery frequency_query(const Context& context, const coding::Study& study);

void add_project_commands(CLI::App& app, Context& context);   // new info backup restore check
void add_history_commands(CLI::App& app, Context& context);   // history undo redo
void add_text_commands(CLI::App& app, Context& context);      // text turns search code uncode
void add_counting_commands(CLI::App& app, Context& context);  // frequencies quotes
void add_exchange_commands(CLI::App& app, Context& context);  // import export

}  // namespace app::cli
