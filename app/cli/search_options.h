// What search and autocode ask alike: how to look for something, and in whose words.
#pragma once

#include <string>
#include <vector>

#include "app/cli/subcommands.h"
#include "coding/study_search.h"

namespace app::cli {

struct SearchOptions {
  std::string wanted;
  bool regex = false;
  bool stem = false;
  bool compound = false;
  bool exact = false;
  bool word = false;
  std::vector<std::string> speakers;
  std::vector<std::string> participants;
  std::vector<std::string> pps;
  std::vector<std::string> transcripts;
  std::vector<std::string> filters;
  bool without_interviewers = false;
  bool only_interviewers = false;
  std::vector<std::string> codes;
  bool uncoded = false;
};

// --word, --speaker, --participant, --pps, --transcript, --where, --without-interviewers,
// --only-interviewers, --uncoded.
void add_search_filters(CLI::App& command, const Context& context, SearchOptions& options);
// Throws EditError for an unknown name.
coding::StudyQuery study_query(const SearchOptions& options, const coding::Study& study);

// For JSON: what a search left out.
std::vector<std::string> names_of(const coding::Study& study,
                                  const std::vector<coding::TranscriptId>& transcripts);

void add_search_command(CLI::App& app, Context& context);
void add_autocode_command(CLI::App& app, Context& context);

}  // namespace app::cli
