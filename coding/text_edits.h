// Corrections of transcripts: every coding and turn stays with its words.
//
// Positions move by transcripts/replacement.h: an end inside what is replaced moves outward, text
// inserted at a coding's end stays outside, a coding whose words are all replaced by nothing goes,
// with its memos. A turn differs: what is typed at its edge is its speaker's. A turn without words
// goes. Where the line end between two turns goes, the first speaker has both.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/edit.h"
#include "coding/study.h"
#include "transcripts/replacement.h"

namespace coding {

using transcripts::Replacement;

// Text that may be typed or pasted into a transcript: valid UTF-8 in NFC, line ends \n, without
// control characters other than tab and line end.
std::string clean_text(std::string_view text);

// What is to be done to one transcript. Spans count in its present text, rise, do not overlap and
// lie on whole letters; the texts are cleaned.
struct TextEdit {
  TranscriptId transcript;
  std::vector<Replacement> replacements;
};

// All functions throw EditError where a transcript is gone, a span does not fit its text or the
// text would become longer than kMaxTextBytes (transcripts/import.h).

// Replacements that change nothing make an empty group.
EditGroup replace_text(const Study& study, const TranscriptId& transcript,
                       std::vector<Replacement> replacements, std::optional<CoderId> coder);
// Several transcripts, each once, as one command with a kind and title of its own.
EditGroup replace_texts(const Study& study, std::vector<TextEdit> edits, std::string kind,
                        Message title, std::optional<CoderId> coder);

// What an edit takes away, for the user to see before it is made.
struct LostTurn {
  std::uint32_t turn = 0;  // its number in the present text
  bool joined = false;     // its words are left, and become those of the speaker before
};
struct Swallowed {
  // As they lie now: those whose words go, and those that come to lie on the same words as another
  // of their code and coder, to which their memos go.
  std::vector<Coding> codings;
  std::size_t memos = 0;  // that go with their coding or bookmark
  std::vector<LostTurn> turns;
  bool empty() const { return codings.empty() && turns.empty() && memos == 0; }
};
Swallowed swallowed(const Study& study, const TranscriptId& transcript,
                    std::vector<Replacement> replacements);

// The replacements as they will be made: cleaned, on whole letters, without those that change
// nothing.
std::vector<Replacement> settled(const transcripts::Transcript& text,
                                 std::vector<Replacement> replacements);
// The edits that replace and bring the turns to `turns`. `speakers` where the labels change.
void add_text_edits(const Study& study, ChangeText change,
                    const std::vector<transcripts::Turn>& turns, EditGroup& group);

}  // namespace coding
