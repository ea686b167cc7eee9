// export --as units and --as transcript: their options, and what they write.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/cli/counting.h"
#include "app/cli/subcommands.h"

namespace app::cli {

struct CodedOptions {
  std::string unit;                      // --unit
  std::vector<std::string> transcripts;  // --transcript
};

// What is written, and the study whose names the options are: before anything was left out.
struct Leaving {
  const coding::Study& named;
  const coding::Study& redacted;
};

// --unit and --transcript.
void add_coded_options(CLI::App& command, const Context& context, CodedOptions& options);

// Throw UsageError for options that they have no use for. `counts`: --count was given; else 0 or 1.
void write_units(const Context& context, const Leaving& leaving, const CodedOptions& options,
                 const FrequencyOptions& figures, bool counts, const std::filesystem::path& to);
// Of --coder's codings where it is given.
void write_transcripts(const Context& context, const Leaving& leaving, const CodedOptions& options,
                       const FrequencyOptions& figures, const std::filesystem::path& to);

}  // namespace app::cli
