// A corrected version of a whole transcript comes back: its words, turns and speakers are taken
// over, and each coding goes to where its words are now. What changed is found by comparing, so
// every coding whose words are not the same any more is a guess, and listed for the user.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "coding/edit.h"
#include "coding/study.h"

namespace coding {

enum class Fate {
  Changed,  // it lies on words that are not quite the same
  Moved,    // its words stood elsewhere in the new version, once, and it went there
  Gone,     // its words are not there any more
};

struct CodingToReview {
  Coding coding;  // as it is now
  Fate fate = Fate::Gone;
  std::optional<Span> now;  // in the new text; none where gone
};

struct NewVersion {
  ChangeText change;  // without its turns
  std::vector<transcripts::Turn> turns;
  transcripts::TranscriptPtr newer;       // as it will be
  std::vector<CodingToReview> to_review;  // in reading order
  std::size_t unchanged = 0;              // codings whose words are the same
  bool empty() const { return change.replacements.empty() && !turns_changed; }
  bool turns_changed = false;
};

// `newer` as a reader made it. Where it has no turns at all, the present ones go along with their
// words. Labels that differ in case or accents only are the present ones, so that who they are
// stays known. Throws EditError.
NewVersion compare_version(const Study& study, const TranscriptId& transcript,
                           const transcripts::Transcript& newer);

// The version taken over as one step; the codings in `removed` go as well.
EditGroup take_version(const Study& study, const NewVersion& version,
                       const std::set<CodingId>& removed, std::optional<CoderId> coder);

}  // namespace coding
