// Any text: the names found in it lie on whole letters, and replacing them leaves valid text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "transcripts/names.h"
#include "transcripts/pseudonyms.h"
#include "transcripts/unicode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text =
      transcripts::clean_utf8({reinterpret_cast<const char*>(bytes), size}).text;
  // The first line is a name that is known.
  const std::string_view known = std::string_view(text).substr(0, text.find('\n'));
  std::vector<transcripts::Pseudonym> rows = {{std::string(known), "P-001"}};
  for (const auto& name : transcripts::find_names({text}, {{std::string(known)}})) {
    for (const auto& place : name.places)
      if (!transcripts::is_grapheme_boundary(text, place.span.begin) ||
          place.span.end.value > text.size())
        std::abort();
    rows.push_back({name.name, "P-002"});
  }
  if (!transcripts::is_utf8(transcripts::PseudonymTable(std::move(rows)).replace(text)))
    std::abort();
  return 0;
}
