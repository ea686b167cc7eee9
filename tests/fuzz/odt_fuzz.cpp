// Any bytes as an .odt, or as the XML of one, become paragraphs or a refusal that names the file.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "transcripts/formats/odt.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  transcripts::Warnings warnings;
  try {
    transcripts::read_odt({reinterpret_cast<const char*>(bytes), size}, "gesprek.odt", warnings);
  } catch (const transcripts::ImportError&) {
  }
  return 0;
}
