// Reads what Whisper and WhisperX write for other programs: json ({"segments": [{"start", "end",
// "text", "speaker"}]}, times in seconds, "speaker" by WhisperX alone) and tsv (a head
// "start<TAB>end<TAB>text", times in milliseconds), after ResultWriter in whisper/transcribe.py and
// whisper/utils.py and whisperx/utils.py.
#pragma once

#include <string_view>
#include <vector>

#include "transcripts/import.h"

namespace transcripts {

// Whether `bytes` begin as json does, behind a byte order mark and white space.
bool begins_as_json(std::string_view bytes);
bool is_whisper_tsv(std::string_view bytes);

// Throws ImportError where it is cut off, or is other json than Whisper's.
std::vector<Utterance> read_whisper_json(std::string_view bytes, std::string_view file_name,
                                         Warnings& warnings);

// A line that is no segment keeps its words and is told of. Throws as decoded_text() does.
std::vector<Utterance> read_whisper_tsv(std::string_view bytes, std::string_view file_name,
                                        Warnings& warnings);

}  // namespace transcripts
