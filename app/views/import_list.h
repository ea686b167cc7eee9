// The files of an import: each with a tick, what was found in it, and its first lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "app/cached.h"
#include "app/views/dialog_frame.h"

namespace app {

// "R1: Ja, dat klopt. · I: En dan?", as far as it is good to read; empty for what is no transcript.
std::string first_lines(const ReadFile& file);

class ImportList {
 public:
  // The file that was clicked.
  std::optional<std::size_t> draw(DialogCall& call, std::size_t chosen, ImVec2 size);

 private:
  bool draw_row(DialogCall& call, std::size_t place, bool chosen);

  Cached<std::vector<std::string>, std::uint64_t> lines_;  // one a file
};

}  // namespace app
