// The projects S, M and L of DESIGN.md section 11, the same on every run but for their GUIDs:
// conversations, an interviewer and participants who speak in them, PPS, a codebook in two layers,
// two coders and their codings.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project.h"

namespace tests {

struct Scale {
  std::string name;
  std::uint32_t transcripts = 0;
  std::uint32_t codes = 0;
  std::uint32_t codings = 0;
  std::uint32_t pps = 0;
};
// S, M or L. Throws for another name. Participants are 73 per sixteen transcripts.
const Scale& scale_named(std::string_view name);

// The conversations as .txt files in `folder`, in order.
std::vector<std::filesystem::path> write_conversations(const Scale& scale,
                                                       const std::filesystem::path& folder);

// All files as one import, as the command line does it.
void import_conversations(coding::Project& project,
                          const std::vector<std::filesystem::path>& files);

// Coders, codebook, participants, PPS; who speaks where.
void add_people_and_codes(coding::Project& project, const Scale& scale);

// The codings, none of which is in the project yet, as one command.
coding::EditGroup made_codings(const coding::Study& study, const Scale& scale);

// The same as a csv with the columns document, start, end, code, coder.
std::string codings_csv(const coding::Study& study, const coding::EditGroup& codings);

// Makes the history what it would be had each coding been a command of its own.
void write_long_history(const std::filesystem::path& project);

}  // namespace tests
