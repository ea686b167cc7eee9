#include "coding/passages.h"

#include <algorithm>

namespace coding {

PassageMaker::PassageMaker(const std::vector<CodebookEntry>& entries, bool with_subcodes)
    : slots_(entries), parent_(entries.size(), ColumnChoice::kNone), open_(entries.size()) {
  if (!with_subcodes) return;
  for (std::size_t row = 0; row < entries.size(); ++row)
    if (const auto& parent = entries[row].code->parent)
      parent_[row] = slots_.of(code_key(*parent), *parent);
}

void PassageMaker::begin() {
  ++call_;
  made_.clear();
}

// Codings come by where they begin, so that a passage is never joined with one before the last of
// its row.
void PassageMaker::add(const PlacedCoding& coding, const CodeId& code) {
  for (std::uint32_t row = slots_.of(coding.code, code); row != ColumnChoice::kNone;
       row = parent_[row]) {
    Open& open = open_[row];
    if (open.call == call_) {
      Passage& last = made_[open.passage];
      if (coding.span.begin <= last.span.end) {
        last.span.end = std::max(last.span.end, coding.span.end);
        last.last_word = std::max(last.last_word, coding.last_word);
        continue;
      }
    }
    open = {call_, static_cast<std::uint32_t>(made_.size())};
    made_.push_back({row, coding.span, coding.first_word, coding.last_word});
  }
}

}  // namespace coding
