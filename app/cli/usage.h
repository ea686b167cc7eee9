// How the command line explains itself, in the user's language: the headings of --help, and what
// was wrong with what was typed.
#pragma once

#include <CLI/CLI.hpp>

#include "transcripts/message.h"

namespace app::cli {

// Call it before anything is added to `app`, whose headings the subcommands take over.
void describe_usage(CLI::App& app, transcripts::Language language);

transcripts::Message wrong_usage(const CLI::ParseError& error);

// A command under `parent`, below the headings in the user's language.
CLI::App& add_command(CLI::App& parent, const char* name, const char* description,
                      transcripts::Language language);

}  // namespace app::cli
