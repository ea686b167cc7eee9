// Where the ends of a coding go when they are moved: by words, as people think of a passage. The
// last word of a sentence takes what closes it along, the first what opens it. No ImGui.
#pragma once

#include "transcripts/transcript.h"

namespace app {

// The end of a span nearest to `place` that cuts no word.
transcripts::ByteOffset word_edge_near(const transcripts::Transcript& text,
                                       transcripts::ByteOffset place, transcripts::SpanEnd end);

// `span` with one end at `place`; the other stays, and at least a letter is left between them.
transcripts::Span with_end_at(const transcripts::Transcript& text, const transcripts::Span& span,
                              transcripts::SpanEnd end, transcripts::ByteOffset place);

enum class By { Forward, Back };
// `span` with one end a word further or back; as it is where there is no word to take or leave.
transcripts::Span with_end_moved(const transcripts::Transcript& text, const transcripts::Span& span,
                                 transcripts::SpanEnd end, By by);

}  // namespace app
