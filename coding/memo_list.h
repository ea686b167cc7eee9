// All memos of a study with what each is on, for lists, exports and search.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coding/study.h"

namespace coding {

struct ListedMemo {
  const Memo* memo = nullptr;  // in the study
  // The name of what it is on: of a coding its code, of a bookmark its label (may be empty).
  std::string on;
  std::string coder;  // may be empty
  // Of a transcript, and where a coding or bookmark lies.
  const TranscriptInfo* transcript = nullptr;
  std::optional<Span> span;
};

// The one that changed last first.
std::vector<ListedMemo> listed_memos(const Study& study);

// "gesprek", "bladwijzer", …
Message word_for(OwnerKind kind);

}  // namespace coding
