// Any bytes under the name of a .json become a transcript or a refusal that names the file.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "transcripts/import.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  try {
    transcripts::import_transcript({reinterpret_cast<const char*>(bytes), size}, "gesprek.json");
  } catch (const transcripts::ImportError&) {
  }
  return 0;
}
