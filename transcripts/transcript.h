// A transcript: the text of one conversation with its turns, speakers and times. Immutable; shared
// as shared_ptr<const Transcript>, so that undo and jobs keep an old text alive for a pointer.
//
// The text is what was said: UTF-8, NFC, line ends \n, no byte order mark. Speaker labels and times
// are cut out and kept with their turn as they were found. Turns are in reading order, do not
// overlap, and lie within the text; lines that nobody speaks (a heading) lie in no turn.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/span.h"
#include "transcripts/text_units.h"

namespace transcripts {

using Milliseconds = std::chrono::milliseconds;

struct Turn {
  Span span;                         // what was said, without its paragraph's \n; never empty
  std::uint32_t speaker = 0;         // index in Transcript::speakers()
  std::optional<Milliseconds> time;  // when the turn begins
  std::string cut;                   // label and time as found in the file, "[00:14:02] R2: "
  friend bool operator==(const Turn&, const Turn&) = default;
};

class Transcript {
 public:
  // Throws Error where the invariants above do not hold, since a project file may come from
  // somebody else.
  Transcript(std::string text, std::vector<Turn> turns, std::vector<std::string> speakers);
  Transcript(const Transcript&) = delete;
  Transcript& operator=(const Transcript&) = delete;

  std::string_view text() const { return text_; }
  std::string_view slice(const Span& span) const;
  const TextUnits& units() const { return units_; }

  const std::vector<Turn>& turns() const { return turns_; }
  const std::vector<std::string>& speakers() const { return speakers_; }
  // The turn that holds `offset`, or the one that ends there; null between turns.
  const Turn* turn_at(ByteOffset offset) const;
  // The index of the first turn that ends after `offset`; turns().size() where there is none.
  std::size_t first_turn_after(ByteOffset offset) const;

  // The turns once more, packed for walks along all of them: a quarter of the memory. One more
  // stands past the text's end, so that a walk need not look where the turns stop. Made at the
  // first call.
  struct Stretch {
    Span span;
    std::uint32_t speaker = 0;
    std::uint32_t code_points = 0;
  };
  const std::vector<Stretch>& stretches() const;

  // Where the words begin, in bytes. Made at the first call (about 10 ms a MB), safe from threads.
  const std::vector<std::uint32_t>& word_starts() const;
  // The words whose first letter lies in `span`.
  std::uint32_t words_in(const Span& span) const;
  // How much each speaker says, by index in speakers(). Made at the first call, as word_starts().
  struct Share {
    std::uint32_t turns = 0;
    std::uint32_t words = 0;
  };
  const std::vector<Share>& shares() const;

  friend bool operator==(const Transcript& a, const Transcript& b) {
    return a.text_ == b.text_ && a.turns_ == b.turns_ && a.speakers_ == b.speakers_;
  }

 private:
  std::string text_;
  std::vector<Turn> turns_;
  std::vector<std::string> speakers_;
  TextUnits units_;
  mutable std::once_flag words_made_;
  mutable std::vector<std::uint32_t> word_starts_;
  mutable std::once_flag stretches_made_;
  mutable std::vector<Stretch> stretches_;
  mutable std::once_flag shares_made_;
  mutable std::vector<Share> shares_;
};

using TranscriptPtr = std::shared_ptr<const Transcript>;

}  // namespace transcripts
