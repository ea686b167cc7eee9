// The turns of one file of an import, as they will be.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/cached.h"
#include "app/views/dialog_frame.h"

namespace app {

class ImportPreview {
 public:
  // In what is left of the ImGui window; nothing for what is no transcript.
  void draw(DialogCall& call, std::size_t file);

 private:
  struct Line {
    std::string speaker;  // empty where the turn goes on
    std::string words;
    bool interviewer = false;
  };
  struct Key {
    std::uint64_t number = 0;
    std::size_t file = 0;
    float width = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };
  std::vector<Line> lines_of(const ReadTranscript& transcript, float width, const Ui& ui) const;

  Cached<std::vector<Line>, Key> lines_;
};

}  // namespace app
