// Positions as people type them: characters of a transcript, counted from 0.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "transcripts/transcript.h"

namespace app::cli {

// `name` is the transcript's. Throw EditError for what is no position in it.
transcripts::CodePointOffset position(const std::string& text,
                                      const transcripts::Transcript& transcript,
                                      const std::string& name);
transcripts::Span span_of(const std::string& start, const std::string& end,
                          const transcripts::Transcript& transcript, const std::string& name);

// "start", "end" and "text", as the JSON of commands tells where something lies.
nlohmann::ordered_json range_json(const transcripts::Transcript& transcript,
                                  const transcripts::Span& span);

}  // namespace app::cli
