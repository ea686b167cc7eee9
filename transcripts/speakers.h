// Recognising who speaks: turns and speakers in the paragraphs of a transcript whose layout is not
// known beforehand.
//
// Known layouts: those of recognition.h, with a role in brackets or after a comma, a time first or
// last, a number "01.01" before the name. A label that a sentence could be ("Mijn vraag is: ...")
// is only believed where it recurs or says by its form that it is a speaker. Recognition never eats
// words: what is not a label or time stays in the text.
#pragma once

#include <string>
#include <vector>

#include "transcripts/recognition.h"
#include "transcripts/utterances.h"

namespace transcripts {

// Cuts labels and times out of `paragraphs` (each without a line end; empty ones mark blank lines)
// and joins the rest with \n. Blank lines are dropped. A paragraph without a label belongs to the
// turn before it, unless a blank line and the layout say that nobody speaks it. Times within a turn
// in square brackets or # # are moved to the end of its `cut`. Throws RegexError where the user's
// own pattern is none.
RecognisedTurns recognise_turns(const std::vector<std::string>& paragraphs,
                                const Recognition& how = {});

}  // namespace transcripts
