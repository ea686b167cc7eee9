// Any bytes under the name of a .html become paragraphs or a refusal that names the file.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "transcripts/formats/html.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  transcripts::Warnings warnings;
  try {
    transcripts::read_html({reinterpret_cast<const char*>(bytes), size}, "gesprek.html", warnings);
  } catch (const transcripts::ImportError&) {
  }
  return 0;
}
