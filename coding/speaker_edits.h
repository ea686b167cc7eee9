// Corrections of who speaks: words given to another speaker, turns joined. The words stay, but for
// line ends; codings stay with them.
#pragma once

#include <optional>
#include <string_view>

#include "coding/edit.h"
#include "coding/study.h"

namespace coding {

// The words of `span` become a turn of `label`, which is one of the transcript's speakers (known
// without case and accents) or a new one; the turn around them is split, each part on lines of its
// own. An empty label: nobody speaks them. A label that nobody's words have any more goes.
// Throws EditError where the span holds no words.
EditGroup give_words(const Study& study, const TranscriptId& transcript, const Span& span,
                     std::string_view label, std::optional<CoderId> coder);

// The turn at `offset` becomes part of the one before it. Throws EditError where there is none.
EditGroup join_with_before(const Study& study, const TranscriptId& transcript, ByteOffset offset,
                           std::optional<CoderId> coder);

}  // namespace coding
