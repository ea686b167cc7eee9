#include "tests/support/samples.h"

#include <filesystem>

#include "transcripts/import.h"

namespace tests {

std::string sample_bytes(std::string_view name) {
  return transcripts::read_file(std::filesystem::path(ZWERM_SOURCE_DIR) / "tests/samples" / name,
                                transcripts::kMaxFileBytes);
}

std::string signs_of(std::string_view text) {
  std::string signs;
  while (!text.empty()) {
    bool left_out = false;
    for (const std::string_view sign : {" ", "\n", "\t", "\r", "\f", "\u2022", "\uFEFF"}) {
      if (!text.starts_with(sign)) continue;
      text.remove_prefix(sign.size());
      left_out = true;
      break;
    }
    if (left_out) continue;
    signs += text.front();
    text.remove_prefix(1);
  }
  return signs;
}

std::string imported_text(std::string_view name) {
  const auto transcript = transcripts::import_transcript(sample_bytes(name), name).transcript;
  std::string text;
  std::size_t at = 0;
  for (const auto& turn : transcript->turns()) {
    text += transcript->text().substr(at, turn.span.begin.value - at);
    text += turn.cut;
    text += transcript->slice(turn.span);
    at = turn.span.end.value;
  }
  return text + std::string(transcript->text().substr(at));
}

}  // namespace tests
