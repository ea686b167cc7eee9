#include "transcripts/beginning.h"

#include "transcripts/unicode.h"

namespace transcripts {

std::string_view beginning_of(std::string_view text, std::uint32_t most) {
  return text.size() <= most ? text : text.substr(0, previous_grapheme(text, {most}).value);
}

}  // namespace transcripts
