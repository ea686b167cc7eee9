// Any bytes under the name of a .rtf become a transcript or a refusal that names the file.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "transcripts/import.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  try {
    const std::string_view body(reinterpret_cast<const char*>(bytes), size);
    transcripts::import_transcript("{\\rtf1" + std::string(body), "gesprek.rtf");
  } catch (const transcripts::ImportError&) {
  }
  return 0;
}
