// Any bytes under the name of a .md become paragraphs or a refusal that names the file.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "transcripts/formats/markdown.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  transcripts::Warnings warnings;
  try {
    transcripts::read_markdown({reinterpret_cast<const char*>(bytes), size}, "gesprek.md",
                               warnings);
  } catch (const transcripts::ImportError&) {
  }
  return 0;
}
