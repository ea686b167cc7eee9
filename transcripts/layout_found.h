// Which program or habit a text with these labels comes from.
//
// What is known of each program's files stands with the tests (tests/transcripts/layouts_test.cpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transcripts/recognition.h"
#include "transcripts/speaker_labels.h"

namespace transcripts {

// `lines` without white space around them, `labels` in their order.
Layout layout_found(const std::vector<std::string>& lines, const std::vector<Label>& labels);

// A line that a program adds about itself and that nobody speaks: "Transcribed by ...", "...
// started transcription".
bool is_program_line(std::string_view line);

}  // namespace transcripts
