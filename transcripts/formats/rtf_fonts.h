// Which code page the bytes of a Rich Text document are in: each font has its own, or the
// document's.
#pragma once

#include <cstddef>
#include <optional>
#include <unordered_map>

#include "transcripts/formats/rtf_words.h"

namespace transcripts {

class RtfFonts {
 public:
  // In place of a font's number: the one that \deff names.
  static constexpr int kDefault = -1;

  // True where the word was about code pages. `defined` is the font that a table of fonts is
  // speaking of.
  bool take(const RtfWord& word, std::optional<int> number, std::optional<int> defined);

  int code_page_of(int font) const;

 private:
  void set(std::optional<int> font, int code_page);

  int document_ = 1252;
  int default_ = 0;
  std::unordered_map<int, int> code_pages_;  // 0: the document's
};

}  // namespace transcripts
