// The units in which people select and count: the word, sentence, paragraph or turn around a place.
#pragma once

#include <vector>

#include "transcripts/span.h"
#include "transcripts/transcript.h"

namespace transcripts {

// The word, sentence (without white space around it) or paragraph (line) at `offset`. Between two
// units the one before it; an empty span at `offset` where the text has none. A sentence never
// crosses the end of a turn or line. Time: the length of the paragraph.
Span word_at(const Transcript& transcript, ByteOffset offset);
Span sentence_at(const Transcript& transcript, ByteOffset offset);
Span paragraph_at(const Transcript& transcript, ByteOffset offset);

// The sentence after / before the one at `offset`, over line ends; the same one at the edge of the
// text.
Span next_sentence(const Transcript& transcript, ByteOffset offset);
Span previous_sentence(const Transcript& transcript, ByteOffset offset);

// All sentences, in reading order.
std::vector<Span> sentences_of(const Transcript& transcript);

}  // namespace transcripts
