// Where one goes from passage to passage in a transcript: what is coded, what is not yet, and where
// coders disagree. All in reading order, the longer first where two begin together.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "coding/study.h"

namespace coding {

// What the codings of each code cover together; a range that is of several codes once. `codings`
// are of one transcript, in the order of Codings.
std::vector<Span> coded_passages(std::span<const Coding> codings);

// What participants say, a stretch at most a turn, that lies under no coding of `coder` and that
// they did not mark as holding nothing. Without a coder: under nobody's coding, and whatever
// anybody marked. White space around and what holds no word are left out; of a transcript without
// turns each line counts as one.
std::vector<Span> uncoded_stretches(const Study& study, const TranscriptId& transcript,
                                    const std::optional<CoderId>& coder);

// Words that some of the coders who coded in the transcript gave the code, and others did not.
struct Disagreement {
  CodeId code;
  Span span;
  std::vector<CoderId> with;
  std::vector<CoderId> without;
};
std::vector<Disagreement> disagreements(const Study& study, const TranscriptId& transcript);

enum class Direction { Forward, Back };
// The next of these, seen from what is selected (an empty span: the caret); none at the end. A
// caret in front of one is not past it yet.
std::optional<std::size_t> step(std::span<const Span> stretches, const Span& from,
                                Direction direction);

}  // namespace coding
