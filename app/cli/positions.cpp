#include "app/cli/positions.h"

#include <charconv>

#include <nlohmann/json.hpp>

#include "coding/edit.h"

namespace app::cli {

using coding::EditError;
using transcripts::say;

transcripts::CodePointOffset position(const std::string& text,
                                      const transcripts::Transcript& transcript,
                                      const std::string& name) {
  transcripts::CodePointOffset offset;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), offset.value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size())
    throw EditError(say("\"{}\" is geen positie; tel tekens vanaf 0.",
                        "\"{}\" is no position; count characters from 0.", text));
  const auto length = transcript.units().code_points();
  if (offset > length)
    throw EditError(say("{} ligt voorbij het einde van \"{}\" ({} tekens).",
                        "{} lies past the end of \"{}\" ({} characters).", offset.value, name,
                        length.value));
  return offset;
}

transcripts::Span span_of(const std::string& start, const std::string& end,
                          const transcripts::Transcript& transcript, const std::string& name) {
  const transcripts::CodePointRange range{position(start, transcript, name),
                                          position(end, transcript, name)};
  if (range.end <= range.start)
    throw EditError(say("Het einde ({}) ligt niet na het begin ({}).",
                        "The end ({}) is not after the start ({}).", end, start));
  return transcript.units().to_bytes(range);
}

nlohmann::ordered_json range_json(const transcripts::Transcript& transcript,
                                  const transcripts::Span& span) {
  const auto range = transcript.units().to_code_points(span);
  return {{"start", range.start.value}, {"end", range.end.value}, {"text", transcript.slice(span)}};
}

}  // namespace app::cli
