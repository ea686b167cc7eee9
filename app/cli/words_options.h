// What words and keyness ask alike: which words are counted, and as what.
#pragma once

#include <string>
#include <vector>

#include "app/cli/subcommands.h"
#include "coding/word_counts.h"

namespace app::cli {

struct WordOptions {
  bool stems = false;  // what counts without --forms
  bool forms = false;
  bool with_stop_words = false;
  bool with_numbers = false;
  bool with_interviewers = false;
  std::uint32_t length = 2;
  std::vector<std::string> left_out;
  std::vector<std::string> filters;
  std::vector<std::string> codes;
  bool with_subcodes = false;
  bool json = false;
  bool csv = false;
};

// --stems, --forms, --with-stop-words, --with-numbers, --with-interviewers, --length, --without,
// --filter, --code, --with-subcodes, --json, --csv.
void add_word_options(CLI::App& command, Context& context, WordOptions& options);
coding::WordChoice word_choice(const WordOptions& options);
// The filters and codes; the coder of --coder decides whose codings.
coding::WordSelection word_selection(const Context& context, const WordOptions& options,
                                     const coding::Study& study);

void add_words_commands(CLI::App& app, Context& context);       // words keyness
void add_concordance_command(CLI::App& app, Context& context);  // concordance

}  // namespace app::cli
