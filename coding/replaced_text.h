// A transcript in which pieces give way to other words, with its turns and codings moved along:
// what replacing names and taking a person's words out share.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "coding/edit.h"
#include "coding/study.h"

namespace coding {

struct ReplacedPiece {
  Span span;
  std::string text;
};

// Where the codings and turns of a text go; pieces in order, not overlapping. By map_offset(): an
// end inside a piece moves outward.
class PieceMap {
 public:
  explicit PieceMap(const std::vector<ReplacedPiece>& pieces);
  // Nothing where all its text is replaced by nothing.
  std::optional<Span> map(const Span& span) const;

 private:
  ByteOffset map(ByteOffset offset, transcripts::SpanEnd end) const;
  std::vector<transcripts::TextChange> changes_;
  std::vector<std::int64_t> shifts_;
};

// Adds the edits. `adjust` may then change labels and what was cut out, before the text is put.
// Codings that lose all words go with their memos; so do turns.
using AdjustTurns =
    std::function<void(std::vector<transcripts::Turn>& turns, std::vector<std::string>& labels)>;
void add_replaced_text(const Study& study, const TranscriptId& id,
                       const std::vector<ReplacedPiece>& pieces, const AdjustTurns& adjust,
                       EditGroup& group);

}  // namespace coding
