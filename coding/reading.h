// How far a coder is with a transcript, and how that is said: what is read, what was judged to hold
// nothing, where to come back to. Each takes what is selected, an empty span for the caret alone.
#pragma once

#include "coding/operations.h"

namespace coding {

// From where the coder had read to (or the begin) up to the end of what is selected, or of the
// sentence at the caret. An empty group where that is read already.
EditGroup read_up_to(const Study& study, const TranscriptId& transcript, const Span& selected,
                     const By& by);
// What is selected, or the turn at the caret, is not read any more.
EditGroup not_read(const Study& study, const TranscriptId& transcript, const Span& selected,
                   const By& by);
// What is selected, or the turn at the caret, holds nothing; where that was said of all of it, it
// is taken back.
EditGroup toggle_nothing_here(const Study& study, const TranscriptId& transcript,
                              const Span& selected, const By& by);
// A bookmark on what is selected, or on the sentence at the caret; where the coder has some there,
// the first of these goes.
EditGroup toggle_bookmark(const Study& study, const TranscriptId& transcript, const Span& selected,
                          const By& by);

// Words that the coder has read or judged to hold nothing / all words.
double read_share(const Study& study, const TranscriptId& transcript, const CoderId& coder);

// All bookmarks: by transcript, then in reading order.
std::vector<const Mark*> bookmarks_in_order(const Study& study);

}  // namespace coding
