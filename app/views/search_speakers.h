// Narrowing a search to speakers, by the label that the transcripts call them: a button, and behind
// it a list with ticks.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "app/cached.h"
#include "app/window/ui.h"
#include "app/workspace.h"
#include "coding/study_search.h"

namespace app {

// The labels of these transcripts (none: of all), each once, as a Dutch reader sorts; labels that
// differ in case and accents alone are one.
std::vector<std::string> speaker_labels(const coding::Study& study,
                                        const std::vector<coding::TranscriptId>& transcripts);

class SearchSpeakers {
 public:
  // Behind the last control, flowing on.
  void draw(const Workspace& workspace, coding::StudyQuery& query, Ui& ui);

 private:
  void draw_list(const Workspace& workspace, coding::StudyQuery& query, Ui& ui);

  std::string typed_;  // narrows the list
  using Key = std::tuple<std::uint64_t, std::vector<coding::TranscriptId>>;
  Cached<std::vector<std::string>, Key> labels_;
};

}  // namespace app
