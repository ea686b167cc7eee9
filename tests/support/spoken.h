// A transcript as one line a turn, for tests of reading: "R1|65|tekst", the time in seconds or
// empty, and "-||tekst" for each line that nobody speaks. A line end within a turn shows as " / ".
#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/import.h"

namespace tests {

std::string spoken(const transcripts::Transcript& transcript);

// What recognition makes of these lines.
std::string spoken(const std::vector<std::string>& paragraphs);

// What the import makes of a file; its message, in Dutch, where it refuses.
std::string imported(std::string_view bytes, std::string_view file_name);

// The warnings of an import in Dutch, one a line.
std::string warnings_of(std::string_view bytes, std::string_view file_name);

// Both sentences of a refusal; empty where the file is read.
transcripts::Message refusal(std::string_view bytes, std::string_view file_name);

// Lines of labels, times, words and white space, in any order; of `also` as well.
std::vector<std::string> lines_by_chance(std::mt19937& random,
                                         const std::vector<std::string>& also);

// The path of a sample file that lies beside the repository; empty where it is not there.
std::string sample(std::string_view name);

}  // namespace tests
