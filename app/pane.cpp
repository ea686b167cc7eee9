#include "app/pane.h"

#include "transcripts/unicode.h"

namespace app {

void keep_valid(Pane& pane, const coding::Study& study) {
  if (!pane.transcript) return;
  const std::string_view words = study.text(*pane.transcript).text();
  if (pane.selection.span().end.value > words.size()) pane.selection = {};
  for (transcripts::ByteOffset* end : {&pane.selection.anchor, &pane.selection.caret})
    if (!transcripts::is_grapheme_boundary(words, *end))
      *end = transcripts::previous_grapheme(words, *end);
  keep_valid(pane.filter, study, *pane.transcript);
}

}  // namespace app
