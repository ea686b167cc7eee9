// Word lists, keyness and concordances as tables, with headers in the language asked for.
#pragma once

#include "coding/concordance.h"
#include "coding/keyness.h"
#include "coding/word_counts.h"
#include "exports/table.h"
#include "transcripts/message.h"

namespace exports {

using transcripts::Language;

// One row a word: word, count, per 1,000 words, participants, transcripts, PPS, forms ("netwerk
// (12); netwerken (5)"); below them the base.
Table words_table(const coding::WordCounts& counted, Language language);

// One row a word: word, over- or under-used, G2, log ratio, p, and of both groups count, per 1,000,
// participants, transcripts and PPS; forms. Below them the bases.
Table keyness_table(const coding::Keyness& compared, Language language);

// One row a line: transcript, start, end (code points), speaker, participant, left, hit, right.
Table concordance_table(const coding::Study& study, const coding::Concordance& found,
                        Language language);

}  // namespace exports
