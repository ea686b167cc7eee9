// Any bytes as a document of Taguette's become lines, and any offsets lie within them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "exports/foreign/page_text.h"
#include "transcripts/import.h"
#include "transcripts/unicode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 4) return 0;
  std::int16_t ends[2];
  std::memcpy(ends, bytes, sizeof ends);
  try {
    const exports::foreign::PageText page(
        {reinterpret_cast<const char*>(bytes) + sizeof ends, size - sizeof ends}, "gesprek");
    const auto place = page.place(ends[0], ends[1]);
    const bool within = place.start >= 0 && place.start <= place.end &&
                        place.end <= static_cast<std::int64_t>(page.text().size());
    if (!within || !transcripts::is_utf8(page.text())) std::abort();
  } catch (const transcripts::ImportError&) {
  }
  return 0;
}
