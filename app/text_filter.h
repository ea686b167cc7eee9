// What of a transcript is shown: codings of some codes and coders, words of some speakers. No
// ImGui.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "coding/study.h"

namespace app {

// Each list empty: all of them.
struct TextFilter {
  std::vector<coding::CodeId> codes;  // with those below them
  std::vector<coding::CoderId> coders;
  std::vector<std::string> speakers;  // by their label in the chosen transcript
  bool on() const { return !codes.empty() || !coders.empty() || !speakers.empty(); }
  friend bool operator==(const TextFilter&, const TextFilter&) = default;
};

// Without what is not in the study any more, or is no speaker of the transcript.
void keep_valid(TextFilter& filter, const coding::Study& study,
                const coding::TranscriptId& transcript);

// A transcript's codings that a filter lets through, in their order, and which of them lie on a
// place. Points into the study: to be made anew when that changes.
class ShownCodings {
 public:
  ShownCodings() = default;
  ShownCodings(const coding::Study& study, const coding::TranscriptId& transcript,
               const TextFilter& filter);
  ShownCodings(ShownCodings&&) = default;
  ShownCodings& operator=(ShownCodings&&) = default;

  std::span<const coding::Coding> all() const { return all_; }
  // Those that share words with `span`, or (an empty one) lie on the letter behind that place.
  std::vector<const coding::Coding*> on(const transcripts::Span& span) const;

 private:
  std::vector<coding::Coding> chosen_;  // where the filter lets not all through
  std::span<const coding::Coding> all_;
  std::vector<transcripts::ByteOffset> reach_;  // the furthest end of the codings up to here
};

// By index in Transcript::speakers(): whose words are shown faint. Empty where nobody's are.
std::vector<bool> faint_speakers(const coding::Study& study, const coding::TranscriptId& transcript,
                                 const TextFilter& filter);

}  // namespace app
